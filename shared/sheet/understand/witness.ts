import { type CellKind, cellKind } from "./cell-kind.ts";
import { comparable } from "./text.ts";
import { type UnitClass, unitClassOf } from "./unit-class.ts";

/** What the cells below a header say of it. */
export interface Witness {
  /** Cells that say anything. */
  readonly count: number;
  /** Their comparable texts. */
  readonly values: readonly string[];
  /** Share of them that look like this, 0 … 1; 0 where there are none. */
  readonly share: Readonly<Record<CellKind, number>>;
  /** Share that can stand in a column of figures. */
  readonly figures: number;
  /** Share that can stand in a column of dates. */
  readonly dates: number;
  /** Share of words. */
  readonly words: number;
  /** Share of all cells that say nothing. */
  readonly blanks: number;
  /** Unit that the cells themselves write: 3天. */
  readonly unit: UnitClass | undefined;
}

const kinds: readonly CellKind[] = [
  "number",
  "percent",
  "numberWithUnit",
  "date",
  "yearMonth",
  "monthDay",
  "year",
  "range",
  "pair",
  "tick",
  "identity",
  "phone",
  "document",
  "address",
  "person",
  "body",
  "place",
  "text",
];

export function witnessOf(cells: readonly string[]): Witness {
  const values: string[] = [];
  const share = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<CellKind, number>;
  for (const cell of cells) {
    const kind = cellKind(cell);
    if (kind === undefined) continue;
    values.push(comparable(cell));
    share[kind] += 1;
  }
  const count = values.length;
  for (const kind of kinds) share[kind] /= Math.max(1, count);
  const days = share.date + share.yearMonth;
  // Among plain figures 2000 is one of them.
  const years = share.number > 0 ? 0 : share.year;
  return {
    count,
    values,
    share,
    figures:
      share.number + share.percent + share.monthDay + share.year - 0.3 * years + 0.8 * share.numberWithUnit,
    dates: Math.max(days + 0.8 * share.range, 0.95 * (days + share.range + share.monthDay + years)),
    blanks: cells.length === 0 ? 0 : 1 - count / cells.length,
    unit: share.numberWithUnit > 0.5 ? unitClassOf(unitWritten(values[0] ?? "")) : undefined,
    words: share.person + share.body + share.place + share.text + share.document + share.tick,
  };
}

function unitWritten(value: string): string {
  return value.replace(/^[约近]?[\d.]+余?|左右$/g, "");
}
