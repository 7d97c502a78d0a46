import { megabytes, tooLarge } from "./unreadable.ts";

/** Bytes written one after another. */
export interface ByteSink {
  /** Appends the bytes from `from` up to `to`. */
  readonly bytes: (chunk: Uint8Array, from?: number, to?: number) => void;
  readonly length: () => number;
  readonly clear: () => void;
  /** What was written, valid until something is written again. */
  readonly content: () => Uint8Array;
}

/** Throws `Unreadable` when more than `most` bytes are kept. */
export function byteSink(most: number): ByteSink {
  let buffer = new Uint8Array(0);
  let length = 0;

  function makeRoom(more: number): void {
    const needed = length + more;
    if (needed > most) throw tooLarge(`内容超过 ${megabytes(most)}`);
    if (needed <= buffer.length) return;
    const larger = new Uint8Array(Math.min(most, Math.max(needed, buffer.length * 2, 1024)));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  }

  return {
    bytes(chunk, from = 0, to = chunk.length) {
      makeRoom(to - from);
      if (from === 0 && to === chunk.length) buffer.set(chunk, length);
      else buffer.set(chunk.subarray(from, to), length);
      length += to - from;
    },
    length: () => length,
    clear() {
      length = 0;
    },
    content: () => buffer.subarray(0, length),
  };
}
