import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import { createApp } from "../../../worker/app.ts";
import { startLocal } from "../../../worker/local/server.ts";
import { mergedFacts } from "../../../worker/store/merge/added-facts.ts";
import { fixVersions } from "../../../worker/store/merge/versions.ts";
import { freePort } from "../../support/free-port.ts";
import { report } from "../child.ts";
import { createBoardCity, months, reportMonths } from "../data/board-city.ts";
import { median } from "../run.ts";

/** The board and a period's totals in a city of 300 townships, after 4 and after 40 months of 14 forms. */
const FEW = 4;
const MANY = 40;
const BOARDS = 60;
const TOTALS = 15;

const directory = await mkdtemp(join(tmpdir(), "halfsky-bench-"));
const server = await startLocal({
  port: await freePort(),
  dataDirectory: directory,
  seed: false,
  quiet: true,
});
try {
  const db: D1Database = await server.miniflare.getD1Database("DB");
  const token = await createBoardCity(db);
  await reportMonths(db, months(0, FEW));
  const few = await measure(db, token, months(0, FEW));
  await reportMonths(db, months(FEW, MANY));
  const many = await measure(db, token, months(0, MANY));
  report({
    ...Object.fromEntries(Object.entries(few).map(([name, value]) => [`few_${name}`, value])),
    ...Object.fromEntries(Object.entries(many).map(([name, value]) => [`many_${name}`, value])),
    queries: await countQueries(db, token, months(0, 1)[0] ?? ""),
  });
} finally {
  await server.stop();
  await rm(directory, { recursive: true });
}

async function measure(db: D1Database, token: string, periods: readonly string[]) {
  const headers = { authorization: `Bearer ${token}` };
  const waits: number[] = [];
  let bytes = 0;
  for (let at = -3; at < BOARDS; at++) {
    const period = periods[(at + periods.length) % periods.length];
    const began = performance.now();
    const response = await fetch(`${server.url}/api/board?period=${period}`, { headers });
    const body = await response.text();
    if (!response.ok) throw new Error(body);
    if (at >= 0) waits.push(performance.now() - began);
    bytes = body.length;
  }
  const totals: number[] = [];
  for (let at = -3; at < TOTALS; at++) {
    const ms = await totalsOf(db, periods[(at + periods.length) % periods.length] ?? "");
    if (at >= 0) totals.push(ms);
  }
  const sums: number[] = [];
  for (let at = -3; at < TOTALS; at++) {
    const ms = await sumsOf(db, periods[(at + periods.length) % periods.length] ?? "");
    if (at >= 0) sums.push(ms);
  }
  const facts = await db.prepare("SELECT count(*) AS n FROM fact").first<number>("n");
  waits.sort((a, b) => a - b);
  return {
    boardMs: median(waits),
    board95: waits[Math.ceil(waits.length * 0.95) - 1] ?? 0,
    boardKb: bytes / 1000,
    sumsMs: median(sums),
    totalsMs: median(totals),
    facts: facts ?? 0,
  };
}

/** As a merge reads them: every unit's sums by indicator and breakdown, of the versions it fixed. */
async function totalsOf(db: D1Database, period: string): Promise<number> {
  const collections = await fixVersions(
    db,
    { path: "/999900/" },
    { periods: [period], forms: undefined, state: "newest", level: undefined },
  );
  const began = performance.now();
  await mergedFacts(
    db,
    collections.flatMap(({ versions }) => versions),
    [],
  );
  return performance.now() - began;
}

/** What the database takes for the city's sums alone: those facts, by indicator and breakdown, 84 rows. */
async function sumsOf(db: D1Database, period: string): Promise<number> {
  const { meta } = await db
    .prepare(
      `SELECT fact.indicator, fact.breakdown, fact.kind, fact.qualifier, sum(fact.value) AS value
       FROM collection
       CROSS JOIN slot ON slot.collection = collection.id
       CROSS JOIN submission ON submission.collection = slot.collection AND submission.unit = slot.unit
                            AND submission.version = slot.newest_version
       CROSS JOIN fact ON fact.submission = submission.uuid
       WHERE collection.period = ?1 GROUP BY 1, 2, 3, 4`,
    )
    .bind(period)
    .all();
  return meta.duration;
}

/** Statements that one board takes, the session's included; each of a batch counts. */
async function countQueries(db: D1Database, token: string, period: string): Promise<number> {
  let queries = 0;
  const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const counted = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      first: () => {
        queries += 1;
        return statement.first();
      },
      all: () => {
        queries += 1;
        return statement.all();
      },
    } as D1PreparedStatement;
    originals.set(counted, statement);
    return counted;
  };
  const counting = {
    prepare: (sql: string) => wrap(db.prepare(sql)),
    batch: (statements: D1PreparedStatement[]) => {
      queries += statements.length;
      return db.batch(statements.map((statement) => originals.get(statement) ?? statement));
    },
  };
  const headers = { authorization: `Bearer ${token}` };
  const response = await createApp().request(`/api/board?period=${period}`, { headers }, { DB: counting });
  if (!response.ok) throw new Error(await response.text());
  return queries;
}
