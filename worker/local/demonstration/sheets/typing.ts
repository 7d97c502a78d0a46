import {
  addToTotal,
  figure,
  fromDecimal,
  type Qualifier,
  type Total,
  toDecimal,
} from "../../../../shared/value.ts";
import type { Typed } from "./sheet-plan.ts";

/** Decimal places that hold every typed figure: hours have one, money in 万元 may have four. */
const SCALE = 4;

interface Figure {
  readonly value: number;
  readonly qualifier?: Qualifier;
}

/** Reads `8508余`, `91以上`, `近10000`, `约300`, `713.5`. @throws RangeError for anything else: plans are ours to get right. */
function parseTyped(text: string): Figure {
  const [, prefix, digits = "", suffix] = /^([近约]?)([\d.]+)(余|以上)?$/.exec(text) ?? [];
  const value = fromDecimal(digits, SCALE);
  if (value === undefined) throw new RangeError(`not a figure: ${text}`);
  if (suffix !== undefined) return { value, qualifier: "over" };
  if (prefix === "近") return { value, qualifier: "about" };
  return prefix === "约" ? { value, qualifier: "approx" } : { value };
}

function write(decimal: string, qualifier: Qualifier | undefined): Typed {
  if (qualifier === undefined) return Number(decimal);
  if (qualifier === "over") return `${decimal}余`;
  return `${qualifier === "about" ? "近" : "约"}${decimal}`;
}

/** The cell of a figure given in the form's unit; money moves from 万元 to 元 where the sheet keeps 元. */
export function typedFigure(text: string, inYuan: boolean): Typed {
  const { value, qualifier } = parseTyped(text);
  if (qualifier !== undefined && !inYuan) return text;
  return write(toDecimal(inYuan ? value * 10_000 : value, SCALE), qualifier);
}

/** The 合计 of a column: blank when the column is; 余 and 近 survive the sum. */
export function typedTotal(column: readonly Typed[]): Typed {
  let total: Total | undefined;
  for (const cell of column) {
    if (cell === null || typeof cell === "object") continue;
    const { value, qualifier } = parseTyped(String(cell));
    total = addToTotal(total, figure(value, qualifier));
  }
  return total === undefined ? null : write(toDecimal(total.value, SCALE), total.qualifier);
}
