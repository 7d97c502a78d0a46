import type { D1Database } from "@cloudflare/workers-types";
import type { CityWord } from "../../../shared/api/words.ts";
import { rowDigests, wordRow } from "../../base/row-digest.ts";
import { type AuditEntry, auditStatement } from "../audit/audit.ts";
import { newRevision } from "../catalogue-revision.ts";
import { type WordKey, wordId } from "./asked-words.ts";

type Decided = NonNullable<CityWord["decided"]>;

/** A word with what the city decided about it. */
export interface DecidedWord extends WordKey {
  readonly id: string;
  readonly decided: Decided;
}

interface DecidedRow extends Pick<Decided, "decision" | "chosen" | "by" | "at"> {
  readonly id: string;
  readonly form: string;
  readonly kind: CityWord["kind"];
  readonly column_id: string;
  readonly text: string;
}

/** All decisions of a city, by its code. */
export async function decidedWords(db: D1Database, city: string): Promise<DecidedWord[]> {
  const { results } = await db
    .prepare(
      `SELECT decided_word.id, form, kind, column_id, text, decision, chosen, decided_at AS at, account.name AS by
       FROM decided_word JOIN account ON account.id = decided_word.account
       WHERE city = ?1 ORDER BY form, kind, column_id, text`,
    )
    .bind(city)
    .all<DecidedRow>();
  return results.map(({ id, form, kind, column_id: column, text, ...decided }) => ({
    ...{ id, form, kind, column, text },
    decided,
  }));
}

interface NewDecision extends Pick<Decided, "decision" | "chosen" | "at"> {
  readonly city: string;
  readonly word: WordKey;
  readonly account: number;
}

/** Takes the place of an earlier decision about the same word. */
export async function writeDecision(
  db: D1Database,
  { city, word, decision, chosen, account, at }: NewDecision,
  audit: AuditEntry,
): Promise<void> {
  const { form, kind, column, text } = word;
  const digests = rowDigests([wordRow(city, wordId(word), { form, kind, column, text, decision, chosen })]);
  await db.batch([
    db
      .prepare(
        `INSERT INTO decided_word (city, id, form, kind, column_id, text, decision, chosen, account, decided_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
         ON CONFLICT (city, id) DO UPDATE SET decision = excluded.decision, chosen = excluded.chosen,
           account = excluded.account, decided_at = excluded.decided_at`,
      )
      .bind(city, wordId(word), form, kind, column, text, decision, chosen, account, at),
    newRevision(db, city),
    auditStatement(db, { ...audit, detail: { ...audit.detail, digests } }),
  ]);
}

export async function deleteDecision(
  db: D1Database,
  city: string,
  id: string,
  audit: AuditEntry,
): Promise<void> {
  await db.batch([
    db.prepare("DELETE FROM decided_word WHERE city = ?1 AND id = ?2").bind(city, id),
    newRevision(db, city),
    auditStatement(db, {
      ...audit,
      detail: { ...audit.detail, digests: rowDigests([wordRow(city, id, null)]) },
    }),
  ]);
}
