/** Reads what Miniflare hands to V8 when it starts workerd. */
const FLAGS = "MINIFLARE_WORKERD_V8_FLAGS";

/** A heap of so many MB is collected for the first time, and then whenever it has grown by a part of what lives in it. */
const FIRST_MB = 8;

/**
 * Has every isolate of workerd collect its garbage early. Left to itself V8 waits until a heap has hundreds of MB, as
 * nothing bounds it on one machine; each small object in it can hold a request's buffers outside, of which V8 knows nothing.
 * Flags that were set for the whole process stay.
 */
export function collectEarly(): void {
  process.env[FLAGS] ??= `--initial-old-space-size=${FIRST_MB}`;
}
