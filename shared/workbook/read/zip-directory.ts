import { strFromU8 } from "fflate";
import { damaged, tooLarge, Unreadable } from "./unreadable.ts";

/** One file of the container, as its central directory declares it; nothing is unfolded yet. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc32: number;
  /** Declared bytes after unfolding. The declaration can lie. */
  readonly size: number;
  /** The bytes as packed. */
  readonly packed: Uint8Array;
}

/** Entries by part name: lower case, "/" between folders, none in front. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ZIP64_EXTRA = 0x0001;
/** Flag of an entry whose name is UTF-8. */
const UTF8 = 1 << 11;
const LONGEST_COMMENT = 0xffff;

/** How the directory spells the name of an entry. */
export interface SpelledName {
  readonly bytes: Uint8Array;
  /** The entry says that it is UTF-8. */
  readonly utf8: boolean;
  /** Its extra fields, one behind the other. */
  readonly extra: Uint8Array;
}

/** Parts of a workbook are named in ASCII or UTF-8, whatever the entry says. */
const asUtf8 = ({ bytes }: SpelledName): string => strFromU8(bytes);

/** The entries of a workbook, of which no two may be the same part. Throws `Unreadable`. */
export function readZipDirectory(bytes: Uint8Array, mostEntries: number): ZipDirectory {
  const directory = new Map<string, ZipEntry>();
  for (const entry of readZipEntries(bytes, mostEntries)) {
    const key = partKey(entry.name);
    if (directory.has(key)) throw damaged("压缩目录里有重名的部件");
    directory.set(key, entry);
  }
  return directory;
}

/**
 * Reads the central directory, which alone knows the sizes of entries written as a stream
 * (data descriptors) and of ZIP64 entries. Throws `Unreadable`.
 */
export function readZipEntries(
  bytes: Uint8Array,
  mostEntries: number,
  nameOf: (spelled: SpelledName) => string = asUtf8,
): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start } = findDirectory(view);
    if (count > mostEntries) throw tooLarge(`文件里有 ${count} 个部件，超过 ${mostEntries} 个`);
    const entries: ZipEntry[] = [];
    let at = start;
    for (let i = 0; i < count; i++) {
      const { entry, next } = readEntry(view, bytes, at, nameOf);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw damaged("压缩目录不完整");
    throw error;
  }
}

/** A part by its key, also where a relationship writes it percent-encoded (OPC A.3) and the container does not. */
export function findEntry(directory: ZipDirectory, part: string): ZipEntry | undefined {
  const entry = directory.get(part);
  if (entry !== undefined || !part.includes("%")) return entry;
  try {
    return directory.get(partKey(decodeURIComponent(part)));
  } catch {
    return undefined;
  }
}

/** Part names are compared without case (OPC 6.3.5); some writers use backslashes. */
export function partKey(name: string): string {
  return name
    .replaceAll("\\", "/")
    .replace(/^(?:\.?\/)+/, "")
    .toLowerCase();
}

function findDirectory(view: DataView): { count: number; start: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    const zip64 = at >= 20 && view.getUint32(at - 20, true) === END64_LOCATOR;
    if (!zip64) return { count, start };
    const end64 = readUint64(view, at - 20 + 8);
    if (view.getUint32(end64, true) !== END64) throw damaged("压缩目录不完整");
    return { count: readUint64(view, end64 + 32), start: readUint64(view, end64 + 48) };
  }
  throw damaged("文件不完整，可能没有下载完或传输中断");
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  nameOf: (spelled: SpelledName) => string,
): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== CENTRAL) throw damaged("压缩目录不完整");
  const flags = view.getUint16(at + 8, true);
  if ((flags & 1) !== 0) throw new Unreadable("workbook_encrypted", "压缩包设了密码");
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const declared = zip64Sizes(view, nameEnd, extraEnd, {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  });
  if (view.getUint32(declared.offset, true) !== LOCAL) throw damaged("压缩目录与内容不符");
  const from =
    declared.offset +
    30 +
    view.getUint16(declared.offset + 26, true) +
    view.getUint16(declared.offset + 28, true);
  const to = from + declared.packed;
  if (to > bytes.length) throw damaged("文件不完整，可能没有下载完或传输中断");
  const entry: ZipEntry = {
    name: nameOf({
      bytes: bytes.subarray(at + 46, nameEnd),
      utf8: (flags & UTF8) !== 0,
      extra: bytes.subarray(nameEnd, extraEnd),
    }),
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    size: declared.size,
    packed: bytes.subarray(from, to),
  };
  return { entry, next: extraEnd + view.getUint16(at + 32, true) };
}

interface DeclaredSizes {
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

/** A ZIP64 extra field lists, in this order, only the values that are all ones in the entry itself. */
function zip64Sizes(view: DataView, from: number, to: number, plain: DeclaredSizes): DeclaredSizes {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
    let field = at + 4;
    const orLong = (value: number): number => {
      if (value !== 0xffffffff) return value;
      field += 8;
      return readUint64(view, field - 8);
    };
    return { size: orLong(plain.size), packed: orLong(plain.packed), offset: orLong(plain.offset) };
  }
  return plain;
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
}
