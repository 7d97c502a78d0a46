import type { D1Database } from "@cloudflare/workers-types";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { roadIn } from "../../../shared/register/recipient.ts";
import { codesOf, inScope, type Scope } from "../scope.ts";
import {
  openProtest,
  type ReceiptRow,
  receiptColumns,
  receiptOf,
  receiptTables,
} from "../submissions/receipts.ts";
import { lastStep } from "./purge.ts";

type Receipt = ReturnType<typeof receiptOf>;

/** A version on its way through the reviews. */
export interface Course {
  readonly uuid: string;
  readonly state: Receipt["state"];
  /** The account that sent it. */
  readonly sender: number;
  /** Somebody of a unit above sent it in the name of the unit that reports. */
  readonly onBehalf: boolean;
  /** Its unit protests against it and waits for an answer. */
  readonly protested: boolean;
  /** Protested against once, or returned: then its unit has had its say. */
  readonly beyondProtest: boolean;
  /** Path of the unit that reports, and of the unit that receives its reports in the end. */
  readonly path: string;
  readonly recipient: string;
  /** An officer between the two has to pass it first. */
  readonly needsDistrict: boolean;
  readonly newest: boolean;
  readonly locked: boolean;
  /** Sealed, or gone. */
  readonly purged: boolean;
  readonly sealed: boolean;
  /** China time; null: nobody sealed it. */
  readonly sealedAt: string | null;
  /** Somebody passed, approved or returned it, now or once: another's word is in it. */
  readonly reviewed: boolean;
  /** The last step on the way of a purge: what somebody wishes waits for somebody else. */
  readonly purgeStep: string;
  /** State to which an approval goes back: a district's pass stands until the district takes it back. */
  readonly beforeApproval: "submitted" | "passed";
  /** It was returned, and its sender answered a note. */
  readonly replied: boolean;
}

/** A version with what deciding about it needs. */
export interface ReviewedVersion extends Course {
  readonly receipt: Receipt;
  readonly title: string;
  /** Its place in the order in which versions were sent. */
  readonly place: number;
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
  readonly place: number;
  readonly passed: number;
  readonly gone_at: string | null;
  readonly reviewed: number;
  readonly purge_step: string;
  readonly replied: number;
  readonly beyond_protest: number;
};

/** Somebody answered what it was returned with last: an answer to an earlier return is none. */
const answered = `EXISTS (SELECT 1 FROM review_reply WHERE review_reply.submission = submission.uuid
            AND review_reply.at >= (SELECT max(review.at) FROM review
                                    WHERE review.submission = submission.uuid AND review.act = 'return'))`;

const columns = `${receiptColumns}, submission.rowid AS place, submission.account, org_unit.path, collection.title,
  collection.state AS collection_state, slot.newest_version,
  CASE WHEN submission.sealed_at IS NULL THEN submission.local_findings ELSE '[]' END AS local_findings,
  submission.purged_at AS gone_at, ${lastStep} AS purge_step,
  EXISTS (SELECT 1 FROM review WHERE review.submission = submission.uuid
            AND review.act IN ('pass', 'approve', 'return')) AS reviewed,
  coalesce((SELECT review.state = 'passed' FROM review
            WHERE review.submission = submission.uuid AND review.act IN ('pass', 'revert')
            ORDER BY review.id DESC LIMIT 1), 0) AS passed,
  ${answered} AS replied,
  EXISTS (SELECT 1 FROM protest WHERE protest.submission = submission.uuid)
    OR EXISTS (SELECT 1 FROM review WHERE review.submission = submission.uuid AND review.act = 'return') AS beyond_protest`;
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

/** A version on the way of a purge, with the last step. */
export interface PurgeCourse extends ReviewedVersion {
  readonly at: string;
  readonly by: { readonly name: string; readonly unit: string };
  readonly reason: string;
}

/** Versions of a list that goes by when they were sent, after the place of one of them, at most so many. */
export interface Sent {
  readonly after: number;
  readonly most: number;
}

/** Versions in scope of which somebody asked a purge, or that are sealed; what was sent first comes first. */
export async function purgesInScope(
  db: D1Database,
  scope: Scope,
  { after, most }: Sent,
): Promise<PurgeCourse[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns}, step.at AS step_at, step.reason, account.name AS by_name, unit.name AS by_unit
       FROM ${tables}
       JOIN purge AS step ON step.submission = submission.uuid
       JOIN account ON account.id = step.account JOIN org_unit AS unit ON unit.code = account.unit
       WHERE submission.uuid IN (SELECT purge.submission FROM purge)
         AND step.id = (SELECT max(id) FROM purge WHERE purge.submission = submission.uuid)
         AND submission.purged_at IS NULL AND (submission.sealed_at IS NOT NULL OR step.act = 'ask_purge')
         AND ${inScope("org_unit.path", 1)} AND submission.rowid > ?2 ORDER BY submission.rowid LIMIT ?3`,
    )
    .bind(scope.path, after, most)
    .all<VersionRow & { step_at: string; reason: string; by_name: string; by_unit: string }>();
  const versions = await withCourses(db, results);
  return versions.map((version, index) => {
    const row = results[index];
    return {
      ...version,
      at: row?.step_at ?? "",
      by: { name: row?.by_name ?? "", unit: row?.by_unit ?? "" },
      reason: row?.reason ?? "",
    };
  });
}

/** Versions in scope that wait for a decision or for an answer to a protest, returned ones with an answer among them; the oldest first. */
export async function undecidedVersions(
  db: D1Database,
  scope: Scope,
  { after, most }: Sent,
): Promise<ReviewedVersion[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns} FROM ${tables}
       WHERE ${inScope("org_unit.path", 1)} AND (submission.state IN ('submitted', 'passed')
              OR (submission.state = 'returned'
                  AND ${answered})
              OR ${openProtest})
         AND submission.version = slot.newest_version AND collection.state <> 'locked'
         AND submission.rowid > ?2
       ORDER BY submission.rowid LIMIT ?3`,
    )
    .bind(scope.path, after, most)
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
    place: row.place,
    localFindings: JSON.parse(row.local_findings),
    uuid: row.uuid,
    state: row.state,
    sender: row.account,
    onBehalf: row.on_behalf !== null,
    protested: row.protested === 1,
    beyondProtest: row.beyond_protest === 1,
    path: row.path,
    newest: row.newest_version === row.version,
    locked: row.collection_state === "locked",
    purged: row.purged_at !== null,
    sealed: row.sealed_at !== null && row.gone_at === null,
    sealedAt: row.sealed_at,
    reviewed: row.reviewed === 1,
    purgeStep: row.purge_step,
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
