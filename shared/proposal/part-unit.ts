/** What a part is counted in: as its whole is, unless it says otherwise. */
import type { DesignAsk, DesignColumn } from "../form/design/design.ts";

const part = /^(?:[#＃]|其中)/;

/** A column of the design, and whether its header or a row of units says its unit. */
export interface Measured {
  readonly column: DesignColumn;
  readonly isSaid: boolean;
}

/**
 * 其中：农村妇女 behind 贷款余额（万元） is money too; 其中：妇女牵头户 behind it is counted in 户 where something before is.
 * @returns columns and asks, both in their order
 */
export function withUnitsOfWholes(
  measured: readonly Measured[],
  asks: readonly DesignAsk[],
): { readonly columns: readonly DesignColumn[]; readonly asks: readonly DesignAsk[] } {
  const columns: DesignColumn[] = [];
  const settled = new Set<string>();
  for (const { column, isSaid } of measured) {
    const { heading = column.name, kind } = column;
    const before = columns.filter((other) => !part.test(other.heading ?? other.name));
    const whole = before.at(-1);
    const isOpen = kind === "count" && !isSaid && part.test(heading);
    const isOwn =
      before.some(({ unit }) => unit === column.unit) && !asks.some(({ column: id }) => id === column.id);
    if (!isOpen || isOwn || (whole?.kind !== "count" && whole?.kind !== "money")) {
      columns.push(column);
      continue;
    }
    settled.add(column.id);
    const { unit = "" } = whole;
    columns.push({ ...column, kind: whole.kind, unit, scale: whole.kind === "money" ? 2 : column.scale });
  }
  return { columns, asks: asks.filter(({ column, about }) => about !== "unit" || !settled.has(column)) };
}
