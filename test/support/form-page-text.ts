/** What all parts of a form's page are written with. */
import { type Column, type Condition, columnOf, type Form, type Text } from "../../shared/form/form.ts";

/** A word of the page in both languages, in the order 中文 / English. */
export function both(zh: string, en: string): string {
  return `${zh} / ${en}`;
}

export function given(form: Form, conditions: readonly Condition[] | undefined): string {
  const texts = (conditions ?? []).map((condition) => conditionText(form, condition));
  return texts.length === 0 ? "" : `（${texts.join("，")}）`;
}

function conditionText(form: Form, { column, in: among, notIn, filled }: Condition): string {
  const name = columnOf(form, column);
  const named = (list: readonly string[]) => list.map((code) => codeName(name, code)).join("、");
  return [
    ...(filled === undefined ? [] : [`${name.header.zh}${filled ? "已填" : "空"}`]),
    ...(among === undefined ? [] : [`${name.header.zh}为${named(among)}`]),
    ...(notIn === undefined ? [] : [`${name.header.zh}不为${named(notIn)}`]),
  ].join("，");
}

function codeName(column: Column, code: string): string {
  return column.codes?.find((candidate) => candidate.code === code)?.zh ?? code;
}

export function headers(form: Form, ids: readonly string[]): string {
  return ids.map((id) => columnOf(form, id).header.zh).join("、");
}

export function sentence(text: Text): string {
  return `${text.zh}<br>${text.en}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
