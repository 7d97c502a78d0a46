import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";

/**
 * Applies the migrations a database has not seen, in the order of their names, each in one batch with its note.
 * The notes are kept as `wrangler d1 migrations apply` keeps them, so that either can go on after the other.
 *
 * @returns names of the files applied now
 */
export async function applyMigrations(db: D1Database, directory: string): Promise<string[]> {
  await db
    .prepare(
      `CREATE TABLE IF NOT EXISTS d1_migrations (
         id INTEGER PRIMARY KEY AUTOINCREMENT,
         name TEXT UNIQUE,
         applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`,
    )
    .run();
  const names = await missingMigrations(db, directory);
  if (names.length === 0) return names;
  const { unstable_splitSqlQuery: splitStatements } = await import("wrangler");
  for (const name of names) {
    const statements = splitStatements(await readFile(join(directory, name), "utf8"));
    await db.batch([
      ...statements.map((statement) => db.prepare(statement)),
      db.prepare("INSERT INTO d1_migrations (name) VALUES (?1)").bind(name),
    ]);
  }
  return names;
}

/** Names of the files that a database has still to take, in their order. It has taken one before. */
export async function missingMigrations(db: D1Database, directory: string): Promise<string[]> {
  const { results } = await db.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  return (await migrationNames(directory)).filter((name) => !applied.has(name));
}

/** In the order in which they are applied. */
export async function migrationNames(directory: string): Promise<string[]> {
  return (await readdir(directory)).filter((name) => name.endsWith(".sql")).sort();
}
