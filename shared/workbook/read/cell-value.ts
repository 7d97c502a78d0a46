import { type RawValue, UNCALCULATED } from "../../sheet/grid.ts";
import { serialOfIso } from "./iso-date.ts";
import { damaged } from "./unreadable.ts";
import { contentText } from "./xml-text.ts";

/** What the content of a cell is (ST_CellType); a type that Excel does not know is kept as the text that stands there. */
export type CellKind = "number" | "shared" | "formulaText" | "inline" | "boolean" | "date" | "text";

/** @param type the attribute `t` of a cell */
export function cellKind(type: string | undefined): CellKind {
  switch (type) {
    case undefined:
    case "n":
      return "number";
    case "s":
      return "shared";
    case "str":
      return "formulaText";
    case "inlineStr":
      return "inline";
    case "b":
      return "boolean";
    case "d":
      return "date";
    default:
      return "text";
  }
}

export interface CellValues {
  /** The value that the bytes from `from` up to `to` stand for; null for none. Throws `Unreadable`. */
  readonly value: (kind: CellKind, bytes: Uint8Array, from: number, to: number) => RawValue;
  /** What stands where nothing is written: a formula that was never calculated is no blank. */
  readonly without: (kind: CellKind, hasFormula: boolean) => RawValue;
}

export function cellValues(texts: readonly string[], date1904: boolean): CellValues {
  function shared(bytes: Uint8Array, from: number, to: number): RawValue {
    const text = texts[numberAt(bytes, from, to)];
    if (text === undefined) throw damaged("文字表不完整");
    return text === "" ? null : text;
  }

  function other(kind: CellKind, text: string): RawValue {
    if (kind === "boolean") return flag(text.trim()) ?? text;
    if (kind === "date") return serialOfIso(text, date1904) ?? text;
    return text === "" ? null : text;
  }

  return {
    value(kind, bytes, from, to) {
      if (kind === "shared") return shared(bytes, from, to);
      if (kind !== "number") return other(kind, contentText(bytes, from, to));
      const number = numberAt(bytes, from, to);
      if (Number.isFinite(number)) return number;
      return contentText(bytes, from, to).trim() === "" ? null : "#NUM!";
    },
    // A formula whose result is an empty text says so by its type.
    without: (kind, hasFormula) => (hasFormula && kind !== "formulaText" ? UNCALCULATED : null),
  };
}

function flag(text: string): boolean | undefined {
  if (text === "1" || text === "true") return true;
  return text === "0" || text === "false" ? false : undefined;
}

const ZERO = 0x30;
const DOT = 0x2e;
const MINUS = 0x2d;
/** So many digits, and so many places, are exact in floating point, and so is one division of them. */
const EXACT = 15;
const POWERS = Array.from({ length: EXACT + 1 }, (_, power) => 10 ** power);
const written = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The number that is written there; NaN when it is none. Digits alone are added up here, which millions of cells ask for. */
export function numberAt(bytes: Uint8Array, from: number, to: number): number {
  const negative = bytes[from] === MINUS;
  const first = negative ? from + 1 : from;
  let digits = 0;
  let count = 0;
  let places = -1;
  for (let at = first; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= ZERO + 9) {
      digits = digits * 10 + byte - ZERO;
      count += 1;
      if (places >= 0) places += 1;
    } else if (byte === DOT && places === -1) places = 0;
    else return anyNumber(bytes, from, to);
  }
  if (count === 0 || count > EXACT || (negative && digits === 0)) return anyNumber(bytes, from, to);
  const size = places > 0 ? digits / (POWERS[places] ?? 1) : digits;
  return negative ? -size : size;
}

function anyNumber(bytes: Uint8Array, from: number, to: number): number {
  const text = contentText(bytes, from, to).trim();
  return written.test(text) ? Number(text) : Number.NaN;
}
