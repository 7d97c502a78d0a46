import type { D1Database } from "@cloudflare/workers-types";

/** SQLITE_CORRUPT and SQLITE_NOTADB, as SQLite words them. */
const damageWords = /malformed|not a database|SQLITE_CORRUPT|SQLITE_NOTADB/i;

/**
 * The first thing that SQLite finds wrong with the database's pages; undefined when they are well. Reads all of it: for
 * one machine, where the database is a file that can be damaged and is small.
 */
export async function databaseDamage(db: D1Database): Promise<string | undefined> {
  try {
    const { results } = await db.prepare("PRAGMA quick_check(1)").all<{ quick_check: string }>();
    const [found] = results.map(({ quick_check: text }) => text);
    return found === "ok" ? undefined : (found ?? "quick_check");
  } catch (error) {
    // Where it cannot be asked at all, nothing is known of its pages.
    return damageWords.test(String(error)) ? "quick_check" : undefined;
  }
}
