import type { D1Database } from "@cloudflare/workers-types";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { roadIn } from "../../../shared/register/recipient.ts";
import { codesOf, inScope, type Scope } from "../scope.ts";
import { type ReceiptRow, receiptColumns, receiptOf, receiptTables } from "../submissions/receipts.ts";

type Receipt = ReturnType<typeof receiptOf>;

/** A version on its way through the reviews. */
export interface Course {
  readonly uuid: string;
  readonly state: Receipt["state"];
  /** The account that sent it. */
  readonly sender: number;
  /** Path of the unit that reports, and of the unit that receives its reports in the end. */
  readonly path: string;
  readonly recipient: string;
  /** An officer between the two has to pass it first. */
  readonly needsDistrict: boolean;
  readonly newest: boolean;
  readonly locked: boolean;
  readonly purged: boolean;
  /** State to which an approval goes back: a district's pass stands until the district takes it back. */
  readonly beforeApproval: "submitted" | "passed";
  /** It was returned, and its sender answered a note. */
  readonly replied: boolean;
}

/** A version with what deciding about it needs. */
export interface ReviewedVersion extends Course {
  readonly receipt: Receipt;
  readonly title: string;
  readonly localFindings: readonly {
    readonly rule: string;
    readonly column?: string;
    readonly count: number;
  }[];
}

type VersionRow = ReceiptRow & {
  readonly account: number;
  readonly path: string;
  readonly title: string;
  readonly collection_state: string;
  readonly newest_version: number | null;
  readonly local_findings: string;
  readonly passed: number;
  readonly replied: number;
};

const columns = `${receiptColumns}, submission.account, org_unit.path, collection.title,
  collection.state AS collection_state, slot.newest_version, submission.local_findings,
  coalesce((SELECT review.state = 'passed' FROM review
            WHERE review.submission = submission.uuid AND review.act IN ('pass', 'revert')
            ORDER BY review.id DESC LIMIT 1), 0) AS passed,
  EXISTS (SELECT 1 FROM review_reply WHERE review_reply.submission = submission.uuid) AS replied`;
const tables = `${receiptTables}
  JOIN slot ON slot.collection = submission.collection AND slot.unit = submission.unit`;

/** Those of `uuids` that lie in scope. */
export async function versionsForReview(
  db: D1Database,
  scope: Scope,
  uuids: readonly string[],
): Promise<ReviewedVersion[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns} FROM ${tables}
       WHERE submission.uuid IN (SELECT value FROM json_each(?2)) AND ${inScope("org_unit.path", 1)}`,
    )
    .bind(scope.path, JSON.stringify(uuids))
    .all<VersionRow>();
  return withCourses(db, results);
}

/** Versions in scope that wait for a decision, returned ones with an answer among them; the oldest first. */
export async function undecidedVersions(db: D1Database, scope: Scope): Promise<ReviewedVersion[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns} FROM ${tables}
       WHERE ${inScope("org_unit.path", 1)} AND (submission.state IN ('submitted', 'passed')
              OR (submission.state = 'returned'
                  AND EXISTS (SELECT 1 FROM review_reply WHERE review_reply.submission = submission.uuid)))
         AND submission.version = slot.newest_version AND collection.state <> 'locked'
       ORDER BY submission.rowid`,
    )
    .bind(scope.path)
    .all<VersionRow>();
  return withCourses(db, results);
}

async function withCourses(db: D1Database, rows: readonly VersionRow[]): Promise<ReviewedVersion[]> {
  const roads = await roadsOf(
    db,
    rows.map(({ path }) => path),
  );
  return rows.map((row) => ({
    ...roads(row.path),
    receipt: receiptOf(row),
    title: row.title,
    localFindings: JSON.parse(row.local_findings),
    uuid: row.uuid,
    state: row.state,
    sender: row.account,
    path: row.path,
    newest: row.newest_version === row.version,
    locked: row.collection_state === "locked",
    purged: row.purged_at !== null,
    beforeApproval: row.passed === 1 ? "passed" : "submitted",
    replied: row.replied === 1,
  }));
}

interface RoadRow {
  readonly code: string;
  readonly level: OrgUnit["level"];
  readonly kind: OrgUnit["kind"];
  readonly area: number;
  readonly path: string;
  readonly reviewers: number;
  readonly levels: number | null;
}

/** Where each sender's reports go: who receives them, and whether an officer on the way has to pass them first. */
async function roadsOf(
  db: D1Database,
  paths: readonly string[],
): Promise<(path: string) => Pick<Course, "recipient" | "needsDistrict">> {
  const codes = new Set(paths.flatMap((path) => codesOf({ path })));
  const { results } = await db
    .prepare(
      `SELECT org_unit.code, org_unit.level, org_unit.kind, org_unit.area, org_unit.path,
              EXISTS (SELECT 1 FROM account
                      WHERE account.unit = org_unit.code AND account.role <> 'reporter'
                        AND account.disabled_at IS NULL) AS reviewers,
              review_setting.levels
       FROM json_each(?1) JOIN org_unit ON org_unit.code = json_each.value
       LEFT JOIN review_setting ON review_setting.unit = org_unit.code`,
    )
    .bind(JSON.stringify([...codes]))
    .all<RoadRow>();
  const units = new Map(results.map((row) => [row.code, { ...row, area: row.area === 1 }]));
  return (path) => {
    const chain = codesOf({ path }).flatMap((code) => units.get(code) ?? []);
    const { recipient, firstReviewers } = roadIn(chain, ({ reviewers }) => reviewers === 1);
    return { recipient: recipient.path, needsDistrict: recipient.levels !== 1 && firstReviewers.length > 0 };
  };
}

/** Reviews that versions need on their way to this receiving unit; two unless it was set otherwise. */
export async function reviewLevels(db: D1Database, unit: string): Promise<1 | 2> {
  const levels = await db
    .prepare("SELECT levels FROM review_setting WHERE unit = ?1")
    .bind(unit)
    .first<number>("levels");
  return levels === 1 ? 1 : 2;
}
