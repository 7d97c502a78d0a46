import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type { KnownTotal, StandingVersion } from "../../../shared/check/history/known.ts";
import type { Grain } from "../../../shared/form/form.ts";
import type { AcrossRule } from "../../../shared/form/history-rules.ts";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";
import { addQualifiers, type Qualifier } from "../../../shared/value.ts";
import { sentUnder } from "./receipts.ts";

/** States in which a version stands for its unit. A returned or withdrawn one does not; an approved one before it does. */
const STANDING = "('submitted', 'passed', 'approved')";

/** Condition "the newest standing version of its unit and collection" on `submission`. */
const isStanding = `submission.state IN ${STANDING}
  AND NOT EXISTS (
    SELECT 1 FROM submission AS later
    WHERE later.collection = submission.collection AND later.unit = submission.unit
      AND later.version > submission.version AND later.state IN ${STANDING})`;

/** Versions that a check may compare with, before their facts are read. */
export interface VersionsBeside {
  /** Of the unit itself, on forms that the collection's own is compared with, in other collections. */
  readonly own: readonly StandingVersion[];
  /** Of other units of the same level, in the same collection. */
  readonly peers: readonly StandingVersion[];
}

/**
 * Finds versions by the indexes of `slot` and `submission`: rows are those of `own`, then those of `peers`.
 * @param forms of each form by its id, those whose reports it is compared with
 */
export function versionsBesideStatements(
  db: D1Database,
  place: { readonly collection: string; readonly unit: string },
  forms: Readonly<Record<string, readonly string[]>>,
): [own: D1PreparedStatement, peers: D1PreparedStatement] {
  return [
    db
      .prepare(
        `SELECT submission.uuid, collection.form, ${sentUnder} AS formVersion,
                coalesce(collection.as_of, collection.period) AS period
         FROM slot
         JOIN collection ON collection.id = slot.collection
         JOIN submission ON submission.collection = slot.collection AND submission.unit = slot.unit
         WHERE slot.unit = ?1 AND slot.collection <> ?2
           AND collection.form IN (
             SELECT named.value FROM json_each(?3) AS compared JOIN json_each(compared.value) AS named
             WHERE compared.key = (SELECT form FROM collection WHERE id = ?2))
           AND ${isStanding}
         ORDER BY period, submission.uuid`,
      )
      .bind(place.unit, place.collection, JSON.stringify(forms)),
    db
      .prepare(
        `SELECT submission.uuid, collection.form, ${sentUnder} AS formVersion,
                coalesce(collection.as_of, collection.period) AS period
         FROM submission
         JOIN collection ON collection.id = submission.collection
         JOIN org_unit ON org_unit.code = submission.unit
         WHERE submission.collection = ?1 AND submission.unit <> ?2
           AND org_unit.level = (SELECT level FROM org_unit WHERE code = ?2) AND ${isStanding}
         ORDER BY submission.uuid`,
      )
      .bind(place.collection, place.unit),
  ];
}

interface TotalRow {
  readonly submission: string;
  readonly indicator: string;
  readonly breakdown: string;
  readonly qualifier: Qualifier | null;
  readonly facts: number;
  readonly value: string;
}

interface RecordRow {
  readonly sheet_row: number;
  readonly subject: string;
  readonly grain: Grain;
  readonly cells: string;
}

interface FactsBeside {
  /** Actual facts of each version, added up within indicator and breakdown. */
  readonly totals: ReadonlyMap<string, readonly KnownTotal[]>;
  readonly before: readonly SheetRecord[];
  readonly elsewhere: Readonly<Record<string, readonly string[]>>;
}

/** What is asked for of versions found before. */
interface FactsWanted {
  readonly versions: readonly string[];
  /** Version whose rows are compared one by one. */
  readonly before: string | undefined;
  /** Rows to look for in other units' versions of the collection. */
  readonly across: readonly { readonly rule: AcrossRule; readonly keys: readonly string[] }[];
}

/** Reads everything by key of its version, in one round trip; in none where nothing is wanted. */
export async function factsBeside(
  db: D1Database,
  place: { readonly collection: string; readonly unit: string },
  { versions, before, across }: FactsWanted,
): Promise<FactsBeside> {
  if (versions.length === 0 && across.every(({ keys }) => keys.length === 0)) {
    return {
      totals: new Map(),
      before: [],
      elsewhere: Object.fromEntries(across.map(({ rule }) => [rule.id, []])),
    };
  }
  const [totals, records, ...found] = await db.batch([
    db
      .prepare(
        `SELECT fact.submission, fact.indicator, fact.breakdown, fact.qualifier, count(*) AS facts,
                CAST(sum(fact.value) AS TEXT) AS value
         FROM json_each(?1) JOIN fact ON fact.submission = json_each.value
         WHERE fact.kind = 'actual'
         GROUP BY fact.submission, fact.indicator, fact.breakdown, fact.qualifier
         ORDER BY fact.submission, min(fact.ordinal)`,
      )
      .bind(JSON.stringify(versions)),
    db
      .prepare("SELECT sheet_row, subject, grain, cells FROM record WHERE submission = ?1 ORDER BY ordinal")
      .bind(before ?? ""),
    ...across.map(({ rule, keys }) => foundElsewhere(db, place, rule, keys)),
  ]);
  return {
    totals: totalsOf((totals?.results ?? []) as TotalRow[]),
    before: ((records?.results ?? []) as RecordRow[]).map(recordOf),
    elsewhere: Object.fromEntries(
      across.map(({ rule }, index) => [
        rule.id,
        ((found[index]?.results ?? []) as { key: string }[]).map(({ key }) => key),
      ]),
    ),
  };
}

/** The rows of versions, in their order; 10,000 of each at most. */
export async function rowsOf(
  db: D1Database,
  versions: readonly string[],
): Promise<ReadonlyMap<string, readonly SheetRecord[]>> {
  if (versions.length === 0) return new Map();
  const { results } = await db
    .prepare(
      `SELECT record.submission, record.sheet_row, record.place, record.subject, record.grain, record.cells
       FROM json_each(?1) JOIN record ON record.submission = json_each.value
       ORDER BY record.submission, record.ordinal`,
    )
    .bind(JSON.stringify(versions))
    .all<RecordRow & { readonly submission: string; readonly place: string | null }>();
  const rows = new Map<string, SheetRecord[]>();
  for (const row of results) {
    const record = { ...recordOf(row), ...(row.place === null ? {} : { at: row.place }) };
    const of = rows.get(row.submission);
    if (of === undefined) rows.set(row.submission, [record]);
    else of.push(record);
  }
  return rows;
}

/** The keys among `keys` that a standing version of another unit of the collection holds as well. */
function foundElsewhere(
  db: D1Database,
  { collection, unit }: { readonly collection: string; readonly unit: string },
  { columns, grain }: AcrossRule,
  keys: readonly string[],
) {
  // Names of columns come from the form; they are bound as JSON paths, never written into the statement.
  const parts = columns.map((_, index) => `json(record.cells -> ?${index + 5})`).join(", ");
  return db
    .prepare(
      `SELECT DISTINCT json_array(${parts}) AS key
       FROM submission JOIN record ON record.submission = submission.uuid
       WHERE submission.collection = ?1 AND submission.unit <> ?2 AND ${isStanding}
         AND (?3 IS NULL OR record.grain = ?3)
         AND json_array(${parts}) IN (SELECT value FROM json_each(?4))
       ORDER BY key`,
    )
    .bind(collection, unit, grain ?? null, JSON.stringify(keys), ...columns.map((column) => `$.${column}`));
}

function totalsOf(rows: readonly TotalRow[]): Map<string, KnownTotal[]> {
  const bySubmission = new Map<string, Map<string, KnownTotal>>();
  for (const { submission, indicator, breakdown, qualifier, facts, value } of rows) {
    const totals = bySubmission.get(submission) ?? new Map<string, KnownTotal>();
    bySubmission.set(submission, totals);
    const key = `${indicator}|${breakdown}`;
    const before = totals.get(key);
    const together = addQualifiers(before?.qualifier, qualifier ?? undefined);
    totals.set(key, {
      indicator,
      breakdown: JSON.parse(breakdown),
      value: (before?.value ?? 0n) + BigInt(value),
      count: (before?.count ?? 0) + facts,
      ...(together === undefined ? {} : { qualifier: together }),
    });
  }
  return new Map([...bySubmission].map(([submission, totals]) => [submission, [...totals.values()]]));
}

function recordOf({ sheet_row: row, subject, grain, cells }: RecordRow): SheetRecord {
  return { row, subject, grain, values: JSON.parse(cells) };
}
