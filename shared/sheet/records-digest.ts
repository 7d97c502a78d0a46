import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Of a record, where it stands; all else is what it says. */
interface Place {
  readonly row: number;
  readonly at?: string | undefined;
  readonly spanRows?: unknown;
}

/** Beyond so many nobody waits for it on the page. */
const MOST = 20_000;

/**
 * Of everything that records say, names included, wherever on a sheet they stand: two tables with the same one are one
 * table and its copy. It stays where it was made. @returns null for more than 20,000 records
 */
export function recordsDigest(records: readonly Place[]): string | null {
  if (records.length > MOST) return null;
  const said = records.map(({ row: _, at: __, spanRows: ___, ...rest }) => rest);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(said))));
}
