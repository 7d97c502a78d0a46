/** A column of units of measure beside figures of a list: what stands in its rows makes no sum. */
import type { DesignAsk, DesignColumn } from "../form/design/design.ts";
import { splitUnit } from "./header-unit.ts";
import type { SampleColumn } from "./sample.ts";

/** Whether the rows of a list are counted in several units: 人, 万元. */
export function hasSeveralUnits(columns: readonly SampleColumn[]): boolean {
  return columns.some(({ cells }) => {
    const filled = cells.filter((text) => text !== "");
    const units = new Set(filled.map((text) => splitUnit(`（${text.replace(/^[（(]|[）)]$/g, "")}）`).unit));
    return units.size > 1 && !units.has(undefined);
  });
}

/** Ids of the figures of which nothing but the unit in their row says what they count. */
export function inSeveralUnits(
  columns: readonly DesignColumn[],
  asks: readonly DesignAsk[],
): ReadonlySet<string> {
  const open = asks.filter(({ about }) => about === "unit").map(({ column }) => column);
  return new Set(columns.flatMap(({ id, kind }) => (kind === "count" && open.includes(id) ? [id] : [])));
}
