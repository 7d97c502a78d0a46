import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";

/**
 * For the batch of an act that changes what a city adds to the standard catalogue: its words, its forms. Another one than
 * ever before, also in a database that was restored.
 * @param city code of the unit at the top of its register
 */
export function newRevision(db: D1Database, city: string): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO vocabulary_revision (city, revision) VALUES (?1, lower(hex(randomblob(16))))
       ON CONFLICT (city) DO UPDATE SET revision = excluded.revision`,
    )
    .bind(city);
}
