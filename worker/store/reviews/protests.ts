import type { D1Database } from "@cloudflare/workers-types";
import type { ProtestAct } from "../../../shared/api/review.ts";
import type { Receipt } from "../../../shared/api/submissions.ts";
import { auditStatement } from "../audit/audit.ts";
import { changedOne } from "../guard.ts";
import { openProtest } from "../submissions/receipts.ts";

export interface ProtestWrite {
  readonly uuid: string;
  readonly act: ProtestAct;
  /** The state in which whoever acts saw the version. */
  readonly state: Receipt["state"];
  readonly account: number;
  readonly origin: string | null;
  readonly at: string;
  readonly words: string;
}

/**
 * Writes one act in a batch, which fails, changing nothing, when the version is no longer in its state or no longer the
 * newest, its collection was locked, or the protest is not as the act needs it: a first one, or one that waits.
 */
export async function writeProtest(db: D1Database, write: ProtestWrite): Promise<void> {
  const { uuid, act, state, account, origin, at, words } = write;
  const first = `NOT EXISTS (SELECT 1 FROM protest WHERE protest.submission = submission.uuid)
    AND NOT EXISTS (SELECT 1 FROM review WHERE review.submission = submission.uuid AND review.act = 'return')`;
  await db.batch([
    db
      .prepare(
        `INSERT INTO protest (submission, act, state, account, at, words)
         SELECT submission.uuid, ?2, ?3, ?4, ?5, ?6 FROM submission
         JOIN slot ON slot.collection = submission.collection AND slot.unit = submission.unit
         JOIN collection ON collection.id = submission.collection
         WHERE submission.uuid = ?1 AND submission.state = ?3 AND submission.sealed_at IS NULL
           AND submission.purged_at IS NULL AND slot.newest_version = submission.version
           AND collection.state <> 'locked' AND ${act === "protest" ? first : openProtest}`,
      )
      .bind(uuid, act, state, account, at, words),
    ...changedOne(db),
    auditStatement(db, { at, account, origin, act, target: uuid, detail: { state } }),
  ]);
}
