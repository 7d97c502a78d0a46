import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { givingWay } from "../../../../worker/store/merge/giving-way.ts";

const number = (value: number) => ["SELECT ?1 AS value", value] as const;

/** A database that gives way, and what happened: a rest before each question. */
function watched() {
  const happened: string[] = [];
  const db = givingWay(env.DB, async () => {
    happened.push("rest");
  });
  const ask = async (value: number) => {
    const [sql, bound] = number(value);
    const answer = await db.prepare(sql).bind(bound).first<number>("value");
    happened.push(String(answer));
    return answer;
  };
  return { db, ask, happened };
}

describe("a database that gives way", () => {
  it("asks one question after the other, and rests before each", async () => {
    const { ask, happened } = watched();
    expect(await Promise.all([ask(1), ask(2), ask(3)])).toEqual([1, 2, 3]);
    expect(happened.filter((what) => what === "rest")).toHaveLength(3);
    expect(happened.indexOf("1")).toBeLessThan(happened.lastIndexOf("rest"));
  });

  it("answers as the database does, whatever way it is asked", async () => {
    const { db } = watched();
    const [sql, bound] = number(7);
    const plain = env.DB.prepare(sql).bind(bound);
    const given = db.prepare(sql).bind(bound);
    expect(await given.first()).toEqual(await plain.first());
    expect((await given.all()).results).toEqual((await plain.all()).results);
    expect((await given.run()).results).toEqual((await plain.run()).results);
    expect(await given.raw({ columnNames: true })).toEqual(await plain.raw({ columnNames: true }));
    expect(await given.raw()).toEqual(await plain.raw());
    const answers = await db.batch([given, plain]);
    expect(answers.map(({ results }) => results)).toEqual([[{ value: 7 }], [{ value: 7 }]]);
  });

  it("goes on after a question that failed, and says so to who asked it", async () => {
    const { db, ask } = watched();
    const bad = db.prepare("SELECT 1 FROM nowhere").all();
    const good = ask(1);
    await expect(bad).rejects.toThrow("nowhere");
    expect(await good).toBe(1);
  });
});
