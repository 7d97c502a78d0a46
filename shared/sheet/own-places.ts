/** Names in the column of units that the register does not know: places within the own unit, or names written wrong. */
import type { Notice } from "../finding/notice.ts";
import { normaliseUnitName, suggestUnits } from "../register/org-unit.ts";
import { addressOf, isErrorValue } from "./grid.ts";
import type { Question } from "./question.ts";
import { errorCode } from "./read-cell.ts";
import type { SheetRecord } from "./reading.ts";
import { isPlaceName } from "./row-heads.ts";
import type { RecordResult, RowPlan, RowResult } from "./row-plan.ts";

export interface SettledPlaces {
  readonly results: RowResult[];
  readonly notices: readonly Notice[];
  readonly question?: Question;
}

/** Names listed in a message; the others are counted. */
const MOST_NAMED = 5;

interface Placed {
  readonly index: number;
  readonly result: RecordResult;
  readonly at: number;
  readonly text: string;
}

/**
 * Rows that name no unit of the register are about the own unit, each about one place in it. Where the column names
 * none that the register knows below the own unit, people are asked once whether its names are such places; once they
 * said so, that is only told. Beside names that are known the others are errors.
 * @param results one for each row from `plan.firstRow`
 */
export function settlePlaces(plan: RowPlan, results: readonly RowResult[]): SettledPlaces {
  const unknown = results.flatMap((result, index): Placed[] =>
    result.kind === "record" && result.place !== undefined && result.records.length > 0
      ? [{ index, result, ...result.place }]
      : [],
  );
  const faulty = unknown.filter(({ text }) => isErrorValue(text));
  const faults = faulty.map((row) => noticeOf(plan, row, "error", errorCode(row.text), { before: row.text }));
  const told = settleNames(
    plan,
    results,
    unknown.filter((row) => !faulty.includes(row)),
  );
  return { ...told, notices: [...faults, ...told.notices] };
}

function settleNames(plan: RowPlan, results: readonly RowResult[], placed: readonly Placed[]): SettledPlaces {
  if (placed.length === 0) return { results: [...results], notices: [] };
  const settled = withPlaces(plan, results, placed);
  const names = [...new Set(placed.map(({ text }) => text))];
  const may = mayBePlaces(plan, results, names);
  // What was said of names of places says nothing of names that would not be asked about.
  if (may && plan.header.assignment?.places === "own") {
    const params = { names: listed(names), own: plan.context.reporter.name };
    const notices = placed.map((row) => noticeOf(plan, row, "information", "places_own", params));
    return { results: settled, notices };
  }
  if (may) {
    const params = { names: listed(names), own: plan.context.reporter.name };
    const notices = placed.map((row) => noticeOf(plan, row, "error", "places_unknown", params));
    const cells = placed.map(({ index, at }) => addressOf(plan.grid, plan.firstRow + index, at));
    return {
      results: settled,
      notices,
      question: { kind: "places", text: listed(names), cells, answers: ["own"] },
    };
  }
  const params = { text: listed(names), suggestions: suggestions(plan, names) };
  return {
    results: settled,
    notices: placed.map((row) => {
      const meant = meantUnit(plan, row.text);
      const change = meant && { before: row.text, after: meant, certain: false };
      return { ...noticeOf(plan, row, "error", "unit_unknown", params), ...(change && { change }) };
    }),
  };
}

/** No unit below the own one is named, and there is none, or the names are those of places. */
function mayBePlaces({ context }: RowPlan, results: readonly RowResult[], names: readonly string[]): boolean {
  const own = context.reporter.code;
  const known = results.some(
    (result) => result.kind === "record" && result.named !== undefined && result.named !== own,
  );
  if (known) return false;
  const below = context.units.some(({ code }) => code !== own);
  return !below || names.filter(isPlaceName).length * 2 >= names.length;
}

function suggestions({ context }: RowPlan, names: readonly string[]): string {
  const found = names.slice(0, MOST_NAMED).flatMap((name) => {
    const units = suggestUnits(context.units, name).map((unit) => unit.name);
    if (units.length === 0) return [];
    return [names.length === 1 ? units.join("、") : `${name}→${units[0] ?? ""}`];
  });
  return found.join("、");
}

/** The name of the only unit that is like it; of several the only one that has it within its name (丙二镇, 示例丙二镇妇联). */
function meantUnit({ context }: RowPlan, text: string): string | undefined {
  const alike = suggestUnits(context.units, text);
  const written = normaliseUnitName(text);
  const within = alike.filter(({ name, aliases }) =>
    [name, ...aliases].some((known) => normaliseUnitName(known).includes(written)),
  );
  const [only, ...more] = within.length > 0 ? within : alike;
  return more.length > 0 ? undefined : only?.name;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join("、");
  return names.length > MOST_NAMED ? `${shown}…` : shown;
}

function noticeOf(
  plan: RowPlan,
  { index, at }: Placed,
  severity: Notice["severity"],
  code: Notice["code"],
  params: NonNullable<Notice["params"]>,
): Notice {
  const row = plan.firstRow + index;
  const cell = addressOf(plan.grid, row, at);
  return {
    // Whose places they are is asked, and takes one press.
    ...(code === "places_unknown"
      ? ({ rule: "STRUCTURE.assignment", class: "STRUCTURE" } as const)
      : ({ rule: "CODE_LIST.unit", class: "CODE_LIST" } as const)),
    severity,
    code,
    params,
    row: row + 1,
    cell,
    local: true,
  };
}

/** Records with their place, kept so that the same record is the same object as long as its place is. */
const known = new WeakMap<SheetRecord, SheetRecord>();

function withPlaces(plan: RowPlan, results: readonly RowResult[], placed: readonly Placed[]): RowResult[] {
  const settled = [...results];
  const first = new Map<string, number>();
  for (const { index, result, text } of placed) {
    const name = normaliseUnitName(text);
    const place = first.get(name) ?? plan.firstRow + index + 1;
    first.set(name, place);
    settled[index] = { ...result, records: result.records.map((record) => placedRecord(record, place)) };
  }
  return settled;
}

function placedRecord(record: SheetRecord, ownPlace: number): SheetRecord {
  const before = known.get(record);
  if (before?.ownPlace === ownPlace) return before;
  const placed = { ...record, ownPlace };
  known.set(record, placed);
  return placed;
}
