import type { R2Bucket } from "@cloudflare/workers-types";
import { type Submission, type SubmissionBody, submissionBodySchema } from "../../shared/api/submissions.ts";
import type { Act } from "../base/act.ts";
import { getPayload, readablePayload } from "../store/payloads.ts";
import { findingsAndExplanations, type StoredSubmission } from "../store/submissions/submissions.ts";

/** The body of a version as it was sent: kept, unlike its rows in the database, until it is purged. */
async function sentBody(bucket: R2Bucket, stored: StoredSubmission): Promise<SubmissionBody | undefined> {
  if (stored.payloadKey === null) return undefined;
  return submissionBodySchema.parse(JSON.parse(await getPayload(bucket, stored.payloadKey)));
}

/** For those who can do without it; undefined too where its evidence is lost. */
export async function readableBody(
  bucket: R2Bucket,
  stored: StoredSubmission,
): Promise<SubmissionBody | undefined> {
  if (stored.payloadKey === null) return undefined;
  const text = await readablePayload(bucket, stored.payloadKey);
  return text === undefined ? undefined : submissionBodySchema.parse(JSON.parse(text));
}

export async function showSubmission({ db, bucket }: Act, stored: StoredSubmission): Promise<Submission> {
  const [body, { findings, explanations }] = await Promise.all([
    sentBody(bucket, stored),
    findingsAndExplanations(db, stored.receipt.uuid),
  ]);
  const { records = [], corrections } = body ?? {};
  return {
    receipt: stored.receipt,
    records,
    findings,
    explanations,
    ...(corrections === undefined ? {} : { corrections }),
  };
}
