import { strFromU8, strToU8 } from "fflate";

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text an attribute stands for, from how a scanner reports it: UTF-8 decoded, entities resolved. */
export function attributeText(written: string): string {
  const text = strFromU8(strToU8(written, true));
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** An ST_Boolean / ST_OnOff attribute. */
export function attributeFlag(written: string | undefined): boolean {
  return written === "1" || written === "true" || written === "on";
}

const AMPERSAND = 0x26;
const HASH = 0x23;
const SEMICOLON = 0x3b;
/** "&#x10FFFF;", with zeros in front. */
const LONGEST_ENTITY = 16;

/**
 * XML with the numeric entities beyond U+FFFF written as the characters they stand for: SheetJS cuts those to 16
 * bits, and 𬒗 would become another character. The same bytes where there are none.
 */
export function withWideEntities(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let done = 0;
  for (let at = bytes.indexOf(AMPERSAND); at !== -1; at = bytes.indexOf(AMPERSAND, at + 1)) {
    if (bytes[at + 1] !== HASH) continue;
    const end = bytes.subarray(at, at + LONGEST_ENTITY).indexOf(SEMICOLON);
    if (end === -1) continue;
    const character = attributeText(strFromU8(bytes.subarray(at, at + end + 1), true));
    if ((character.codePointAt(0) ?? 0) <= 0xffff) continue;
    pieces.push(bytes.subarray(done, at), strToU8(character));
    done = at + end + 1;
  }
  if (pieces.length === 0) return bytes;
  pieces.push(bytes.subarray(done));
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
