import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";

/** `check` inserts into `guard` whether the batch may go on; 0 breaks the table's CHECK, and with it the batch. */
export function guardStatements(db: D1Database, check: D1PreparedStatement): D1PreparedStatement[] {
  return [check, db.prepare("DELETE FROM guard")];
}

/** Lets a batch go on only when the statement before changed exactly so many rows. */
export function changedExactly(db: D1Database, rows: number): D1PreparedStatement[] {
  return guardStatements(db, db.prepare("INSERT INTO guard (ok) SELECT changes() = ?1").bind(rows));
}

/** Lets a batch go on only when the statement before changed exactly one row. */
export function changedOne(db: D1Database): D1PreparedStatement[] {
  return guardStatements(db, db.prepare("INSERT INTO guard (ok) VALUES (changes())"));
}
