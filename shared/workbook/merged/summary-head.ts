import type { MergeRange } from "hucre/xlsx";
import { versionNames } from "../../form/across-versions.ts";
import { periodsTitle } from "../../period/period-range.ts";
import type { StyleName } from "../drawing/palette.ts";
import { hasVersions, versionsOf } from "./form-versions.ts";
import { type FormLayout, shortTitle } from "./layout.ts";
import type { Merge, MergedForm } from "./merge.ts";
import { statusOf } from "./reporting.ts";
import {
  counted,
  exempt,
  expected,
  missing,
  nil,
  pending,
  purged,
  reported,
  returned,
  withdrawn,
} from "./reporting-counts.ts";
import { acrossRow, type SheetRow, wideCells, wideRow } from "./sheet-plan.ts";
import { linesOf } from "./table-sheet.ts";

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
    `所属期：${periodsTitle(layout.merged.periods)}${versionsLine(layout.merged)}`,
    `口径：${merge.state === "approved" ? "已审核通过的版本" : "各单位最新版本"}　${countsLine(layout)}`,
    measures.length === 0 ? "" : `计量单位：${measures.join("、")}`,
  ];
  const right = [
    ...(form.number === "" ? [] : [`表　　号：${form.number}`]),
    ...(form.authority === undefined ? [] : [`制定机关：${form.authority}`]),
    ...(form.approval === undefined ? [] : [`批准文号：${form.approval}`]),
    ...(form.validUntil === undefined ? [] : [`有效期至：${form.validUntil}`]),
  ];
  const at = rightAt(widths);
  const room = sum(widths.slice(0, at));
  const half = (value: string, style: StyleName, width: number) => wideCells(value, style, width);
  return {
    rows: [
      wideRow(`${shortTitle(form)}汇总表`, "title", widths.length, 34),
      ...left.map((line, row): SheetRow => {
        const lines = linesOf(line, room);
        return {
          cells: [
            ...half(line, lines > 1 ? "note" : "line", at),
            ...half(right[row] ?? "", "line", widths.length - at),
          ],
          height: 18 * lines,
        };
      }),
    ],
    merges: [
      ...acrossRow(0, widths.length),
      ...left.flatMap((_, row) => [...acrossRow(row + 1, at), ...acrossRow(row + 1, widths.length - at, at)]),
    ],
  };
}

function versionsLine(merged: MergedForm): string {
  const versions = versionsOf(merged).map(({ form }) => form.version);
  return hasVersions(merged) ? `　报表版本：${versionNames(versions)}` : "";
}

/**
 * 应报9个单位，已报8个（其中零报告1个），计入6个，已报未审核2个，未报1个 — of a range: reports instead of units. Returned reports
 * came; withdrawn and purged ones did not.
 */
function countsLine({ merged, units }: FormLayout): string {
  const statuses = units.flatMap((unit) => merged.periods.map((period) => statusOf(unit, period)));
  const range = merged.periods.length > 1;
  const measure = range ? "份" : "个";
  const some = (words: string, count: number) => (count === 0 ? [] : [`${words}${count}${measure}`]);
  const came = reported(statuses);
  const counts = counted(statuses);
  return [
    `应报${expected(statuses)}${range ? "份" : "个单位"}`,
    `已报${came}${measure}（其中零报告${nil(statuses)}${measure}）`,
    ...(counts === came ? [] : [`计入${counts}${measure}`]),
    ...some("已报未审核", pending(statuses)),
    ...some("已退回", returned(statuses)),
    ...some("已撤回", withdrawn(statuses)),
    ...some("已清除", purged(statuses)),
    `未报${missing(statuses)}${measure}`,
    ...some("免报", exempt(statuses)),
  ].join("，");
}

/** The first column of the lines at the right. */
function rightAt(widths: readonly number[]): number {
  let at = widths.length;
  for (let width = 0; at > 1 && width < RIGHT_WIDTH; at--) width += widths[at - 1] ?? 0;
  return at;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
