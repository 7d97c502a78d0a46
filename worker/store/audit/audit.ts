import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import { NEW_ACCOUNT } from "../../base/row-digest.ts";
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

/** The same, when the statement before changed something. */
export function auditIfChanged(db: D1Database, entry: AuditEntry): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO audit (at, account, act, target, detail, origin)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE changes() > 0`,
    )
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
       SELECT ?2, coalesce(?3, id), ?4, 'account/' || id, replace(?5, '${NEW_ACCOUNT}', id), ?6
       FROM account WHERE login = ?1`,
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
