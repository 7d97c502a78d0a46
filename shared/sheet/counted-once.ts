/** One project over five sources of money is one project. */
import { isFigure } from "../value.ts";
import type { SheetRecord } from "./reading.ts";
import type { RowPlan } from "./row-plan.ts";

/**
 * The records of one row of a ledger, side by side under codes, units or periods: what its blank cells stand for is counted
 * in the first of them, and is 0 in the others. Figures that are written stay.
 */
export function countedOnce({ columns, header }: RowPlan, records: SheetRecord[]): SheetRecord[] {
  if (records.length < 2 || records.some(({ grain }) => grain !== "detail")) return records;
  const written = new Set(columns.map(({ column }) => column.id));
  const stands = header.form.columns.filter(
    ({ id, detailDefault }) => detailDefault !== undefined && !written.has(id),
  );
  const counted = new Set<string>();
  return records.map((record) => {
    const again = stands.filter(({ id }) => isFigure(record.values[id]) && counted.has(id));
    for (const { id } of stands) if (isFigure(record.values[id])) counted.add(id);
    if (again.length === 0) return record;
    return { ...record, values: { ...record.values, ...Object.fromEntries(again.map(({ id }) => [id, 0])) } };
  });
}
