import type { D1Database } from "@cloudflare/workers-types";
import { inScope, type Scope } from "../scope.ts";

/** A version whose facts the database should hold: neither purged nor deleted after it was superseded. */
export interface FactHolding {
  readonly uuid: string;
  readonly form: string;
  readonly formVersion: number;
  readonly period: string;
  readonly sha256: string;
  /** JSON array of subjects whose records are in the payload but do not count. */
  readonly mirrored: string;
  /** Null: no object is named, which never should be. */
  readonly payloadKey: string | null;
}

/** A fact as it stands, in the order of the version's facts. */
export interface HeldFact {
  readonly ordinal: number;
  readonly row: number;
  readonly subject: string;
  readonly period: string;
  readonly indicator: string;
  /** Canonical JSON. */
  readonly breakdown: string;
  readonly kind: string;
  readonly value: number;
  readonly qualifier: string | null;
}

/** Versions that units in scope sent, by UUID, after `after`. */
export async function factHoldings(
  db: D1Database,
  scope: Scope,
  after: string,
  most: number,
): Promise<FactHolding[]> {
  const { results } = await db
    .prepare(
      `SELECT submission.uuid, collection.form, collection.form_version AS formVersion, collection.period,
              submission.sha256, submission.mirrored, payload.key AS payloadKey
       FROM submission
       JOIN collection ON collection.id = submission.collection
       JOIN org_unit ON org_unit.code = submission.unit
       LEFT JOIN payload ON payload.submission = submission.uuid
       WHERE ${inScope("org_unit.path", 1)} AND submission.uuid > ?2 AND submission.records_deleted_at IS NULL
       ORDER BY submission.uuid LIMIT ?3`,
    )
    .bind(scope.path, after, most)
    .all<FactHolding>();
  return results;
}

export async function heldFacts(db: D1Database, uuid: string): Promise<HeldFact[]> {
  const { results } = await db
    .prepare(
      `SELECT ordinal, sheet_row AS row, subject, period, indicator, breakdown, kind, value, qualifier
       FROM fact WHERE submission = ?1 ORDER BY ordinal`,
    )
    .bind(uuid)
    .all<HeldFact>();
  return results;
}
