import { sha256 } from "../base/digest.ts";

/**
 * A UUID (version 8) made of what something is: the same for the same content.
 * @param parts none of which holds a line break
 */
export function contentUuid(parts: readonly string[]): string {
  const hash = sha256(parts.join("\n"));
  const variant = ((Number.parseInt(hash.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(18, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
