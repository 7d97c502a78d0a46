import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import { canonicalJson } from "../../shared/canonical-json.ts";
import { sha256 } from "../digest.ts";

export interface AuditEntry {
  readonly at: string;
  /** Null: the system itself. */
  readonly account: number | null;
  readonly act: string;
  readonly target: string;
  /** Ids and counts; never what people typed. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** To stand in the same batch as the write it tells of. */
export function auditStatement(db: D1Database, entry: AuditEntry): D1PreparedStatement {
  return db
    .prepare("INSERT INTO audit (at, account, act, target, detail) VALUES (?1, ?2, ?3, ?4, ?5)")
    .bind(entry.at, entry.account, entry.act, entry.target, JSON.stringify(entry.detail));
}

interface AuditRow {
  readonly id: number;
  readonly at: string;
  readonly account: number | null;
  readonly act: string;
  readonly target: string;
  readonly detail: string;
}

interface Seal {
  readonly last_entry: number;
  readonly hash: string;
}

/** Entries that one seal takes in at most; the next run goes on behind them. */
const ENTRIES_A_SEAL = 5_000;

/** The chain begins with the hash of nothing. */
const FIRST_HASH = sha256("");

/** Hash of a chain that ends with `entries`: each entry is hashed together with the hash before it. */
export function chainHash(previous: string, entries: readonly AuditRow[]): string {
  return entries.reduce((hash, entry) => sha256(`${hash}\n${canonicalJson({ ...entry })}`), previous);
}

/** Seals the entries since the last seal into the hash chain. @returns how many; 0 when another run was faster. */
export async function sealAudit(db: D1Database, now: string): Promise<number> {
  const last = await db
    .prepare("SELECT last_entry, hash FROM audit_seal ORDER BY id DESC LIMIT 1")
    .first<Seal>();
  const entries = await entriesBetween(db, last?.last_entry ?? 0, Number.MAX_SAFE_INTEGER, ENTRIES_A_SEAL);
  const end = entries.at(-1);
  if (end === undefined) return 0;
  const { meta } = await db
    .prepare(
      `INSERT INTO audit_seal (last_entry, hash, sealed_at) SELECT ?1, ?2, ?3
       WHERE (SELECT coalesce(max(last_entry), 0) FROM audit_seal) = ?4`,
    )
    .bind(end.id, chainHash(last?.hash ?? FIRST_HASH, entries), now, last?.last_entry ?? 0)
    .run();
  return meta.changes === 0 ? 0 : entries.length;
}

/** Computes the chain again. @returns id of the last entry of the first seal that does not hold, or undefined. */
export async function firstBrokenSeal(db: D1Database): Promise<number | undefined> {
  const { results: seals } = await db
    .prepare("SELECT last_entry, hash FROM audit_seal ORDER BY id")
    .all<Seal>();
  let previous: Seal = { last_entry: 0, hash: FIRST_HASH };
  for (const seal of seals) {
    const entries = await entriesBetween(db, previous.last_entry, seal.last_entry, ENTRIES_A_SEAL);
    if (chainHash(previous.hash, entries) !== seal.hash) return seal.last_entry;
    previous = seal;
  }
  return undefined;
}

async function entriesBetween(
  db: D1Database,
  after: number,
  upTo: number,
  most: number,
): Promise<AuditRow[]> {
  const { results } = await db
    .prepare(
      "SELECT id, at, account, act, target, detail FROM audit WHERE id > ?1 AND id <= ?2 ORDER BY id LIMIT ?3",
    )
    .bind(after, upTo, most)
    .all<AuditRow>();
  return results;
}
