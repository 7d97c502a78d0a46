/** A year's collections, made from one plan in one act. */
import type { NewCollectionBody, Owing } from "../api/collection-bodies.ts";
import type { Form } from "../form/form.ts";
import { dateOfDay, dayNumber, periodRange, periodTitle } from "../period/period.ts";
import { type Frequency, periodsOfYear } from "./frequency.ts";

/** One form of the plan. */
export interface PlanLine {
  readonly form: Form;
  readonly frequency: Frequency;
  /** Due so many days after the period's end; no matter for `asItHappens`. */
  readonly dueDays: number;
}

export interface Plan {
  readonly year: number;
  readonly lines: readonly PlanLine[];
  readonly owing: Owing;
  readonly exemptions: NewCollectionBody["exemptions"];
  /** Opens so many days before the period's end; what is reported as it happens opens with the period. */
  readonly opensBefore: number;
  readonly graceDays: number;
  readonly reminderDays: number | null;
}

/** Days after the end of a period by which its report is usually due. */
export function usualDueDays(frequency: Frequency): number {
  if (frequency === "monthly") return 5;
  return frequency === "quarterly" ? 10 : 15;
}

/** Every collection of the plan: by form as the plan has them, then by period. */
export function plannedCollections(plan: Plan): NewCollectionBody[] {
  return plan.lines.flatMap((line) =>
    periodsOfYear(line.frequency, plan.year).map((period) => plannedCollection(plan, line, period)),
  );
}

function plannedCollection(plan: Plan, line: PlanLine, period: string): NewCollectionBody {
  const { form, frequency, dueDays } = line;
  const { start, end } = periodRange(period);
  const asItHappens = frequency === "asItHappens";
  const opensOn = asItHappens ? start : later(start, dateOfDay(dayNumber(end) - plan.opensBefore));
  return {
    form: form.id,
    formVersion: form.version,
    title: `${periodTitle(period)}${form.title.zh}`,
    period,
    asOf: form.accumulation === "stock" ? end : null,
    opensOn,
    dueOn: asItHappens ? null : dateOfDay(dayNumber(end) + dueDays),
    graceDays: asItHappens ? 0 : plan.graceDays,
    reminderDays: asItHappens ? null : plan.reminderDays,
    owing: plan.owing,
    exemptions: plan.exemptions,
  };
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** What the same unit may owe only once: a form for a period, told as of one day. */
export function sameReport(
  a: Pick<NewCollectionBody, "form" | "period" | "asOf">,
  b: Pick<NewCollectionBody, "form" | "period" | "asOf">,
): boolean {
  return a.form === b.form && a.period === b.period && a.asOf === b.asOf;
}
