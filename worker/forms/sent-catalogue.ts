import { gzipSync } from "node:zlib";
import type { Catalogue } from "../../shared/form/catalogue.ts";

/**
 * Bodies that are kept may have so many bytes together: of 24 places of a city with 300 forms of its own, beside what an
 * isolate needs that is given 128 MB.
 */
const MOST_BYTES = 6_000_000;

export interface SentCatalogues {
  /** What `GET /api/catalogue` answers with: JSON of content and digest. */
  readonly textOf: (catalogue: Catalogue) => string;
  /** The same under gzip. */
  readonly gzipOf: (catalogue: Catalogue) => Uint8Array<ArrayBuffer>;
  /** Bytes of all that are kept. */
  readonly kept: () => number;
}

/**
 * Writes and compresses the body of a catalogue once, for all places whose catalogue it is. What was asked for longest ago makes room.
 * @param most bytes that are kept; a body that alone has more is made each time
 */
export function createSentCatalogues(most: number = MOST_BYTES): SentCatalogues {
  const bodies = new Map<string, Uint8Array<ArrayBuffer>>();
  let bytes = 0;

  const drop = (digest: string): void => {
    bytes -= bodies.get(digest)?.byteLength ?? 0;
    bodies.delete(digest);
  };

  const keep = (digest: string, body: Uint8Array<ArrayBuffer>): void => {
    drop(digest);
    bodies.set(digest, body);
    bytes += body.byteLength;
    for (const oldest of bodies.keys()) {
      if (bytes <= most) return;
      drop(oldest);
    }
  };

  const textOf = ({ digest, content }: Catalogue) => JSON.stringify({ digest, ...content });
  return {
    textOf,
    gzipOf: (catalogue) => {
      const { digest } = catalogue;
      const body = bodies.get(digest) ?? new Uint8Array(gzipSync(textOf(catalogue)));
      if (body.byteLength <= most) keep(digest, body);
      return body;
    },
    kept: () => bytes,
  };
}
