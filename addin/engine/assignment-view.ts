/** How a sheet is understood, laid open to be agreed to or changed (对应): what the screen of `features/assign` shows. */
import { isOnlyListed } from "../../shared/form/adds-up.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import { besidesOf, type Column, columnOf, type Form } from "../../shared/form/form.ts";
import { shownMeasure } from "../../shared/form/measure.ts";
import { baseOf, spanOfKey } from "../../shared/form/spans.ts";
import { type Assignment, MOST_PERIODS, type PeriodAnswers } from "../../shared/sheet/assignment.ts";
import type { HeaderBlock } from "../../shared/sheet/header-blocks.ts";
import { isOfPeriod, keptAnswers, tableKey, valueNamesTime } from "../../shared/sheet/kept-answers.ts";
import { readPreamble } from "../../shared/sheet/preamble.ts";
import type { Reading } from "../../shared/sheet/reading.ts";
import { sheetSays } from "../../shared/sheet/sheet-says.ts";
import { controlTotals } from "../../shared/statistics/control-totals.ts";
import { amountOf, type CellValue, isFigure, toDecimal } from "../../shared/value.ts";
import { agreedReading, isUndecided, missedFigures, openPoints } from "./agreed-reading.ts";
import { readFor } from "./assess.ts";
import type { AssessmentRequest } from "./assessment.ts";
import { assignedColumns, shownUnit } from "./assigned-columns.ts";
import { assignedConstants } from "./assigned-constants.ts";
import { assignedPlaces, assignedUnits, assignedWords } from "./assigned-parts.ts";
import { headerOf, shownRows } from "./assigned-sheet.ts";
import type {
  AssignedColumn,
  AssignedConstant,
  AssignmentRequest,
  AssignmentView,
  FormOption,
} from "./assignment-types.ts";

/** What the screen shows of a sheet as it is read with what `confirmed` says of it. Reads it; changes nothing. */
export function assignmentView(catalogue: Catalogue, request: AssignmentRequest): AssignmentView {
  const { grid } = request;
  const tables = readFor(catalogue, request);
  const table = tables[request.table] ?? tables[0];
  const reading = table?.reading;
  const chosen =
    request.form === undefined ? undefined : catalogue.newest.find(({ id }) => id === request.form);
  const form = table?.form ?? chosen;
  const header = headerOf(grid, reading, request.headerRows);
  const shared = {
    ...shownRows(grid, header, reading),
    sheet: grid.name,
    forms: formOptions(catalogue, reading, request),
    period: table?.period ?? null,
    statedPeriod: reading?.period?.period ?? null,
    statedUnit: reading?.unit?.text ?? null,
    unit: unitName(reading, request),
    layout: reading?.layout ?? ("list" as const),
  };
  if (form === undefined) return { ...shared, ...nothing };
  const settled = reading?.form === form.id ? reading : undefined;
  const fingerprint = settled?.fingerprint ?? (header === undefined ? "" : keyOf(request, header));
  const read = table?.period ?? settled?.period?.period ?? "";
  const own = keptAnswers(request.confirmed, fingerprint, form.id, read).assignment;
  const columns = assignedColumns({ grid, form, header, reading: settled, own });
  const words = settled === undefined ? [] : assignedWords(grid, form, settled, own);
  const constants = assignedConstants(form, settled, own, shared.period);
  const places = assignedPlaces(grid, settled, own);
  const units = settled === undefined ? [] : assignedUnits(form, settled, own);
  const unitColumn = columns.find(({ role }) => role === "unit")?.key;
  const questions = settled?.questions ?? [];
  const parts = { columns, words, constants, units, places, unitColumn };
  const before =
    request.confirmed[fingerprint]?.form === form.id ? request.confirmed[fingerprint] : undefined;
  const kept = { ...own, periods: before?.periods ?? {} };
  const assignment = asShown(form, parts, kept, read, request.registerPlaces === true);
  const agreed =
    settled === undefined
      ? undefined
      : agreedReading(catalogue, request, settled, { fingerprint, assignment });
  return {
    ...shared,
    form: {
      id: form.id,
      version: form.version,
      title: form.title.zh,
      number: form.number,
      asked: settled === undefined || questions.some(({ kind }) => kind === "form"),
    },
    fingerprint,
    columns,
    choices: choicesOf(form, columns),
    constants,
    units,
    words,
    places,
    totalsAgree: null,
    totalsApart: [],
    totalsOutside: null,
    ...(agreed !== undefined && agreed !== reading && shownRows(grid, header, agreed)),
    totals: agreed === undefined ? { rows: 0, columns: [] } : controlTotals(catalogue, form, agreed.records),
    ...(agreed !== undefined && totalsBeside(form, agreed)),
    outsidePeriod: agreed?.outsidePeriod ?? 0,
    assignment,
    asks:
      columns.filter(({ state }) => state === "ask").length +
      words.reduce((sum, { words: each }) => sum + each.filter(({ state }) => state === "ask").length, 0) +
      constants.filter(({ state }) => state === "ask").length +
      units.filter(({ state }) => state === "ask").length +
      (places?.state === "ask" ? 1 : 0),
    open: agreed === undefined ? [] : openPoints(form, agreed, columns),
  };
}

const nothing: Pick<
  AssignmentView,
  | "form"
  | "fingerprint"
  | "columns"
  | "choices"
  | "constants"
  | "units"
  | "words"
  | "places"
  | "totals"
  | "totalsAgree"
  | "totalsApart"
  | "totalsOutside"
  | "outsidePeriod"
  | "assignment"
  | "asks"
  | "open"
> = {
  form: null,
  fingerprint: "",
  columns: [],
  choices: [],
  constants: [],
  units: [],
  words: [],
  places: null,
  totals: { rows: 0, columns: [] },
  totalsAgree: null,
  totalsApart: [],
  totalsOutside: null,
  outsidePeriod: 0,
  assignment: null,
  asks: 0,
  open: [],
};

/**
 * The form's columns, the figures that may stand beside them (of a list of single events there are none), and what is only
 * compared where the sheet may hold it.
 */
function choicesOf(form: Form, columns: readonly AssignedColumn[]) {
  const meant = columns.flatMap(({ column, answers }) => [...(column === null ? [] : [column]), ...answers]);
  return form.columns.flatMap((column) => {
    const keys = meant.filter((key) => baseOf(key) === column.id && spanOfKey(key) !== undefined);
    const possible = form.grains.includes("sum") ? besidesOf(form, column) : [];
    const beside = new Set([...possible.map(({ id }) => id), ...keys]);
    return [choiceOf(column), ...[...beside].map((key) => choiceOf(columnOf(form, key)))];
  });
}

function choiceOf(column: Column) {
  return {
    column: column.id,
    title: column.header.zh,
    unit: shownUnit(column),
    personal: column.personal === true,
  };
}

/** Forms that are offered as likely; the reader may have compared all of them. */
const LIKELY = 3;

/** Every form that may be meant: those that come closest first, then what is owed, then the others. */
function formOptions(
  catalogue: Catalogue,
  reading: Reading | undefined,
  { tasks }: AssessmentRequest,
): FormOption[] {
  const asked =
    reading?.questions.flatMap((question) => (question.kind === "form" ? question.answers : [])) ?? [];
  const near = reading?.candidates.map(({ form }) => form) ?? [];
  const likely = [...new Set([...asked, ...near])].slice(0, Math.max(asked.length, LIKELY));
  const owed = new Set(tasks.map(({ form }) => form));
  const meant = catalogue.newest.filter(
    (form) => catalogue.offered.includes(form) || owed.has(form.id) || likely.includes(form.id),
  );
  const options = meant.map(({ id, title }) => ({
    id,
    title: title.zh,
    group: likely.includes(id) ? ("likely" as const) : owed.has(id) ? ("owed" as const) : ("others" as const),
  }));
  const place = ({ id, group }: FormOption): number =>
    group === "likely" ? likely.indexOf(id) : group === "owed" ? 1_000 : 2_000;
  return options.sort((a, b) => place(a) - place(b));
}

/** The unit that the sheet is read for, by the name of the register. */
function unitName(reading: Reading | undefined, { units, reporter }: AssessmentRequest): string {
  return units.find(({ code }) => code === reading?.unit?.code)?.name ?? reporter.name;
}

/** Whether the totals on the sheet are the sums of what is read, 约 and 余 on either side aside, and where not. */
function totalsBeside(
  form: Form,
  { totals, findings, records }: Reading,
): Pick<AssignmentView, "totalsAgree" | "totalsApart" | "totalsOutside"> {
  const beyond = findings.some(({ code }) => code === "total_beyond_read");
  const compared = totals
    .filter(({ covers }) => covers.length > 0)
    .flatMap(({ values, sums }) =>
      Object.entries(values).map(([id, value]) => ({
        column: columnOf(form, id),
        agrees: amountOf(value) === amountOf(sums[id] ?? 0),
      })),
    )
    .filter(({ column }) => column.type !== "percent" && !isOnlyListed(form, column));
  const apart = new Set(compared.filter(({ agrees }) => !agrees).map(({ column }) => column.header.zh));
  const agree = compared.length === 0 && !beyond ? null : apart.size === 0 && !beyond;
  return { totalsAgree: agree, totalsApart: [...apart], totalsOutside: outsideIn(form, totals, records) };
}

/** What of the total that covers most is of rows outside the period. */
function outsideIn(
  form: Form,
  totals: Reading["totals"],
  records: Reading["records"],
): AssignmentView["totalsOutside"] {
  const inside = new Set(records.map(({ row }) => row));
  const [total] = totals
    .map((each) => ({ ...each, outside: each.covers.filter((row) => !inside.has(row)) }))
    .filter(({ outside }) => outside.length > 0)
    .sort((a, b) => b.covers.length - a.covers.length);
  if (total === undefined) return null;
  const covered = new Set(total.covers);
  const own = records.filter(({ row, at }) => covered.has(row) && at === total.at);
  const columns = Object.entries(total.values).flatMap(([id, printed]) => {
    const column = columnOf(form, id);
    if (column.type === "percent" || isOnlyListed(form, column)) return [];
    const sum = own.reduce((all, { values }) => all + figureIn(values[id]), 0);
    const outside = figureIn(total.sums[id]) - sum;
    if (outside === 0) return [];
    const { unit, scale } = shownMeasure(column);
    const told = (value: number) => toDecimal(value, scale);
    return [{ header: column.header.zh, printed: told(amountOf(printed)), outside: told(outside), unit }];
  });
  return { rows: new Set(total.outside).size, columns };
}

function figureIn(value: CellValue | undefined): number {
  return isFigure(value) ? amountOf(value) : 0;
}

/** Longer texts are no headers and no words: they are not remembered (shared/sheet/assignment-schema.ts). */
const LONGEST_HEADER = 300;
const LONGEST_WORD = 80;

type Constant = Pick<AssignedConstant, "column" | "kind"> & { readonly value: string };

/** What holds for a whole sheet and names a time holds for its period alone. */
function isDated({ kind, value }: Constant): boolean {
  return kind === "date" || kind === "partialDate" || (kind === "text" && valueNamesTime(value));
}

function valuesOf(constants: readonly Constant[]): Record<string, string> {
  return Object.fromEntries(constants.map(({ column, value }) => [column, value]));
}

/** What was said for each period, this one last. */
function withPeriod(
  before: Assignment["periods"] = {},
  period: string,
  { columns, constants }: Required<PeriodAnswers>,
): Record<string, PeriodAnswers> {
  const others = Object.entries(before).filter(([other]) => other !== period);
  const now: PeriodAnswers = {
    ...(Object.keys(columns).length > 0 && { columns }),
    ...(Object.keys(constants).length > 0 && { constants }),
  };
  const all = Object.keys(now).length > 0 ? [...others, [period, now] as const] : others;
  return Object.fromEntries(all.slice(-MOST_PERIODS));
}

/** Key of the table below the header, where it is not read as the form that was chosen. */
function keyOf({ grid, reporter }: AssignmentRequest, { fingerprint, first }: HeaderBlock): string {
  return tableKey(fingerprint, sheetSays(readPreamble(grid, first), grid.name, reporter));
}

type Parts = Pick<AssignmentView, "columns" | "words" | "constants" | "units" | "places"> & {
  readonly unitColumn: string | undefined;
};

/** Everything as it is shown, put into words, but for what has to be agreed to by itself: what pressing 都对 settles. */
function asShown(
  form: Form,
  parts: Parts,
  own: Partial<Assignment>,
  period: string,
  registerPlaces: boolean,
): Assignment {
  const there = new Set(parts.columns.flatMap(({ column }) => column ?? []));
  const isMissing = missedFigures(form, there).size > 0;
  const columns = parts.columns
    // What may be a figure that is missed is not settled as none by itself.
    .filter((column) => column.role === undefined && !(isMissing && isUndecided(column)))
    .map(({ key, column }) => [key, column] as const)
    .filter(([key]) => key !== "" && key.length <= LONGEST_HEADER);
  const constants = parts.constants.flatMap(({ column, kind, value, unread }) =>
    value === null || unread ? [] : [{ column, kind, value }],
  );
  const words = parts.words.flatMap(({ column, words: each }) => {
    const settled = each.flatMap(({ text, code, state, byItself }) =>
      code === null || state === "same" || byItself || text.length > LONGEST_WORD
        ? []
        : [[text, code] as const],
    );
    const all = { ...own.words?.[column], ...Object.fromEntries(settled) };
    return Object.keys(all).length === 0 ? [] : [[column, all] as const];
  });
  const measures = parts.units.flatMap(({ column, state, said, from }) =>
    state === "read" || from === null ? [] : [[column, { said, unit: from }] as const],
  );
  const lasting = constants.filter((constant) => !isDated(constant));
  const timed = {
    columns: Object.fromEntries(columns.filter(([key, column]) => isOfPeriod(key, column))),
    constants: valuesOf(constants.filter(isDated)),
  };
  const periods = withPeriod(own.periods, period, timed);
  return {
    form: form.id,
    columns: Object.fromEntries(columns.filter(([key, column]) => !isOfPeriod(key, column))),
    ...(lasting.length > 0 && { constants: valuesOf(lasting) }),
    ...(Object.keys(periods).length > 0 && { periods }),
    ...(parts.unitColumn !== undefined
      ? { unitColumn: parts.unitColumn }
      : own.unitColumn === null && { unitColumn: null }),
    ...(parts.places !== null && !registerPlaces && { places: "own" as const }),
    ...(own.below !== undefined && { below: own.below }),
    ...(measures.length > 0 && { measures: Object.fromEntries(measures) }),
    ...(words.length > 0 && { words: Object.fromEntries(words) }),
  };
}
