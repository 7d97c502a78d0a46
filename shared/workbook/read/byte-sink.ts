import { megabytes, tooLarge } from "./unreadable.ts";

/** Bytes written one after another, with the possibility of taking the last ones back. */
export interface ByteSink {
  /** Appends text of characters up to U+00FF, one byte each. */
  readonly text: (latin1: string) => void;
  readonly bytes: (chunk: Uint8Array) => void;
  readonly length: () => number;
  /** Forgets what was written after `length` was this. */
  readonly rewind: (length: number) => void;
  readonly content: () => Uint8Array;
}

/** Throws `Unreadable` when more than `most` bytes are kept. */
export function byteSink(most: number): ByteSink {
  let buffer = new Uint8Array(64 * 2 ** 10);
  let length = 0;

  function makeRoom(more: number): void {
    const needed = length + more;
    if (needed > most) throw tooLarge(`内容超过 ${megabytes(most)}`);
    if (needed <= buffer.length) return;
    const larger = new Uint8Array(Math.min(most, Math.max(needed, buffer.length * 2)));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  }

  return {
    text(latin1) {
      makeRoom(latin1.length);
      for (let i = 0; i < latin1.length; i++) buffer[length++] = latin1.charCodeAt(i);
    },
    bytes(chunk) {
      makeRoom(chunk.length);
      buffer.set(chunk, length);
      length += chunk.length;
    },
    length: () => length,
    rewind(to) {
      length = to;
    },
    content: () => buffer.subarray(0, length),
  };
}
