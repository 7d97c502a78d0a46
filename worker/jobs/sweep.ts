import { chinaTime } from "../../shared/period/china-time.ts";
import { DAY } from "../base/clock.ts";
import type { Bindings } from "../env.ts";
import { jobPosition, setJobPosition } from "../store/jobs/positions.ts";
import { deletePayloads, listPayloads } from "../store/payloads.ts";
import { forgetSwept, markSwept } from "../store/submissions/payload-keys.ts";

const JOB = "sweep";
/** Pages of 1,000 keys that one run looks at; the next run goes on behind them. */
const PAGES_A_RUN = 100;

/**
 * Deletes payloads that no version names: left behind when a request stopped between its two writes. A key is
 * written down as swept before it is deleted, and only a day after it was put, so that a version in the making
 * either names it first and keeps it, or fails and is tried again under another key.
 * @returns how many objects were deleted.
 */
export async function sweepPayloads(bindings: Bindings, now: number): Promise<number> {
  const { DB: db, PAYLOADS: bucket } = bindings;
  let deleted = 0;
  let position = await jobPosition(db, JOB);
  for (let page = 0; page < PAGES_A_RUN; page += 1) {
    const { old, next } = await listPayloads(bucket, now - DAY, position);
    const swept = old.length === 0 ? [] : await markSwept(db, old, chinaTime(now));
    await deletePayloads(bucket, swept);
    deleted += swept.length;
    position = next;
    if (next === undefined) break;
  }
  await setJobPosition(db, JOB, position);
  await forgetSwept(db, chinaTime(now - 30 * DAY));
  return deleted;
}
