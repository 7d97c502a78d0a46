import type { D1Database } from "@cloudflare/workers-types";
import type { ControlTotals, SubmissionBody } from "../../../shared/api/submissions.ts";
import { type AuditEntry, auditStatement } from "../audit/audit.ts";
import { changedOne } from "../guard.ts";
import { insertRows, type NewVersion } from "../submissions/submit.ts";

/** What is written anew of one version. */
export interface Rewrite extends Pick<NewVersion, "uuid" | "records" | "facts" | "explanations"> {
  readonly sha256: string;
  readonly body: Pick<SubmissionBody, "formVersion" | "nil" | "layout" | "localFindings" | "outsidePeriod">;
  /** Undefined: those that are there stay. */
  readonly controlTotals: ControlTotals | undefined;
  /** The version's rows are gone, as those of superseded ones go, and stay so. */
  readonly withoutRows: boolean;
}

/** Puts what follows from the evidence in the place of what stands there, in one batch with its entry in the log. */
export async function rewriteVersion(db: D1Database, rewrite: Rewrite, entry: AuditEntry): Promise<void> {
  const { uuid, sha256, body, records, controlTotals, withoutRows } = rewrite;
  const empty = (table: string) => db.prepare(`DELETE FROM ${table} WHERE submission = ?1`).bind(uuid);
  await db.batch([
    db
      .prepare(
        `UPDATE submission SET nil = ?3, row_count = ?4, layout = ?5, local_findings = ?6,
                control_totals = coalesce(?7, control_totals), outside_period = ?9, form_version = ?10
         WHERE uuid = ?1 AND sha256 = ?2 AND purged_at IS NULL AND (records_deleted_at IS NULL OR ?8)`,
      )
      .bind(
        uuid,
        sha256,
        body.nil ? 1 : 0,
        records.length,
        JSON.stringify(body.layout ?? {}),
        JSON.stringify(body.localFindings ?? []),
        controlTotals === undefined ? null : JSON.stringify(controlTotals),
        withoutRows ? 1 : 0,
        body.outsidePeriod === undefined ? null : JSON.stringify(body.outsidePeriod),
        body.formVersion,
      ),
    ...changedOne(db),
    ...["record", "fact", "explanation"].map(empty),
    ...insertRows(db, withoutRows ? { ...rewrite, records: [], facts: [] } : rewrite),
    auditStatement(db, entry),
  ]);
}
