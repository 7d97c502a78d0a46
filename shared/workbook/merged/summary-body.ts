import { versionNames } from "../../form/across-versions.ts";
import { columnLetters } from "../../sheet/grid.ts";
import type { StyleName, TextStyle } from "../drawing/palette.ts";
import { hasVersions } from "./form-versions.ts";
import { type FormLayout, type UnitLayout, VERSION_HEADER } from "./layout.ts";
import type { MergedSubmission } from "./merge.ts";
import { PRESENCE, statusOf } from "./reporting.ts";
import { counted, expected, missing, reported } from "./reporting-counts.ts";
import { blank, number, type SheetCell, type SheetRow, text } from "./sheet-plan.ts";
import { figureCell, type ReadyColumn } from "./summary-cells.ts";
import type { TreeRow } from "./unit-tree.ts";

const LEAD = ["序号", "填报单位", "填报情况", "版本"] as const;
/** What 填报情况 says of a row that adds up others. */
const SUBTOTAL = "小计";
const STATUS_LETTERS = columnLetters(LEAD.indexOf("填报情况"));
const LEAD_WIDTHS = [6, 28, 12, 7, 10] as const;
const ROW_HEIGHT = 20;
/** Deeper levels are not indented any further. */
const DEEPEST = 3;

/** Headers before the figures; of several versions of the form each unit's row says which it sent. */
export function leadOf({ merged }: FormLayout): readonly string[] {
  return hasVersions(merged) ? [...LEAD, VERSION_HEADER] : LEAD;
}

/** In characters; 填报情况 is as wide as its longest word needs. */
export function leadWidths(layout: FormLayout): number[] {
  const longest = Math.max(0, ...layout.units.map((unit) => situation(unit, layout).length));
  return leadOf(layout).map((title, at) => {
    const width = LEAD_WIDTHS[at] ?? 10;
    return title === "填报情况" ? Math.max(width, longest * 2 + 2) : width;
  });
}

/** Row `row` of the summary, from 1: a unit, or a sub-total over the rows above it. */
export function bodyRow(
  tree: TreeRow,
  row: number,
  place: number,
  layout: FormLayout,
  units: ReadonlyMap<string, UnitLayout>,
  columns: readonly ReadyColumn[],
): SheetRow {
  if (tree.kind === "subtotal") return subtotalRow(tree, row, layout, columns);
  const unit = units.get(tree.unit.code);
  if (unit === undefined) throw new RangeError(`no unit ${tree.unit.code}`);
  const name = indented("indent", "text", tree.depth);
  return unit.submissions.length === 0
    ? silentRow(place, unit, layout, columns.length)
    : reportedRow(place, row, unit, layout, columns, name);
}

/** Sums over a block of rows: sub-totals among them are not counted again. */
export function addedOver(first: number, last: number, hasSubtotals: boolean): (letters: string) => string {
  return (letters) => {
    const cells = `${letters}${first}:${letters}${last}`;
    const status = `$${STATUS_LETTERS}${first}:$${STATUS_LETTERS}${last}`;
    const sum = hasSubtotals ? `SUMIF(${status},"<>${SUBTOTAL}",${cells})` : `SUM(${cells})`;
    return `IF(COUNT(${cells})=0,"",${sum})`;
  };
}

function reportedRow(
  place: number,
  row: number,
  unit: UnitLayout,
  layout: FormLayout,
  columns: readonly ReadyColumn[],
  name: StyleName,
): SheetRow {
  const figures = columns.map((ready): SheetCell => {
    const figure = ready.column.figures.get(unit.unit.code);
    // What is not added (as printed, distinct) is shown only where the facts have it.
    if (figure === undefined && !ready.column.overUnits) return blank("text");
    return figureCell(ready, ready.formulas.unit(unit, row), figure, "row");
  });
  return {
    cells: [
      number(place, "centred"),
      text(unit.unit.name, name),
      text(situation(unit, layout), "centred"),
      versions(unit.submissions),
      ...(hasVersions(layout.merged) ? [formVersions(unit.submissions)] : []),
      ...figures,
    ],
    height: ROW_HEIGHT,
  };
}

/** A unit that sent nothing keeps its place. */
function silentRow(place: number, unit: UnitLayout, layout: FormLayout, figures: number): SheetRow {
  return {
    cells: [
      number(place, "mutedCentred"),
      text(unit.unit.name, "muted"),
      text(situation(unit, layout), "mutedCentred"),
      ...Array.from({ length: figures + leadOf(layout).length - 3 }, () => blank("muted")),
    ],
    height: ROW_HEIGHT,
  };
}

function subtotalRow(
  { group, rows, members, depth }: TreeRow & { readonly kind: "subtotal" },
  row: number,
  layout: FormLayout,
  columns: readonly ReadyColumn[],
): SheetRow {
  const added = addedOver(row - rows, row - 1, rows > members.length);
  const among = new Set(members);
  const of = layout.submissions.filter(({ unit }) => among.has(unit.code));
  const figures = columns.map((ready): SheetCell => {
    if (!ready.column.overUnits || ready.column.over === "none") return text("—", "subtotal");
    const formula = ready.formulas.total(row, added, of);
    return figureCell(ready, formula, ready.column.totalOver(members), "subtotal");
  });
  return {
    cells: [
      blank("subtotal"),
      text(`${group.name}${SUBTOTAL}`, indented("subtotal", "subtotal0", depth)),
      text(SUBTOTAL, "subtotal"),
      ...leadOf(layout)
        .slice(3)
        .map(() => blank("subtotal")),
      ...figures,
    ],
    height: ROW_HEIGHT,
  };
}

/** 已报, 零报告 … of one period; of a range how many of the owed reports came, and how many count where some do not. */
function situation(unit: UnitLayout, { merged }: FormLayout): string {
  const statuses = merged.periods
    .map((period) => statusOf(unit, period))
    .filter((each) => each !== undefined);
  const [only] = statuses;
  if (merged.periods.length === 1 || statuses.length === 1) return only === undefined ? "" : PRESENCE[only];
  const owed = expected(statuses);
  if (owed === 0) return PRESENCE.exempt;
  if (missing(statuses) === owed) return PRESENCE.missing;
  const came = reported(statuses);
  const counts = counted(statuses);
  return `${came}/${owed}期${counts === came ? "" : `，计${counts}期`}`;
}

function versions(submissions: readonly MergedSubmission[]): SheetCell {
  const [only] = submissions;
  if (submissions.length === 1 && only !== undefined) return number(only.version, "centred");
  return text(submissions.map(({ version }) => version).join("、"), "centred");
}

function formVersions(submissions: readonly MergedSubmission[]): SheetCell {
  return text(versionNames(submissions.map(({ formVersion }) => formVersion)), "centred");
}

function indented(prefix: "indent" | "subtotal", flat: TextStyle, depth: number): TextStyle {
  const level = Math.min(depth, DEEPEST);
  if (level < 1) return flat;
  return `${prefix}${level as 1 | 2 | 3}`;
}
