/** The platform's compressor (node:zlib in the Worker): `shared` does not know the platform. */
export interface Compressor {
  /** Raw DEFLATE of a stream of chunks. */
  readonly deflateRaw: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  readonly crc32: (chunk: Uint8Array, previous: number) => number;
  /** Lets others have the thread for a moment; a platform without it goes on. */
  readonly rest?: () => Promise<void>;
}
