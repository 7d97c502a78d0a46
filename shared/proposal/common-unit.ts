/** What is counted where only the other columns say it. */
import type { DesignAsk, DesignColumn } from "../form/design/design.ts";
import { POINTS } from "./counted-unit.ts";

const whole = /^(?:合计|总计|小计|计|总数|总量)$/;

/**
 * Where all that is known to be counted is one thing, whatever is not known is proposed as that; of a total nobody asks
 * more.
 */
export function withCommonUnit(
  columns: readonly DesignColumn[],
  asks: readonly DesignAsk[],
): { readonly drafts: readonly DesignColumn[]; readonly asks: readonly DesignAsk[] } {
  const open = new Set(asks.filter(({ about }) => about === "unit").map(({ column }) => column));
  const counts = columns.filter(({ kind, unit }) => kind === "count" && unit !== POINTS);
  const [common, other] = new Set(counts.filter(({ id }) => !open.has(id)).map(({ unit }) => unit));
  if (common === undefined || other !== undefined) return { drafts: columns, asks };
  const totals = new Set(
    columns.filter(({ name, heading = name }) => whole.test(heading)).map(({ id }) => id),
  );
  return {
    drafts: columns.map((column) =>
      open.has(column.id) && column.unit === "个" ? { ...column, unit: common } : column,
    ),
    asks: asks.filter(({ column, about }) => about !== "unit" || !totals.has(column)),
  };
}
