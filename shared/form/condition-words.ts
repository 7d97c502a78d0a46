import { type Column, type Condition, columnOf, type Form, type Text } from "./form.ts";

/** Conditions as people read them: 累计投入已填，项目类别为阵地建设. Empty without any. */
export function conditionWords(form: Form, conditions: readonly Condition[] = []): Text {
  const words = conditions.flatMap((condition) => wordsOf(form, condition));
  return { zh: words.map(({ zh }) => zh).join("，"), en: words.map(({ en }) => en).join(", ") };
}

function wordsOf(form: Form, { column: id, in: among, notIn, filled }: Condition): Text[] {
  const column = columnOf(form, id);
  const { zh, en } = column.header;
  return [
    ...(filled === undefined
      ? []
      : [{ zh: `${zh}${filled ? "已填" : "空"}`, en: `“${en}” is ${filled ? "filled in" : "blank"}` }]),
    ...(among === undefined
      ? []
      : [{ zh: `${zh}为${named(column, among).zh}`, en: `“${en}” is ${named(column, among).en}` }]),
    ...(notIn === undefined
      ? []
      : [{ zh: `${zh}不为${named(column, notIn).zh}`, en: `“${en}” is not ${named(column, notIn).en}` }]),
  ];
}

function named({ codes = [] }: Column, list: readonly string[]): Text {
  const names = list.map((code) => codes.find((each) => each.code === code) ?? { zh: code, en: code });
  return { zh: names.map(({ zh }) => zh).join("、"), en: names.map(({ en }) => en).join(" or ") };
}
