import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** By which a text is remembered that looks like a name: nobody reads the name from it. */
export function nameKey(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.trim()))).slice(0, 32);
}
