import { env } from "cloudflare:workers";
import { beforeEach, expect, it } from "vitest";
import { MINUTE, SECOND } from "../../../../worker/base/clock.ts";
import { AT_ONCE, keepWorking, leaveLine, stepUp } from "../../../../worker/store/merge/work-line.ts";
import { createCity } from "../../support/city.ts";

const NOW = Date.UTC(2026, 0, 5);
let accounts: readonly number[] = [];

beforeEach(async () => {
  await env.DB.batch(["work_line", "work_time"].map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
  const city = await createCity();
  accounts = [city.city, city.east, city.west].map(({ account }) => account.id);
});

/** Ticket "b2" is the second of the second account. */
function up(ticket: string, after = 0) {
  const account = accounts["abc".indexOf(ticket[0] ?? "")] ?? 0;
  return stepUp(env.DB, { ticket, account, kind: "merged.xlsx" }, NOW + after);
}

async function standing(tickets: readonly string[], after = 0): Promise<string[]> {
  const told = [];
  for (const ticket of tickets) {
    const { working, ahead } = await up(ticket, after);
    told.push(working ? "works" : `${ahead}`);
  }
  return told;
}

it("lets two work and tells the others how many are before them, however often they ask", async () => {
  expect(AT_ONCE).toBe(2);
  expect(await standing(["a1", "b1", "c1", "a2"])).toEqual(["works", "works", "2", "3"]);
  expect(await standing(["a2", "c1", "b1", "a1"])).toEqual(["3", "2", "works", "works"]);
  await leaveLine(env.DB, "b1");
  expect(await standing(["a2", "c1", "a2"])).toEqual(["2", "works", "2"]);
});

it("lets nobody's second file go before another's first", async () => {
  expect(await standing(["a1", "a2", "a3", "a4", "b1", "b2", "c1"])).toEqual([
    ...["works", "works", "2", "3", "2", "3", "3"],
  ]);
  await leaveLine(env.DB, "a1");
  expect(await standing(["b1", "c1", "b2", "a3"])).toEqual(["works", "2", "4", "3"]);
});

it("gives the place of who no longer asks, and of who no longer says that it works, to the next", async () => {
  await standing(["a1", "b1", "c1", "a2"]);
  expect(await standing(["a2"], 14 * SECOND)).toEqual(["3"]);
  expect(await standing(["a2"], 16 * SECOND)).toEqual(["2"]);
  await keepWorking(env.DB, "a1", NOW + 16 * SECOND);
  expect(await standing(["a2", "c1"], 21 * SECOND)).toEqual(["works", "2"]);
  await keepWorking(env.DB, "b1", NOW + 21 * SECOND);
  expect(await standing(["b1"], 22 * SECOND)).toEqual(["3"]);
});

it("keeps twelve of one account, and turns away the next until one of them leaves", async () => {
  const twelve = Array.from({ length: 12 }, (_, index) => `a${index}`);
  await standing(twelve);
  expect(await up("a12")).toMatchObject({ kept: false, working: false, ahead: 12 });
  expect((await up("a11")).kept).toBe(true);
  expect(await up("b1")).toMatchObject({ kept: true, ahead: 2 });
  await leaveLine(env.DB, "a5");
  expect((await up("a12")).kept).toBe(true);
});

it("waits for nobody who began by a clock that was a day ahead", async () => {
  expect(await standing(["a1", "b1", "c1"], 24 * 60 * MINUTE)).toEqual(["works", "works", "2"]);
  expect(await standing(["c2", "b2"])).toEqual(["works", "works"]);
});

it("says once that a turn has come", async () => {
  expect([(await up("a1")).began, (await up("a1")).began]).toEqual([true, false]);
  await standing(["b1", "c1"]);
  expect((await up("c1")).began).toBe(false);
  await leaveLine(env.DB, "b1");
  expect([await up("c1"), await up("c1")]).toMatchObject([
    { working: true, began: true },
    { working: true, began: false },
  ]);
});

it("tells how long it may take by what such files took of late, from the turn to the last byte", async () => {
  await standing(["a1", "b1"]);
  expect((await up("c1")).ms).toBe(20 * SECOND);
  await keepWorking(env.DB, "a1", NOW + 2 * MINUTE);
  await keepWorking(env.DB, "b1", NOW + 2 * MINUTE);
  await leaveLine(env.DB, "a1", NOW + 2 * MINUTE);
  expect(await up("c1", 2 * MINUTE)).toMatchObject({ working: true });
  // One of the two was given two minutes, and took them; the other begins.
  expect((await up("a2", 2 * MINUTE)).ms).toBe((MINUTE + 2 * MINUTE) / 2);
  await leaveLine(env.DB, "b1", NOW + 2 * MINUTE);
  await leaveLine(env.DB, "c1", NOW + 3 * MINUTE);
  const { results } = await env.DB.prepare("SELECT ms FROM work_time").all();
  expect(results).toEqual([{ ms: 102 * SECOND }]);
});

it("does not say of a file that lasts longer than others that it is as good as made", async () => {
  await standing(["a1", "b1"]);
  for (const ticket of ["a1", "b1"]) await keepWorking(env.DB, ticket, NOW + 10 * MINUTE);
  expect((await up("c1", 15 * SECOND)).ms).toBe((2 * 15 * SECOND) / 2 / 2);
  expect((await up("c1", 4 * MINUTE)).ms).toBe(2 * MINUTE);
});
