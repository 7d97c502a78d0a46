/** A single collection while it is made: a sheet for a day (临时表), or one report between those of the year's plan. */
import type { NewCollectionBody } from "../../../shared/api/collection-bodies.ts";
import type { Form } from "../../../shared/form/form.ts";
import { dateOfDay, dayNumber, periodRange, periodTitle } from "../../../shared/period/period.ts";
import { type OwingDraft, owingOf } from "./owing.ts";

export interface OneOffDraft {
  /** Id of the form; "" while none is chosen. */
  readonly form: string;
  readonly period: string;
  /** A day as a field of dates has it; "" without a due date. */
  readonly dueOn: string;
  readonly owing: OwingDraft;
}

/** Days from today until it is due, unless somebody says another day. */
const DUE_IN = 7;

/** @param today ISO date in China */
export function usualDue(today: string): string {
  return dateOfDay(dayNumber(today) + DUE_IN);
}

/** Periods that are usually asked about on a day: the year, half year, quarter and month, and what went before each. */
export function likelyPeriods(today: string): readonly string[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const months = year * 12 + month - 1;
  const at = (width: number, back: number): readonly [number, number] => {
    const index = Math.floor(months / width) - back;
    return [Math.floor(index / (12 / width)), (index % (12 / width)) + 1];
  };
  return [0, 1].flatMap((back) => {
    const [monthYear, monthOf] = at(1, back);
    const [quarterYear, quarter] = at(3, back);
    const [halfYear, half] = at(6, back);
    return [
      `${year - back}`,
      `${monthYear}-${String(monthOf).padStart(2, "0")}`,
      `${quarterYear}Q${quarter}`,
      `${halfYear}H${half}`,
    ];
  });
}

/** undefined while nobody is chosen who owes it. */
export function oneOffCollection(
  { period, dueOn, owing }: OneOffDraft,
  form: Form,
): NewCollectionBody | undefined {
  const owed = owingOf(owing);
  if (owed === undefined) return undefined;
  return {
    form: form.id,
    formVersion: form.version,
    title: `${periodTitle(period)}${form.title.zh}`.slice(0, 80),
    period,
    asOf: form.accumulation === "stock" ? periodRange(period).end : null,
    opensOn: null,
    dueOn: dueOn === "" ? null : dueOn,
    graceDays: 0,
    reminderDays: dueOn === "" ? null : 3,
    owing: owed,
    exemptions: [],
  };
}
