import type { Catalogue } from "../../shared/form/catalogue.ts";

/**
 * Bodies that are kept may have so many bytes together: those of a city with 300 forms of its own and of two of its
 * districts, beside what an isolate needs that is given 128 MB.
 */
const MOST_BYTES = 12_000_000;

export interface SentCatalogues {
  /** What `GET /api/catalogue` answers with: JSON of content and digest, in UTF-8. */
  readonly bodyOf: (catalogue: Catalogue) => Uint8Array<ArrayBuffer>;
  /** Bytes of all that are kept. */
  readonly kept: () => number;
}

/**
 * Writes the body of a catalogue once, for all places whose catalogue it is. What was asked for longest ago makes room.
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

  return {
    bodyOf: ({ digest, content }) => {
      const body = bodies.get(digest) ?? new TextEncoder().encode(JSON.stringify({ digest, ...content }));
      if (body.byteLength <= most) keep(digest, body);
      return body;
    },
    kept: () => bytes,
  };
}
