import { crc32, deflateRawSync } from "node:zlib";

/** One file of a hand-made archive; sizes and checksum follow the content unless a test wants them to lie. */
export interface ArchiveFile {
  /** As bytes where it is not UTF-8. */
  readonly name: string | Uint8Array;
  readonly content: Uint8Array | string;
  /** The content is a DEFLATE stream already. */
  readonly packed?: boolean;
  readonly stored?: boolean;
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
}

export interface ArchiveShape {
  /** Sizes come after the data, as writers of streams do it; the local header says 0. */
  readonly dataDescriptors?: boolean;
  /** Sizes, offsets and the end of the directory are written in their ZIP64 form. */
  readonly zip64?: boolean;
}

const UNKNOWN32 = 0xffffffff;

/** A ZIP archive written by hand, so that it can have every legal and illegal shape. */
export function zipArchive(files: readonly ArchiveFile[], shape: ArchiveShape = {}): Uint8Array {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(typeof file.name === "string" ? new TextEncoder().encode(file.name) : file.name);
    const content = Buffer.from(file.content);
    const method = file.stored === true ? 0 : 8;
    const packed = file.packed === true || method === 0 ? content : deflateRawSync(content);
    const size = file.declaredSize ?? content.length;
    const crc = file.declaredCrc ?? crc32(content);
    const flags = shape.dataDescriptors === true ? 8 : 0;
    const common = fields([2, 45], [2, flags], [2, method], [4, 0x00210000]);
    const told = flags === 8 ? { crc: 0, packed: 0, size: 0 } : { crc, packed: packed.length, size };
    const local = Buffer.concat([
      fields([4, 0x04034b50]),
      common,
      fields([4, told.crc], [4, told.packed], [4, told.size], [2, name.length], [2, 0]),
      name,
      packed,
      flags === 8 ? fields([4, 0x08074b50], [4, crc], [4, packed.length], [4, size]) : Buffer.alloc(0),
    ]);
    const wide = shape.zip64 === true;
    const extra = wide
      ? fields([2, 1], [2, 24], [8, size], [8, packed.length], [8, offset])
      : Buffer.alloc(0);
    directory.push(
      fields([4, 0x02014b50], [2, 45]),
      common,
      fields([4, crc], [4, wide ? UNKNOWN32 : packed.length], [4, wide ? UNKNOWN32 : size]),
      fields([2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0]),
      fields([4, wide ? UNKNOWN32 : offset]),
      name,
      extra,
    );
    body.push(local);
    offset += local.length;
  }
  return new Uint8Array(Buffer.concat([...body, ...directory, end(files.length, offset, directory, shape)]));
}

function end(count: number, start: number, directory: readonly Uint8Array[], shape: ArchiveShape): Buffer {
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  if (shape.zip64 !== true) {
    return fields([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, size], [4, start], [2, 0]);
  }
  return Buffer.concat([
    fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0]),
    fields([8, count], [8, count], [8, size], [8, start]),
    fields([4, 0x07064b50], [4, 0], [8, start + size], [4, 1]),
    fields([4, 0x06054b50], [4, 0], [2, 0xffff], [2, 0xffff], [4, UNKNOWN32], [4, UNKNOWN32], [2, 0]),
  ]);
}

/** Little-endian fields of 2, 4 or 8 bytes. */
function fields(...list: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  return Buffer.concat(
    list.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      if (bytes === 8) field.writeBigUInt64LE(BigInt(value));
      else field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
