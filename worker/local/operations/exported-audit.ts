import { readFile } from "node:fs/promises";
import type { D1Database } from "@cloudflare/workers-types";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { StartFault } from "../fault.ts";

/** What the chain is made of; the rest of a dump is passed over. */
const WANTED = /^(?:CREATE TABLE(?: IF NOT EXISTS)?|INSERT INTO) ["`]?(?:audit|audit_seal)["`]?[\s(]/i;
/** How far the database has numbered its entries; a dump of these two tables alone does not say. */
const GIVEN = /^INSERT INTO ["`]?sqlite_sequence["`]?.*\(\s*'audit'\s*,\s*(\d+)\s*\)/i;
const STATEMENTS_A_BATCH = 500;

/**
 * Hands on the log of a file that `wrangler d1 export` wrote, in a database of its own in memory.
 * @throws StartFault when the file cannot be read, or holds no audit log.
 */
export async function withExportedAudit<Result>(
  dump: string,
  use: (db: D1Database, given: number | undefined) => Promise<Result>,
): Promise<Result> {
  const text = await readFile(dump, "utf8").catch(() => {
    throw new StartFault(`读不到 ${dump}。The file cannot be read.`);
  });
  // Other commands would wait a second for it.
  const { unstable_splitSqlQuery: splitStatements } = await import("wrangler");
  const all = splitStatements(text).map((statement) => statement.trim());
  const statements = all.filter((statement) => WANTED.test(statement));
  if (!statements.some((statement) => /^CREATE/i.test(statement))) {
    throw new StartFault(`${dump} 里没有日志表。The file holds no audit log.`);
  }
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: "export default {};",
      d1Databases: ["DB"],
      cf: false,
      telemetry: { enabled: false },
    }),
  );
  try {
    const db: D1Database = await miniflare.getD1Database("DB");
    for (let at = 0; at < statements.length; at += STATEMENTS_A_BATCH) {
      const batch = statements.slice(at, at + STATEMENTS_A_BATCH);
      await db.batch(batch.map((statement) => db.prepare(statement)));
    }
    const given = all.flatMap((statement) => GIVEN.exec(statement)?.[1] ?? []).at(-1);
    return await use(db, given === undefined ? undefined : Number(given));
  } finally {
    await miniflare.dispose();
  }
}
