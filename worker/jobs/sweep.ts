import type { R2Bucket } from "@cloudflare/workers-types";
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
 * either names it first and keeps it, or fails and is tried again under another key. Where the run is goes into the
 * database before each page, so that one that ends a run, or fails, keeps no other from its turn.
 * @returns how many objects were deleted. @throws AggregateError, after all the others, when some could not be deleted
 */
export async function sweepPayloads(bindings: Bindings, now: number): Promise<number> {
  const { DB: db, PAYLOADS: bucket } = bindings;
  let deleted = 0;
  const failures: unknown[] = [];
  let position = await jobPosition(db, JOB);
  for (let page = 0; page < PAGES_A_RUN; page += 1) {
    const { old, next } = await listPayloads(bucket, now - DAY, position);
    await setJobPosition(db, JOB, next);
    const swept = old.length === 0 ? [] : await markSwept(db, old, chinaTime(now));
    const { failed } = await deleteEach(bucket, swept);
    failures.push(...failed);
    deleted += swept.length - failed.length;
    position = next;
    if (next === undefined) break;
  }
  await forgetSwept(db, chinaTime(now - 30 * DAY));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} payloads stay`);
  return deleted;
}

/** All at once, or else one by one: those that will not go keep no other. They are swept again in the next round. */
async function deleteEach(bucket: R2Bucket, keys: readonly string[]): Promise<{ failed: unknown[] }> {
  const failed: unknown[] = [];
  try {
    await deletePayloads(bucket, keys);
  } catch {
    for (const key of keys) {
      try {
        await deletePayloads(bucket, [key]);
      } catch (error) {
        failed.push(error);
      }
    }
  }
  return { failed };
}
