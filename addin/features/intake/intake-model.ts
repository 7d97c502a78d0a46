/** What will happen with each table of the mailbox: one row each, told without a browser. */
import type { Collection } from "../../../shared/api/collections.ts";
import { isAwaited } from "../../../shared/api/collections.ts";
import type { Place } from "../../../shared/api/intake.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { countPlaces, openPlaces } from "../check/findings.ts";
import type { Aside } from "../check/twins.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import { MOST_ROWS } from "../submit/readiness.ts";
import type { IntakeDecisions, IntakeFile, IntakeTable, SeenTable, SentOutcome } from "./intake-types.ts";
import { reportsByUnit } from "./reports-by-unit.ts";

export type Outcome =
  | { readonly kind: "new" }
  /** `version`: null until the server has said which. */
  | { readonly kind: "replaces"; readonly version: number | null }
  /** The newest version says the same. */
  | { readonly kind: "same"; readonly version: number }
  | SentOutcome
  /** Nobody can tell whose it is; `likely`: what it may be. */
  | { readonly kind: "unit"; readonly said: string | null; readonly likely: string | null }
  | { readonly kind: "apart"; readonly sheet: string; readonly file: string }
  | { readonly kind: "twins"; readonly count: number }
  /** Another file says exactly the same: it is sent once. */
  | { readonly kind: "copy"; readonly of: string }
  | { readonly kind: "errors"; readonly places: number; readonly asks: number }
  /** Nothing is wrong, but for what the reader would rather ask than guess. */
  | { readonly kind: "asks"; readonly asks: number }
  | { readonly kind: "explain"; readonly places: number; readonly names: number }
  | { readonly kind: "other-period"; readonly stated: string }
  | { readonly kind: "other-month"; readonly month: string }
  | { readonly kind: "upcoming"; readonly opensAt: string }
  | {
      readonly kind:
        | "no-task"
        | "no-period"
        | "not-owed"
        | "exempt"
        | "locked"
        | "other-version"
        | "too-many-rows"
        | "no-rows";
    }
  | { readonly kind: "aside"; readonly why: Aside }
  | { readonly kind: "left" }
  | { readonly kind: "unrecognised" }
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "waiting" | "reading" | "missing" };

/** What a row waits for, in the order in which rows are shown. */
export const stages = ["fix", "decide", "ready", "sent", "out", "none", "waiting"] as const;
export type Stage = (typeof stages)[number];

const stageOf: Readonly<Record<Outcome["kind"], Stage>> = {
  new: "ready",
  replaces: "ready",
  same: "out",
  received: "sent",
  refused: "fix",
  unsure: "ready",
  unit: "decide",
  apart: "decide",
  twins: "decide",
  asks: "decide",
  explain: "decide",
  errors: "fix",
  unreadable: "fix",
  "no-rows": "fix",
  "too-many-rows": "fix",
  "other-period": "fix",
  "other-month": "fix",
  "no-period": "fix",
  "no-task": "out",
  "not-owed": "out",
  exempt: "out",
  locked: "out",
  upcoming: "out",
  "other-version": "out",
  aside: "none",
  copy: "none",
  left: "none",
  unrecognised: "none",
  waiting: "waiting",
  reading: "waiting",
  missing: "waiting",
};

export interface IntakeRow {
  /** Of the table; of the file where it has none. */
  readonly id: string;
  readonly file: string;
  readonly path: string;
  readonly sheet: string | null;
  /** `called`: what the sheet calls it, where a person said whom that means. */
  readonly unit: { readonly code: string; readonly name: string; readonly called: string | null } | null;
  readonly form: { readonly id: string; readonly title: string } | null;
  readonly period: string | null;
  readonly rows: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly asks: number;
  /** Something was corrected or explained in it here. */
  readonly worked: boolean;
  readonly outcome: Outcome;
  readonly stage: Stage;
  /** Of the report that it would be: rows of one group are sent together, or chosen from. */
  readonly group: string | null;
}

/** Sheets of a file that are no reports, beside one that is: one line, not a row each. */
export interface FoldedSheets {
  readonly file: string;
  readonly names: readonly string[];
}

/** What is sent as one: a table, or several that were joined. */
export interface IntakeEntry {
  /** Id of its first table. */
  readonly id: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly report: OwedReport;
  readonly tables: readonly (IntakeTable & { readonly seen: SeenTable })[];
  readonly group: string;
  /** The version that stands, or was taken back. */
  readonly newest: Newest | null;
  /** Whether one stands whose place it takes. */
  readonly replaces: boolean;
}

/** Of a report's versions the last, as the server names it. */
export type Newest = Pick<NonNullable<Place["newest"]>, "version" | "sha256">;

export interface IntakeSurvey {
  readonly rows: readonly IntakeRow[];
  readonly folded: readonly FoldedSheets[];
  readonly entries: readonly IntakeEntry[];
}

export interface IntakeKnown {
  readonly units: readonly OrgUnit[];
  readonly collections: readonly Collection[];
  /** China's date. */
  readonly today: string;
}

export interface IntakeState {
  readonly files: readonly IntakeFile[];
  readonly decisions: IntakeDecisions;
  /** By the id of the entry. */
  readonly sent: Readonly<Record<string, SentOutcome>>;
  /** By group what the server has; absent where it was not asked. */
  readonly newest: Readonly<Record<string, Newest | null>>;
  /** Entries that say what the newest version says. */
  readonly same: ReadonlySet<string>;
}

type Recognised = IntakeTable & { readonly seen: SeenTable };

/** Rows in the order of their files, the folded sheets, and what could be sent now. */
export function survey(state: IntakeState, known: IntakeKnown): IntakeSurvey {
  const names = new Map(known.units.map(({ code, name }) => [code, name]));
  const reports = reportsByUnit(known);
  const { groups, copies } = groupsOf(state);
  const paths = new Map(state.files.map(({ id, path }) => [id, path]));
  const entries: IntakeEntry[] = [];
  const folded: FoldedSheets[] = [];

  const rowOf = (file: IntakeFile, table: IntakeTable, outcome: Outcome): IntakeRow => {
    const { seen } = table;
    const recognised = seen.kind === "recognised" ? seen : null;
    const counts = recognised === null ? null : countPlaces(recognised.findings);
    const code = unitOf(table);
    return {
      id: table.id,
      file: file.id,
      path: file.path,
      sheet: table.sheet,
      unit: code === null ? null : { code, name: names.get(code) ?? code, called: calledBy(table) },
      form: recognised === null ? null : { id: recognised.form.id, title: recognised.form.title },
      period: recognised?.period ?? null,
      rows: recognised?.rows ?? null,
      errors: counts?.error ?? 0,
      warnings: counts === null ? 0 : counts.warning + counts.names,
      asks: seen.asks,
      worked: file.corrected || table.explanations.length > 0,
      outcome,
      stage: stageOf[outcome.kind],
      group: groupKey(table),
    };
  };

  const judge = (table: Recognised): Outcome => {
    const original = copies.get(table.id);
    if (original !== undefined) return { kind: "copy", of: paths.get(original.file) ?? "" };
    const own = outcomeAlone(table, state, reports);
    if (own.kind !== "ready") return own;
    const members = groups.get(groupKey(table) ?? "") ?? [table];
    const joined = members.length > 1 && members.every(({ id }) => state.decisions.joined.includes(id));
    if (members.length > 1 && !joined) return { kind: "twins", count: members.length };
    const [first = table] = members;
    const sent = state.sent[first.id];
    if (sent !== undefined && sent.kind !== "unsure") return sent;
    const group = groupKey(table) ?? "";
    const newest = state.newest[group] ?? null;
    const replaces = !isAwaited(own.report.status);
    if (first.id === table.id) {
      const ready = members.every((member) => outcomeAlone(member, state, reports).kind === "ready");
      const code = unitOf(table) ?? "";
      const unit = { code, name: names.get(code) ?? code };
      if (ready && !state.same.has(first.id))
        entries.push({ id: first.id, unit, report: own.report, tables: members, group, newest, replaces });
    }
    if (sent !== undefined) return sent;
    if (state.same.has(first.id) && newest !== null) return { kind: "same", version: newest.version };
    return replaces ? { kind: "replaces", version: newest?.version ?? null } : { kind: "new" };
  };

  const rows = state.files.flatMap((file): IntakeRow[] => {
    const bare = fileRow(file);
    if (bare !== null) return [bare];
    const told = file.tables.filter(({ seen }) => seen.kind === "recognised");
    const others = file.tables.filter(({ seen }) => seen.kind !== "recognised");
    const aside = others.filter(({ hidden, seen }) => told.length > 0 || hidden || isEmpty(seen));
    const shown = file.tables.filter((table) => !aside.includes(table));
    if (shown.length > 0 && aside.length > 0)
      folded.push({ file: file.id, names: aside.map(({ sheet }) => sheet) });
    // A file without a table at all has its say all the same.
    const listed = shown.length > 0 ? shown : file.tables.slice(0, 1);
    return listed.map((table) =>
      rowOf(file, table, isRecognised(table) ? judge(table) : alone(table, state.decisions)),
    );
  });
  return { rows, folded, entries };
}

function isEmpty(seen: IntakeTable["seen"]): boolean {
  return seen.kind === "unrecognised" && seen.empty;
}

function alone({ id }: IntakeTable, { left }: IntakeDecisions): Outcome {
  return { kind: left.includes(id) ? "left" : "unrecognised" };
}

function fileRow({ id, path, status, tables }: IntakeFile): IntakeRow | null {
  if (status.kind === "read" && tables.length > 0) return null;
  const outcome: Outcome =
    status.kind === "read"
      ? { kind: "unrecognised" }
      : status.kind === "unreadable"
        ? status
        : { kind: status.kind };
  return {
    id,
    file: id,
    path,
    sheet: null,
    unit: null,
    form: null,
    period: null,
    rows: null,
    errors: 0,
    warnings: 0,
    asks: 0,
    worked: false,
    outcome,
    stage: stageOf[outcome.kind],
    group: null,
  };
}

/** Whether something was corrected or explained here that was not sent yet. */
export function hasWork({ files, sent }: Pick<IntakeState, "files" | "sent">): boolean {
  return files.some(({ corrected, tables }) =>
    tables.some(
      ({ id, explanations }) => (corrected || explanations.length > 0) && sent[id]?.kind !== "received",
    ),
  );
}

/** Whether something that is settled elsewhere may settle it too. */
export function isAsking({ seen }: IntakeTable): boolean {
  if (seen.kind === "unrecognised" || seen.asks > 0) return true;
  return seen.findings.some(({ code }) => code === "name_likely");
}

function isRecognised(table: IntakeTable): table is Recognised {
  return table.seen.kind === "recognised";
}

/** Whose the table is, where that is settled. */
export function unitOf({ unit }: Pick<IntakeTable, "unit">): string | null {
  return unit.kind === "found" ? unit.unit : null;
}

function calledBy({ unit }: IntakeTable): string | null {
  return unit.kind === "found" && unit.by === "person" ? unit.said : null;
}

/** Tables that would be one report; none for what is no report, or nobody's. */
export function groupKey(table: IntakeTable): string | null {
  const { seen } = table;
  const unit = unitOf(table);
  if (unit === null || seen.kind !== "recognised" || seen.period === null) return null;
  return [unit, seen.form.id, seen.period].join(" ");
}

interface Groups {
  /** By group the tables that may be meant: neither set aside nor left, nor a copy of another. */
  readonly groups: ReadonlyMap<string, readonly Recognised[]>;
  /** By the id of a copy the table that says the same, before it. */
  readonly copies: ReadonlyMap<string, Recognised>;
}

function groupsOf({ files, decisions }: IntakeState): Groups {
  const groups = new Map<string, Recognised[]>();
  const copies = new Map<string, Recognised>();
  for (const table of files.flatMap(({ tables }) => tables)) {
    const key = groupKey(table);
    if (key === null || !isRecognised(table) || table.aside !== null) continue;
    if (decisions.left.includes(table.id) || isOfOtherPeriod(table.seen)) continue;
    const members = groups.get(key) ?? [];
    const original = members.find(({ digest }) => digest !== null && digest === table.digest);
    if (original === undefined) groups.set(key, [...members, table]);
    else copies.set(table.id, original);
  }
  return { groups, copies };
}

type Alone = Outcome | { readonly kind: "ready"; readonly report: OwedReport };

/** What stands against the table by itself, the first thing to settle first. */
function outcomeAlone(
  { id, unit, seen, aside, explanations }: Recognised,
  { decisions }: IntakeState,
  reportsOf: (unit: string) => readonly OwedReport[],
): Alone {
  if (decisions.left.includes(id)) return { kind: "left" };
  if (aside !== null) return { kind: "aside", why: aside };
  if (unit.kind === "apart") return { kind: "apart", sheet: unit.sheet, file: unit.file };
  if (unit.kind === "asked") return { kind: "unit", said: unit.said, likely: unit.likely };
  const { form, period, statedPeriod, findings } = seen;
  const reports = reportsOf(unit.unit).filter(({ collection }) => collection.form === form.id);
  if (reports.length === 0) return { kind: "no-task" };
  if (isOfOtherPeriod(seen)) return { kind: "other-period", stated: statedPeriod ?? "" };
  // Several are owed, and the sheet names another one.
  if (period === null && statedPeriod !== null) return { kind: "other-period", stated: statedPeriod };
  if (period === null) return { kind: "no-period" };
  const report = reports.find(({ collection }) => collection.period === period);
  if (report === undefined) return { kind: "not-owed" };
  const { collection, status, upcoming } = report;
  if (status === "exempt") return { kind: "exempt" };
  if (upcoming && collection.opensAt !== null) return { kind: "upcoming", opensAt: collection.opensAt };
  if (collection.state === "locked") return { kind: "locked" };
  if (collection.formVersion !== form.version) return { kind: "other-version" };
  if (seen.rows > MOST_ROWS) return { kind: "too-many-rows" };
  const open = openPlaces(findings, explanations);
  // What is asked is an error as long as nobody has answered.
  if (open.errors > 0) {
    return open.errors <= seen.asks
      ? { kind: "asks", asks: seen.asks }
      : { kind: "errors", places: open.errors, asks: seen.asks };
  }
  const month = findings.find(({ code }) => code === "rows_other_month")?.params.month;
  if (seen.rows === 0 && month !== undefined) return { kind: "other-month", month: String(month) };
  if (open.unexplained + open.names > 0)
    return { kind: "explain", places: open.unexplained, names: open.names };
  if (seen.rows === 0) return { kind: "no-rows" };
  return { kind: "ready", report };
}

/** The sheet itself names a period that has no day in common with the one that is owed. */
function isOfOtherPeriod({ statedPeriod, findings }: SeenTable): boolean {
  return statedPeriod !== null && findings.some(({ code }) => code === "period_mismatch");
}
