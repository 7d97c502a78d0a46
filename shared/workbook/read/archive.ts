/** A .zip in which an office sends many files: each comes out whole, or with the reason why not. */
import { containerKind } from "./container-kind.ts";
import type { ReadLimits } from "./limits.ts";
import type { UnreadableCode } from "./read-result.ts";
import type { DecodeAs } from "./text/decode-text.ts";
import { unfolder } from "./unfold.ts";
import { Unreadable } from "./unreadable.ts";
import { partKey, readZipEntries, type SpelledName, type ZipEntry } from "./zip-directory.ts";

/** What one archive may cost: 500 workbooks as offices keep them pass with room to spare. */
export const archiveLimits: ReadLimits = {
  entries: 5_000,
  sheets: 0,
  partBytes: 64 * 2 ** 20,
  unfoldedBytes: 512 * 2 ** 20,
  ratio: 250,
  keptBytes: 0,
  cells: 0,
};

export type ArchiveFile = {
  /** With "/" between folders. */
  readonly path: string;
} & (
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: UnreadableCode; readonly detail: string }
);

export type ArchiveResult =
  | { readonly kind: "archive"; readonly files: readonly ArchiveFile[] }
  /** A workbook is a zip as well. */
  | { readonly kind: "other" }
  | { readonly kind: "unreadable"; readonly code: UnreadableCode; readonly detail: string };

/** Parts by which a file is known for a workbook or another document. */
const DOCUMENTS = ["[content_types].xml", "mimetype", "meta-inf/manifest.xml"];

/**
 * The files of an archive in its order, folders left out. Names without the mark of UTF-8 are that all the same where they
 * can be, else GB18030, as Windows writes them in China. Never throws for what the bytes hold.
 */
export function readArchive(
  decodeAs: DecodeAs,
  bytes: Uint8Array,
  limits: ReadLimits = archiveLimits,
): ArchiveResult {
  if (containerKind(bytes) !== "zip") return { kind: "other" };
  try {
    const entries = readZipEntries(bytes, limits.entries, (spelled) => nameOf(decodeAs, spelled));
    const parts = new Set(entries.map(({ name }) => partKey(name)));
    if (DOCUMENTS.some((part) => parts.has(part))) return { kind: "other" };
    const { unfold } = unfolder(limits);
    const files = entries.flatMap((entry) => {
      const path = pathOf(entry.name);
      return path === "" || path.endsWith("/") ? [] : [fileOf(path, entry, unfold)];
    });
    return { kind: "archive", files };
  } catch (error) {
    if (error instanceof Unreadable) {
      return { kind: "unreadable", code: error.code, detail: error.message };
    }
    throw error;
  }
}

function fileOf(path: string, entry: ZipEntry, unfold: ReturnType<typeof unfolder>["unfold"]): ArchiveFile {
  const pieces: Uint8Array[] = [];
  try {
    unfold(entry, (chunk) => pieces.push(chunk.slice()));
  } catch (error) {
    if (error instanceof Unreadable) {
      return { path, ok: false, code: error.code, detail: error.message };
    }
    throw error;
  }
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return { path, ok: true, bytes: whole };
}

/** Info-ZIP's field for a name in UTF-8 beside one in another encoding: a version, a checksum, the name. */
const UNICODE_PATH = 0x7075;
const BEFORE_PATH = 5;

function nameOf(decodeAs: DecodeAs, { bytes, utf8, extra }: SpelledName): string {
  const unicode = fieldOf(extra, UNICODE_PATH)?.subarray(BEFORE_PATH);
  const name =
    (unicode === undefined ? undefined : decodeAs(unicode, "utf-8")) ??
    decodeAs(bytes, "utf-8") ??
    (utf8 ? undefined : decodeAs(bytes, "gb18030"));
  return name ?? [...bytes].map((byte) => String.fromCharCode(byte)).join("");
}

function fieldOf(extra: Uint8Array, wanted: number): Uint8Array | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === wanted && end <= extra.length) return extra.subarray(at + 4, end);
    at = end;
  }
  return undefined;
}

/** Nothing leads out of the archive: there is no folder to which it is unpacked. */
function pathOf(name: string): string {
  return name.replaceAll("\\", "/").replace(/^(?:\.{0,2}\/)+/, "");
}
