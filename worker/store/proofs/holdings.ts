import type { D1Database } from "@cloudflare/workers-types";
import { inScope, type Scope } from "../scope.ts";
import { sentUnder } from "../submissions/receipts.ts";

/** A version as the database has it, beside its collection and its slot. */
export interface Holding {
  readonly uuid: string;
  readonly collection: string;
  readonly unit: string;
  readonly version: number;
  readonly state: string;
  readonly account: number;
  readonly submittedAt: string;
  readonly supersededAt: string | null;
  readonly rowsDeletedAt: string | null;
  readonly purgedAt: string | null;
  readonly sealedAt: string | null;
  readonly late: number;
  readonly sha256: string;
  readonly nil: number;
  readonly rows: number;
  /** JSON, as are the next three. */
  readonly controlTotals: string;
  readonly layout: string;
  readonly localFindings: string;
  /** Subjects whose records are in the payload but do not count. */
  readonly mirrored: string;
  /** JSON; null where none were left out. */
  readonly outsidePeriod: string | null;
  readonly channel: string;
  readonly senderUnit: string | null;
  /** Null, as the two below: the collection is gone, which never should be. */
  readonly form: string | null;
  readonly formVersion: number | null;
  readonly period: string | null;
  readonly newestVersion: number | null;
  /** Null: no object is named, which only a purge brings about. */
  readonly payloadKey: string | null;
}

/** Versions to be looked at, by UUID: all after one, or one alone. */
export type Wanted = { readonly after: string; readonly most: number } | { readonly only: string };

/** Versions that units in scope sent. */
export async function holdings(db: D1Database, scope: Scope, wanted: Wanted): Promise<Holding[]> {
  const one = "only" in wanted;
  const { results } = await db
    .prepare(
      `SELECT submission.uuid, submission.collection, submission.unit, submission.version, submission.state,
              submission.account, submission.submitted_at AS submittedAt, submission.superseded_at AS supersededAt,
              submission.records_deleted_at AS rowsDeletedAt, submission.purged_at AS purgedAt,
              submission.sealed_at AS sealedAt, submission.late,
              submission.sha256, submission.nil, submission.row_count AS rows,
              submission.control_totals AS controlTotals, submission.layout,
              submission.local_findings AS localFindings, submission.mirrored,
              submission.outside_period AS outsidePeriod, submission.channel, submission.sender_unit AS senderUnit,
              collection.form, ${sentUnder} AS formVersion, collection.period,
              slot.newest_version AS newestVersion, payload.key AS payloadKey
       FROM submission
       LEFT JOIN collection ON collection.id = submission.collection
       LEFT JOIN slot ON slot.collection = submission.collection AND slot.unit = submission.unit
       LEFT JOIN org_unit ON org_unit.code = submission.unit
       LEFT JOIN payload ON payload.submission = submission.uuid
       WHERE (?1 = '/' OR ${inScope("org_unit.path", 1)}) AND submission.uuid > ?2 AND (?4 IS NULL OR submission.uuid = ?4)
       ORDER BY submission.uuid LIMIT ?3`,
    )
    .bind(scope.path, one ? "" : wanted.after, one ? 1 : wanted.most, one ? wanted.only : null)
    .all<Holding>();
  return results;
}

/** A fact as it stands, in the order of the version's facts. */
export interface HeldFact {
  readonly ordinal: number;
  readonly row: number;
  readonly subject: string;
  readonly period: string;
  readonly indicator: string;
  /** JSON. */
  readonly breakdown: string;
  readonly kind: string;
  readonly value: number;
  readonly qualifier: string | null;
}

export interface HeldRecord {
  readonly ordinal: number;
  readonly row: number;
  readonly at: string | null;
  readonly subject: string;
  readonly grain: string;
  /** JSON. */
  readonly cells: string;
  /** JSON. */
  readonly unread: string | null;
}

/** A finding or an explanation; severity is null for the latter. */
export interface HeldBody {
  readonly ordinal: number;
  readonly rule: string;
  readonly severity: string | null;
  /** JSON. */
  readonly body: string;
}

/** One act as the versions' own history tells it. */
export interface HeldReview {
  readonly act: string;
  readonly state: string;
  readonly account: number;
  readonly at: string;
}

/** One step on the way of a purge, with the state that it says; `receiver` is 0 or 1. */
export interface HeldStep extends HeldReview {
  readonly receiver: number;
}

/** What the database holds of one version. */
export interface Held {
  readonly records: readonly HeldRecord[];
  readonly facts: readonly HeldFact[];
  readonly findings: readonly HeldBody[];
  readonly explanations: readonly HeldBody[];
  readonly reviews: readonly HeldReview[];
  readonly purges: readonly HeldStep[];
  readonly protests: readonly HeldReview[];
}

type Of<Row> = Row & { readonly submission: string };

const NOTHING: Held = {
  records: [],
  facts: [],
  findings: [],
  explanations: [],
  reviews: [],
  purges: [],
  protests: [],
};

/** What is held of several versions, in one trip; together they should have few rows. */
export async function heldOf(db: D1Database, uuids: readonly string[]): Promise<ReadonlyMap<string, Held>> {
  const list = JSON.stringify(uuids);
  const read = (columns: string, table: string, order = "ordinal") =>
    db
      .prepare(
        `SELECT submission, ${columns} FROM ${table}
         WHERE submission IN (SELECT value FROM json_each(?1)) ORDER BY submission, ${order}`,
      )
      .bind(list);
  const [records, facts, findings, explanations, reviews, purges, protests] = await db.batch([
    read("ordinal, sheet_row AS row, place AS at, subject, grain, cells, unread", "record"),
    read("ordinal, sheet_row AS row, subject, period, indicator, breakdown, kind, value, qualifier", "fact"),
    read("ordinal, rule, severity, body", "finding"),
    read("ordinal, rule, NULL AS severity, body", "explanation"),
    read("act, state, account, at", "review", "id"),
    read("act, state, account, at, receiver", "purge", "id"),
    read("act, state, account, at", "protest", "id"),
  ]);
  const held = {
    records: bySubmission(records?.results as Of<HeldRecord>[]),
    facts: bySubmission(facts?.results as Of<HeldFact>[]),
    findings: bySubmission(findings?.results as Of<HeldBody>[]),
    explanations: bySubmission(explanations?.results as Of<HeldBody>[]),
    reviews: bySubmission(reviews?.results as Of<HeldReview>[]),
    purges: bySubmission(purges?.results as Of<HeldStep>[]),
    protests: bySubmission(protests?.results as Of<HeldReview>[]),
  };
  return new Map(
    uuids.map((uuid) => [
      uuid,
      {
        records: held.records.get(uuid) ?? NOTHING.records,
        facts: held.facts.get(uuid) ?? NOTHING.facts,
        findings: held.findings.get(uuid) ?? NOTHING.findings,
        explanations: held.explanations.get(uuid) ?? NOTHING.explanations,
        reviews: held.reviews.get(uuid) ?? NOTHING.reviews,
        purges: held.purges.get(uuid) ?? NOTHING.purges,
        protests: held.protests.get(uuid) ?? NOTHING.protests,
      },
    ]),
  );
}

function bySubmission<Row>(rows: readonly Of<Row>[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const { submission, ...row } of rows) {
    const group = groups.get(submission);
    if (group === undefined) groups.set(submission, [row as Row]);
    else group.push(row as Row);
  }
  return groups;
}
