/** Recalculates the formulas of a workbook that was read back, knowing nothing of how they were written. */
import { utils } from "@e965/xlsx";
import type { ReadBack } from "./read-back.ts";

export type Value = string | number | boolean | null;
type Result = Value | readonly Value[];

const tokenShape =
  /\s*(?:(?<text>"(?:[^"]|"")*")|(?<area>(?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|(?<number>\d+(?:\.\d+)?)|(?<name>[A-Z]+)(?=\()|(?<sign><>|[-+*/=(),]))/y;

interface Token {
  readonly kind: string;
  readonly text: string;
}

/** @returns the value of a formula cell, computed from the other cells alone */
export function recalculate(book: ReadBack): (sheet: string, address: string) => Value {
  const known = new Map<string, Value>();
  const cellValue = (sheet: string, address: string): Value => {
    const key = `${sheet}!${address}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const cell = book.sheet(sheet).cells.get(address);
    const value =
      cell?.formula === undefined ? (cell?.value ?? null) : evaluate(cell.formula, sheet, cellValue);
    known.set(key, value);
    return value;
  };
  return cellValue;
}

function evaluate(
  formula: string,
  sheet: string,
  cellValue: (sheet: string, address: string) => Value,
): Value {
  const tokens = tokenise(formula);
  let at = 0;
  const peek = () => tokens[at]?.text;
  const next = (): Token => {
    const token = tokens[at++];
    if (token === undefined) throw new SyntaxError(`${formula} ends early`);
    return token;
  };
  const expect = (sign: string) => {
    const token = next();
    if (token.text !== sign) throw new SyntaxError(`${formula}: ${token.text} instead of ${sign}`);
  };

  const comparison = (): Result => {
    const left = sum();
    if (peek() !== "=") return left;
    next();
    return single(left) === single(sum());
  };
  const sum = (): Result => {
    let left = product();
    while (peek() === "+" || peek() === "-") {
      const sign = next().text;
      const right = numeric(product());
      left = sign === "+" ? numeric(left) + right : numeric(left) - right;
    }
    return left;
  };
  const product = (): Result => {
    let left = primary();
    while (peek() === "*" || peek() === "/") {
      const sign = next().text;
      const right = numeric(primary());
      left = sign === "*" ? numeric(left) * right : numeric(left) / right;
    }
    return left;
  };
  const primary = (): Result => {
    const token = next();
    if (token.kind === "number") return Number(token.text);
    if (token.kind === "text") return token.text.slice(1, -1).replaceAll('""', '"');
    if (token.kind === "area") return area(token.text, sheet, cellValue);
    if (token.kind === "name") {
      const call = functions[token.text];
      if (call === undefined) throw new SyntaxError(`${formula}: no function ${token.text}`);
      return call(list());
    }
    if (token.text !== "(") throw new SyntaxError(`${formula}: unexpected ${token.text}`);
    const inner = comparison();
    expect(")");
    return inner;
  };
  const list = (): Result[] => {
    expect("(");
    const items = [comparison()];
    while (peek() === ",") {
      next();
      items.push(comparison());
    }
    expect(")");
    return items;
  };

  const result = comparison();
  if (at !== tokens.length) throw new SyntaxError(`${formula} goes on after its end`);
  return single(result);
}

function tokenise(formula: string): Token[] {
  const tokens: Token[] = [];
  tokenShape.lastIndex = 0;
  while (tokenShape.lastIndex < formula.length) {
    const from = tokenShape.lastIndex;
    const groups = tokenShape.exec(formula)?.groups;
    const [kind, text] = Object.entries(groups ?? {}).find((entry) => entry[1] !== undefined) ?? [];
    if (kind === undefined || text === undefined) throw new SyntaxError(`${formula} at ${from}`);
    tokens.push({ kind, text });
  }
  return tokens;
}

function area(text: string, sheet: string, cellValue: (sheet: string, address: string) => Value): Value[] {
  const match = /^(?:'(.+)'!)?(.+)$/.exec(text);
  const name = match?.[1]?.replaceAll("''", "'") ?? sheet;
  const { s, e } = utils.decode_range((match?.[2] ?? "").replaceAll("$", ""));
  const values: Value[] = [];
  for (let r = s.r; r <= e.r; r++) {
    for (let c = s.c; c <= e.c; c++) values.push(cellValue(name, utils.encode_cell({ r, c })));
  }
  return values;
}

const functions: Readonly<Record<string, (items: readonly Result[]) => Value>> = {
  IF: ([test, yes = true, no = false]) => single(single(test) === true ? yes : no),
  SUM: (items) => total(items.flatMap(many)),
  COUNT: (items) => items.flatMap(many).filter((value) => typeof value === "number").length,
  COUNTA: (items) => items.flatMap(many).filter((value) => value !== null).length,
  COUNTIF: (items) => matching(items).length,
  COUNTIFS: (items) => matching(items).length,
  SUMIF: ([range, test, summed]) =>
    total(matching([range ?? null, test ?? null]).map((row) => many(summed)[row] ?? null)),
  SUMIFS: ([range, ...criteria]) => {
    const values = many(range);
    return total(matching(criteria).map((row) => values[row] ?? null));
  },
  ROUND: ([value, places]) => {
    const power = 10 ** numeric(places);
    const scaled = numeric(value) * power;
    return (Math.sign(scaled) * Math.round(Math.abs(scaled) + 1e-9)) / power;
  },
};

/** Places at which every pair of range and criterion agrees. */
function matching(criteria: readonly Result[]): number[] {
  const pairs: { values: readonly Value[]; test: (value: Value) => boolean }[] = [];
  for (let at = 0; at < criteria.length; at += 2) {
    pairs.push({ values: many(criteria[at]), test: criterion(String(single(criteria[at + 1]))) });
  }
  return (pairs[0]?.values ?? [])
    .map((_, row) => row)
    .filter((row) => pairs.every(({ values, test }) => test(values[row] ?? null)));
}

function criterion(text: string): (value: Value) => boolean {
  const bound = /^([<>])=(\d+)$/.exec(text);
  if (bound !== null) {
    const limit = Number(bound[2]);
    return (value) => typeof value === "number" && (bound[1] === "<" ? value <= limit : value >= limit);
  }
  const [, sign = "=", wanted = ""] = /^(<>|=)?(.*)$/s.exec(text) ?? [];
  const pattern = wanted
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/~([*?~])|([*?])/g, (_, literal, wild) =>
      literal === undefined ? (wild === "*" ? ".*" : ".") : `\\${literal}`,
    );
  const whole = new RegExp(`^${pattern}$`, "is");
  const equal = (value: Value) =>
    wanted === "" ? value === null : value !== null && whole.test(String(value));
  return sign === "<>" ? (value) => !equal(value) : equal;
}

function many(result: Result | undefined): readonly Value[] {
  return Array.isArray(result) ? result : [single(result)];
}

function single(result: Result | undefined): Value {
  return (Array.isArray(result) ? result[0] : (result as Value | undefined)) ?? null;
}

function numeric(result: Result | undefined): number {
  const value = single(result);
  // What Excel says is #VALUE!
  if (value !== null && typeof value !== "number") return Number.NaN;
  return value ?? 0;
}

function total(values: readonly Value[]): number {
  return values.reduce<number>((sum, value) => (typeof value === "number" ? sum + value : sum), 0);
}
