import { Buffer } from "node:buffer";

/** D1 takes values up to 2 MB; below that, `INSERT … SELECT FROM json_each(?)` is the fastest way in. */
const MOST_BYTES = 1_500_000;

/** JSON arrays of the rows in order, each at most 1.5 MB in UTF-8. @throws RangeError when one row is larger. */
export function jsonChunks(rows: readonly unknown[], mostBytes = MOST_BYTES): string[] {
  const chunks: string[] = [];
  let parts: string[] = [];
  let size = 2;
  for (const row of rows) {
    const part = JSON.stringify(row);
    const bytes = Buffer.byteLength(part) + 1;
    if (bytes + 2 > mostBytes) throw new RangeError("a row is larger than a chunk");
    if (size + bytes > mostBytes) {
      chunks.push(`[${parts.join(",")}]`);
      parts = [];
      size = 2;
    }
    parts.push(part);
    size += bytes;
  }
  if (parts.length > 0) chunks.push(`[${parts.join(",")}]`);
  return chunks;
}
