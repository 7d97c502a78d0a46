/** What a summary does not show of its units although they sent it, or sums of fewer units than the sum beside them. */

import { spans } from "../../form/spans.ts";
import type { UnitLayout } from "./layout.ts";
import type { SummaryColumn } from "./summary-columns.ts";

/** Columns and units that are named; of more the number is told. */
const MOST_NAMED = 8;

/** “走访人次（人次，目标）”缺示例甲区妇联: of units that gave the figure itself; "" where none is lacking. */
export function lackingBesideText(
  columns: readonly Pick<SummaryColumn, "indicator" | "kind" | "figures" | "path">[],
  units: readonly Pick<UnitLayout, "unit">[],
): string {
  const told = new Map<string, { readonly title: string; readonly lacking: readonly string[] }>();
  for (const { indicator, kind, path } of columns) {
    const key = `${indicator.id} ${kind}`;
    if (!isBeside(kind) || told.has(key)) continue;
    const having = unitsWith(columns, indicator.id, kind);
    const own = unitsWith(columns, indicator.id, "actual");
    const lacking = units.flatMap(({ unit: { code, name } }) =>
      own.has(code) && !having.has(code) ? [name] : [],
    );
    if (having.size > 0) told.set(key, { title: path[0] ?? "", lacking });
  }
  const partial = [...told.values()].filter(({ lacking }) => lacking.length > 0);
  if (partial.length === 0) return "";
  const said = partial.map(({ title, lacking }) => `“${title}”缺${listed(lacking, "个单位")}`);
  return `合计只含填报了的单位：${listed(said, "栏", "；")}。`;
}

/** Of what is never added a unit that sent several rows has no one figure: "" where every unit has one. */
export function unlistedText(
  columns: readonly Pick<SummaryColumn, "kind" | "figures" | "parts" | "overUnits">[],
  units: readonly Pick<UnitLayout, "unit" | "submissions">[],
): string {
  const several = units.filter(({ submissions }) => submissions.some(({ rows }) => rows > 1));
  const isUnlisted = columns.some(
    ({ kind, figures, parts, overUnits }) =>
      kind === "actual" &&
      !overUnits &&
      parts === undefined &&
      several.some(({ unit }) => !figures.has(unit.code)),
  );
  return isUnlisted ? "不相加的数，一个单位报了几行的，本表空着，各行见明细表。" : "";
}

function unitsWith(
  columns: readonly Pick<SummaryColumn, "indicator" | "kind" | "figures">[],
  id: string,
  kind: SummaryColumn["kind"],
): ReadonlySet<string> {
  const own = columns.filter((column) => column.indicator.id === id && column.kind === kind);
  return new Set(own.flatMap(({ figures }) => [...figures.keys()]));
}

function isBeside(kind: SummaryColumn["kind"]): boolean {
  return spans.some((span) => span === kind);
}

function listed(names: readonly string[], each: string, between = "、"): string {
  const shown = names.slice(0, MOST_NAMED).join(between);
  return names.length > MOST_NAMED ? `${shown}等${names.length}${each}` : shown;
}
