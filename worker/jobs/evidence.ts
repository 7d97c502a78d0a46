import { logError } from "../base/log.ts";
import type { Bindings } from "../env.ts";
import { jobPosition, lostPayloads, setJobPosition, setLostPayloads } from "../store/jobs/positions.ts";
import { findPayload } from "../store/payloads.ts";
import { namedKeys } from "../store/submissions/payload-keys.ts";

const JOB = "evidence";
/** So many payloads an hour: the evidence of a year is looked at within a month. */
const KEYS_A_RUN = 100;
/** Where more is lost, more lines help nobody. */
const MOST_KEPT = 100;

/**
 * Looks whether the evidence is what its keys say, a part each time, and again at what was found lost: a purge or a
 * restored object ends that. What is lost stands in GET /api/health.
 * @returns keys that are lost or damaged.
 */
export async function lookAtEvidence({
  DB: db,
  PAYLOADS: bucket,
}: Pick<Bindings, "DB" | "PAYLOADS">): Promise<string[]> {
  const before = await lostPayloads(db);
  const after = (await jobPosition(db, JOB)) ?? "";
  const { keys, besides } = await namedKeys(db, after, KEYS_A_RUN, before);
  const lost: string[] = [];
  for (const key of new Set([...besides, ...keys])) {
    const found = await findPayload(bucket, key);
    if (!("fault" in found)) continue;
    lost.push(key);
    if (!before.includes(key)) logError({ event: `payload ${found.fault}`, error: new Error(key) });
  }
  await setLostPayloads(db, lost.slice(0, MOST_KEPT));
  await setJobPosition(db, JOB, keys.length < KEYS_A_RUN ? undefined : keys.at(-1));
  return lost;
}
