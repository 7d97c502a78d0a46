import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import { sha256 } from "../../base/digest.ts";
import { jsonChunks } from "../json-chunks.ts";

export interface AuditEntry {
  readonly at: string;
  /** Null: the system itself. */
  readonly account: number | null;
  readonly act: string;
  readonly target: string;
  /** Ids and counts; never what people typed. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  /** Network address of the request. */
  readonly origin?: string | null;
}

/** To stand in the same batch as the write it tells of. */
export function auditStatement(db: D1Database, entry: AuditEntry): D1PreparedStatement {
  return db
    .prepare("INSERT INTO audit (at, account, act, target, detail, origin) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    .bind(
      entry.at,
      entry.account,
      entry.act,
      entry.target,
      JSON.stringify(entry.detail),
      entry.origin ?? null,
    );
}

/** The same for an account that its batch has just made: its id is not known before. */
export function newAccountAudit(
  db: D1Database,
  login: string,
  { at, account, act, detail, origin }: Omit<AuditEntry, "target">,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO audit (at, account, act, target, detail, origin)
       SELECT ?2, coalesce(?3, id), ?4, 'account/' || id, ?5, ?6 FROM account WHERE login = ?1`,
    )
    .bind(login, at, account, act, JSON.stringify(detail), origin ?? null);
}

/** The same for many entries at once. */
export function auditStatements(db: D1Database, entries: readonly AuditEntry[]): D1PreparedStatement[] {
  const insert = db.prepare(
    `INSERT INTO audit (at, account, act, target, detail, origin)
     SELECT value ->> 'at', value ->> 'account', value ->> 'act', value ->> 'target', value -> 'detail',
            value ->> 'origin'
     FROM json_each(?1) ORDER BY json_each.key`,
  );
  return jsonChunks(entries).map((chunk) => insert.bind(chunk));
}

/** An entry with all columns it has. */
interface AuditRow {
  readonly id: number;
  readonly at: string;
  readonly account: number | null;
  readonly act: string;
  readonly target: string;
  readonly detail: string;
  readonly [later: string]: string | number | null;
}

interface Seal {
  readonly id: number;
  readonly last_entry: number;
  readonly hash: string;
  readonly sealed_at: string;
}

/** Entries that one seal takes in at most; the next run goes on behind them. */
const ENTRIES_A_SEAL = 5_000;

/** The chain begins before every entry, with the hash of nothing. */
const BEGINNING: Seal = { id: 0, last_entry: Number.MIN_SAFE_INTEGER, hash: sha256(""), sealed_at: "" };

/**
 * Hash of a chain that ends with `entries`: each entry is hashed together with the hash before it. A column that came
 * with a later migration counts where it holds something, so that seals from before it still hold.
 */
function chainHash(previous: string, entries: readonly AuditRow[]): string {
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

interface BrokenSeal {
  /** The change lies among these entries, or one of them is missing, or one was put in. */
  readonly firstEntry: number;
  readonly lastEntry: number;
  readonly sealedAt: string;
}

export interface AuditVerdict {
  readonly seals: number;
  /** Entries under seals that hold. */
  readonly sealed: number;
  /** Entries that no seal covers yet: the next scheduled run seals them. */
  readonly open: number;
  /** Hash of the newest seal; written down elsewhere, it shows a chain that was forged as a whole. */
  readonly head: string;
  readonly broken?: BrokenSeal;
}

/** Computes the chain again, seal by seal, up to the first that does not hold. */
export async function verifyAudit(db: D1Database): Promise<AuditVerdict> {
  let previous = BEGINNING;
  let seals = 0;
  let sealed = 0;
  for (;;) {
    const seal = await sealAfter(db, previous.id);
    if (seal === null) break;
    const entries = await entriesBetween(db, previous.last_entry, seal.last_entry, ENTRIES_A_SEAL + 1);
    if (chainHash(previous.hash, entries) !== seal.hash) {
      const broken = {
        firstEntry: Math.max(previous.last_entry + 1, 1),
        lastEntry: seal.last_entry,
        sealedAt: seal.sealed_at,
      };
      return { seals, sealed, open: await entriesAfter(db, seal.last_entry), head: previous.hash, broken };
    }
    seals += 1;
    sealed += entries.length;
    previous = seal;
  }
  return { seals, sealed, open: await entriesAfter(db, previous.last_entry), head: previous.hash };
}

function sealAfter(db: D1Database, id: number): Promise<Seal | null> {
  return db
    .prepare("SELECT id, last_entry, hash, sealed_at FROM audit_seal WHERE id > ?1 ORDER BY id LIMIT 1")
    .bind(id)
    .first<Seal>();
}

async function entriesAfter(db: D1Database, id: number): Promise<number> {
  const count = await db.prepare("SELECT count(*) AS n FROM audit WHERE id > ?1").bind(id).first<number>("n");
  return count ?? 0;
}

async function entriesBetween(
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
