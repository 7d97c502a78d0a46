/** What the server knows beside the rows that were sent, and how much of it a check asks for. */
import type { Catalogue } from "../../form/catalogue.ts";
import type { Form } from "../../form/form.ts";
import { isPeriod, yearBefore } from "../../period/period.ts";
import type { OrgUnit } from "../../register/org-unit.ts";
import type { SheetRecord } from "../../sheet/reading.ts";
import type { Qualifier } from "../../value.ts";
import { byTime, kindOf, spanOf, withoutOverlap } from "./periods.ts";

/** Actual facts of one version added up within one indicator and breakdown. */
export interface KnownTotal {
  readonly indicator: string;
  readonly breakdown: Readonly<Record<string, string>>;
  /** In the indicator's scale. */
  readonly value: bigint;
  /** Facts that were added. */
  readonly count: number;
  readonly qualifier?: Qualifier;
}

/** A version that stands for its unit, form and period: the newest that is submitted, passed or approved. */
export interface StandingVersion {
  readonly uuid: string;
  readonly form: string;
  /** Version of the form that its collection pins. */
  readonly formVersion: number;
  /** Of its collection; the as-of date where the collection has one. */
  readonly period: string;
}

export interface KnownVersion extends StandingVersion {
  readonly totals: readonly KnownTotal[];
}

/** Everything that rules over several reports look at; the same input gives the same findings. */
export interface Known {
  /** The unit's own standing versions, of this form before the period and of other forms up to its end. */
  readonly own: readonly KnownVersion[];
  /** Standing versions of other units of the same level in the same collection; none once the unit has a history. */
  readonly peers: readonly KnownVersion[];
  /** Rows of the unit's last report on this form, where a rule compares rows. */
  readonly before: readonly SheetRecord[];
  /** Rows by the text of `acrossKey` that other units report in this collection, for each rule's id. */
  readonly elsewhere: Readonly<Record<string, readonly string[]>>;
  /** Rows of the unit's reports on this form where figures beside the period's own are sent. */
  readonly reports?: readonly EarlierRows[];
  /** Rows of the unit's reports on this form that came before this one although they are of later periods of the year. */
  readonly later?: readonly EarlierRows[];
  /** The report on this form that follows this one within the year, where it came before this one and a rule goes on to it. */
  readonly after?: readonly KnownVersion[];
  /** The sender's unit and every unit below it at the end of the period; read where a rule asks the register. */
  readonly units: readonly OrgUnit[];
}

/** Rows of an earlier report, with the columns that this version of the form fills alike; none of a nil report. */
export interface EarlierRows {
  readonly period: string;
  readonly records: readonly SheetRecord[];
}

/** Reports on a form that figures since January and of a year before are held against: of the year, and of that period. */
export function reportsBeside<T extends StandingVersion>(
  form: string,
  period: string,
  versions: readonly T[],
): T[] {
  if (!isPeriod(period)) return [];
  return earlierReports(form, period, versions).filter(
    (version) =>
      isPeriod(version.period) &&
      (version.period === yearBefore(period) || yearOfPeriod(version.period) === yearOfPeriod(period)),
  );
}

/** Reports on the form of later periods of the same year, in order of time. */
export function laterReports<T extends StandingVersion>(
  form: string,
  period: string,
  versions: readonly T[],
): T[] {
  if (!isPeriod(period)) return [];
  const { end } = spanOf(period);
  return versions
    .filter((version) => version.form === form && isPeriod(version.period))
    .filter(
      (version) =>
        spanOf(version.period).start > end && yearOfPeriod(version.period) === yearOfPeriod(period),
    )
    .sort(byTime);
}

/** April years go over New Year. */
function yearOfPeriod(period: string): string {
  return `${period.slice(0, 4)}${period.includes("April") ? "April" : ""}`;
}

/** Periods of one form and one length that are looked at: three years of quarters, one of months. */
export const PERIODS = 12;

/** Reports on other forms, or of other lengths, that are looked at. */
const OTHER_REPORTS = 24;

/** Kinds of rules that look further back than to the last report. */
const reachBack: ReadonlySet<string> = new Set(["carried", "cross", "opening"]);

/** Ids of the forms whose earlier reports the rules of `form` read. */
export function formsToKnow(catalogue: Catalogue, form: Form): string[] {
  const others = crossRules(catalogue, form).flatMap(({ left, right }) => [left.form, right.form]);
  return [...new Set([form.id, ...others])];
}

/** Rules between two forms, one of which is `form`, wherever they are declared. */
export function crossRules(catalogue: Catalogue, form: Form) {
  const others = catalogue.newest.filter(({ id }) => id !== form.id);
  return [form, ...others]
    .flatMap(({ history }) => history)
    .filter((rule) => rule.kind === "cross")
    .filter(({ left, right }) => left.form === form.id || right.form === form.id);
}

/**
 * The unit's versions that the rules need: of this form the last `PERIODS` before the period of the same length and
 * the last report of any length, of other forms the last `OTHER_REPORTS` that end with the period or before.
 */
export function versionsToRead<T extends StandingVersion>(
  catalogue: Catalogue,
  form: Form,
  period: string,
  versions: readonly T[],
): T[] {
  const before = earlierReports(form.id, period, versions);
  const alike = before.filter((version) => kindOf(version.period) === kindOf(period)).slice(-PERIODS);
  const carried = form.history.some(({ kind }) => reachBack.has(kind));
  const anyLength = before.slice(carried ? -OTHER_REPORTS : -1);
  const { end } = spanOf(period);
  const others = formsToKnow(catalogue, form)
    .filter((id) => id !== form.id)
    .flatMap((id) =>
      versions
        .filter((version) => version.form === id && spanOf(version.period).end <= end)
        .sort(byTime)
        .slice(-OTHER_REPORTS),
    );
  return [...new Set([...alike, ...anyLength, ...others])].sort(byTime);
}

/** Reports on a form whose periods ended before this one does, in order of time. */
export function earlierReports<T extends StandingVersion>(
  form: string,
  period: string,
  versions: readonly T[],
): T[] {
  const { end } = spanOf(period);
  return versions.filter((version) => version.form === form && spanOf(version.period).end < end).sort(byTime);
}

/** Those that ended before this period began, none of them inside another: what can be added up to it. */
export function reportsToAdd<T extends StandingVersion>(
  form: string,
  period: string,
  versions: readonly T[],
): T[] {
  const { start } = spanOf(period);
  return withoutOverlap(
    earlierReports(form, period, versions).filter((version) => spanOf(version.period).end < start),
  );
}
