/** Periods side by side that together make the period owed: what is counted of each. */
import { columnOf, type Form, isFigureColumn, isState, type OverTime, overTimeOf } from "../form/form.ts";
import { isOfOne } from "../form/over-time.ts";
import { isFineEnough, precisionOf } from "../period/partial-date.ts";
import { periodRange, periodTitle } from "../period/period.ts";
import type { CellValue } from "../value.ts";
import type { HeaderCell, MatchedHeader, Portion } from "./header-cell.ts";
import type { CellMatches } from "./header-match.ts";
import type { LeftReason } from "./left-out.ts";

/** Columns of figures side by side that are not read: their titles, and the cell of the first. */
export interface Apart {
  readonly cell: string;
  readonly titles: readonly string[];
  /** period: none is of the one that is owed. untold: nothing says what they are to one another. */
  readonly why: "period" | "untold";
}

interface OfForm {
  readonly form: Form;
}

/**
 * The header with those of its portions that count: of figures as of a time the latest, or the first where they tell how it began, to be agreed with; figures that
 * nobody can add up are asked about. `missing` and `score` stay as they are.
 */
export function settlePortions<Match extends CellMatches & OfForm>(header: Match): Match {
  if (!header.matched.some(({ cell }) => cell.portion?.period !== undefined)) return header;
  const left = new Map<number, LeftReason>(header.left);
  const answers = new Map(header.answers);
  const dropped: HeaderCell[] = [];
  const matched = header.matched.flatMap((match): MatchedHeader[] => {
    const { cell, column, how } = match;
    const way =
      cell.portion?.period === undefined || !isFigureColumn(column) ? "sum" : overTimeOf(header.form, column);
    if (way === "sum" || (how === "confirmed" && !isState(way))) return [match];
    const proposed = how === "confirmed" ? match : { ...match, how: "proposed" as const };
    if (way === "row" || (cell.portion !== undefined && isOf(way, cell.portion))) return [proposed];
    dropped.push(cell);
    if (isState(way)) left.set(cell.at, "otherPeriod");
    else answers.set(cell.at, match.answers ?? [column.id]);
    return [];
  });
  const unmatched = [...header.unmatched, ...dropped].sort((a, b) => a.at - b.at);
  return { ...header, matched, unmatched, left, answers };
}

/** Whether a figure as of a time counts in the portion. */
function isOf(way: OverTime, { last, first }: Portion): boolean {
  return (way === "latest" && last) || (way === "first" && first);
}

/** A record's values for one portion: dated by it where the form dates its rows, and of others no figure as of a time. */
export function portionValues(
  { form, matched }: Pick<CellMatches, "matched"> & OfForm,
  { period, last, first }: Portion,
  values: Readonly<Record<string, CellValue>>,
): Record<string, CellValue> {
  const kept = { ...values };
  for (const column of last && first ? [] : form.columns) {
    if (values[column.id] === undefined || !isFigureColumn(column)) continue;
    const isElsewhere =
      (!last && isOfOne(form, column, values, "latest")) ||
      (!first && isOfOne(form, column, values, "first"));
    if (isElsewhere) delete kept[column.id];
  }
  const { eventDate } = form;
  if (
    period === undefined ||
    eventDate === undefined ||
    matched.some(({ column }) => column.id === eventDate)
  )
    return kept;
  const { precision } = columnOf(form, eventDate);
  // As much as the portion says, where that is enough.
  const said = precisionOf(period);
  const enough = said !== undefined && isFineEnough(said, precision ?? "day");
  return { ...kept, [eventDate]: enough ? period : periodRange(period).start };
}

/** Figures of a total row that are sums of the portion's records, whatever the records' codes. */
export function addedOf<Value>(
  { form }: OfForm,
  portion: Portion,
  values: Readonly<Record<string, Value>>,
): Record<string, Value> {
  const added = form.columns.filter((column) => {
    const way = overTimeOf(form, column);
    if (way === "first") return portion.first;
    return portion.last || way === "sum";
  });
  return Object.fromEntries(
    added.flatMap(({ id }) => {
      const value = values[id];
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}

/** Portions that are columns of an indicator sheet, by their place. */
export interface Portions {
  readonly cell: string;
  readonly of: ReadonlyMap<number, Portion>;
}

interface PortionedTable {
  readonly header: Pick<CellMatches, "matched"> & OfForm;
  readonly skipped: ReadonlySet<number>;
  readonly apart?: Apart;
  readonly portions?: Portions;
}

/**
 * An indicator sheet has a record for each part of the period; where one of its figures cannot be added up by those who
 * did not count it, none is read.
 */
export function withoutUnknown<Whole extends PortionedTable>(table: Whole): Whole {
  const { header, portions } = table;
  const { form, matched } = header;
  const unknown = matched.some(
    ({ column }) => isFigureColumn(column) && overTimeOf(form, column) === "unknown",
  );
  if (portions === undefined || !unknown) return table;
  const { cell, of } = portions;
  const skipped = new Set([...table.skipped, ...of.keys()]);
  return {
    ...table,
    skipped,
    apart: { cell, titles: titlesOf(of.values()), why: "period" },
    portions: { cell, of: new Map() },
  };
}

export function titlesOf(portions: Iterable<Portion>): string[] {
  return [...new Set([...portions].flatMap(({ period }) => period ?? []).map(periodTitle))];
}
