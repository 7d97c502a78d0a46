import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";

/** A database before whose n-th query something else happens, from beginning to end. */
export interface Interrupted {
  readonly db: D1Database;
  /** Whether there was an n-th query. */
  readonly happened: () => boolean;
}

export function interrupted(db: D1Database, n: number, event: () => Promise<unknown>): Interrupted {
  const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
  let queries = 0;
  const step = async () => {
    queries += 1;
    if (queries === n) await event();
  };
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      first: async (column?: string) => {
        await step();
        return column === undefined ? statement.first() : statement.first(column);
      },
      all: async () => {
        await step();
        return statement.all();
      },
      run: async () => {
        await step();
        return statement.run();
      },
    } as D1PreparedStatement;
    originals.set(wrapped, statement);
    return wrapped;
  };
  const watched = {
    prepare: (sql: string) => wrap(db.prepare(sql)),
    batch: async (statements: D1PreparedStatement[]) => {
      await step();
      return db.batch(statements.map((statement) => originals.get(statement) ?? statement));
    },
  } as D1Database;
  return { db: watched, happened: () => queries >= n };
}
