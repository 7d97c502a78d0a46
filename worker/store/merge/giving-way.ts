import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import { rest } from "../../base/rest.ts";

/**
 * The database for long work: its questions go one after the other, with a rest before each, however many are asked at
 * once. For one request alone, as it holds those that wait.
 */
export function givingWay(db: D1Database, pause: () => Promise<void> = rest): D1Database {
  const asked = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
  let before: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const answer = before.then(pause).then(ask);
    before = answer.catch(() => undefined);
    return answer;
  };

  const given = (statement: D1PreparedStatement): D1PreparedStatement => {
    const own: D1PreparedStatement = {
      bind: (...values) => given(statement.bind(...values)),
      first: <T>(column?: string) =>
        inTurn(() => (column === undefined ? statement.first<T>() : statement.first<T>(column))),
      run: <T>() => inTurn(() => statement.run<T>()),
      all: <T>() => inTurn(() => statement.all<T>()),
      raw: ((options: { columnNames: true }) =>
        inTurn(() => statement.raw(options))) as D1PreparedStatement["raw"],
    };
    asked.set(own, statement);
    return own;
  };

  return {
    prepare: (query) => given(db.prepare(query)),
    batch: <T>(statements: D1PreparedStatement[]) =>
      inTurn(() => db.batch<T>(statements.map((statement) => asked.get(statement) ?? statement))),
    exec: (query) => inTurn(() => db.exec(query)),
    withSession: (bookmark) => db.withSession(bookmark),
    dump: () => db.dump(),
  };
}

/** The same act, but with a database that gives way. */
export function unhurried<Acting extends { readonly db: D1Database }>(act: Acting): Acting {
  return { ...act, db: givingWay(act.db) };
}
