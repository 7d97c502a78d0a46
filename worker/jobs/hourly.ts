import { chinaTime } from "../../shared/period/china-time.ts";
import { DAY } from "../base/clock.ts";
import { logError } from "../base/log.ts";
import type { Bindings } from "../env.ts";
import { recordHouse } from "../proofs/compare-house.ts";
import { eraseSealed } from "../reviews/purge.ts";
import { deleteOldTries } from "../store/accounts/attempts.ts";
import { deleteExpiredEntries } from "../store/accounts/entries.ts";
import { deleteOldDevices } from "../store/accounts/known-devices.ts";
import { deleteExpiredSteps } from "../store/accounts/pending-sign-ins.ts";
import { deleteExpiredSessions } from "../store/accounts/sessions.ts";
import { sealAudit } from "../store/audit/chain.ts";
import { deleteExpiredDownloads } from "../store/merge/downloads.ts";
import { refreshRegisters } from "../store/register/write-register.ts";
import { deleteUnusedWords } from "../store/words/assignments.ts";
import { lookAtEvidence } from "./evidence.ts";
import { sendHeads } from "./send-heads.ts";
import { deleteSupersededRows } from "./superseded.ts";
import { sweepPayloads } from "./sweep.ts";

/** A header that no sheet had for so long is asked about again. */
const WORDS_KEPT = 3 * 366 * DAY;

/** What the cron does every hour. One job's failure is logged, does not stop the others, and fails the run. */
export async function runHourlyJobs(bindings: Bindings, now: number): Promise<void> {
  const time = chinaTime(now);
  const jobs: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["sweep", () => sweepPayloads(bindings, now)],
    ["evidence", () => lookAtEvidence(bindings)],
    ["superseded", () => deleteSupersededRows(bindings.DB, chinaTime(now - DAY), time)],
    ["sealed", () => eraseSealed({ db: bindings.DB, bucket: bindings.PAYLOADS }, now)],
    ["proofs of rows", () => recordHouse(bindings.DB, now)],
    ["register", () => refreshRegisters(bindings.DB, time.slice(0, 10))],
    ["sessions", () => deleteExpiredSessions(bindings.DB, time)],
    ["second steps", () => deleteExpiredSteps(bindings.DB, time)],
    ["download links", () => deleteExpiredDownloads(bindings.DB, time)],
    ["invitations", () => deleteExpiredEntries(bindings.DB, time)],
    ["tries at the door", () => deleteOldTries(bindings.DB, now)],
    ["known devices", () => deleteOldDevices(bindings.DB, now)],
    ["unused words", () => deleteUnusedWords(bindings.DB, chinaTime(now - WORDS_KEPT))],
    ["audit seal", () => sealAudit(bindings.DB, time)],
    ["head of the log", () => sendHeads(bindings.DB, now)],
  ];
  const failures: unknown[] = [];
  for (const [name, run] of jobs) {
    try {
      await run();
    } catch (error) {
      logError({ event: `job ${name}`, error });
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "hourly jobs failed");
}
