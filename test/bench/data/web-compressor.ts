import type { Compressor } from "../../../shared/workbook/zip/compressor.ts";
import { nodeCompressor } from "../../support/node-compressor.ts";

/** The platform's CompressionStream, as one would take who writes XML by hand. */
export const webCompressor: Compressor = {
  crc32: nodeCompressor.crc32,
  deflateRaw: (chunks) => webStream(chunks).pipeThrough(new CompressionStream("deflate-raw")),
};

function webStream(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const source = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await source.next();
      if (done === true) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
  });
}
