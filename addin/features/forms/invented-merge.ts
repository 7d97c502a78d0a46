/** What a design makes of three units' figures: invented, to be looked at before anything is sent. */
import type { Design, DesignColumn } from "../../../shared/form/design/design.ts";
import { isFigureKind } from "../../../shared/form/design/design.ts";

export interface InventedColumn {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** Of each unit; undefined where nothing can be said. */
  readonly units: readonly (number | undefined)[];
  /** undefined: the units' figures are not put together. */
  readonly total: number | undefined;
}

const UNITS = [0, 1, 2] as const;

/** Each figure that is sent, the rows first where they are counted. */
export function inventedMerge({ columns, rows, counted }: Design): readonly InventedColumn[] {
  const figures = columns.filter(({ kind, leaving }) => isFigureKind(kind) && leaving === "sent");
  const plain = new Map(figures.map(({ id }, index) => [id, UNITS.map((unit) => (unit + 1) * 10 + index)]));
  const rowsCounted: InventedColumn[] =
    rows === "events" && counted !== undefined
      ? [{ id: "", name: `${counted.name}数`, unit: counted.unit, units: [4, 5, 6], total: 15 }]
      : [];
  return [...rowsCounted, ...figures.map((column) => inventedColumn(column, plain))];
}

function inventedColumn(
  { id, name, unit = "", kind, aggregation = "sum", ratio }: DesignColumn,
  plain: ReadonlyMap<string, readonly number[]>,
): InventedColumn {
  const own = plain.get(id) ?? [];
  if (kind !== "percent" || aggregation !== "recompute" || ratio === undefined) {
    const isAdded = kind !== "percent" && (aggregation === "sum" || aggregation === "latest");
    return { id, name, unit, units: own, total: isAdded ? sum(own) : undefined };
  }
  const above = plain.get(ratio.numerator) ?? [];
  const below = plain.get(ratio.denominator) ?? [];
  return {
    id,
    name,
    unit: "%",
    units: UNITS.map((index) => perCent(above[index], below[index])),
    total: perCent(sum(above), sum(below)),
  };
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

/** To one decimal place. */
function perCent(above: number | undefined, below: number | undefined): number | undefined {
  if (above === undefined || below === undefined || below === 0) return undefined;
  return Math.round((above / below) * 1_000) / 10;
}
