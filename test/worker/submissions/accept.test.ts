import { env } from "cloudflare:workers";
import type { D1Database } from "@cloudflare/workers-types";
import { expect, it } from "vitest";
import { createApp } from "../../../worker/app.ts";
import { createCity, type TestUnit } from "../support/city.ts";
import { interrupted } from "../support/interrupted.ts";
import { setExemption } from "../support/lock.ts";
import { loanBody, loanRow, problemOf } from "../support/requests.ts";

/** Session, survey of the place, what other rows say, the write: what a submission asks of the database at most. */
const TRIPS = 4;

it("asks the database four times at most, however much stands beside the rows", async () => {
  const city = await createCity();
  const bodies = [
    loanBody(city, [loanRow(city.east)]),
    loanBody(city, [loanRow(city.east, 8, { persons: 74 })], { baseVersion: 1 }),
  ];
  for (const body of bodies) {
    const watched = interrupted(env.DB, TRIPS + 1, async () => undefined);
    expect((await put(body, city.east, watched.db)).status).toBe(201);
    expect(watched.happened()).toBe(false);
  }
});

it("refuses a unit that became exempt while its rows were looked at", async () => {
  const city = await createCity();
  const write = 3;
  const watched = interrupted(env.DB, write, () => setExemption(city, city.east, "撤并"));
  const response = await put(loanBody(city, [loanRow(city.east)]), city.east, watched.db);
  expect(await problemOf(response)).toMatchObject({ status: 409, code: "unit_exempt" });
  expect(watched.happened()).toBe(true);
  const stored = await env.DB.prepare(
    "SELECT count(*) AS n FROM submission WHERE collection = ?1 AND unit = ?2",
  )
    .bind(city.collection, city.east.unit.code)
    .first("n");
  expect(stored).toBe(0);
});

function put(body: unknown, { token }: TestUnit, db: D1Database) {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const init = { method: "PUT", headers, body: JSON.stringify(body) };
  return createApp().request(`/api/submissions/${crypto.randomUUID()}`, init, { ...env, DB: db });
}
