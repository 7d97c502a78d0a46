import type { Form } from "../form/form.ts";
import { periodContains } from "../period/period.ts";
import type { CellValue } from "../value.ts";

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
  if (typeof event !== "string" || periodContains(period, event)) return true;
  const end = dateIn(form.endDate);
  return typeof end === "string" && periodContains(period, end);
}
