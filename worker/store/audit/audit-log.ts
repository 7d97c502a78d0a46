import type { D1Database } from "@cloudflare/workers-types";
import type { AuditEntryView, AuditPage } from "../../../shared/api/audit.ts";
import type { AuditQuery } from "../../../shared/api/audit-query.ts";
import { normaliseLogin } from "../../base/login.ts";
import { inScope, type Scope } from "../scope.ts";

interface LogRow {
  readonly id: number;
  readonly at: string;
  readonly login: string | null;
  readonly name: string | null;
  readonly act: string;
  readonly target: string;
  readonly detail: string;
  readonly origin: string | null;
  readonly sealed: number;
  /** Of the report that the target is; null where it is none. */
  readonly unit: string | null;
  readonly collection: string | null;
  readonly version: number | null;
}

/**
 * Entries of accounts in scope, newest first; what the system did, or somebody not signed in, is shown to the top of
 * the register only. A page is one range of the primary key: entries that are added meanwhile move nothing.
 */
export async function auditPage(
  db: D1Database,
  scope: Scope,
  query: AuditQuery,
  most: number,
): Promise<AuditPage> {
  const { from, to, login, act, target, before } = query;
  const { results } = await db
    .prepare(
      `SELECT audit.id, audit.at, account.login, account.name, audit.act, audit.target, audit.detail, audit.origin,
              submission.unit, submission.collection, submission.version,
              audit.id <= (SELECT coalesce(max(last_entry), 0) FROM audit_seal) AS sealed
       FROM audit LEFT JOIN account ON account.id = audit.account
       LEFT JOIN org_unit ON org_unit.code = account.unit
       LEFT JOIN submission ON submission.uuid = audit.target
       WHERE ((${inScope("org_unit.path", 1)}) OR (audit.account IS NULL AND ?2))
         AND (?3 IS NULL OR audit.at >= ?3) AND (?4 IS NULL OR audit.at <= ?4)
         AND (?5 IS NULL OR account.login = ?5) AND (?6 IS NULL OR audit.act = ?6)
         AND (?7 IS NULL OR audit.target = ?7) AND (?8 IS NULL OR audit.id < ?8)
       ORDER BY audit.id DESC LIMIT ?9`,
    )
    .bind(
      scope.path,
      isTop(scope) ? 1 : 0,
      from === undefined ? null : `${from}T00:00:00+08:00`,
      to === undefined ? null : `${to}T23:59:59+08:00`,
      login === undefined ? null : normaliseLogin(login),
      act ?? null,
      target ?? null,
      before ?? null,
      most + 1,
    )
    .all<LogRow>();
  const entries = results.slice(0, most).map(entryOf);
  return { entries, next: results.length > most ? (entries.at(-1)?.id ?? null) : null };
}

function isTop({ path }: Scope): boolean {
  return path.split("/").filter((code) => code !== "").length === 1;
}

function entryOf({ login, name, detail, sealed, unit, collection, version, ...row }: LogRow): AuditEntryView {
  return {
    ...row,
    ...(unit !== null &&
      collection !== null &&
      version !== null && { report: { unit, collection, version } }),
    account: login === null || name === null ? null : { login, name },
    detail: JSON.parse(detail),
    sealed: sealed === 1,
  };
}
