import { gunzipSync } from "node:zlib";
import type { InflateWhole } from "../../shared/workbook/read/inflate.ts";

/** Larger parts are unfolded piece by piece, which takes longer and less memory: an isolate has 128 MB. */
const MOST = 16 * 2 ** 20;
/** The head of a gzip file that says nothing. */
const HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
const FOOT = 8;
/** The least that zlib takes for the size of a chunk. */
const LEAST_CHUNK = 64;

/** By node:zlib, for parts of up to `most` bytes. */
export function inflateUpTo(most: number): InflateWhole {
  return (packed, size, crc32) => {
    if (size === 0 || size > most) return undefined;
    // As a gzip file, which brings its size and checksum along: zlib compares them as it unfolds.
    const file = new Uint8Array(HEAD.length + packed.length + FOOT);
    file.set(HEAD);
    file.set(packed, HEAD.length);
    const foot = new DataView(file.buffer, HEAD.length + packed.length);
    foot.setUint32(0, crc32, true);
    foot.setUint32(4, size, true);
    try {
      // One chunk for the whole, with room left, which tells zlib that this is all. What unfolds to more ends soon after:
      // workerd counts the room that it made, not what it filled, so the bound is twice of it.
      const room = Math.max(LEAST_CHUNK, size + 1);
      const whole = gunzipSync(file, { chunkSize: room, maxOutputLength: 2 * room });
      return whole.length === size ? new Uint8Array(whole.buffer, whole.byteOffset, size) : undefined;
    } catch {
      return undefined;
    }
  };
}

export const inflateWhole: InflateWhole = inflateUpTo(MOST);
