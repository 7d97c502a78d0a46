/*
 * The platform's own decompressor, which is several times as fast as the one that comes along: `shared` does not know the
 * platform. Both take a DEFLATE stream without a head, and what it must unfold to: so many bytes with this CRC-32.
 */

/**
 * As node:zlib does it. Undefined for anything but exactly that, and where the platform would rather not: then it is
 * unfolded here, piece by piece, which says what is wrong.
 */
export type InflateWhole = (packed: Uint8Array, size: number, crc32: number) => Uint8Array | undefined;

/** As a browser does it, a piece at a time. Throws when it is anything but exactly that. */
export type InflateStream = (packed: Uint8Array, size: number, crc32: number) => AsyncIterable<Uint8Array>;
