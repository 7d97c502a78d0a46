import type { Notice } from "../finding/notice.ts";
import { type Values, withDefaults } from "../form/condition.ts";
import type { Grain } from "../form/form.ts";
import { type CellValue, isFigure, type Quantity } from "../value.ts";
import { isBlank } from "./blank.ts";
import { countedTick } from "./coerce/tick.ts";
import { countedOnce } from "./counted-once.ts";
import { figureRowNotice } from "./figure-row.ts";
import { addressOf, columnLetters, type RawValue, valueAt } from "./grid.ts";
import type { HeaderGroup, MatchedHeader, Portion } from "./header-cell.ts";
import { isOtherWord, isSaidInWords, keepWords, withoutBound } from "./kept-words.ts";
import { leansOn } from "./leaning.ts";
import { meantBy } from "./meant-cell.ts";
import { isScaled } from "./measure.ts";
import { textOf } from "./merges.ts";
import { compactText } from "./normalise.ts";
import { addedOf, portionValues } from "./portions.ts";
import { carriedLabel, repeatsHead } from "./printed-pages.ts";
import { plainValue, readCell } from "./read-cell.ts";
import { settledWord } from "./read-word.ts";
import type { SheetRecord } from "./reading.ts";
import { headText } from "./row-heads.ts";
import { kindOfRow } from "./row-kind.ts";
import { rowNotice, sampleNotice } from "./row-notices.ts";
import type { RecordResult, RowPlan, RowResult, TotalResult } from "./row-plan.ts";
import { readSubject } from "./row-subject.ts";
import { measureNotices, unitOfCell } from "./row-units.ts";
import { saidByPerson } from "./settled-form.ts";
import { isStroke, strokesOfNothing } from "./strokes.ts";

const blank: RowResult = { kind: "other" };
const single: readonly undefined[] = [undefined];

/** Reads one row by itself: the same row always gives the same result under the same plan. */
export function readRow(plan: RowPlan, row: number): RowResult {
  if (repeatsHead(plan, row)) return { kind: "other", why: "repeatedHeader" };
  const carried = carriedLabel(plan.grid, row);
  if (carried !== undefined) return readTotal(plan, row, carried, false);
  const kind = kindOfRow(plan.grid, plan.merges, plan.header, row);
  switch (kind.kind) {
    case "signature":
      return { kind: "signature" };
    case "total":
      return readTotal(plan, row, kind.label, kind.part);
    case "subset":
      return {
        kind: "subset",
        notices: [
          figureRowNotice(plan, row) ??
            rowNotice(plan.grid, row, headText(plan, row)?.at ?? plan.grid.left, "subset", "rows_subset"),
        ],
        read: readRecords(plan, row),
      };
    case "sample":
      return { kind: "sample", notices: [sampleNotice(plan, row, kind.at)] };
    case "comparison":
    case "unfilled":
    case "void":
    case "nil":
      return {
        kind: kind.kind,
        notices: [rowNotice(plan.grid, row, kind.at, kind.kind, `rows_${kind.kind}`)],
      };
    case "record":
      return readRecords(plan, row);
    case "blank":
      return blank;
    default:
      return { kind: "other", why: kind.kind };
  }
}

function readTotal(plan: RowPlan, row: number, label: string, part: boolean): TotalResult {
  const marks = groupsOf(plan).map((group) => {
    const { values } = readValues(plan, row, "sum", group, []);
    const figures = figuresOf(withoutStrokes(plan, row, group, values));
    const portion = portionOf(plan, row, group);
    return {
      ...place(group),
      values: portion === undefined ? figures : addedOf(plan.header, portion, figures),
    };
  });
  return { kind: "total", label, part, marks, ...aboutOf(plan, row) };
}

/** A stroke in a row of totals says that there is none to be told, not that it is 0. */
function withoutStrokes(plan: RowPlan, row: number, group: HeaderGroup | undefined, values: Values): Values {
  const stroked = plan.columns.flatMap(({ column, cell, group: at }) =>
    (at === undefined || plan.header.groups[at] === group) && isStroke(valueAt(plan.grid, row, cell.at))
      ? [column.id]
      : [],
  );
  return stroked.length === 0
    ? values
    : Object.fromEntries(Object.entries(values).filter(([id]) => !stroked.includes(id)));
}

/** The unit and the codes that a total row names beside its label. */
function aboutOf(plan: RowPlan, row: number): Pick<TotalResult, "about"> {
  const { subject, named } = readSubject(plan, row, []);
  const { values } = readValues(plan, row, "sum", undefined, []);
  const codes = Object.fromEntries(
    plan.header.matched.flatMap(({ column: { id, type } }) => {
      const value = type === "code" ? values[id] : undefined;
      return typeof value === "string" ? [[id, value] as const] : [];
    }),
  );
  if (named !== "itself" && Object.keys(codes).length === 0) return {};
  return { about: { ...(named === "itself" && { subject }), codes } };
}

function readRecords(plan: RowPlan, row: number): RecordResult {
  const notices: Notice[] = [];
  const said: Notice[] = [];
  const { subject, named, place } = readSubject(plan, row, said);
  const records = recordsOf(plan, row, subject, notices);
  if (records.length > 0) notices.push(...said);
  if (named === undefined && place === undefined) return { kind: "record", records, notices };
  return {
    kind: "record",
    records,
    notices,
    ...(named === undefined ? {} : { named: subject, namedBy: named }),
    ...(place === undefined ? {} : { place }),
  };
}

/** One record, or one for each group of a crosstab. */
function recordsOf(plan: RowPlan, row: number, subject: string, notices: Notice[]): SheetRecord[] {
  const { groups } = plan.header;
  if (groups.length > 0) {
    const records = groups.flatMap((group) => readRecord(plan, row, group, subject, notices) ?? []);
    return countedOnce(plan, records);
  }
  const record = readRecord(plan, row, undefined, subject, notices);
  // Written as a literal, a list of one takes no room to grow: of a large sheet's memory it would be a fifth.
  return record === undefined ? [] : [record];
}

function groupsOf(plan: RowPlan): readonly (HeaderGroup | undefined)[] {
  return plan.header.groups.length === 0 ? single : plan.header.groups;
}

function portionOf(plan: RowPlan, row: number, group: HeaderGroup | undefined): Portion | undefined {
  return group?.portion ?? plan.context.portions.get(row);
}

function place(group: HeaderGroup | undefined): { readonly at?: string } {
  return group === undefined ? {} : { at: columnLetters(group.at) };
}

function readRecord(
  plan: RowPlan,
  row: number,
  group: HeaderGroup | undefined,
  ofRow: string,
  notices: Notice[],
): SheetRecord | undefined {
  const grain = grainOf(plan, row);
  const own: Notice[] = [];
  const { values, unread, lost, filled } = readValues(plan, row, grain, group, own);
  if (!filled) return undefined;
  const said = withSpread(plan, values, group);
  const portion = portionOf(plan, row, group);
  const subject = portion?.unit ?? ofRow;
  const counted = portion === undefined ? said : portionValues(plan.header, portion, said);
  // Nothing of an earlier part counts where all of it is as of its end.
  if (portion !== undefined && holdsFigure(values) && !holdsFigure(counted)) return undefined;
  notices.push(...own);
  notices.push(...measureNotices(plan, row, group));
  const coded = portion?.codes === undefined ? counted : { ...counted, ...portion.codes };
  const known = withDefaults(plan.header.form.columns, grain, coded, unread);
  // Most rows have nothing more, and adding nothing to a record takes time as well.
  if (group === undefined && unread.length === 0 && lost.length === 0)
    return { row: row + 1, subject, grain, values: known };
  return {
    row: row + 1,
    ...place(group),
    subject,
    grain,
    values: known,
    ...(unread.length === 0 ? {} : { unread }),
    ...(lost.length === 0 ? {} : { lost }),
  };
}

/** The values of a row with those that hold for the whole sheet, and those in the header above the group. */
function withSpread({ constants }: RowPlan, values: Values, group: HeaderGroup | undefined): Values {
  if (group === undefined && Object.keys(constants).length === 0) return values;
  return { ...constants, ...values, ...group?.codes };
}

function holdsFigure(values: Readonly<Record<string, CellValue>>): boolean {
  return Object.values(values).some(isFigure);
}

function grainOf(plan: RowPlan, row: number): Grain {
  const { grains } = plan.header.form;
  if (!plan.detailSheet) return grains.includes("sum") ? "sum" : "detail";
  const named = plan.identity.some((at) => !isBlank(valueAt(plan.grid, row, at)));
  return named || !grains.includes("sum") ? "detail" : unnamedGrain(plan, row);
}

/** A row without a name inside a ledger is a sum row only when it counts more than one; else its name is missing. */
function unnamedGrain(plan: RowPlan, row: number): Grain {
  const counts = plan.columns.filter(({ column }) => column.detailDefault !== undefined);
  const isSum = counts.some(({ cell, unitKept = "" }) => {
    const count = valueAt(plan.grid, row, cell.at);
    return typeof count === "number" && (count > 1 || (count > 0 && isScaled(unitKept)));
  });
  return isSum ? "sum" : "detail";
}

interface RowValues {
  readonly values: Record<string, CellValue>;
  readonly unread: readonly string[];
  readonly lost: readonly string[];
  /** Something stands in the row; in a crosstab, in the group's own cells. */
  readonly filled: boolean;
}

function readValues(
  plan: RowPlan,
  row: number,
  grain: Grain,
  group: HeaderGroup | undefined,
  notices: Notice[],
): RowValues {
  const { grid, header, context } = plan;
  const cells = grid.values[row - grid.top] ?? [];
  const formats = grid.formats?.[row - grid.top];
  const date1904 = grid.date1904 === true;
  const values: Record<string, CellValue> = {};
  const unread: string[] = [];
  const lost: string[] = [];
  const strokes: string[] = [];
  const ticked = new Set<string>();
  let filled = false;
  for (const match of plan.columns) {
    if (match.group !== undefined && header.groups[match.group] !== group) continue;
    const { column, cell } = match;
    const written = cells[cell.at - grid.left] ?? null;
    const meant = meantBy(plan, row, match, written);
    const raw = withoutBound(meant, column);
    if (meant !== written && leansOn(written) !== undefined)
      notices.push(leaningNotice(plan, row, match, meant));
    if (raw === null || raw === "") continue;
    if (group === undefined || match.group !== undefined) filled = true;
    const tick = column.ticks === undefined ? undefined : countedTick(compactText(textOf(raw)));
    if (tick !== undefined && column.ticks !== undefined) {
      values[column.id] = tick;
      ticked.add(column.ticks);
      continue;
    }
    const unit = match.unitVaries ? unitOfCell(plan, row, match, group) : match.unitKept;
    const format = formats?.[cell.at - grid.left];
    const plain = plainValue(raw, column, unit, date1904, format);
    if (plain !== undefined) {
      values[column.id] = plain;
      const said = column.type === "code" && saidByPerson(header.form, column.id, String(raw));
      if (said) {
        const at = { column, row: row + 1, cell: addressOf(grid, row, cell.at) };
        notices.push(settledWord(String(raw).trim(), said.zh, at));
      }
      if (isOtherWord(column, plain)) keepWords(plan, row, column, raw, values);
      continue;
    }
    const reading = readCell(raw, {
      column,
      unit,
      row: row + 1,
      cell: addressOf(grid, row, cell.at),
      format,
      grain,
      date1904,
      period: context.period,
      places: column.id === header.form.eventDate || column.id === header.form.endDate,
    });
    if (reading.value === undefined && isSaidInWords(column, meant)) {
      keepWords(plan, row, column, meant, values);
      continue;
    }
    if (reading.value === 0 && isStroke(raw)) strokes.push(column.id);
    if (reading.value !== undefined) values[column.id] = reading.value;
    else if (reading.notices.length > 0) unread.push(column.id);
    if (reading.notices.some(({ code }) => code === "figure_lost")) lost.push(column.id);
    if (reading.rangeEnd !== undefined && column.rangeEnd !== undefined) {
      values[column.rangeEnd] ??= reading.rangeEnd;
    }
    if (isOtherWord(column, reading.value)) keepWords(plan, row, column, raw, values);
    // ≥95% is said as targets are said, and nothing is to be changed in it.
    notices.push(...(raw === meant ? reading.notices : reading.notices.filter(isMore)));
  }
  for (const id of ticked) values[id] ??= 1;
  if (strokes.length > 0) {
    const said = withSpread(plan, values, group);
    for (const id of strokesOfNothing(header.form, strokes, said)) delete values[id];
  }
  return { values, unread, lost, filled };
}

function isMore({ severity }: Notice): boolean {
  return severity !== "information";
}

function leaningNotice(
  { grid }: RowPlan,
  row: number,
  { column, cell }: MatchedHeader,
  meant: RawValue,
): Notice {
  const before = textOf(valueAt(grid, row, cell.at));
  const after = textOf(meant);
  return {
    rule: "FORMAT.leaning",
    class: "FORMAT",
    severity: "information",
    code: "cell_leaning",
    params: { before, after },
    column: column.id,
    row: row + 1,
    cell: addressOf(grid, row, cell.at),
    local: true,
    change: { before, after, certain: true },
  };
}

/** The figures among values. */
export function figuresOf(values: Readonly<Record<string, CellValue>>): Record<string, number | Quantity> {
  const figures: Record<string, number | Quantity> = {};
  for (const [id, value] of Object.entries(values)) if (isFigure(value)) figures[id] = value;
  return figures;
}
