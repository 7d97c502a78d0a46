import { createHash } from "node:crypto";
import { canonicalJson } from "../../shared/canonical-json.ts";

/** SHA-256 in lower-case hexadecimal; text is hashed as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** SHA-256 of the one spelling that JSON has for this content. */
export function contentDigest(content: unknown): string {
  return sha256(canonicalJson(content));
}
