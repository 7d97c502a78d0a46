import type { D1Database } from "@cloudflare/workers-types";
import type { Explanation } from "../../../shared/api/submissions.ts";
import { explains } from "../../../shared/check/explanations.ts";
import type { Finding } from "../../../shared/finding/finding.ts";
import { groupBy } from "../../../shared/statistics/breakdown.ts";
import type { MergedWarning } from "../../../shared/workbook/merged/merge.ts";
import type { FixedVersion } from "./versions.ts";

interface BodyRow {
  readonly submission: string;
  readonly body: string;
}

/** Warnings of the versions with what their senders said to them, in the order of the versions and of the sheet. */
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
  const [findings, explanations] = await db.batch<BodyRow>([
    read("finding", "AND finding.severity = 'warning'"),
    read("explanation", ""),
  ]);
  const said = new Map(
    groupBy(explanations?.results ?? [], ({ submission }) => submission).map((own) => [
      own[0]?.submission,
      own.map(({ body }): Explanation => JSON.parse(body)),
    ]),
  );
  return (findings?.results ?? []).map(({ submission: uuid, body }) => {
    const finding: Finding = JSON.parse(body);
    const explanation = said.get(uuid)?.find((each) => explains(each, finding));
    return {
      uuid,
      rule: finding.rule,
      message: finding.message,
      cells: finding.cells,
      ...(explanation === undefined
        ? {}
        : { explanation: { reason: explanation.reason, note: explanation.note } }),
    };
  });
}
