import { Inflate } from "fflate";
import { crc32 } from "./crc32.ts";
import type { InflateStream, InflateWhole } from "./inflate.ts";
import { RATIO_FREE_BYTES, type ReadLimits } from "./limits.ts";
import { damaged, megabytes, tooLarge } from "./unreadable.ts";
import type { ZipEntry } from "./zip-directory.ts";

const STORED = 0;
const DEFLATED = 8;

/** Bytes handed to the decompressor at a time: DEFLATE makes at most 1032 of one, so 16 MB can come at once. */
const SLICE = 16 * 2 ** 10;

/** Takes a chunk, which is only valid during the call. */
type Take = (chunk: Uint8Array) => void;

/** Unfolds entries one after another and stands guard over what comes out of all of them together. */
export interface Unfolder {
  /** Throws when what the entries declare is beyond the limits; nothing is unfolded yet. */
  readonly admit: (entries: readonly ZipEntry[]) => void;
  /** Hands on an entry's bytes, in pieces or whole. Throws `Unreadable`. */
  readonly unfold: (entry: ZipEntry, take: Take) => void;
  /**
   * The same by the platform's stream.
   * @returns whether these were the bytes that the entry declares; if not, what was handed on is worth nothing
   */
  readonly unfoldBy: (inflate: InflateStream, entry: ZipEntry, take: Take) => Promise<boolean>;
}

/** `inflate` is the platform's, where it has one that does not wait. */
export function unfolder(limits: ReadLimits, inflate?: InflateWhole): Unfolder {
  let unfolded = 0;

  function admit(entries: readonly ZipEntry[]): void {
    let declared = unfolded;
    for (const entry of entries) {
      declared += entry.size;
      if (entry.size > partLimit(entry, limits) || declared > limits.unfoldedBytes) throw tooMuch(limits);
    }
  }

  function unfold(entry: ZipEntry, take: Take): void {
    admit([entry]);
    const whole = entry.method === DEFLATED ? inflate?.(entry.packed, entry.size, entry.crc32) : undefined;
    if (whole === undefined) unfolded += unfoldHere(entry, take);
    else {
      unfolded += whole.length;
      take(whole);
    }
  }

  function unfoldHere(entry: ZipEntry, take: Take): number {
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
    if (size !== entry.size || checksum !== entry.crc32) throw damaged("内容与校验码不符");
    return size;
  }

  async function unfoldBy(inflate: InflateStream, entry: ZipEntry, take: Take): Promise<boolean> {
    if (entry.method !== DEFLATED) {
      unfold(entry, take);
      return true;
    }
    admit([entry]);
    let size = 0;
    const chunks = inflate(entry.packed, entry.size, entry.crc32)[Symbol.asyncIterator]();
    for (;;) {
      const next = await chunks.next().catch(() => undefined);
      if (next === undefined) return false;
      if (next.done === true) break;
      size += next.value.length;
      if (size > entry.size) {
        await chunks.return?.();
        return false;
      }
      take(next.value);
    }
    unfolded += size;
    return size === entry.size;
  }

  return { admit, unfold, unfoldBy };
}

function partLimit(entry: ZipEntry, limits: ReadLimits): number {
  return Math.min(limits.partBytes, Math.max(RATIO_FREE_BYTES, entry.packed.length * limits.ratio));
}

function tooMuch(limits: ReadLimits): Error {
  return tooLarge(`展开后超过 ${megabytes(limits.unfoldedBytes)}，或者压缩得异常紧密`);
}

function streamEntry(entry: ZipEntry, take: Take): void {
  if (entry.method === STORED) {
    for (let at = 0; at < entry.packed.length; at += SLICE) take(entry.packed.subarray(at, at + SLICE));
    return;
  }
  if (entry.method !== DEFLATED) throw damaged("用了不支持的压缩方式");
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
