/** A single collection while it is made: a sheet for a day (临时表), or one report between those of the year's plan. */
import type { NewCollectionBody } from "../../../shared/api/collection-bodies.ts";
import type { Form } from "../../../shared/form/form.ts";
import {
  dateOfDay,
  dayNumber,
  lengthOfPeriod,
  periodRange,
  periodTitle,
} from "../../../shared/period/period.ts";
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
const MONTHS_BACK = 13;

/**
 * So many days from today, or from the end of a month, quarter or half year that is not over yet; of a year something is
 * asked in between.
 * @param today ISO date in China
 */
export function usualDue(today: string, period: string): string {
  const { end } = periodRange(period);
  const from = lengthOfPeriod(period) === "year" ? today : [today, end].sort().at(-1);
  return dateOfDay(dayNumber(from ?? today) + DUE_IN);
}

const lengths = [
  ["month", /月报|月度|每月|按月|逐月/],
  ["quarter", /季报|季度|每季|按季/],
  ["half", /半年/],
] as const;

/** The period of today that a form of such a title asks for: 月报 the month; where it says nothing the year. */
export function usualPeriod(title: string, periods: readonly string[]): string {
  const length = lengths.find(([, says]) => says.test(title))?.[0] ?? "year";
  return periods.find((period) => lengthOfPeriod(period) === length) ?? periods[0] ?? "";
}

/**
 * Periods that are asked about on a day: the year, half year, quarter and month, and what went before each; then the
 * months of a year back.
 */
export function likelyPeriods(today: string): readonly string[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const months = year * 12 + month - 1;
  const at = (width: number, back: number): readonly [number, number] => {
    const index = Math.floor(months / width) - back;
    return [Math.floor(index / (12 / width)), (index % (12 / width)) + 1];
  };
  const monthBack = (back: number): string => {
    const [monthYear, monthOf] = at(1, back);
    return `${monthYear}-${String(monthOf).padStart(2, "0")}`;
  };
  const likely = [0, 1].flatMap((back) => {
    const [quarterYear, quarter] = at(3, back);
    const [halfYear, half] = at(6, back);
    return [`${year - back}`, monthBack(back), `${quarterYear}Q${quarter}`, `${halfYear}H${half}`];
  });
  return [...likely, ...Array.from({ length: MONTHS_BACK - 2 }, (_, index) => monthBack(index + 2))];
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
