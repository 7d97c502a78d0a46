import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 of a header's fingerprint, hexadecimal: its name in paths. */
export function assignmentDigest(fingerprint: string): string {
  return bytesToHex(sha256(utf8ToBytes(fingerprint)));
}
