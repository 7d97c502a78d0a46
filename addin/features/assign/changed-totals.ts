/** What one choice does to the totals of a sheet, as the engine computed both. */
import type { ControlTotals } from "../../../shared/api/submissions.ts";
import { amount } from "../../messages/format.ts";

export interface ChangedTotal {
  readonly column: string;
  readonly header: string;
  /** Figures with their unit; null: there is no such total. */
  readonly before: string | null;
  readonly after: string | null;
}

type Total = ControlTotals["columns"][number];

/** Totals that differ, in the order of the form. */
export function changedTotals(before: ControlTotals, after: ControlTotals): ChangedTotal[] {
  const find = ({ columns }: ControlTotals, id: string) => columns.find(({ column }) => column === id);
  const gone = before.columns.filter(({ column }) => find(after, column) === undefined);
  return [...after.columns, ...gone].flatMap(({ column, header }) => {
    const [one, other] = [shown(find(before, column)), shown(find(after, column))];
    return one === other ? [] : [{ column, header, before: one, after: other }];
  });
}

function shown(total: Total | undefined): string | null {
  return total === undefined ? null : amount(total.total, total.unit, total.qualifier);
}
