import { env } from "cloudflare:workers";
import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import { expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { systemClock } from "../../../worker/base/clock.ts";
import { makeDownload } from "../../../worker/merge/downloads.ts";
import { makeMerge } from "../../../worker/merge/make-merge.ts";
import { mergeQueryOf } from "../../../worker/merge/versions.ts";
import { collect, report } from "../support/merge.ts";
import { createReviewWorld, type ReviewWorld } from "../support/reviews.ts";

/** The database, and how many questions it was asked at the same time at most. */
function counting() {
  let open = 0;
  let most = 0;
  const plain = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
  const count = async <T>(answer: Promise<T>): Promise<T> => {
    open += 1;
    most = Math.max(most, open);
    try {
      return await answer;
    } finally {
      open -= 1;
    }
  };
  const counted = (statement: D1PreparedStatement): D1PreparedStatement => {
    const own = new Proxy(statement, {
      get: (of, name) => {
        if (name === "bind") return (...values: unknown[]) => counted(of.bind(...values));
        if (name === "all") return () => count(of.all());
        return Reflect.get(of, name).bind(of);
      },
    });
    plain.set(own, statement);
    return own;
  };
  const db = new Proxy(env.DB, {
    get: (of, name) => {
      if (name === "prepare") return (sql: string) => counted(of.prepare(sql));
      if (name !== "batch") return Reflect.get(of, name).bind(of);
      return (asked: D1PreparedStatement[]) => count(of.batch(asked.map((one) => plain.get(one) ?? one)));
    },
  });
  return { db, most: () => most };
}

async function twoMonths(): Promise<ReviewWorld> {
  const world = await createReviewWorld();
  for (const period of ["2019-04", "2018-05", "2019-05"]) {
    await report(world, await collect(world, period), world.east, 1_000_000);
  }
  return world;
}

it("asks the database one question at a time for a file, which others' questions then pass", async () => {
  const world = await twoMonths();
  const query = { period: "2019-05", state: "newest" as const };
  const acting = (db: D1Database) => ({
    ...{ db, bucket: env.PAYLOADS, account: world.city.account },
    ...{ clock: systemClock, catalogue: standardCatalogue },
  });
  const hurried = counting();
  await makeMerge(acting(hurried.db), mergeQueryOf(query));
  expect(hurried.most()).toBeGreaterThan(1);
  const unhurried = counting();
  const { chunks } = await makeDownload(acting(unhurried.db), { file: "merged.xlsx", query });
  for await (const chunk of chunks) expect(chunk.length).toBeGreaterThan(0);
  expect(unhurried.most()).toBe(1);
});
