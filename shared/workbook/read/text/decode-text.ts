/**
 * Text of a file whose encoding nobody names: UTF-8 and UTF-16 by their marks or by how they look, else GB18030, in which
 * Chinese Windows and most systems export.
 * @returns undefined for bytes that are no text
 */
export function decodeText(decodeAs: DecodeAs, bytes: Uint8Array): string | undefined {
  const marked = markedEncoding(bytes) ?? byZeros(bytes.subarray(0, LOOKED_AT));
  const text =
    marked === undefined ? (decodeAs(bytes, "utf-8") ?? decodeAs(bytes, "gb18030")) : decodeAs(bytes, marked);
  return text === undefined || holdsControls(text) ? undefined : text;
}

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/**
 * As the platform does it, without a byte order mark, and without the part of a character that the end cuts off.
 * @returns undefined for bytes that this encoding never writes
 */
export type DecodeAs = (bytes: Uint8Array, encoding: Encoding) => string | undefined;

/** Enough to see how a file is written. */
const LOOKED_AT = 65_536;
/** Ends files that old programs wrote. */
const END_OF_FILE = "\u001A";

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  return undefined;
}

/** Only UTF-16 has bytes that are zero: one of the two of each digit, comma and line end. */
function byZeros(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even === odd) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

function holdsControls(text: string): boolean {
  const end = text.endsWith(END_OF_FILE) ? text.length - 1 : text.length;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    // Tab, line feed, vertical tab, form feed and carriage return are written by programs that print.
    if (code < 9 || (code > 13 && code < 32)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, expected: readonly number[]): boolean {
  return expected.every((byte, at) => bytes[at] === byte);
}
