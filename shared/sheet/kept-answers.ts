/** Which answers that were kept hold for a table, and which are only recalled: asked about again, the old answer first. */
import { beginsYear, isPeriod, periodRange } from "../period/period.ts";
import type { Assignment, Assignments, PeriodAnswers } from "./assignment.ts";
import { timedText } from "./time-words.ts";

export interface KeptAnswers {
  /** What holds; undefined where nothing is kept of this header for the form. */
  readonly assignment?: Assignment;
  readonly recalled?: RecalledAnswers;
}

/** What was answered under the same header where it depends on what is different now. */
export interface RecalledAnswers {
  /** Answered of a sheet that says something else of itself: not even the form is certain. */
  readonly elsewhere: boolean;
  readonly columns: Readonly<Record<string, string | null>>;
  readonly constants: Readonly<Record<string, string>>;
  /** Column id → unit that held where the sheet said nothing of it. */
  readonly measures: Readonly<Record<string, string>>;
}

/** Key of a table: its header, and what the sheet says of itself (`sheetSays`). */
export function tableKey(header: string, says: string): string {
  return says === "" ? header : `${header}\n${says}`;
}

/** The header that a table's key is about. */
export function headerOfKey(key: string): string {
  const end = key.indexOf("\n");
  return end < 0 ? key : key.slice(0, end);
}

/** What the sheet says of itself, of a table's key. */
export function saysOfKey(key: string): string {
  return key.slice(headerOfKey(key).length + 1);
}

/** Whether something is kept of the header, whatever its sheet said. */
export function isKnownHeader(confirmed: Assignments | undefined, header: string): boolean {
  return confirmed !== undefined && indexOf(confirmed).newest.has(header);
}

/** @param period for which the table is read; "" where nobody knows */
export function keptAnswers(confirmed: Assignments, key: string, form: string, period: string): KeptAnswers {
  const { newest, answers } = indexOf(confirmed);
  const name = `${key}\n${form}\n${period}`;
  const before = answers.get(name);
  if (before !== undefined) return before;
  const own = Object.hasOwn(confirmed, key) ? confirmed[key] : undefined;
  const last = confirmed[newest.get(headerOfKey(key)) ?? ""];
  const kept = own === undefined ? elsewhere(last, form, period) : here(own, last, form, period);
  answers.set(name, kept);
  return kept;
}

interface Index {
  /** Header → key of what was kept of it last. */
  readonly newest: ReadonlyMap<string, string>;
  readonly answers: Map<string, KeptAnswers>;
}

const indexes = new WeakMap<Assignments, Index>();

function indexOf(confirmed: Assignments): Index {
  const before = indexes.get(confirmed);
  if (before !== undefined) return before;
  const newest = new Map<string, string>();
  for (const [key, { unfinished }] of Object.entries(confirmed)) {
    // What a person is at recalls what was kept before.
    if (unfinished !== true || !newest.has(headerOfKey(key))) newest.set(headerOfKey(key), key);
  }
  const index = { newest, answers: new Map<string, KeptAnswers>() };
  indexes.set(confirmed, index);
  return index;
}

function here(own: Assignment, last: Assignment | undefined, form: string, period: string): KeptAnswers {
  if (own.form !== form) return {};
  const { held, recalled } = ofPeriod(own, period);
  const { lasting, timed } = own.unfinished === true ? { lasting: own.columns, timed: {} } : apart(own);
  const { recalled: more } = own.unfinished === true && last !== own ? elsewhere(last, form, period) : {};
  const assignment = {
    ...own,
    columns: { ...held.columns, ...lasting },
    ...(own.constants !== undefined || held.constants !== undefined
      ? { constants: { ...held.constants, ...own.constants } }
      : {}),
  };
  const open = without(assignment, {
    elsewhere: false,
    columns: { ...more?.columns, ...timed, ...recalled.columns },
    constants: { ...more?.constants, ...recalled.constants },
    measures: { ...more?.measures },
  });
  // The same object for the same answers: others remember by it.
  const same = own.periods === undefined && Object.keys(timed).length === 0;
  return { assignment: same ? own : assignment, ...(open !== undefined && { recalled: open }) };
}

/** Words mean what they mean in the form's list, wherever they stand; a column that names units is kept to its name. */
function elsewhere(last: Assignment | undefined, form: string, period: string): KeptAnswers {
  if (last?.form !== form) return {};
  const { held, recalled } = ofPeriod(last, period);
  const measures = Object.entries(last.measures ?? {});
  return {
    assignment: {
      form,
      columns: {},
      measures: Object.fromEntries(measures.filter(([, { said }]) => said !== "")),
      ...(last.words !== undefined && { words: last.words }),
      ...(typeof last.unitColumn === "string" && { unitColumn: last.unitColumn }),
    },
    recalled: {
      elsewhere: true,
      columns: { ...recalled.columns, ...held.columns, ...last.columns },
      constants: { ...recalled.constants, ...held.constants, ...last.constants },
      measures: Object.fromEntries(
        measures.filter(([, { said }]) => said === "").map(([id, { unit }]) => [id, unit]),
      ),
    },
  };
}

/** What was kept before answers were told apart by their periods may be of any. */
function apart({ columns }: Assignment): Record<"lasting" | "timed", Assignment["columns"]> {
  const isTimed = ([key, column]: readonly [string, string | null]) => isOfPeriod(key, column);
  const entries = Object.entries(columns);
  return {
    lasting: Object.fromEntries(entries.filter((entry) => !isTimed(entry))),
    timed: Object.fromEntries(entries.filter(isTimed)),
  };
}

function without(assignment: Assignment, recalled: RecalledAnswers): RecalledAnswers | undefined {
  const { constants = {}, measures = {} } = assignment;
  const left = <Value>(record: Readonly<Record<string, Value>>, said: object) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => !Object.hasOwn(said, key)));
  const open = {
    ...recalled,
    columns: left(recalled.columns, assignment.columns),
    constants: left(recalled.constants, constants),
    measures: left(recalled.measures, measures),
  };
  const none = [open.columns, open.constants, open.measures].every((each) => Object.keys(each).length === 0);
  return none ? undefined : open;
}

/** What was said for the period, or for one like it where that is enough; and what for others, the newest counting. */
function ofPeriod(
  { periods = {} }: Assignment,
  period: string,
): { held: PeriodAnswers; recalled: PeriodAnswers } {
  const others = Object.entries(periods).filter(([other]) => other !== period);
  const own = periods[period];
  const columns = Object.assign({}, ...others.map(([, answers]) => answers.columns ?? {}));
  const alike = others.flatMap(([other, answers]) =>
    Object.entries(answers.columns ?? {}).filter(([key]) => holdsAlso(key, other, period)),
  );
  const constants = Object.assign({}, ...others.map(([, answers]) => answers.constants ?? {}));
  return {
    held: {
      ...(alike.length > 0 || own?.columns !== undefined
        ? { columns: { ...Object.fromEntries(alike), ...own?.columns } }
        : {}),
      ...(own?.constants !== undefined && { constants: own.constants }),
    },
    recalled: { columns, constants },
  };
}

/** Whether the answer about a header that says a time is of one period: 本年累计 is since January in any month. */
export function isOfPeriod(key: string, column: string | null): boolean {
  return column?.includes("@") !== true && namesTime(key);
}

function namesTime(key: string): boolean {
  return key.split("/").some((text) => timedText(text) !== undefined);
}

const dated = /(?:19|20)\d{2}|[\d〇零一二三四五六七八九十]+(?:年|月|季|期|批|次|届)|[上下]半年/;

/** Whether a text that holds for a whole sheet names a time, and so is of one period. */
export function valueNamesTime(value: string): boolean {
  return dated.test(value);
}

/** 本月 means in March what it means in February; 1月, or 累计 in January, does not. */
function holdsAlso(key: string, other: string, period: string): boolean {
  if (!isPeriod(other) || !isPeriod(period) || shapeOf(other) !== shapeOf(period)) return false;
  return key.split("/").every((text) => {
    const word = timedText(text)?.word;
    if (word === undefined || word.kind === "this") return true;
    return word.kind !== "period" && beginsYear(other) === beginsYear(period) && !hasMonth(word);
  });
}

function hasMonth(word: { readonly kind: string; readonly since?: unknown }): boolean {
  return typeof word.since === "number" || word.since === "other";
}

/** How long a period is, in months. */
function shapeOf(period: string): number {
  const { start, end } = periodRange(period);
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(end) - month(start);
}
