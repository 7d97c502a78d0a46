import { createHash } from "node:crypto";

/** The same UUID (version 5 in form) for the same name: seeding twice sends nothing twice. */
export function stableUuid(name: string): string {
  const hash = createHash("sha1").update(`halfsky-demonstration/${name}`).digest("hex");
  const variant = ((Number.parseInt(hash.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `${variant}${hash.slice(18, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
