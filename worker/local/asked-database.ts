/** A database of which each statement, or batch of them, is one question. */
import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types";

/** Sends a question to the Worker beside the database (`ANSWER_STATEMENTS`), and gives what it answers. */
export type Ask = (what: unknown) => Promise<{ readonly ok: boolean; readonly text: () => Promise<string> }>;

type Value = string | number | boolean | null;

/** What the Worker beside the database does with `statements`: a single one by itself, several in one transaction. */
export const ANSWER_STATEMENTS = `
const answer = async (db, statements) => {
  const prepared = statements.map(([sql, values]) => db.prepare(sql).bind(...values));
  try {
    return Response.json(prepared.length === 1 ? [await prepared[0].all()] : await db.batch(prepared));
  } catch (error) {
    return new Response(error.message, { status: 500 });
  }
};`;

interface Statement {
  readonly sql: string;
  readonly values: readonly Value[];
}

/**
 * The database as the application knows it, so far as what has no application asks: rows as objects, no bytes among the values.
 * Miniflare's proxy asks thrice for a statement (that it is prepared, what is bound, the answer), and stops this process for it.
 */
export function askedDatabase(ask: Ask): D1Database {
  const statements = new WeakMap<D1PreparedStatement, Statement>();
  const results = async (all: readonly Statement[]): Promise<D1Result[]> => {
    const response = await ask({ statements: all.map(({ sql, values }) => [sql, values]) });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return JSON.parse(text);
  };
  const prepare = (sql: string, values: readonly Value[] = []): D1PreparedStatement => {
    const own = { sql, values };
    const only = async () => {
      const [result] = await results([own]);
      if (result === undefined) throw new Error("the database did not answer");
      return result;
    };
    const statement = {
      bind: (...bound: readonly unknown[]) => prepare(sql, bound.map(sendable)),
      all: only,
      run: only,
      first: async (column?: string) => {
        const [row] = (await only()).results as readonly Readonly<Record<string, unknown>>[];
        return row === undefined ? null : column === undefined ? row : row[column];
      },
    } as unknown as D1PreparedStatement;
    statements.set(statement, own);
    return statement;
  };
  const batch = (all: readonly D1PreparedStatement[]) =>
    all.length === 0
      ? Promise.resolve([])
      : results(
          all.map((statement) => {
            const own = statements.get(statement);
            if (own === undefined) throw new TypeError("a statement of another database");
            return own;
          }),
        );
  return { prepare: (sql: string) => prepare(sql), batch } as unknown as D1Database;
}

/** JSON would make null of what is none of these. */
function sendable(value: unknown): Value {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new TypeError(`a statement cannot be given ${typeof value}`);
}
