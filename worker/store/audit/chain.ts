import type { D1Database } from "@cloudflare/workers-types";
import type { Head } from "../../../shared/api/proof.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import { sha256 } from "../../base/digest.ts";

/** An entry with all columns it has. */
export interface AuditRow {
  readonly id: number;
  readonly at: string;
  readonly account: number | null;
  readonly act: string;
  readonly target: string;
  readonly detail: string;
  readonly [later: string]: string | number | null;
}

export interface Seal {
  readonly id: number;
  readonly last_entry: number;
  readonly hash: string;
  readonly sealed_at: string;
}

/** Entries that one seal takes in at most; the next run goes on behind them. */
export const ENTRIES_A_SEAL = 5_000;

/** The chain begins before every entry, with the hash of nothing. */
export const BEGINNING: Seal = {
  id: 0,
  last_entry: Number.MIN_SAFE_INTEGER,
  hash: sha256(""),
  sealed_at: "",
};

/**
 * Hash of a chain that ends with `entries`: each entry is hashed together with the hash before it. A column that came
 * with a later migration counts where it holds something, so that seals from before it still hold.
 */
export function chainHash(previous: string, entries: readonly AuditRow[]): string {
  return entries.reduce((hash, entry) => sha256(`${hash}\n${canonicalJson(sealedPart(entry))}`), previous);
}

function sealedPart({ id, at, account, act, target, detail, ...later }: AuditRow): Record<string, unknown> {
  const held = Object.fromEntries(Object.entries(later).filter(([, value]) => value !== null));
  return { id, at, account, act, target, detail, ...held };
}

/** Seals the entries since the last seal into the hash chain. @returns how many; 0 when another run was faster. */
export async function sealAudit(db: D1Database, now: string): Promise<number> {
  const last = await db
    .prepare("SELECT last_entry, hash FROM audit_seal ORDER BY id DESC LIMIT 1")
    .first<Pick<Seal, "last_entry" | "hash">>();
  const entries = await entriesBetween(
    db,
    (last ?? BEGINNING).last_entry,
    Number.MAX_SAFE_INTEGER,
    ENTRIES_A_SEAL,
  );
  const end = entries.at(-1);
  if (end === undefined) return 0;
  const { meta } = await db
    .prepare(
      `INSERT INTO audit_seal (last_entry, hash, sealed_at) SELECT ?1, ?2, ?3
       WHERE (SELECT coalesce(max(last_entry), 0) FROM audit_seal) = ?4`,
    )
    .bind(end.id, chainHash((last ?? BEGINNING).hash, entries), now, last?.last_entry ?? 0)
    .run();
  return meta.changes === 0 ? 0 : entries.length;
}

export function sealAfter(db: D1Database, id: number): Promise<Seal | null> {
  return db
    .prepare("SELECT id, last_entry, hash, sealed_at FROM audit_seal WHERE id > ?1 ORDER BY id LIMIT 1")
    .bind(id)
    .first<Seal>();
}

export async function entriesBetween(
  db: D1Database,
  after: number,
  upTo: number,
  most: number,
): Promise<AuditRow[]> {
  const { results } = await db
    .prepare("SELECT * FROM audit WHERE id > ?1 AND id <= ?2 ORDER BY id LIMIT ?3")
    .bind(after, upTo, most)
    .all<AuditRow>();
  return results;
}

/**
 * Column `proof` of a query over `submission`: the version's entry and the last seal before it, as JSON. It says the same
 * whenever it is asked, unless the log was rewritten.
 */
export const proofColumn = `(
  SELECT json_object('entry', audit.id, 'sealed', coalesce(before.last_entry, 0), 'head', coalesce(before.hash, '${BEGINNING.hash}'))
  FROM audit LEFT JOIN audit_seal AS before
    ON before.last_entry = (SELECT max(last_entry) FROM audit_seal WHERE last_entry < audit.id)
  WHERE audit.target = submission.uuid AND audit.act = 'submit') AS proof`;

/** The newest seal. */
export async function chainHead(db: D1Database): Promise<Head> {
  const seal = await db
    .prepare("SELECT last_entry AS sealed, hash AS head FROM audit_seal ORDER BY id DESC LIMIT 1")
    .first<Head>();
  return seal ?? { sealed: 0, head: BEGINNING.hash };
}
