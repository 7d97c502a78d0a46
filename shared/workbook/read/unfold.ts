import { Inflate } from "fflate";
import { crc32 } from "./crc32.ts";
import { RATIO_FREE_BYTES, type ReadLimits } from "./limits.ts";
import { damaged, megabytes, tooLarge } from "./unreadable.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** Bytes handed to the decompressor at a time: DEFLATE makes at most 1032 of one, so 16 MB can come at once. */
const SLICE = 16 * 2 ** 10;

/** Unfolds entries one after another and stands guard over what comes out of all of them together. */
export interface Unfolder {
  /** Throws when what the entries declare is beyond the limits; nothing is unfolded yet. */
  readonly admit: (entries: readonly ZipEntry[]) => void;
  /** Streams an entry's bytes. A chunk is only valid during the call. Throws `Unreadable`. */
  readonly unfold: (entry: ZipEntry, take: (chunk: Uint8Array) => void) => void;
}

export function unfolder(limits: ReadLimits): Unfolder {
  let unfolded = 0;

  function admit(entries: readonly ZipEntry[]): void {
    let declared = unfolded;
    for (const entry of entries) {
      declared += entry.size;
      if (entry.size > partLimit(entry, limits) || declared > limits.unfoldedBytes) throw tooMuch(limits);
    }
  }

  function unfold(entry: ZipEntry, take: (chunk: Uint8Array) => void): void {
    admit([entry]);
    const most = Math.min(partLimit(entry, limits), limits.unfoldedBytes - unfolded);
    let size = 0;
    let checksum = 0;
    streamEntry(entry, (chunk) => {
      size += chunk.length;
      if (size > most) throw tooMuch(limits);
      // Beyond the declared size only the limit is watched: it tells a bomb from a damaged file.
      if (size > entry.size) return;
      checksum = crc32(chunk, checksum);
      take(chunk);
    });
    unfolded += size;
    if (size !== entry.size || checksum !== entry.crc32) throw damaged("内容与校验码不符");
  }

  return { admit, unfold };
}

function partLimit(entry: ZipEntry, limits: ReadLimits): number {
  return Math.min(limits.partBytes, Math.max(RATIO_FREE_BYTES, entry.packed.length * limits.ratio));
}

function tooMuch(limits: ReadLimits): Error {
  return tooLarge(`展开后超过 ${megabytes(limits.unfoldedBytes)}，或者压缩得异常紧密`);
}

function streamEntry(entry: ZipEntry, take: (chunk: Uint8Array) => void): void {
  if (entry.method === 0) {
    for (let at = 0; at < entry.packed.length; at += SLICE) take(entry.packed.subarray(at, at + SLICE));
    return;
  }
  if (entry.method !== 8) throw damaged("用了不支持的压缩方式");
  const inflate = new Inflate(take);
  for (let at = 0; at === 0 || at < entry.packed.length; at += SLICE) {
    const slice = entry.packed.subarray(at, at + SLICE);
    const last = at + SLICE >= entry.packed.length;
    try {
      inflate.push(slice, last);
    } catch (error) {
      throw isFlateError(error) ? damaged("压缩内容已损坏") : error;
    }
  }
}

function isFlateError(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "number";
}
