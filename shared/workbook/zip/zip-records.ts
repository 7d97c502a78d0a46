/** The fixed records of a ZIP archive (PKWARE APPNOTE 6.3.10, §4.3), little-endian. */

const VERSION = 20;
/** Bit 3: sizes follow the data. Bit 11: names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** 1980-01-01 00:00, the earliest time the format knows. */
const TIME = 0;
const DATE = 0x0021;

/** What the central directory says about a file that has been written. */
export interface WrittenEntry {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

type Field = readonly [bytes: 2 | 4, value: number];

export function localHeader(name: Uint8Array): Uint8Array {
  return record(
    [
      [4, 0x04034b50],
      [2, VERSION],
      [2, FLAGS],
      [2, DEFLATE],
      [2, TIME],
      [2, DATE],
      [4, 0],
      [4, 0],
      [4, 0],
      [2, name.length],
      [2, 0],
    ],
    name,
  );
}

export function dataDescriptor(entry: WrittenEntry): Uint8Array {
  return record([
    [4, 0x08074b50],
    [4, entry.crc],
    [4, entry.compressedSize],
    [4, entry.size],
  ]);
}

export function centralDirectoryHeader(entry: WrittenEntry): Uint8Array {
  return record(
    [
      [4, 0x02014b50],
      [2, VERSION],
      [2, VERSION],
      [2, FLAGS],
      [2, DEFLATE],
      [2, TIME],
      [2, DATE],
      [4, entry.crc],
      [4, entry.compressedSize],
      [4, entry.size],
      [2, entry.name.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, entry.offset],
    ],
    entry.name,
  );
}

export function endOfCentralDirectory(entries: number, size: number, offset: number): Uint8Array {
  return record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries],
    [2, entries],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
}

function record(fields: readonly Field[], tail: Uint8Array = new Uint8Array()): Uint8Array {
  const length = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const result = new Uint8Array(length + tail.length);
  const view = new DataView(result.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  result.set(tail, length);
  return result;
}
