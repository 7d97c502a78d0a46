/**
 * A ZIP archive with some of its files holding something else, or gone. Of all others the bytes stay as they are packed, with
 * names, times, extra fields, order and comments (PKWARE APPNOTE 6.3.10).
 */
import { deflateSync, strFromU8, strToU8 } from "fflate";
import { crc32 } from "../read/crc32.ts";
import { damaged } from "../read/unreadable.ts";
import {
  centralDirectoryHeader,
  dataDescriptor,
  localHeader as newHeader,
  type WrittenEntry,
} from "../zip/zip-records.ts";

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const ZIP64_EXTRA = 0x0001;
const LONGEST_COMMENT = 0xffff;
const UNKNOWN = 0xffffffff;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** Half the time of the usual level, for a twentieth more bytes. */
const LEVEL = 4;
/** Bit 3: sizes follow the data. */
const SIZES_FOLLOW = 0x0008;

interface Entry {
  readonly name: string;
  /** Its record of the directory. */
  readonly record: Uint8Array;
  /** Where its local header stands. */
  readonly offset: number;
}

interface Directory {
  readonly entries: readonly Entry[];
  readonly start: number;
  /** Behind its last record. */
  readonly end: number;
  /** Where the record of its end stands. */
  readonly endRecord: number;
}

const nothing: ReadonlyMap<string, Uint8Array> = new Map();

/** @param bytes an archive that was read before. @param changed content by name. @param added files that come behind all others */
export function rewriteZip(
  bytes: Uint8Array,
  changed: ReadonlyMap<string, Uint8Array>,
  dropped: ReadonlySet<string>,
  added = nothing,
): Uint8Array {
  const directory = readDirectory(bytes);
  const offsets = new Map<Entry, number>();
  const records = new Map<Entry, Uint8Array>();
  const pieces: Uint8Array[] = [];
  let length = 0;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const stored = [...directory.entries].sort((a, b) => a.offset - b.offset);
  put(bytes.subarray(0, stored[0]?.offset ?? directory.start));
  for (const [index, entry] of stored.entries()) {
    if (dropped.has(entry.name)) continue;
    offsets.set(entry, length);
    const content = changed.get(entry.name);
    if (content === undefined) {
      // With whatever lies between it and the next: a descriptor of its sizes, padding.
      put(bytes.subarray(entry.offset, stored[index + 1]?.offset ?? directory.start));
      continue;
    }
    const packed = packedAs(entry.record, content);
    put(localHeader(bytes, entry.offset, packed));
    put(packed.data);
    records.set(entry, withSizes(entry.record, CENTRAL_LENGTH, CENTRAL, packed));
  }
  const written: WrittenEntry[] = [];
  for (const [path, content] of added) {
    const data = deflateSync(content, { level: LEVEL });
    const name = strToU8(path);
    const entry = {
      name,
      crc: crc32(content, 0),
      compressedSize: data.length,
      size: content.length,
      offset: length,
    };
    for (const piece of [newHeader(name), data, dataDescriptor(entry)]) put(piece);
    written.push(entry);
  }
  const start = length;
  for (const entry of directory.entries) {
    const offset = offsets.get(entry);
    if (offset !== undefined) put(withOffset(records.get(entry) ?? entry.record, offset));
  }
  for (const entry of written) put(centralDirectoryHeader(entry));
  const end = length;
  put(endRecords(bytes, directory, { count: offsets.size + written.length, start, end }));
  return joined(pieces, length);
}

interface Packed {
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** Packed in the way in which the file was. */
function packedAs(record: Uint8Array, content: Uint8Array): Packed {
  const data = viewOf(record).getUint16(10, true) === 0 ? content : deflateSync(content, { level: LEVEL });
  return { data, size: content.length, crc: crc32(content, 0) };
}

/** Where flags, sizes and the lengths of name and extra fields stand in a header. */
interface Places {
  readonly flags: number;
  readonly crc: number;
  readonly lengths: number;
}
const LOCAL: Places = { flags: 6, crc: 14, lengths: 26 };
const CENTRAL: Places = { flags: 8, crc: 16, lengths: 28 };

function localHeader(bytes: Uint8Array, offset: number, packed: Packed): Uint8Array {
  const view = viewOf(bytes);
  const end = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return withSizes(bytes.subarray(offset, end), LOCAL_LENGTH, LOCAL, packed);
}

/** The header with these sizes in their places; long forms of the old ones are taken out, the offset's stays. */
function withSizes(
  header: Uint8Array,
  fixed: number,
  places: Places,
  { data, size, crc }: Packed,
): Uint8Array {
  const old = viewOf(header);
  const extra = fixed + old.getUint16(places.lengths, true);
  const extraEnd = extra + old.getUint16(places.lengths + 2, true);
  const sizesTold = [places.crc + 8, places.crc + 4].filter(
    (at) => old.getUint32(at, true) === UNKNOWN,
  ).length;
  const kept: Uint8Array[] = [];
  for (let at = extra; at < extraEnd; ) {
    const end = at + 4 <= extraEnd ? Math.min(extraEnd, at + 4 + old.getUint16(at + 2, true)) : extraEnd;
    const isLong = at + 4 <= extraEnd && old.getUint16(at, true) === ZIP64_EXTRA;
    kept.push(isLong ? withoutSizes(header.subarray(at, end), sizesTold) : header.subarray(at, end));
    at = end;
  }
  const fields = joined(kept);
  const result = joined([header.subarray(0, extra), fields, header.subarray(extraEnd)]);
  const view = viewOf(result);
  view.setUint16(places.flags, old.getUint16(places.flags, true) & ~SIZES_FOLLOW, true);
  view.setUint32(places.crc, crc, true);
  view.setUint32(places.crc + 4, data.length, true);
  view.setUint32(places.crc + 8, size, true);
  view.setUint16(places.lengths + 2, fields.length, true);
  return result;
}

/** A ZIP64 field without its first values. */
function withoutSizes(field: Uint8Array, sizes: number): Uint8Array {
  const rest = field.subarray(Math.min(field.length, 4 + 8 * sizes));
  if (rest.length === 0) return rest;
  const result = joined([field.subarray(0, 4), rest]);
  viewOf(result).setUint16(2, rest.length, true);
  return result;
}

function withOffset(record: Uint8Array, offset: number): Uint8Array {
  const result = record.slice();
  const view = viewOf(result);
  if (view.getUint32(42, true) !== UNKNOWN) view.setUint32(42, offset, true);
  else setLong(view, longOffsetAt(view), offset);
  return result;
}

/** Where a record keeps the long form of its offset, behind those of its sizes. */
function longOffsetAt(view: DataView): number {
  const from = CENTRAL_LENGTH + view.getUint16(28, true);
  const end = from + view.getUint16(30, true);
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
    return at + 4 + 8 * [24, 20].filter((size) => view.getUint32(size, true) === UNKNOWN).length;
  }
  throw damaged("压缩目录不完整");
}

/** Everything behind the directory, with its new numbers; the comment of the archive is its last. */
function endRecords(
  bytes: Uint8Array,
  { end: oldEnd, endRecord }: Directory,
  { count, start, end }: { readonly count: number; readonly start: number; readonly end: number },
): Uint8Array {
  const result = bytes.slice(oldEnd);
  const view = viewOf(result);
  const at = endRecord - oldEnd;
  const locator = at - 20;
  if (locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR) {
    const long = getLong(view, locator + 8) - oldEnd;
    if (long < 0) throw damaged("压缩目录不完整");
    for (const place of [24, 32]) setLong(view, long + place, count);
    setLong(view, long + 40, end - start);
    setLong(view, long + 48, start);
    setLong(view, locator + 8, end + long);
  }
  const set = (place: number, size: 2 | 4, value: number): void => {
    const unknown = size === 2 ? 0xffff : UNKNOWN;
    const said = size === 2 ? view.getUint16(at + place, true) : view.getUint32(at + place, true);
    // All ones send to the long record, unless there is none and the number happens to be that.
    if (said === unknown && locator >= 0) return;
    if (size === 2) view.setUint16(at + place, value, true);
    else view.setUint32(at + place, value, true);
  };
  set(8, 2, count);
  set(10, 2, count);
  set(12, 4, end - start);
  set(16, 4, start);
  return result;
}

function readDirectory(bytes: Uint8Array): Directory {
  const view = viewOf(bytes);
  const endRecord = endRecordAt(view);
  const locator = endRecord - 20;
  const isLong = locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR;
  const long = isLong ? getLong(view, locator + 8) : 0;
  const count = isLong ? getLong(view, long + 32) : view.getUint16(endRecord + 10, true);
  const start = isLong ? getLong(view, long + 48) : view.getUint32(endRecord + 16, true);
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    const nameEnd = at + CENTRAL_LENGTH + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const record = bytes.subarray(at, next);
    const short = view.getUint32(at + 42, true);
    const offset = short === UNKNOWN ? getLong(viewOf(record), longOffsetAt(viewOf(record))) : short;
    entries.push({ name: strFromU8(bytes.subarray(at + CENTRAL_LENGTH, nameEnd)), record, offset });
    at = next;
  }
  return { entries, start, end: at, endRecord };
}

function endRecordAt(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged("压缩目录不完整");
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function getLong(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
}

function setLong(view: DataView, at: number, value: number): void {
  view.setUint32(at, value % 2 ** 32, true);
  view.setUint32(at + 4, Math.floor(value / 2 ** 32), true);
}

function joined(
  pieces: readonly Uint8Array[],
  length = pieces.reduce((sum, piece) => sum + piece.length, 0),
): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
