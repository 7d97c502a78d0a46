import { strToU8 } from "fflate";
import type { Compressor } from "./compressor.ts";
import {
  centralDirectoryHeader,
  dataDescriptor,
  endOfCentralDirectory,
  localHeader,
  type WrittenEntry,
} from "./zip-records.ts";

/** One file of an archive; its content is asked for when its turn comes. */
export interface ZipEntry {
  readonly name: string;
  readonly content: () => AsyncIterable<Uint8Array>;
}

/** Largest size and offset, and number of files, of an archive without the ZIP64 extension. */
export const ZIP_LIMIT = 0xffff_ffff;
const ZIP_ENTRY_LIMIT = 0xffff;

/** Bytes of content after which others have the thread: rows of some milliseconds, compressed. */
const RESTING = 256 * 1024;

/**
 * Writes a ZIP archive while its contents are being made: sizes and checksums follow each file (data
 * descriptors), names are UTF-8, times are fixed, so the same contents give the same bytes.
 * @throws RangeError when the archive would need ZIP64; whatever a content throws ends the stream.
 */
export async function* zipStream(
  entries: Iterable<ZipEntry>,
  compressor: Compressor,
): AsyncGenerator<Uint8Array> {
  const written: WrittenEntry[] = [];
  const rest = restingEvery(RESTING, compressor.rest);
  let offset = 0;
  for (const { name, content } of entries) {
    const nameBytes = strToU8(name);
    const measure = { crc: 0, size: 0 };
    let compressedSize = 0;
    const header = localHeader(nameBytes);
    yield header;
    for await (const chunk of compressor.deflateRaw(measured(content(), measure, compressor.crc32, rest))) {
      compressedSize += chunk.length;
      yield chunk;
    }
    const entry: WrittenEntry = { name: nameBytes, ...measure, compressedSize, offset };
    checkLimit(name, entry.size, entry.compressedSize, entry.offset);
    const descriptor = dataDescriptor(entry);
    yield descriptor;
    offset += header.length + compressedSize + descriptor.length;
    written.push(entry);
  }
  yield* directory(written, offset);
}

function* directory(written: readonly WrittenEntry[], offset: number): Generator<Uint8Array> {
  if (written.length > ZIP_ENTRY_LIMIT) throw new RangeError(`more than ${ZIP_ENTRY_LIMIT} files in a ZIP`);
  let size = 0;
  for (const entry of written) {
    const header = centralDirectoryHeader(entry);
    size += header.length;
    yield header;
  }
  checkLimit("central directory", size, offset);
  yield endOfCentralDirectory(written.length, size, offset);
}

async function* measured(
  chunks: AsyncIterable<Uint8Array>,
  measure: { crc: number; size: number },
  crc32: Compressor["crc32"],
  rest: (bytes: number) => Promise<void> | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    measure.crc = crc32(chunk, measure.crc);
    measure.size += chunk.length;
    yield chunk;
    await rest(chunk.length);
  }
}

/** Rests after every so many bytes, of however many files they are. */
function restingEvery(most: number, rest: Compressor["rest"]): (bytes: number) => Promise<void> | undefined {
  let since = 0;
  return (bytes) => {
    since += bytes;
    if (since < most) return undefined;
    since = 0;
    return rest?.();
  };
}

function checkLimit(what: string, ...sizes: readonly number[]): void {
  if (sizes.some((size) => size > ZIP_LIMIT)) throw new RangeError(`${what} is too large for a ZIP`);
}
