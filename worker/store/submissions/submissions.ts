import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type { Page, PageAsked } from "../../../shared/api/pages.ts";
import type { Receipt, Submission } from "../../../shared/api/submissions.ts";
import { pageOf, placeAfter } from "../../base/pages.ts";
import { proofColumn } from "../audit/chain.ts";
import { inScope, type Scope } from "../scope.ts";
import { type ReceiptRow, receiptColumns, receiptOf, receiptTables } from "./receipts.ts";

/** A version as stored, with what its sender alone may learn from a repetition. */
export interface StoredSubmission {
  readonly receipt: Receipt;
  readonly account: number;
  /** Null once the version was purged; sealed it is nobody's to read. */
  readonly payloadKey: string | null;
}

export type StoredRow = ReceiptRow & { readonly account: number; readonly payload_key: string | null };

const storedColumns = `${receiptColumns}, submission.account, payload.key AS payload_key, ${proofColumn}`;
const storedTables = `${receiptTables} LEFT JOIN payload ON payload.submission = submission.uuid`;

export function storedOf(row: StoredRow | null | undefined): StoredSubmission | undefined {
  if (row === null || row === undefined) return undefined;
  return {
    receipt: receiptOf(row),
    account: row.account,
    payloadKey: row.purged_at === null ? row.payload_key : null,
  };
}

/** Whoever sent it: only for telling repetitions; answers to others go through `submissionInScope`. */
export async function submissionByUuid(db: D1Database, uuid: string): Promise<StoredSubmission | undefined> {
  return storedOf(await uuidStatement(db, uuid).first<StoredRow>());
}

/** Reads the one `StoredRow` under a UUID, or none. */
export function uuidStatement(db: D1Database, uuid: string): D1PreparedStatement {
  return db.prepare(`SELECT ${storedColumns} FROM ${storedTables} WHERE submission.uuid = ?1`).bind(uuid);
}

export async function submissionInScope(
  db: D1Database,
  scope: Scope,
  uuid: string,
): Promise<StoredSubmission | undefined> {
  const row = await db
    .prepare(
      `SELECT ${storedColumns} FROM ${storedTables}
       WHERE submission.uuid = ?2 AND ${inScope("org_unit.path", 1)}`,
    )
    .bind(scope.path, uuid)
    .first<StoredRow>();
  return storedOf(row);
}

export async function submissionVersion(
  db: D1Database,
  place: { readonly collection: string; readonly unit: string },
  version: number,
): Promise<StoredSubmission | undefined> {
  const row = await db
    .prepare(
      `SELECT ${storedColumns} FROM ${storedTables}
       WHERE submission.collection = ?1 AND submission.unit = ?2 AND submission.version = ?3`,
    )
    .bind(place.collection, place.unit, version)
    .first<StoredRow>();
  return storedOf(row);
}

/**
 * Versions of every unit in scope, by unit and version.
 * @returns undefined when no unit in scope owes the collection.
 */
export async function versionsInScope(
  db: D1Database,
  scope: Scope,
  collection: string,
  { after, most }: PageAsked,
): Promise<Page<Receipt> | undefined> {
  const [owing, versions] = await db.batch<ReceiptRow & { readonly position: number }>([
    db
      .prepare(
        `SELECT 1 FROM slot JOIN org_unit ON org_unit.code = slot.unit
         WHERE slot.collection = ?2 AND ${inScope("org_unit.path", 1)} LIMIT 1`,
      )
      .bind(scope.path, collection),
    db
      .prepare(
        `SELECT ${receiptColumns}, org_unit.position FROM ${receiptTables}
         WHERE submission.collection = ?2 AND ${inScope("org_unit.path", 1)}
           AND (org_unit.position, submission.version) > (?3, ?4)
         ORDER BY org_unit.position, submission.version LIMIT ?5`,
      )
      .bind(scope.path, collection, ...placeAfter(after, 2), most + 1),
  ]);
  if (owing?.results.length === 0) return undefined;
  const rows = versions?.results ?? [];
  const { entries, next } = pageOf(rows, most, ({ position, version }) => [position, version]);
  return { entries: entries.map(receiptOf), next };
}

/** What the server found when it accepted a version, and what its sender said to that. */
export async function findingsAndExplanations(
  db: D1Database,
  uuid: string,
): Promise<Pick<Submission, "findings" | "explanations">> {
  const read = (table: "finding" | "explanation") =>
    db
      .prepare(
        `SELECT body FROM ${table} WHERE submission = ?1
           AND (SELECT sealed_at FROM submission WHERE uuid = ?1) IS NULL ORDER BY ordinal`,
      )
      .bind(uuid);
  const [findings, explanations] = await db.batch<{ body: string }>([read("finding"), read("explanation")]);
  return {
    findings: findings?.results.map(({ body }) => JSON.parse(body)) ?? [],
    explanations: explanations?.results.map(({ body }) => JSON.parse(body)) ?? [],
  };
}
