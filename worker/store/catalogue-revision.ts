import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import { codesOf } from "./scope.ts";

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

/** For the batch of whatever changes the catalogue of the units at, above and below this place in the register. */
export function revised(db: D1Database, path: string): D1PreparedStatement[] {
  const [city] = codesOf({ path });
  return city === undefined ? [] : [newRevision(db, city)];
}
