import type { Collection } from "../../../shared/api/collections.ts";
import {
  comparePeriods,
  daysOf,
  periodsWithin,
  withoutOverlap,
} from "../../../shared/period/period-range.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import type { ReportStatus } from "../../messages/status.ts";

export type MergeState = "newest" | "approved";

interface PeriodChoices {
  /** Periods that have collections, the newest first. */
  readonly collected: readonly string[];
  /** Longer periods that several of those lie in: a quarter of months, a year of quarters. */
  readonly combined: readonly string[];
}

export function periodChoices(collections: readonly Collection[]): PeriodChoices {
  const collected = newestFirst([...new Set(collections.map(({ period }) => period))]);
  const years = new Set(
    collected.flatMap((period) => [daysOf(period).start, daysOf(period).end]).map(yearOf),
  );
  // Years from April to March are only met where somebody collects for them.
  const april = collected.some((period) => period.includes("April"));
  const longer = [...years].flatMap((year) =>
    periodsWithin(april ? `${year}April` : year).concat(periodsWithin(year)),
  );
  const combined = [...new Set(longer)].filter((period) => {
    if (collected.includes(period)) return false;
    const parts = new Set(periodsWithin(period));
    return collected.filter((part) => parts.has(part)).length > 1;
  });
  return { collected, combined: newestFirst(combined) };
}

/** The period that is likeliest to be merged: the newest of which something was sent, else the newest. */
export function likeliestPeriod(collections: readonly Collection[]): string | undefined {
  const sent = collections.filter(({ units }) => units.some(({ newest }) => newest !== null));
  const [period] = newestFirst((sent.length > 0 ? sent : collections).map((own) => own.period));
  return period;
}

function yearOf(date: string): string {
  return date.slice(0, 4);
}

function newestFirst(periods: readonly string[]): string[] {
  return periods.toSorted((a, b) => comparePeriods(b, a));
}

/** Whose reports are merged: everybody's, those of one level, or those of one unit and below it. */
export type Units =
  | { readonly kind: "all" }
  | { readonly kind: "level"; readonly level: OrgUnit["level"] }
  | { readonly kind: "under"; readonly unit: string };

export interface UnitChoices {
  readonly levels: readonly OrgUnit["level"][];
  /** Units with units of their own below them that owe something. */
  readonly heads: readonly OrgUnit[];
}

/** What may be chosen: nothing where everyone who owes is of one level. */
export function unitChoices(collections: readonly Collection[], units: readonly OrgUnit[]): UnitChoices {
  const owing = new Set(collections.flatMap((collection) => collection.units.map(({ unit }) => unit)));
  const levels = [...new Set(units.filter(({ code }) => owing.has(code)).map(({ level }) => level))];
  const heads = units
    .slice(1)
    .filter(({ code }) => units.some((unit) => unit.parent === code && owing.has(unit.code)));
  return levels.length > 1 ? { levels, heads } : { levels: [], heads: [] };
}

function unitsIn(choice: Units, units: readonly OrgUnit[]): (code: string) => boolean {
  if (choice.kind === "all") return () => true;
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  if (choice.kind === "level") return (code) => byCode.get(code)?.level === choice.level;
  return (code) => {
    let unit = byCode.get(code);
    while (unit !== undefined && unit.code !== choice.unit) unit = byCode.get(unit.parent ?? "");
    return unit !== undefined;
  };
}

interface MergeChoice {
  readonly period: string;
  readonly forms: readonly string[];
  readonly state: MergeState;
  readonly units: Units;
}

export interface FormPreview {
  readonly collection: string;
  readonly period: string;
  readonly title: string;
  readonly included: readonly string[];
  /** Codes of those. */
  readonly units: readonly string[];
  /** Names of units that have sent nothing. */
  readonly missing: readonly string[];
  /** Names of units whose newest version was returned or withdrawn. */
  readonly returned: readonly string[];
  /** Names of units whose newest version is not approved yet, when that is asked. */
  readonly unapproved: readonly string[];
  /** Names of units whose newest version was purged. */
  readonly purged: readonly string[];
  /** Names of units that need not report. */
  readonly exempt: readonly string[];
}

/** How much a merge takes in, over all its forms. */
export function taken(forms: readonly FormPreview[]): { readonly units: number; readonly reports: number } {
  const units = new Set(forms.flatMap((form) => form.units));
  return { units: units.size, reports: forms.reduce((sum, { included }) => sum + included.length, 0) };
}

/** Collections that a merge of a period reads: of a form the longest ones within it, never the same days twice. */
export function collectionsWithin(collections: readonly Collection[], period: string): Collection[] {
  const within = new Set(periodsWithin(period));
  return collections.filter((collection) => {
    const ofForm = collections.filter(({ form, period: own }) => form === collection.form && within.has(own));
    return (
      withoutOverlap(ofForm.map((own) => own.period)).includes(collection.period) &&
      within.has(collection.period)
    );
  });
}

const counting: Record<MergeState, readonly ReportStatus[]> = {
  newest: ["submitted", "passed", "approved", "nil"],
  approved: ["approved"],
};

/** Who will be in the merge and who will not: said before the download. */
export function previewMerge(
  collections: readonly Collection[],
  units: readonly OrgUnit[],
  choice: MergeChoice,
): FormPreview[] {
  const chosen = unitsIn(choice.units, units);
  return collectionsWithin(collections, choice.period)
    .filter(({ form }) => choice.forms.includes(form))
    .map(({ id, period, title, units: owing }) => {
      const own = owing.filter(({ unit }) => chosen(unit));
      const names = (matches: (status: ReportStatus) => boolean): string[] =>
        own.filter(({ status }) => matches(status)).map(({ name }) => name);
      const counts = (status: ReportStatus) => counting[choice.state].includes(status);
      const back: readonly ReportStatus[] = ["returned", "withdrawn", "superseded"];
      return {
        collection: id,
        period,
        title,
        included: names(counts),
        missing: names((status) => status === "missing"),
        units: own.filter(({ status }) => counts(status)).map(({ unit }) => unit),
        purged: names((status) => status === "purged"),
        exempt: names((status) => status === "exempt"),
        returned: names((status) => back.includes(status)),
        unapproved: names((status) => counting.newest.includes(status) && !counts(status)),
      };
    });
}
