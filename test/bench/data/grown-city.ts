import type { D1Database } from "@cloudflare/workers-types";

/** Every table that grows with what is sent, and the columns in which a copy must have a name of its own. */
const growing: readonly (readonly [table: string, own: readonly string[]])[] = [
  ["collection", ["id"]],
  ["slot", ["collection"]],
  ["submission", ["uuid", "collection"]],
  ["payload", ["key", "submission"]],
  ["subject_owner", ["collection"]],
  ["record", ["submission"]],
  ["fact", ["submission"]],
];

/** Copies what the city has sent until there is `times` as much of it, as if of collections of other years. */
export async function multiply(db: D1Database, times: number): Promise<void> {
  for (let copy = 1; copy < times; copy++) {
    for (const [table, own] of growing) {
      const { results } = await db
        .prepare(`SELECT name FROM pragma_table_info('${table}')`)
        .all<{ name: string }>();
      const names = results.map(({ name }) => name);
      const values = names.map((name) => (own.includes(name) ? `${name} || '-copy-${copy}'` : name));
      const original = `${own[0]} NOT GLOB '*-copy-*'`;
      await db
        .prepare(`INSERT INTO ${table} (${names}) SELECT ${values} FROM ${table} WHERE ${original}`)
        .run();
    }
  }
}

/** How much there is; `bytes` is the whole database. */
export async function rowsAndBytes(
  db: D1Database,
): Promise<{ readonly records: number; readonly facts: number; readonly bytes: number }> {
  const { results, meta } = await db
    .prepare("SELECT (SELECT count(*) FROM record) AS records, (SELECT count(*) FROM fact) AS facts")
    .all<{ records: number; facts: number }>();
  return { records: results[0]?.records ?? 0, facts: results[0]?.facts ?? 0, bytes: meta.size_after };
}
