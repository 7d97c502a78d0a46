import type { Channel, Receipt } from "../../../shared/api/submissions.ts";

export interface ReceiptRow {
  readonly uuid: string;
  readonly collection: string;
  readonly form: string;
  readonly form_version: number;
  readonly period: string;
  readonly unit: string;
  readonly unit_name: string;
  readonly version: number;
  readonly state: Receipt["state"];
  readonly submitted_at: string;
  readonly late: number;
  readonly sha256: string;
  readonly nil: number;
  readonly control_totals: string;
  /** JSON; null where none were left out, or nobody said. */
  readonly outside_period: string | null;
  readonly channel: Channel;
  /** JSON; null where the unit sent it itself. */
  readonly on_behalf: string | null;
  /** Whether its unit protests against it and waits. */
  readonly protested: number;
  /** When it was sealed or purged: then it says nothing any more. */
  readonly purged_at: string | null;
  /** JSON; where it was asked for, and the log has the entry. */
  readonly proof?: string | null;
  readonly sealed_at: string | null;
}

/** What a version says of the rows that were left out; once it is sealed, only how many. */
export const outsideColumn = `CASE WHEN submission.sealed_at IS NULL OR submission.outside_period IS NULL THEN submission.outside_period
       ELSE json_object('rows', submission.outside_period ->> 'rows') END AS outside_period`;

/** Of `submission`: who sent it in the name of its unit. */
export const onBehalfColumn = `(SELECT json_object('name', sender.name, 'unit', of_sender.name)
   FROM account AS sender JOIN org_unit AS of_sender ON of_sender.code = submission.sender_unit
   WHERE sender.id = submission.account) AS on_behalf`;

/** Of `submission`: its unit protested, and nobody answered, returned it or sent a newer version since. */
export const openProtest = `(submission.state IN ('submitted', 'passed', 'approved')
  AND (SELECT count(*) FROM protest WHERE protest.submission = submission.uuid) = 1
  AND NOT EXISTS (SELECT 1 FROM review WHERE review.submission = submission.uuid AND review.act = 'return')
  AND NOT EXISTS (SELECT 1 FROM submission AS newer
                  WHERE newer.collection = submission.collection AND newer.unit = submission.unit
                    AND newer.version > submission.version))`;

/** Of `submission JOIN collection`: the version of the form that it was sent under, whatever its task asks for now. */
export const sentUnder = "coalesce(submission.form_version, collection.form_version)";

/** Of `submission JOIN collection JOIN org_unit`. */
export const receiptColumns = `submission.uuid, submission.collection, collection.form, ${sentUnder} AS form_version,
  collection.period, submission.unit, org_unit.name AS unit_name, submission.version, submission.state,
  submission.submitted_at, submission.late, submission.sha256, submission.nil,
  CASE WHEN submission.sealed_at IS NULL THEN submission.control_totals
       ELSE json_object('rows', submission.row_count, 'columns', json_array()) END AS control_totals,
  ${outsideColumn}, submission.channel, ${onBehalfColumn},
  ${openProtest} AS protested,
  coalesce(submission.purged_at, submission.sealed_at) AS purged_at, submission.sealed_at`;

export const receiptTables = `submission
  JOIN collection ON collection.id = submission.collection
  JOIN org_unit ON org_unit.code = submission.unit`;

export function receiptOf(row: ReceiptRow): Receipt {
  return {
    uuid: row.uuid,
    collection: row.collection,
    form: row.form,
    formVersion: row.form_version,
    period: row.period,
    unit: { code: row.unit, name: row.unit_name },
    version: row.version,
    state: row.state,
    submittedAt: row.submitted_at,
    late: row.late === 1,
    sha256: row.sha256,
    nil: row.nil === 1,
    controlTotals: JSON.parse(row.control_totals),
    ...(row.outside_period === null ? {} : { outsidePeriod: JSON.parse(row.outside_period) }),
    ...(row.channel === "intake" ? { channel: row.channel } : {}),
    ...(row.on_behalf === null ? {} : { onBehalf: JSON.parse(row.on_behalf) }),
    ...(row.protested === 1 ? { protested: true } : {}),
    ...(row.proof === undefined || row.proof === null ? {} : { proof: JSON.parse(row.proof) }),
    ...(row.purged_at === null ? {} : { purgedAt: row.purged_at }),
  };
}
