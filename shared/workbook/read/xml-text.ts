import { strFromU8, strToU8 } from "fflate";

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text an attribute stands for, from how a scanner reports it: UTF-8 decoded, entities resolved. */
export function attributeText(written: string): string {
  return withoutEntities(strFromU8(strToU8(written, true)));
}

/**
 * The text that the content of a cell or of a shared string stands for, from its UTF-8: entities resolved, characters that
 * Excel writes as `_xHHHH_` (ECMA-376 22.9.2.19) put back, line ends as in Excel.
 */
export function contentText(bytes: Uint8Array, from: number, to: number): string {
  const text = decoded(bytes, from, to);
  if (!/[&_\r]/.test(text)) return text;
  return withoutEntities(text)
    .replace(/_x([\da-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll("\r\n", "\n");
}

/** An ST_Boolean / ST_OnOff attribute. */
export function attributeFlag(written: string | undefined): boolean {
  return written === "1" || written === "true" || written === "on";
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** From so many bytes on the platform's decoder is faster. */
const SHORT = 96;

const units: number[] = [];

/** UTF-8 of characters of up to three bytes is decoded here while it is short; a platform's decoder costs more to call. */
function decoded(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > SHORT) return strFromU8(bytes.subarray(from, to));
  units.length = 0;
  for (let at = from; at < to; ) {
    const first = bytes[at++] ?? 0;
    if (first < 0x80) {
      units.push(first);
      continue;
    }
    const second = (bytes[at] ?? 0) ^ 0x80;
    const third = (bytes[at + 1] ?? 0) ^ 0x80;
    if (first >= 0xc2 && first < 0xe0 && second < 0x40 && at < to) {
      units.push(((first & 0x1f) << 6) | second);
      at += 1;
    } else if (first >= 0xe1 && first < 0xf0 && first !== 0xed && (second | third) < 0x40 && at + 1 < to) {
      units.push(((first & 0x0f) << 12) | (second << 6) | third);
      at += 2;
    } else return strFromU8(bytes.subarray(from, to));
  }
  return String.fromCharCode.apply(null, units);
}
