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
  return bytesToHex(sha256(utf8ToBytes(records.map(saidBy).join("\n"))));
}

/** Records that a table says exactly as one before it does: added up they would count twice. */
export function saidBefore(tables: readonly (readonly Place[])[]): number {
  const before = new Set<string>();
  let twice = 0;
  for (const records of tables) {
    const said = records.map(saidBy);
    twice += said.filter((one) => before.has(one)).length;
    for (const one of said) before.add(one);
  }
  return twice;
}

const saidBy = ({ row: _, at: __, spanRows: ___, ...rest }: Place): string => JSON.stringify(rest);
