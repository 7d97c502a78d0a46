import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type {
  Channel,
  ControlTotals,
  Explanation,
  OutsidePeriod,
  Receipt,
  SubmissionBody,
} from "../../../shared/api/submissions.ts";
import { unexplained } from "../../../shared/check/explanations.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";
import type { Fact } from "../../../shared/statistics/fact.ts";
import { contentDigest } from "../../base/digest.ts";
import { auditStatement } from "../audit/audit.ts";
import { changedOne } from "../guard.ts";
import { jsonChunks } from "../json-chunks.ts";
import type { Slot } from "./slot.ts";
import { type StoredRow, storedOf, uuidStatement } from "./submissions.ts";

/** One version, complete, ready to be written. */
export interface NewVersion {
  readonly uuid: string;
  readonly version: number;
  readonly account: number;
  /** How it came in, and the unit above that sent it in the unit's name; null: the unit itself. */
  readonly channel: Channel;
  readonly senderUnit: string | null;
  /** Network address it was sent from. */
  readonly origin: string | null;
  readonly submittedAt: string;
  readonly late: boolean;
  readonly sha256: string;
  readonly payloadKey: string;
  readonly nil: boolean;
  readonly controlTotals: ControlTotals;
  readonly layout: NonNullable<SubmissionBody["layout"]>;
  readonly localFindings: NonNullable<SubmissionBody["localFindings"]>;
  readonly outsidePeriod: OutsidePeriod | undefined;
  /** Those that count. */
  readonly records: readonly SheetRecord[];
  /** Subjects whose records came along but are reported by another unit: in the payload only. */
  readonly mirrored: readonly string[];
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
  readonly explanations: readonly Explanation[];
}

/**
 * Writes a version in one batch: all of it or nothing. The batch fails, changing nothing, when the slot has
 * moved since it was read, the collection was locked or asks for another version of its form, the unit became exempt, the UUID is taken, the payload's key was swept, or a
 * subject belongs to another unit; the caller reads again to learn which.
 * @returns its receipt
 */
export async function writeVersion(db: D1Database, slot: Slot, version: NewVersion): Promise<Receipt> {
  const answers = await db.batch<StoredRow>([
    ...claimSlot(db, slot, version),
    insertSubmission(db, slot, version),
    db
      .prepare("INSERT INTO payload (key, submission) VALUES (?1, ?2)")
      .bind(version.payloadKey, version.uuid),
    supersedeEarlier(db, slot, version),
    ...claimSubjects(db, slot, version.records),
    ...insertRows(db, version),
    ...insertBodies(db, version.uuid, "finding", version.findings),
    ...followFindings(db, slot, version),
    auditStatement(db, {
      at: version.submittedAt,
      account: version.account,
      origin: version.origin,
      act: "submit",
      target: version.uuid,
      detail: {
        collection: slot.collection,
        unit: slot.unit,
        version: version.version,
        rows: version.records.length,
        mirrored: version.mirrored.length,
        sha256: version.sha256,
        late: version.late,
        outsidePeriod: version.outsidePeriod?.rows ?? 0,
        ...cameBy(version),
        // What the evidence does not hold, so that it can be proven all the same.
        totals: contentDigest(version.controlTotals),
        findings: contentDigest(version.findings),
        mirroredUnits: contentDigest(version.mirrored),
      },
    }),
    uuidStatement(db, version.uuid),
  ]);
  const written = storedOf(answers.at(-1)?.results[0]);
  if (written === undefined) throw new Error("a version that was just written cannot be read");
  return written.receipt;
}

/** For the log; of a version from the pane of its own unit there is nothing to say. */
function cameBy({ channel, senderUnit }: Pick<NewVersion, "channel" | "senderUnit">) {
  return {
    ...(channel === "pane" ? {} : { channel }),
    ...(senderUnit === null ? {} : { senderUnit }),
  };
}

function claimSlot(db: D1Database, slot: Slot, { version }: NewVersion): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `UPDATE slot SET revision = revision + 1, newest_version = ?4
         WHERE collection = ?1 AND unit = ?2 AND revision = ?3 AND exemption IS NULL
           AND EXISTS (SELECT 1 FROM collection WHERE id = ?1 AND state = 'open' AND form_version = ?5)`,
      )
      .bind(slot.collection, slot.unit, slot.revision, version, slot.formVersion),
    ...changedOne(db),
  ];
}

function insertSubmission(db: D1Database, slot: Slot, version: NewVersion): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO submission (uuid, collection, unit, version, state, account, submitted_at, late, sha256, nil,
                               row_count, control_totals, layout, local_findings, mirrored,
                               outside_period, form_version, channel, sender_unit)
       VALUES (?1, ?2, ?3, ?4, 'submitted', ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)`,
    )
    .bind(
      version.uuid,
      slot.collection,
      slot.unit,
      version.version,
      version.account,
      version.submittedAt,
      version.late ? 1 : 0,
      version.sha256,
      version.nil ? 1 : 0,
      version.records.length,
      JSON.stringify(version.controlTotals),
      JSON.stringify(version.layout),
      JSON.stringify(version.localFindings),
      JSON.stringify(version.mirrored),
      version.outsidePeriod === undefined ? null : JSON.stringify(version.outsidePeriod),
      slot.formVersion,
      version.channel,
      version.senderUnit,
    );
}

/** An approved version stays in approved merges until the new one is approved. */
function supersedeEarlier(db: D1Database, slot: Slot, version: NewVersion): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE submission SET state = 'superseded', superseded_at = ?4
       WHERE collection = ?1 AND unit = ?2 AND version < ?3 AND state IN ('submitted', 'passed', 'returned')`,
    )
    .bind(slot.collection, slot.unit, version.version, version.submittedAt);
}

/**
 * A subject that this version no longer names is free again, unless an approved version still counts it; one
 * that another unit owns fails the batch.
 */
function claimSubjects(db: D1Database, slot: Slot, records: readonly SheetRecord[]): D1PreparedStatement[] {
  const subjects = [...new Set(records.map((record) => record.subject))];
  const claim = db.prepare(
    `INSERT INTO subject_owner (collection, unit, subject) SELECT ?1, ?2, value FROM json_each(?3)
     WHERE NOT EXISTS (SELECT 1 FROM subject_owner AS own
                       WHERE own.collection = ?1 AND own.unit = ?2 AND own.subject = value)`,
  );
  return [
    db
      .prepare(
        `DELETE FROM subject_owner WHERE collection = ?1 AND unit = ?2
           AND subject NOT IN (
             SELECT record.subject FROM submission JOIN record ON record.submission = submission.uuid
             WHERE submission.collection = ?1 AND submission.unit = ?2 AND submission.state = 'approved')`,
      )
      .bind(slot.collection, slot.unit),
    ...jsonChunks(subjects).map((chunk) => claim.bind(slot.collection, slot.unit, chunk)),
  ];
}

/** What follows from the evidence, row by row. */
export function insertRows(
  db: D1Database,
  version: Pick<NewVersion, "uuid" | "records" | "facts" | "explanations">,
): D1PreparedStatement[] {
  return [
    ...insertRecords(db, version),
    ...insertFacts(db, version),
    ...insertBodies(db, version.uuid, "explanation", version.explanations),
  ];
}

function insertRecords(
  db: D1Database,
  { uuid, records }: Pick<NewVersion, "uuid" | "records">,
): D1PreparedStatement[] {
  const insert = db.prepare(
    `INSERT INTO record (submission, ordinal, sheet_row, place, subject, grain, cells, unread)
     SELECT ?1, value ->> 'ordinal', value ->> 'row', value ->> 'at', value ->> 'subject', value ->> 'grain',
            value -> 'values', value -> 'unread'
     FROM json_each(?2)`,
  );
  return jsonChunks(inSheetOrder(records)).map((chunk) => insert.bind(uuid, chunk));
}

/** Records as they are numbered: from 1, by their place on the sheet. */
export function inSheetOrder(
  records: readonly SheetRecord[],
): (SheetRecord & { readonly ordinal: number })[] {
  const sorted = records.toSorted((a, b) => a.row - b.row || compareColumns(a.at, b.at));
  return sorted.map((record, index) => ({ ordinal: index + 1, ...record }));
}

/** "B" before "AA". */
function compareColumns(a = "", b = ""): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}

function insertFacts(
  db: D1Database,
  { uuid, facts }: Pick<NewVersion, "uuid" | "facts">,
): D1PreparedStatement[] {
  const insert = db.prepare(
    `INSERT INTO fact (submission, ordinal, sheet_row, subject, period, indicator, breakdown, kind, value, qualifier)
     SELECT ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value -> 5, value ->> 6, value ->> 7,
            value ->> 8
     FROM json_each(?2)`,
  );
  // Lists: the database takes a third longer over objects.
  const rows = facts.map(
    ({ row, subject, period, indicator, breakdown, kind, value, qualifier }, ordinal) => [
      ordinal,
      row,
      subject,
      period,
      indicator,
      breakdown,
      kind,
      value,
      qualifier ?? null,
    ],
  );
  return jsonChunks(rows).map((chunk) => insert.bind(uuid, chunk));
}

const bodyStatements = {
  finding: `INSERT INTO finding (submission, ordinal, rule, severity, body)
            SELECT ?1, value ->> 'ordinal', value ->> '$.body.rule', value ->> '$.body.severity', value -> 'body'
            FROM json_each(?2)`,
  explanation: `INSERT INTO explanation (submission, ordinal, rule, body)
                SELECT ?1, value ->> 'ordinal', value ->> '$.body.rule', value -> 'body' FROM json_each(?2)`,
};

function insertBodies(
  db: D1Database,
  uuid: string,
  table: keyof typeof bodyStatements,
  bodies: readonly (Finding | Explanation)[],
): D1PreparedStatement[] {
  const insert = db.prepare(bodyStatements[table]);
  const rows = bodies.map((body, ordinal) => ({ ordinal, body }));
  return jsonChunks(rows).map((chunk) => insert.bind(uuid, chunk));
}

/**
 * Warnings and errors begin open or explained. What an earlier version was warned of and this one is not, was
 * corrected; what both are warned of goes on with this one.
 */
function followFindings(db: D1Database, slot: Slot, version: NewVersion): D1PreparedStatement[] {
  const { uuid, findings, explanations } = version;
  const open = new Set(unexplained(findings, explanations).map(({ id }) => id));
  const states = findings
    .filter(({ severity }) => severity !== "information")
    .map(({ id, severity }) => ({
      id,
      state: severity === "error" || open.has(id) ? "open" : "explained",
    }));
  return [
    ...jsonChunks(states).map((chunk) =>
      db
        .prepare(
          `UPDATE finding SET state = followed.state
           FROM (SELECT value ->> 'id' AS id, value ->> 'state' AS state FROM json_each(?2)) AS followed
           WHERE submission = ?1 AND body ->> 'id' = followed.id`,
        )
        .bind(uuid, chunk),
    ),
    db
      .prepare(
        `UPDATE finding SET state = 'corrected'
         WHERE submission IN (SELECT uuid FROM submission WHERE collection = ?1 AND unit = ?2 AND version < ?3)
           AND state IN ('open', 'explained') AND accepted_at IS NULL
           AND body ->> 'id' NOT IN (SELECT body ->> 'id' FROM finding WHERE submission = ?4)`,
      )
      .bind(slot.collection, slot.unit, version.version, uuid),
  ];
}

/** Units among `subjects` whose figures another unit reports in this collection. */
export async function subjectsOwnedByOthers(
  db: D1Database,
  slot: Slot,
  subjects: readonly string[],
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT subject FROM subject_owner
       WHERE collection = ?1 AND unit <> ?2 AND subject IN (SELECT value FROM json_each(?3)) ORDER BY subject`,
    )
    .bind(slot.collection, slot.unit, JSON.stringify(subjects))
    .all<{ subject: string }>();
  return results.map(({ subject }) => subject);
}
