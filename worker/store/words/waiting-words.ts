import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type { WaitingWord } from "../../../shared/api/words.ts";
import type { AskedWord } from "../../../shared/sheet/asked-words.ts";
import { type AuditEntry, auditStatement } from "../audit/audit.ts";
import { inScope, type Scope } from "../scope.ts";
import { type WordKey, wordId } from "./asked-words.ts";

/** A word of which units told the city, whatever was decided about it. */
export interface ToldWord {
  readonly id: string;
  readonly form: string;
  readonly column: string;
  readonly text: string;
}

/** Every word that units in scope wait for, each once. */
export async function toldWords(db: D1Database, scope: Scope): Promise<ToldWord[]> {
  const { results } = await db
    .prepare(
      `SELECT DISTINCT waiting_word.id, form, column_id AS "column", text
       FROM waiting_word JOIN org_unit ON org_unit.code = waiting_word.unit
       WHERE ${inScope("org_unit.path", 1)} ORDER BY waiting_word.id`,
    )
    .bind(scope.path)
    .all<ToldWord>();
  return results;
}

interface OwnRow extends Omit<WaitingWord, "answer"> {
  readonly decision: NonNullable<WaitingWord["answer"]>["decision"] | null;
  readonly chosen: string;
  readonly at: string;
}

/** What a unit waits for, with what its city decided; the one told of first before the others. */
export async function waitingWordsOf(db: D1Database, unit: string, city: string): Promise<WaitingWord[]> {
  const { results } = await db
    .prepare(
      `SELECT waiting_word.id, waiting_word.form, waiting_word.column_id AS "column", waiting_word.text, since,
              decision, chosen, decided_at AS at
       FROM waiting_word LEFT JOIN decided_word ON decided_word.id = waiting_word.id AND decided_word.city = ?2
       WHERE waiting_word.unit = ?1 ORDER BY since, waiting_word.id`,
    )
    .bind(unit, city)
    .all<OwnRow>();
  return results.map(({ decision, chosen, at, ...word }) => ({
    ...word,
    answer: decision === null ? null : { decision, chosen, at },
  }));
}

interface NewWaiting {
  readonly unit: string;
  readonly word: WordKey;
  readonly account: number;
  readonly at: string;
}

/** The unit waits for the word from then on. */
export async function writeWaiting(
  db: D1Database,
  { unit, word, account, at }: NewWaiting,
  audit: AuditEntry,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO waiting_word (id, unit, form, column_id, text, account, since)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id, unit) DO NOTHING`,
      )
      .bind(wordId(word), unit, word.form, word.column, word.text, account, at),
    auditStatement(db, audit),
  ]);
}

export async function isWaiting(db: D1Database, unit: string, id: string): Promise<boolean> {
  const row = await db
    .prepare("SELECT 1 AS waits FROM waiting_word WHERE id = ?1 AND unit = ?2")
    .bind(id, unit)
    .first<number>("waits");
  return row === 1;
}

/** How many words a unit waits for. */
export async function countWaiting(db: D1Database, unit: string): Promise<number> {
  const row = db.prepare("SELECT count(*) AS words FROM waiting_word WHERE unit = ?1").bind(unit);
  return (await row.first<number>("words")) ?? 0;
}

export async function deleteWaiting(
  db: D1Database,
  unit: string,
  id: string,
  audit: AuditEntry,
): Promise<void> {
  await db.batch([
    db.prepare("DELETE FROM waiting_word WHERE id = ?1 AND unit = ?2").bind(id, unit),
    auditStatement(db, audit),
  ]);
}

/** For the batch in which the unit gives words a meaning itself: it waits for them no longer. */
export function waitNoLonger(
  db: D1Database,
  {
    unit,
    form,
    asked,
  }: { readonly unit: string; readonly form: string; readonly asked: readonly AskedWord[] },
): D1PreparedStatement[] {
  const ids = asked.filter(({ kind }) => kind === "word").map((word) => wordId({ form, ...word }));
  if (ids.length === 0) return [];
  const remove = "DELETE FROM waiting_word WHERE unit = ?1 AND id IN (SELECT value FROM json_each(?2))";
  return [db.prepare(remove).bind(unit, JSON.stringify(ids))];
}
