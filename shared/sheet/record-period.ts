import type { Form } from "../form/form.ts";
import { periodRange } from "../period/period.ts";
import type { CellValue } from "../value.ts";
import { remember } from "./remember.ts";

const REMEMBERED_PERIODS = 200;
const rangeOf = remember(REMEMBERED_PERIODS, periodRange);

/**
 * Whether a row belongs to a period: by the date of its event, or by the date on which that ended (a case closed
 * now was perhaps received last year). An undated row belongs: people are asked about it.
 */
export function belongsTo(
  period: string,
  form: Pick<Form, "eventDate" | "endDate">,
  values: Readonly<Record<string, CellValue>>,
): boolean {
  const dateIn = (column: string | undefined) => (column === undefined ? undefined : values[column]);
  const event = dateIn(form.eventDate);
  if (typeof event !== "string") return true;
  const { start, end } = rangeOf(period);
  const isInside = (date: string) => date >= start && date <= end;
  const ended = dateIn(form.endDate);
  return isInside(event) || (typeof ended === "string" && isInside(ended));
}
