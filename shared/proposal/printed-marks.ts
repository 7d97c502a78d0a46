/** What official forms print in their head: 表号, 制定机关, 批准文号, 有效期至. */
import type { Design } from "../form/design/design.ts";
import type { Grid } from "../sheet/grid.ts";
import { textOf } from "../sheet/merges.ts";
import { compactText } from "../sheet/normalise.ts";

export type PrintedMarks = Partial<Pick<Design, "number" | "authority" | "approval" | "validUntil">>;

/** With how long each may be. */
const labels: readonly (readonly [keyof PrintedMarks, RegExp, number])[] = [
  ["number", /^表号$/, 40],
  ["authority", /^(?:制定|制表|制发)(?:机关|单位|部门)$/, 60],
  ["approval", /^(?:批准|备案)?文号$/, 60],
  ["validUntil", /^有效期/, 20],
];
/** Whatever of these stands in one cell with others ends what stands before it. */
const label =
  /((?:制定|制表|制发|批准|备案)(?:机关|单位|部门)|(?:批准|备案)?文号|表号|有效期(?:限|截[至止]|至|到)*|填报(?:单位|时间|日期)|计量单位|单位|报告期|所属期)(?::|(?<=有效期[至到]))/g;
/** @param header first row of the header, from 0 */
export function printedMarks({ values, top }: Grid, header: number): PrintedMarks {
  const marks: { -readonly [Key in keyof PrintedMarks]: string } = {};
  for (const row of values.slice(0, Math.max(0, header - top))) {
    const texts = row.map((value) => compactText(textOf(value)));
    texts.forEach((text, index) => {
      for (const { name, said } of saidIn(text, texts.slice(index + 1))) {
        const [key, , longest = 0] = labels.find(([, word]) => word.test(name)) ?? [];
        if (key !== undefined && said !== "" && said.length <= longest) marks[key] ??= said;
      }
    });
  }
  return marks;
}

/** What each label of a cell says; the last one's may stand in a cell of its own behind it. */
function saidIn(text: string, behind: readonly string[]): { readonly name: string; readonly said: string }[] {
  const found = [...text.matchAll(label)];
  return found.map((match, index) => {
    const end = found[index + 1]?.index ?? text.length;
    const said = text.slice(match.index + match[0].length, end).replace(/[,;、]$/, "");
    const isLast = index === found.length - 1;
    const beside = behind.find((other) => other !== "") ?? "";
    return { name: match[1] ?? "", said: said === "" && isLast && !beside.includes(":") ? beside : said };
  });
}
