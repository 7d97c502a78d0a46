const table = new Int32Array(256).map((_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 of ZIP over a stream: begin with 0 and pass each result on with the next chunk. */
export function crc32(chunk: Uint8Array, previous: number): number {
  let value = ~previous;
  // Indexed on purpose: an iterator takes twice as long over a hundred megabytes.
  for (let at = 0; at < chunk.length; at++) {
    value = (value >>> 8) ^ (table[(value ^ (chunk[at] ?? 0)) & 0xff] ?? 0);
  }
  return ~value >>> 0;
}
