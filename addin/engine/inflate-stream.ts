import type { InflateStream } from "../../shared/workbook/read/inflate.ts";

/** Bytes handed to the browser at a time: what they unfold to may come in one piece, of up to 16 MB. */
const SLICE = 16 * 2 ** 10;
/** The head of a gzip file that says nothing. */
const HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
const FOOT = 8;

/** Whether this browser unfolds by itself; all have since 2023. */
export const canInflate = "DecompressionStream" in globalThis;

/** By the browser, as a gzip file, which brings its size and checksum along: the browser compares them as it unfolds. */
export const inflateStream: InflateStream = async function* (packed, size, crc32) {
  const foot = new DataView(new ArrayBuffer(FOOT));
  foot.setUint32(0, crc32, true);
  foot.setUint32(4, size, true);
  let at = -1;
  const file = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at === -1) {
        controller.enqueue(HEAD.slice());
        at = 0;
      } else if (at < packed.length) {
        controller.enqueue(packed.slice(at, at + SLICE));
        at += SLICE;
      } else {
        controller.enqueue(new Uint8Array(foot.buffer));
        controller.close();
      }
    },
  });
  const reader = file.pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
};
