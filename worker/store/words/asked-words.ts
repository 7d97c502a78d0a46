import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import type { PageAsked } from "../../../shared/api/pages.ts";
import type { CityWord } from "../../../shared/api/words.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import type { AskedWord } from "../../../shared/sheet/asked-words.ts";
import { sha256 } from "../../base/digest.ts";
import { jsonChunks } from "../json-chunks.ts";
import { inScope, type Scope } from "../scope.ts";

/** A header or a word of a form, whoever was asked about it. */
export type WordKey = Pick<CityWord, "form" | "kind" | "column" | "text">;

/** Names a word in paths and the log without its text. */
export function wordId({ form, kind, column, text }: WordKey): string {
  return sha256(canonicalJson([form, kind, column, text])).slice(0, 32);
}

interface Asked {
  readonly unit: string;
  readonly form: string;
  readonly asked: readonly AskedWord[];
  readonly at: string;
}

/** For a batch: what the unit chose for each, once more. */
export function countAskedWords(db: D1Database, { unit, form, asked, at }: Asked): D1PreparedStatement[] {
  const insert = db.prepare(
    `INSERT INTO asked_word (id, unit, form, kind, column_id, text, chosen, times, last_at)
     SELECT value ->> 'id', ?1, ?2, value ->> 'kind', value ->> 'column', value ->> 'text', value ->> 'chosen', 1, ?3
     FROM json_each(?4) WHERE true
     ON CONFLICT (id, unit) DO UPDATE
     SET chosen = excluded.chosen, times = times + 1, last_at = excluded.last_at`,
  );
  const rows = asked.map((word) => ({ id: wordId({ form, ...word }), ...word }));
  return jsonChunks(rows).map((chunk) => insert.bind(unit, form, at, chunk));
}

/** What units were asked about, and what they told the city that a list lacks: of that nothing was chosen. */
const spoken = `SELECT id, unit, form, kind, column_id, text, chosen, times, last_at, NULL AS since FROM asked_word
  UNION ALL
  SELECT id, unit, form, 'word', column_id, text, NULL, 0, since, since FROM waiting_word`;

interface WordRow {
  readonly id: string;
  readonly form: string;
  readonly kind: CityWord["kind"];
  readonly column_id: string;
  readonly text: string;
  readonly units: number;
  readonly times: number;
  readonly last_at: string;
  readonly chosen: string;
  readonly waiting: string;
}

/** A word with what units in scope chose for it. */
export type CountedWord = Omit<CityWord, "decided" | "awaited">;

/** What units in scope were asked about, by id, at most so many. */
export async function askedInScope(
  db: D1Database,
  scope: Scope,
  { after = "", most }: PageAsked,
): Promise<CountedWord[]> {
  const { results } = await db
    .prepare(
      `SELECT spoken.id, form, spoken.kind, column_id, text, count(chosen) AS units, sum(times) AS times,
              max(last_at) AS last_at, json_group_array(chosen) FILTER (WHERE chosen IS NOT NULL) AS chosen,
              json_group_array(json_object('unit', json_object('code', unit, 'name', org_unit.name), 'since', since))
                FILTER (WHERE since IS NOT NULL) AS waiting
       FROM (${spoken}) AS spoken JOIN org_unit ON org_unit.code = spoken.unit
       WHERE ${inScope("org_unit.path", 1)} AND spoken.id > ?2
       GROUP BY spoken.id ORDER BY spoken.id LIMIT ?3`,
    )
    .bind(scope.path, after, most)
    .all<WordRow>();
  return results.map(({ column_id: column, last_at: lastAt, chosen, waiting, ...word }) => ({
    ...word,
    column,
    lastAt,
    answers: counted(JSON.parse(chosen)),
    waiting: inOrder(JSON.parse(waiting)),
  }));
}

function inOrder(waiting: CountedWord["waiting"]): CountedWord["waiting"] {
  return waiting.toSorted((a, b) => (a.since === b.since ? 0 : a.since < b.since ? -1 : 1));
}

function counted(chosen: readonly string[]): CountedWord["answers"] {
  const units = new Map<string, number>();
  for (const each of chosen) units.set(each, (units.get(each) ?? 0) + 1);
  return [...units]
    .map(([each, count]) => ({ chosen: each, units: count }))
    .sort((a, b) => b.units - a.units || (a.chosen < b.chosen ? -1 : 1));
}

/** What a unit in scope was asked about, or waits for, under this id; undefined when none is. */
export async function askedById(db: D1Database, scope: Scope, id: string): Promise<WordKey | undefined> {
  const row = await db
    .prepare(
      `SELECT form, spoken.kind, column_id, text
       FROM (${spoken}) AS spoken JOIN org_unit ON org_unit.code = spoken.unit
       WHERE spoken.id = ?2 AND ${inScope("org_unit.path", 1)} LIMIT 1`,
    )
    .bind(scope.path, id)
    .first<WordRow>();
  if (row === null) return undefined;
  const { form, kind, column_id: column, text } = row;
  return { form, kind, column, text };
}
