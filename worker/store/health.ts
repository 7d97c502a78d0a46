import type { D1Database } from "@cloudflare/workers-types";

/** Whether the database answers with its schema in place. */
export async function databaseAnswers(db: D1Database): Promise<boolean> {
  return (await db.prepare("SELECT count(*) AS rows FROM guard").first<number>("rows")) === 0;
}
