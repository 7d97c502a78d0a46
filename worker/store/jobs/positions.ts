import type { D1Database } from "@cloudflare/workers-types";

/** Where a job stopped that works through more than one run can take; undefined: begin at the start. */
export async function jobPosition(db: D1Database, job: string): Promise<string | undefined> {
  const position = await db
    .prepare("SELECT position FROM job_position WHERE job = ?1")
    .bind(job)
    .first<string>("position");
  return position ?? undefined;
}

export async function setJobPosition(
  db: D1Database,
  job: string,
  position: string | undefined,
): Promise<void> {
  if (position === undefined) {
    await db.prepare("DELETE FROM job_position WHERE job = ?1").bind(job).run();
    return;
  }
  await db
    .prepare(
      "INSERT INTO job_position (job, position) VALUES (?1, ?2) ON CONFLICT (job) DO UPDATE SET position = ?2",
    )
    .bind(job, position)
    .run();
}

const LOST = "lost payloads";

/** Keys of the evidence that was found lost or damaged when it was last looked at. */
export async function lostPayloads(db: D1Database): Promise<string[]> {
  const keys = await jobPosition(db, LOST);
  return keys === undefined ? [] : JSON.parse(keys);
}

export async function setLostPayloads(db: D1Database, keys: readonly string[]): Promise<void> {
  await setJobPosition(db, LOST, keys.length === 0 ? undefined : JSON.stringify(keys));
}
