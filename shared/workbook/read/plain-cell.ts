import type { CellKind } from "./cell-value.ts";
import { bytesAre, endOfText, mark } from "./xml-scanner.ts";

export interface CellTaker {
  /** To the column of the next cell, from 0; -1 for the one behind the last. */
  readonly move: (column: number) => void;
  /** Style and content of the cell there. */
  readonly add: (kind: CellKind, style: number, bytes: Uint8Array, from: number, to: number) => void;
}

const CELL = mark("<c");
const VALUE = mark("<v>");
const VALUE_END = mark("</v></c>");
const INLINE = mark("<is><t>");
const INLINE_END = mark("</t></is></c>");
const EMPTY = mark("</c>");

const SPACE = 0x20;
const SLASH = 0x2f;
const GT = 0x3e;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const [R, S, T, N, B, D] = [0x72, 0x73, 0x74, 0x6e, 0x62, 0x64];
const ZERO = 0x30;
/** No style has a larger number in a workbook that Excel opens. */
const MOST_DIGITS = 6;

/**
 * The short way for a cell as most programs write it: `<c r="B7" s="1" t="s"><v>12</v></c>`, an inline string without
 * further elements, or an empty one. Whatever is written in another way (-1) goes the long way of the scanner, which
 * says the same of these (test/shared/workbook/read/plain-cell.test.ts).
 *
 * @returns where the cell that begins at `from` ends
 */
export function plainCell({ move, add }: CellTaker): (bytes: Uint8Array, from: number) => number {
  return (bytes, from) => {
    if (!bytesAre(bytes, from, CELL)) return -1;
    let at = from + CELL.length;
    let column = -1;
    let style = 0;
    let kind: CellKind = "number";
    while (bytes[at] === SPACE) {
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return -1;
      const name = bytes[at + 1];
      at += 4;
      if (name === R) {
        let letters = 0;
        for (; ; at++) {
          const letter = ((bytes[at] ?? 0) & 0xdf) - 64;
          if (letter < 1 || letter > 26) break;
          letters = letters * 26 + letter;
        }
        column = letters - 1;
        if (column === -1) return -1;
        while (isDigit(bytes[at])) at += 1;
      } else if (name === S) {
        const first = at;
        for (style = 0; isDigit(bytes[at]); at++) style = style * 10 + (bytes[at] ?? 0) - ZERO;
        if (at === first || at - first > MOST_DIGITS) return -1;
      } else if (name === T) {
        const known = kindAt(bytes, at);
        if (known === undefined) return -1;
        kind = known;
        at += TYPE_LENGTH[kind];
      } else return -1;
      if (bytes[at] !== QUOTE) return -1;
      at += 1;
    }
    if (bytes[at] === SLASH) {
      if (bytes[at + 1] !== GT) return -1;
      move(column);
      return at + 2;
    }
    if (bytes[at] !== GT) return -1;
    at += 1;
    if (bytesAre(bytes, at, EMPTY)) {
      move(column);
      return at + EMPTY.length;
    }
    const [open, close] = kind === "inline" ? [INLINE, INLINE_END] : [VALUE, VALUE_END];
    if (!bytesAre(bytes, at, open)) return -1;
    at += open.length;
    const end = endOfText(bytes, at);
    if (end === -1 || !bytesAre(bytes, end, close)) return -1;
    move(column);
    if (end > at) add(kind, style, bytes, at, end);
    return end + close.length;
  };
}

type PlainKind = "number" | "shared" | "formulaText" | "inline" | "boolean" | "date";

const STR = mark("str");
const INLINE_STR = mark("inlineStr");
const TYPE_LENGTH: Readonly<Record<CellKind, number>> = {
  number: 1,
  shared: 1,
  formulaText: STR.length,
  inline: INLINE_STR.length,
  boolean: 1,
  date: 1,
  text: 0,
};

/** Of a type that is written otherwise than these the quotation mark does not follow. */
function kindAt(bytes: Uint8Array, at: number): PlainKind | undefined {
  switch (bytes[at]) {
    case S:
      return bytesAre(bytes, at, STR) ? "formulaText" : "shared";
    case N:
      return "number";
    case B:
      return "boolean";
    case D:
      return "date";
    default:
      return bytesAre(bytes, at, INLINE_STR) ? "inline" : undefined;
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= ZERO + 9;
}
