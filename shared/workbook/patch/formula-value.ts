/** Formulas that can be computed for certain: sums, the four operations and rounding, over numbers. */
import type { Area, RawValue } from "../../sheet/grid.ts";
import { referencesOf } from "./formula-text.ts";

/** What stands in the cells of an area, row by row; undefined where that is not certain. `sheet` as the formula names it. */
export type CellsOf = (area: Area, sheet: string | undefined) => readonly RawValue[] | undefined;

const REFERENCE =
  "(?:'(?:[^']|'')*'!|[^-+*/(),\\s'!$:]+!)?\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}(?::\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6})?";
const token = new RegExp(
  `\\s*(?:(SUM|ROUND)\\(|(${REFERENCE})(?![\\w.(!\\[#:])|(\\d+\\.?\\d*(?:[Ee][+-]?\\d+)?|\\.\\d+)|([-+*/(),%]))\\s*`,
  "iy",
);

/** Thrown where a formula holds something else. */
class Uncertain extends Error {}

/** @returns undefined where the formula holds something else, or its cells do not say for certain */
export function formulaValue(formula: string, cellsOf: CellsOf): number | undefined {
  try {
    const value = evaluated(tokensOf(formula), cellsOf);
    return Number.isFinite(value) ? Number(value.toPrecision(15)) : undefined;
  } catch (error) {
    if (error instanceof Uncertain) return undefined;
    throw error;
  }
}

type Token =
  | { readonly kind: "call"; readonly name: string }
  | { readonly kind: "cells"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "sign"; readonly sign: string };

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; at = token.lastIndex) {
    token.lastIndex = at;
    const [, name, cells, number, sign] = token.exec(formula) ?? [];
    if (name !== undefined) tokens.push({ kind: "call", name: name.toUpperCase() });
    else if (cells !== undefined) tokens.push({ kind: "cells", text: cells });
    else if (number !== undefined) tokens.push({ kind: "number", value: Number(number) });
    else if (sign !== undefined) tokens.push({ kind: "sign", sign });
    else throw new Uncertain();
  }
  return tokens;
}

function evaluated(tokens: readonly Token[], cellsOf: CellsOf): number {
  let at = 0;

  const isSign = (...signs: readonly string[]): boolean => {
    const next = tokens[at];
    return next?.kind === "sign" && signs.includes(next.sign);
  };
  const expect = (sign: string): void => {
    if (!isSign(sign)) throw new Uncertain();
    at += 1;
  };
  const take = (): string => {
    const next = tokens[at];
    at += 1;
    return next?.kind === "sign" ? next.sign : "";
  };

  function sum(): number {
    let value = product();
    while (isSign("+", "-")) {
      const next = take() === "+" ? product() : -product();
      // As Excel does: of two numbers that differ in their last digit alone nothing is left.
      value = Math.abs(value + next) <= Math.abs(value) * 1e-15 ? 0 : value + next;
    }
    return value;
  }

  function product(): number {
    let value = factor();
    while (isSign("*", "/")) value = take() === "*" ? value * factor() : value / factor();
    return value;
  }

  function factor(): number {
    if (isSign("+", "-")) return take() === "-" ? -factor() : factor();
    let value = primary();
    for (; isSign("%"); at++) value /= 100;
    return value;
  }

  function primary(): number {
    const next = tokens[at];
    at += 1;
    if (next?.kind === "number") return next.value;
    if (next?.kind === "cells") return single(next.text);
    if (next?.kind === "call") return next.name === "SUM" ? summed() : rounded();
    if (next?.kind !== "sign" || next.sign !== "(") throw new Uncertain();
    const value = sum();
    expect(")");
    return value;
  }

  function summed(): number {
    let value = 0;
    for (;;) {
      const [next, then] = tokens.slice(at, at + 2);
      if (next?.kind === "cells" && then?.kind === "sign" && ",)".includes(then.sign)) {
        at += 1;
        for (const one of valuesOf(next.text)) if (typeof one === "number") value += one;
      } else value += sum();
      if (!isSign(",")) break;
      at += 1;
    }
    expect(")");
    return value;
  }

  /** Half away from zero, of the number as it is shown with 15 digits. */
  function rounded(): number {
    const value = sum();
    expect(",");
    const digits = sum();
    expect(")");
    if (!Number.isInteger(digits) || Math.abs(digits) > 12) throw new Uncertain();
    const scaled = Number(Number(`${Math.abs(value)}e${digits}`).toPrecision(15));
    return Math.sign(value) * Number(`${Math.round(scaled)}e${-digits}`);
  }

  function single(text: string): number {
    const [value = null, ...others] = valuesOf(text);
    if (others.length > 0 || typeof value === "string" || typeof value === "boolean") throw new Uncertain();
    return value ?? 0;
  }

  function valuesOf(text: string): readonly RawValue[] {
    const [reference, ...others] = referencesOf(text).references;
    const values = reference === undefined ? undefined : cellsOf(reference, reference.sheet);
    if (values === undefined || others.length > 0) throw new Uncertain();
    return values;
  }

  const value = sum();
  if (at !== tokens.length) throw new Uncertain();
  return value;
}
