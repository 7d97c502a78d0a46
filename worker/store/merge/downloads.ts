import type { D1Database } from "@cloudflare/workers-types";
import { type DownloadRequest, downloadRequestSchema } from "../../../shared/api/download-request.ts";
import type { SignedInAccount } from "../../base/act.ts";
import { auditStatement } from "../audit/audit.ts";

interface NewDownload {
  readonly tokenSha256: string;
  readonly account: number;
  readonly request: DownloadRequest;
  readonly expiresAt: string;
}

export async function createDownload(db: D1Database, download: NewDownload): Promise<void> {
  await db
    .prepare("INSERT INTO download (token_sha256, account, request, expires_at) VALUES (?1, ?2, ?3, ?4)")
    .bind(download.tokenSha256, download.account, JSON.stringify(download.request), download.expiresAt)
    .run();
}

/** A link that is still good by itself. */
export async function findDownload(
  db: D1Database,
  tokenSha256: string,
  now: string,
): Promise<{ readonly account: number; readonly request: DownloadRequest } | undefined> {
  const row = await db
    .prepare(
      "SELECT account, request FROM download WHERE token_sha256 = ?1 AND used_at IS NULL AND expires_at > ?2",
    )
    .bind(tokenSha256, now)
    .first<{ account: number; request: string }>();
  if (row === null) return undefined;
  return { account: row.account, request: downloadRequestSchema.parse(JSON.parse(row.request)) };
}

/** Uses a link up. @returns whether it was still good */
export async function takeDownload(db: D1Database, tokenSha256: string, now: string): Promise<boolean> {
  const { meta } = await db
    .prepare(
      "UPDATE download SET used_at = ?2 WHERE token_sha256 = ?1 AND used_at IS NULL AND expires_at > ?2",
    )
    .bind(tokenSha256, now)
    .run();
  return meta.changes === 1;
}

/** Lets a link that was not used live on. */
export async function prolongDownload(db: D1Database, tokenSha256: string, expiresAt: string): Promise<void> {
  await db
    .prepare(
      "UPDATE download SET expires_at = max(expires_at, ?2) WHERE token_sha256 = ?1 AND used_at IS NULL",
    )
    .bind(tokenSha256, expiresAt)
    .run();
}

/** Notes who took which file, before its first byte leaves. */
export async function auditDownload(
  db: D1Database,
  account: SignedInAccount,
  { file, query }: DownloadRequest,
  at: string,
): Promise<void> {
  const period = "year" in query ? query.year : query.period;
  const detail = { period, state: query.state };
  const { id, origin } = account;
  await auditStatement(db, { at, account: id, act: "download", target: file, detail, origin }).run();
}

export async function deleteExpiredDownloads(db: D1Database, now: string): Promise<void> {
  await db.prepare("DELETE FROM download WHERE expires_at <= ?1").bind(now).run();
}
