import type { MergeRange } from "hucre/xlsx";
import { periodsTitle } from "../../period-range.ts";
import { type FormLayout, shortTitle } from "./layout.ts";
import type { Merge } from "./merge.ts";
import type { StyleName } from "./palette.ts";
import { acrossRow, type SheetRow, wideCells, wideRow } from "./sheet-plan.ts";

/** Title and the four lines of a printed form's head. */
export const HEAD_ROWS = 5;
/** Characters that the lines at the right need: 批准文号：国统制〔2023〕123号 */
const RIGHT_WIDTH = 32;

/**
 * The head as printed forms have it: title, the merging unit with the place of its seal at the left, 表号, 制定机关,
 * 批准文号 and 有效期至 at the right. All of it stands on the first page.
 * @param widths of the columns on the first page
 */
export function summaryHead(
  layout: FormLayout,
  merge: Merge,
  widths: readonly number[],
  measures: readonly string[],
): { readonly rows: readonly SheetRow[]; readonly merges: readonly MergeRange[] } {
  const { form } = layout.merged;
  const left = [
    `汇总单位（公章）：${merge.recipient}`,
    `所属期：${periodsTitle(layout.merged.periods)}`,
    `口径：${merge.state === "approved" ? "已审核通过的版本" : "各单位最新版本"}　${counted(layout)}`,
    measures.length === 0 ? "" : `计量单位：${measures.join("、")}`,
  ];
  const right = [
    `表　　号：${form.number}`,
    ...(form.authority === undefined ? [] : [`制定机关：${form.authority}`]),
    ...(form.approval === undefined ? [] : [`批准文号：${form.approval}`]),
    ...(form.validUntil === undefined ? [] : [`有效期至：${form.validUntil}`]),
  ];
  const at = rightAt(widths);
  const half = (value: string, style: StyleName, width: number) => wideCells(value, style, width);
  return {
    rows: [
      wideRow(`${shortTitle(form)}汇总表`, "title", widths.length, 34),
      ...left.map(
        (line, row): SheetRow => ({
          cells: [...half(line, "line", at), ...half(right[row] ?? "", "line", widths.length - at)],
          height: 18,
        }),
      ),
    ],
    merges: [
      ...acrossRow(0, widths.length),
      ...left.flatMap((_, row) => [...acrossRow(row + 1, at), ...acrossRow(row + 1, widths.length - at, at)]),
    ],
  };
}

/** 应报9个单位，已报8个（其中零报告1个），未报1个 — of a range: reports instead of units. */
function counted({ merged }: FormLayout): string {
  const range = merged.periods.length > 1;
  const exempt = sum(merged.units.map((unit) => unit.exempt?.length ?? 0));
  const owed = sum(merged.units.map((unit) => (unit.owes ?? merged.periods).length)) - exempt;
  const nil = merged.submissions.filter((submission) => submission.nil).length;
  const sent = merged.submissions.length;
  const measure = range ? "份" : "个单位";
  return [
    `应报${owed}${measure}`,
    `已报${sent}${range ? "份" : "个"}（其中零报告${nil}${range ? "份" : "个"}）`,
    `未报${Math.max(owed - sent, 0)}${range ? "份" : "个"}`,
    ...(exempt === 0 ? [] : [`免报${exempt}${range ? "份" : "个"}`]),
  ].join("，");
}

/** The first column of the lines at the right. */
function rightAt(widths: readonly number[]): number {
  let at = widths.length;
  for (let width = 0; at > 1 && width < RIGHT_WIDTH; at--) width += widths[at - 1] ?? 0;
  return at;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
