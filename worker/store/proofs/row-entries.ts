import type { D1Database } from "@cloudflare/workers-types";
import { auditStatements } from "../audit/audit.ts";
import { guardStatements } from "../guard.ts";

/** Act of the entries that say once what rows were when a release began to prove them. */
export const RECORDED = "recorded";
const ROWS_AN_ENTRY = 100;

/** An entry that says what rows are after it, by digests or by what it is an entry of. */
export interface RowEntry {
  readonly id: number;
  readonly at: string;
  readonly act: string;
  readonly target: string;
  readonly digests: string | null;
  /** Of what is recorded: the kinds of rows; null in entries of the first release that recorded. */
  readonly rows: string | null;
}

/** Acts of which every entry tells, whether or not it has digests. */
const TELLING = [
  "account_added",
  "set_up",
  "collection.lock",
  "collection.reopen",
  "collection.delete",
  "form_retire",
  "form_restore",
];
const ACTS = [
  ...TELLING,
  "account_changed",
  "account_reset",
  "invitation_used",
  "password_changed",
  "password_rehashed",
  "collection.create",
  "collection.change",
  "collection.move",
  "collection.exempt",
  "collection.expect",
  "settings",
  "word",
  "word_undone",
  "review_levels",
  RECORDED,
];

const COLUMNS = "id, at, act, target, detail ->> 'digests' AS digests, detail ->> 'of' AS rows";

/** In the order of the log. */
export async function rowEntries(db: D1Database): Promise<RowEntry[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM audit
       WHERE act IN (SELECT value FROM json_each(?1)) OR act LIKE 'unit\\_%' ESCAPE '\\' ORDER BY id`,
    )
    .bind(JSON.stringify(ACTS))
    .all<RowEntry>();
  return results.filter(({ act, digests }) => digests !== null || TELLING.includes(act));
}

/** Only those that record, in the order of the log. */
export async function recordings(db: D1Database): Promise<RowEntry[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM audit WHERE act = ?1 ORDER BY id`)
    .bind(RECORDED)
    .all<RowEntry>();
  return results;
}

/**
 * Says in the log, once for ever, what the rows of some kinds are that no entry tells of, all in one batch.
 * @param digests of them
 * @throws where it was done meanwhile
 */
export async function recordRows(
  db: D1Database,
  kinds: readonly string[],
  digests: readonly string[],
  at: string,
): Promise<void> {
  const chunks: string[][] = [];
  for (let from = 0; from < digests.length; from += ROWS_AN_ENTRY) {
    chunks.push(digests.slice(from, from + ROWS_AN_ENTRY));
  }
  const of = kinds.join(" ");
  const entries = (chunks.length === 0 ? [[]] : chunks).map((chunk) => ({
    ...{ at, account: null, act: RECORDED, target: "database" },
    detail: { digests: chunk.join(" "), of },
  }));
  await db.batch([
    ...guardStatements(
      db,
      db
        .prepare(
          "INSERT INTO guard (ok) SELECT NOT EXISTS (SELECT 1 FROM audit WHERE act = ?1 AND detail ->> 'of' = ?2)",
        )
        .bind(RECORDED, of),
    ),
    ...auditStatements(db, entries),
  ]);
}
