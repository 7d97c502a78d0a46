import type { D1Database } from "@cloudflare/workers-types";

/** Whether the sweep has taken this key: a version may not name it any more. */
export async function isSwept(db: D1Database, key: string): Promise<boolean> {
  const row = await db
    .prepare("SELECT 1 AS swept FROM payload WHERE key = ?1 AND swept_at IS NOT NULL")
    .bind(key)
    .first<number>("swept");
  return row === 1;
}

/**
 * Writes down as swept those of `keys` that no version names. Key and naming share one primary key: from here
 * on a batch that names one of them fails.
 * @returns the keys that are swept and may be deleted.
 */
export async function markSwept(db: D1Database, keys: readonly string[], now: string): Promise<string[]> {
  const list = JSON.stringify(keys);
  const [, swept] = await db.batch<{ key: string }>([
    db
      .prepare(
        "INSERT INTO payload (key, swept_at) SELECT value, ?2 FROM json_each(?1) WHERE true ON CONFLICT (key) DO NOTHING",
      )
      .bind(list, now),
    db
      .prepare(
        "SELECT key FROM payload WHERE swept_at IS NOT NULL AND key IN (SELECT value FROM json_each(?1)) ORDER BY key",
      )
      .bind(list),
  ]);
  return swept?.results.map(({ key }) => key) ?? [];
}

/** Keys that versions name, `most` after the given one, and those of `besides` that are still named; in their order. */
export async function namedKeys(
  db: D1Database,
  after: string,
  most: number,
  besides: readonly string[],
): Promise<{ readonly keys: readonly string[]; readonly besides: readonly string[] }> {
  const [next, still] = await db.batch<{ key: string }>([
    db
      .prepare("SELECT key FROM payload WHERE submission IS NOT NULL AND key > ?1 ORDER BY key LIMIT ?2")
      .bind(after, most),
    db
      .prepare(
        "SELECT key FROM payload WHERE submission IS NOT NULL AND key IN (SELECT value FROM json_each(?1)) ORDER BY key",
      )
      .bind(JSON.stringify(besides)),
  ]);
  const keysOf = (answer: typeof next) => answer?.results.map(({ key }) => key) ?? [];
  return { keys: keysOf(next), besides: keysOf(still) };
}

/** Forgets keys swept before `before`: their objects are long gone. */
export async function forgetSwept(db: D1Database, before: string): Promise<void> {
  await db.prepare("DELETE FROM payload WHERE swept_at < ?1").bind(before).run();
}
