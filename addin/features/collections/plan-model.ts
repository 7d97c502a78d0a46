/** A yearly plan while it is made: what is typed, what it comes to, and what it would make. */

import type { NewCollectionBody } from "../../../shared/api/collection-bodies.ts";
import type { CollectionOverview } from "../../../shared/api/collections.ts";
import { type Frequency, usualFrequency } from "../../../shared/collections/frequency.ts";
import { type Plan, plannedCollections, sameReport, usualDueDays } from "../../../shared/collections/plan.ts";
import type { Form } from "../../../shared/form/form.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { levelChoices, type OwingDraft, owingCodes, owingOf } from "./owing.ts";

export interface LineDraft {
  readonly form: Form;
  readonly chosen: boolean;
  readonly frequency: Frequency;
  /** As typed. */
  readonly dueDays: string;
}

export interface PlanDraft {
  readonly year: number;
  readonly lines: readonly LineDraft[];
  readonly owing: OwingDraft;
  readonly exempting: boolean;
  readonly exempt: readonly string[];
  readonly exemptReason: string;
  /** As typed. */
  readonly opensBefore: string;
  readonly graceDays: string;
  /** As typed; blank: no reminder. */
  readonly reminderDays: string;
}

type PlanObstacle = "forms" | "units" | "numbers" | "exempt" | "reason";

/** Collections that one request may make. */
export const MOST_AT_ONCE = 200;

export function newPlan(year: number, forms: readonly Form[], units: readonly OrgUnit[]): PlanDraft {
  return {
    year,
    lines: forms.map((form) => {
      const frequency = usualFrequency(form.id);
      return { form, chosen: false, frequency, dueDays: String(usualDueDays(frequency)) };
    }),
    owing: { level: levelChoices(units)[0]?.level ?? null, units: [] },
    exempting: false,
    exempt: [],
    exemptReason: "",
    opensBefore: "5",
    graceDays: "0",
    reminderDays: "3",
  };
}

/** Another frequency brings its usual due date, unless somebody has typed another one. */
export function withFrequency(line: LineDraft, frequency: Frequency): LineDraft {
  const untouched = line.dueDays === String(usualDueDays(line.frequency));
  return { ...line, frequency, dueDays: untouched ? String(usualDueDays(frequency)) : line.dueDays };
}

/** 0 to 60; undefined when the text is nothing of the kind. */
export function daysOf(typed: string): number | undefined {
  const text = typed.normalize("NFKC").trim();
  const days = Number(text);
  return /^\d{1,2}$/.test(text) && days <= 60 ? days : undefined;
}

export function planOf(draft: PlanDraft, units: readonly OrgUnit[]): Plan | PlanObstacle {
  const chosen = draft.lines.filter((line) => line.chosen);
  if (chosen.length === 0) return "forms";
  const owing = owingOf(draft.owing);
  if (owing === undefined) return "units";
  const lines = chosen.flatMap(({ form, frequency, dueDays }) => {
    const days = frequency === "asItHappens" ? 0 : daysOf(dueDays);
    return days === undefined ? [] : [{ form, frequency, dueDays: days }];
  });
  const opensBefore = daysOf(draft.opensBefore);
  const graceDays = daysOf(draft.graceDays);
  const reminderDays = draft.reminderDays.trim() === "" ? null : daysOf(draft.reminderDays);
  if (
    lines.length < chosen.length ||
    opensBefore === undefined ||
    graceDays === undefined ||
    reminderDays === undefined
  ) {
    return "numbers";
  }
  const reason = draft.exemptReason.trim();
  const codes = new Set(owingCodes(draft.owing, units));
  const exempt = draft.exempting ? draft.exempt.filter((code) => codes.has(code)) : [];
  if (draft.exempting && exempt.length === 0) return "exempt";
  if (draft.exempting && reason === "") return "reason";
  return {
    year: draft.year,
    lines,
    owing,
    exemptions: exempt.map((unit) => ({ unit, reason })),
    opensBefore,
    graceDays,
    reminderDays,
  };
}

interface PlannedRow {
  readonly collection: NewCollectionBody;
  /** The year has this report already; it is not made again. */
  readonly exists: boolean;
}

/** What the plan would make, beside what there is. */
export function previewOf(plan: Plan, existing: readonly CollectionOverview[]): PlannedRow[] {
  return plannedCollections(plan).map((collection) => ({
    collection,
    exists: existing.some((known) => sameReport(known, collection)),
  }));
}

/** Key of a row: a form for a period. */
export function rowKey({ collection }: PlannedRow): string {
  return `${collection.form} ${collection.period}`;
}

/** Keys of rows that were due before today: a plan made in November leaves January out unless it is asked for. */
export function pastRows(rows: readonly PlannedRow[], today: string): ReadonlySet<string> {
  const past = rows.filter(({ collection: { dueOn } }) => dueOn !== null && dueOn < today);
  return new Set(past.map(rowKey));
}
