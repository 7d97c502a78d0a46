import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import type { Compressor } from "../../shared/workbook/zip/compressor.ts";
import { rest } from "./rest.ts";

const CHUNK = 64 * 1024;
/** A fifth less work than the usual 6, and a twentieth more bytes: the thread is what is short. */
const LEVEL = 5;

/** DEFLATE and CRC-32 by node:zlib; chunks are pulled no faster than the result is read. */
export const compressor: Compressor = {
  deflateRaw: (chunks) => {
    const deflate = createDeflateRaw({ level: LEVEL, chunkSize: CHUNK });
    // Whatever fails destroys `deflate` with that error, and so reaches whoever reads it.
    return pipeline(Readable.from(chunks, { objectMode: true }), deflate, () => undefined);
  },
  crc32: (chunk, previous) => crc32(chunk, previous),
  rest,
};
