import type { D1Database } from "@cloudflare/workers-types";
import type { Explanation, SubmissionBody } from "../../../shared/api/submissions.ts";
import { foundAside, saidTo } from "../../../shared/check/explanations.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import type { MergedWarning } from "../../../shared/workbook/merged/merge.ts";
import type { FixedVersion } from "./versions.ts";

interface BodyRow {
  readonly submission: string;
  readonly body: string;
}

/**
 * Warnings of the versions with what their senders said to them, in the order of the versions and of the sheet; after
 * them what only a sender's computer saw.
 */
export async function mergedWarnings(
  db: D1Database,
  versions: readonly FixedVersion[],
): Promise<MergedWarning[]> {
  const uuids = JSON.stringify(versions.map(({ receipt }) => receipt.uuid));
  const read = (table: "finding" | "explanation", condition: string) =>
    db
      .prepare(
        `SELECT ${table}.submission, ${table}.body
         FROM json_each(?1) JOIN ${table} ON ${table}.submission = json_each.value ${condition}
         ORDER BY json_each.key, ${table}.ordinal`,
      )
      .bind(uuids);
  const [findings, explanations, aside] = await db.batch<BodyRow>([
    read("finding", "AND finding.severity = 'warning'"),
    read("explanation", ""),
    db
      .prepare(
        `SELECT submission.uuid AS submission, submission.local_findings AS body
         FROM json_each(?1) JOIN submission ON submission.uuid = json_each.value`,
      )
      .bind(uuids),
  ]);
  const found = byVersion<Finding>(findings?.results);
  const said = byVersion<Explanation>(explanations?.results);
  const counted = byVersion<NonNullable<SubmissionBody["localFindings"]>>(aside?.results);
  return versions.flatMap(({ receipt: { uuid } }): MergedWarning[] => {
    const own = {
      findings: found.get(uuid) ?? [],
      explanations: said.get(uuid) ?? [],
      localFindings: counted.get(uuid)?.flat() ?? [],
    };
    return [
      ...own.findings.map((finding) => ({
        uuid,
        rule: finding.rule,
        message: finding.message,
        cells: finding.cells,
        explanations: saidTo(finding, own.explanations),
      })),
      ...foundAside(own).map(({ rule, column, count, explanations: about }) => ({
        ...{ uuid, rule, cells: [], explanations: about },
        aside: { column, count },
      })),
    ];
  });
}

function byVersion<Body>(rows: readonly BodyRow[] = []): ReadonlyMap<string, readonly Body[]> {
  const bodies = new Map<string, Body[]>();
  for (const { submission, body } of rows) {
    const own = bodies.get(submission) ?? [];
    own.push(JSON.parse(body));
    bodies.set(submission, own);
  }
  return bodies;
}
