import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";

interface Place {
  readonly collection: string;
  readonly unit: string;
}

export interface Owner {
  readonly subject: string;
  /** The nearest unit at or above the subject that owes the collection. */
  readonly unit: string;
  readonly name: string;
}

/** Who reports each subject: of units that owe the collection and are not exempt, the nearest at or above it. */
export function ownersStatement(
  db: D1Database,
  collection: string,
  subjects: readonly string[],
): D1PreparedStatement {
  return db
    .prepare(
      `SELECT subject, unit, name FROM (
         SELECT subject.code AS subject, owner.code AS unit, owner.name,
                row_number() OVER (PARTITION BY subject.code ORDER BY length(owner.path) DESC) AS nearness
         FROM json_each(?2) AS asked
         JOIN org_unit AS subject ON subject.code = asked.value
         JOIN slot ON slot.collection = ?1 AND slot.exemption IS NULL
         JOIN org_unit AS owner ON owner.code = slot.unit AND substr(subject.path, 1, length(owner.path)) = owner.path
       ) WHERE nearness = 1 ORDER BY subject`,
    )
    .bind(collection, JSON.stringify(subjects));
}

const STANDING = "('submitted', 'passed', 'approved')";

interface RecordRow {
  readonly unit: string;
  readonly sheet_row: number;
  readonly subject: string;
  readonly grain: SheetRecord["grain"];
  readonly cells: string;
}

/** Records that these units' newest versions count, by unit; a unit whose newest version does not stand has none. */
export async function countedRecords(
  db: D1Database,
  collection: string,
  units: readonly string[],
): Promise<ReadonlyMap<string, readonly SheetRecord[]>> {
  const { results } = await db
    .prepare(
      `SELECT submission.unit, record.sheet_row, record.subject, record.grain, record.cells
       FROM slot
       JOIN submission ON submission.collection = slot.collection AND submission.unit = slot.unit
                      AND submission.version = slot.newest_version
       JOIN record ON record.submission = submission.uuid
       WHERE slot.collection = ?1 AND slot.unit IN (SELECT value FROM json_each(?2))
         AND submission.state IN ${STANDING}
       ORDER BY submission.unit, record.ordinal`,
    )
    .bind(collection, JSON.stringify(units))
    .all<RecordRow>();
  const byUnit = new Map<string, SheetRecord[]>();
  for (const { unit, sheet_row: row, subject, grain, cells } of results) {
    const records = byUnit.get(unit) ?? [];
    records.push({ row, subject, grain, values: JSON.parse(cells) });
    byUnit.set(unit, records);
  }
  return byUnit;
}

/** A standing version above that carries rows about units at or below the sender, for comparison only. */
export interface VersionAbove {
  readonly name: string;
  readonly payloadKey: string;
  /** JSON list of the subjects that it carries for comparison. */
  readonly mirrored: string;
}

/** @param subjects one of which at least it carries */
export function aboveStatement(
  db: D1Database,
  { collection, unit }: Place,
  subjects: readonly string[],
): D1PreparedStatement {
  return db
    .prepare(
      `SELECT org_unit.name, payload.key AS payloadKey, submission.mirrored
       FROM org_unit AS sender
       JOIN slot ON slot.collection = ?1 AND slot.unit <> ?2
       JOIN org_unit ON org_unit.code = slot.unit
                    AND substr(sender.path, 1, length(org_unit.path)) = org_unit.path
       JOIN submission ON submission.collection = slot.collection AND submission.unit = slot.unit
                      AND submission.version = slot.newest_version
       JOIN payload ON payload.submission = submission.uuid
       WHERE sender.code = ?2 AND submission.state IN ${STANDING}
         AND EXISTS (SELECT 1 FROM json_each(submission.mirrored) AS mirrored
                     WHERE mirrored.value IN (SELECT value FROM json_each(?3)))
       ORDER BY length(org_unit.path)`,
    )
    .bind(collection, unit, JSON.stringify(subjects));
}
