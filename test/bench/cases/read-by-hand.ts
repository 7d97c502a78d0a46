import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { measured, report, textArgument } from "../child.ts";

/**
 * What a machine needs at least: the central directory, zlib, and a search for `<c ` in one long text. Only shared strings,
 * numbers and addresses as this file has them; no limit, no checksum, no number formats, no merges.
 */
const bytes = readFileSync(textArgument(0));
const { result, usage } = await measured(() => {
  const parts = new Map<string, () => string>();
  const end = bytes.lastIndexOf(Buffer.of(0x50, 0x4b, 5, 6));
  let at = bytes.readUInt32LE(end + 16);
  for (let i = bytes.readUInt16LE(end + 10); i > 0; i--) {
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    parts.set(bytes.toString("utf8", at + 46, nameEnd), () => inflateRawSync(packed).toString("utf8"));
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const texts = parts
    .get("xl/sharedStrings.xml")?.()
    .split("<si>")
    .slice(1)
    .map((entry) => entry.slice(entry.indexOf("<t") + 3, entry.indexOf("</t>")));
  const sheet = parts.get("xl/worksheets/sheet1.xml")?.() ?? "";
  const rows: (string | number | null)[][] = [];
  let row: (string | number | null)[] = [];
  let rowEnd = 0;
  for (let cell = sheet.indexOf("<c "); cell !== -1; cell = sheet.indexOf("<c ", cell + 3)) {
    if (cell > rowEnd) {
      row = [];
      rows.push(row);
      rowEnd = sheet.indexOf("</row>", cell);
    }
    let column = 0;
    let letter = cell + 6;
    for (let code = sheet.charCodeAt(letter); code > 64; code = sheet.charCodeAt(++letter)) {
      column = column * 26 + code - 64;
    }
    const open = sheet.indexOf(">", letter);
    const value = sheet.slice(open + 4, sheet.indexOf("<", open + 4));
    while (row.length < column - 1) row.push(null);
    row.push(sheet.slice(letter, open).includes('t="s"') ? (texts?.[Number(value)] ?? null) : Number(value));
  }
  return rows;
});
report({ ...usage, rows: result.length });
