import type { D1Database } from "@cloudflare/workers-types";

/** Name of the newest migration that the database has, once it has shown that its schema is in place. */
export async function schemaVersion(db: D1Database): Promise<string | undefined> {
  const [guard, migration] = await db.batch<{ rows: number } & { name: string }>([
    db.prepare("SELECT count(*) AS rows FROM guard"),
    db.prepare("SELECT name FROM d1_migrations ORDER BY name DESC LIMIT 1"),
  ]);
  return guard?.results[0]?.rows === 0 ? migration?.results[0]?.name : undefined;
}
