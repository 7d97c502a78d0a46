import type { D1Database } from "@cloudflare/workers-types";
import { jobPosition, setJobPosition } from "../store/jobs/positions.ts";
import { deleteRowsOf, nextSuperseded } from "../store/submissions/superseded.ts";

const JOB = "superseded";
/** One run ends with whichever comes first. */
const VERSIONS_A_RUN = 50;
const ROWS_A_RUN = 200_000;

/**
 * Deletes the rows of versions that were superseded before `before`. Each version is a step of its own, and where the run
 * is goes into the database before the step begins: one that fails, or ends the run, keeps no other from its turn, and is
 * tried again when all the others were.
 * @returns uuids of the versions. @throws AggregateError, after all the others, when some could not be deleted
 */
export async function deleteSupersededRows(db: D1Database, before: string, now: string): Promise<string[]> {
  const deleted: string[] = [];
  const failures: unknown[] = [];
  let rows = 0;
  let at = placeOf(await jobPosition(db, JOB));
  for (let versions = 0; versions < VERSIONS_A_RUN && rows < ROWS_A_RUN; versions += 1) {
    at = await nextSuperseded(db, before, at);
    await setJobPosition(db, JOB, at === undefined ? undefined : `${at.supersededAt} ${at.uuid}`);
    if (at === undefined) break;
    try {
      rows += await deleteRowsOf(db, at.uuid, now);
      deleted.push(at.uuid);
    } catch (error) {
      failures.push(new Error(`rows of version ${at.uuid}`, { cause: error }));
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `rows of ${failures.length} versions stay`);
  return deleted;
}

function placeOf(position: string | undefined): { supersededAt: string; uuid: string } | undefined {
  const [supersededAt, uuid] = position?.split(" ") ?? [];
  return supersededAt === undefined || uuid === undefined ? undefined : { supersededAt, uuid };
}
