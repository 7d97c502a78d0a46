import { recalculate, type Value } from "./formula.ts";
import type { ReadBack } from "./read-back.ts";

/** Formula cells whose cached value is not what the formula gives, and how many formulas there are. */
export function wrongCaches(
  book: ReadBack,
  computedAt: (sheet: string, address: string) => Value = recalculate(book),
): { wrong: string[]; formulas: number } {
  const wrong: string[] = [];
  let formulas = 0;
  for (const { name, cells } of book.sheets) {
    for (const [address, { formula, value }] of cells) {
      if (formula === undefined) continue;
      formulas += 1;
      const computed = computedAt(name, address) ?? "";
      const same =
        typeof computed === "number" && typeof value === "number"
          ? Math.abs(computed - value) <= 1e-9 * Math.max(1, Math.abs(value))
          : computed === (value ?? "");
      if (!same) wrong.push(`${name}!${address} ${formula} = ${computed}, cached ${value}`);
    }
  }
  return { wrong, formulas };
}
