import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { awaitedWordsSchema, type WaitingWord, waitingWordsSchema } from "../../../shared/api/words.ts";
import { emptyFit } from "../../../shared/form/fit/fit.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { OWN } from "../../support/fits.ts";
import { createCity, type TestCity, type TestUnit } from "../support/city.ts";
import { fitFor, fittedOf } from "../support/form-fits.ts";
import { ask, problemOf, send } from "../support/requests.ts";
import { keepAs, settled, tellAs, toldId, wordAs, wordsAs } from "../support/words.ts";

const FORM = "women_loans";

async function waitingAs(unit: TestUnit): Promise<readonly WaitingWord[]> {
  return waitingWordsSchema.parse(await (await ask("/api/words/waiting", {}, unit)).json()).words;
}

async function awaitedBy({ city }: TestCity): Promise<number> {
  return awaitedWordsSchema.parse(await (await ask("/api/words/awaited", {}, city)).json()).count;
}

it("tells the city of a word once for each unit, with who waits and since when", async () => {
  const world = await createCity();
  const { city, east, west } = world;
  expect((await tellAs(east, "丙丁款")).status).toBe(204);
  expect((await tellAs(east, "丙丁款")).status).toBe(204);
  expect((await tellAs(west, "丙丁款")).status).toBe(204);
  await keepAs(east);
  const told = await wordAs(city, "丙丁款");
  expect(told).toMatchObject({
    ...{ id: toldId("丙丁款"), form: FORM, kind: "word", column: "loan_type", units: 0, times: 0 },
    ...{ answers: [], awaited: true, decided: null },
  });
  expect(told.waiting.map(({ unit }) => unit)).toEqual([
    { code: east.unit.code, name: east.unit.name },
    { code: west.unit.code, name: west.unit.name },
  ]);
  expect(told.lastAt).toBe(told.waiting.at(-1)?.since);
  expect((await wordsAs(city)).filter(({ awaited }) => awaited)).toHaveLength(1);
  expect(await awaitedBy(world)).toBe(1);
  const { results } = await env.DB.prepare(
    "SELECT detail FROM audit WHERE act = 'word_told' AND account = ?1",
  )
    .bind(east.account.id)
    .all<{ detail: string }>();
  expect(results).toHaveLength(1);
  expect(results[0]?.detail).not.toContain("丙丁");
});

it("lets only the word leave, and none that names or numbers somebody", async () => {
  const { city, east } = await createCity();
  expect((await tellAs(east, "文13800138000")).status).toBe(422);
  expect(await problemOf(await tellAs(east, "王小芳"))).toMatchObject({ code: "names_unconfirmed" });
  expect((await tellAs(east, "王小芳", { namesConfirmed: true })).status).toBe(204);
  const unknown = { code: "validation_failed" };
  expect(await problemOf(await tellAs(east, "丙丁款", { column: "amount" }))).toMatchObject(unknown);
  expect(await problemOf(await tellAs(east, "丙丁款", { form: "own_nobody_1" }))).toMatchObject(unknown);
  expect(await problemOf(await tellAs(east, "丙丁款", { row: ["王小芳"] }))).toMatchObject(unknown);
  expect((await wordsAs(city)).map(({ text }) => text)).toEqual(["王小芳"]);
  expect((await send("DELETE", `/api/words/waiting/${toldId("王小芳")}`, undefined, east)).status).toBe(204);
  expect(await wordsAs(city)).toEqual([]);
});

it("answers the unit: by what it means, or that it is none of ours", async () => {
  const world = await createCity();
  const { city, east } = world;
  await tellAs(east, "丙丁款");
  expect(await waitingAs(east)).toMatchObject([{ text: "丙丁款", column: "loan_type", answer: null }]);
  const decide = (decision: string, chosen = "") =>
    send("PUT", `/api/words/${toldId("丙丁款")}`, { decision, chosen }, city);
  expect((await decide("new_code")).status).toBe(204);
  expect(await waitingAs(east)).toMatchObject([{ answer: { decision: "new_code", chosen: "" } }]);
  expect(await awaitedBy(world)).toBe(1);
  expect((await decide("not_ours")).status).toBe(204);
  expect(await waitingAs(east)).toMatchObject([{ answer: { decision: "not_ours" } }]);
  expect(await awaitedBy(world)).toBe(0);
  expect((await decide("meant", "micro")).status).toBe(204);
  expect(await awaitedBy(world)).toBe(0);
});

it("is waited for no longer once a published list has it", async () => {
  const world = await createCity();
  const { city, east } = world;
  await tellAs(east, "丙丁款");
  const { version } = standardCatalogue.form(FORM);
  const codes = { loan_type: [{ code: `${OWN}k1`, name: "丙丁款", aliases: [] }] };
  await fittedOf(city, FORM, await fitFor(city, { ...emptyFit(version), codes }, FORM));
  expect(await awaitedBy(world)).toBe(0);
  expect(await wordAs(city, "丙丁款")).toMatchObject({ awaited: false, waiting: [{}] });
});

it("is waited for no longer by the unit that gave it a meaning itself", async () => {
  const world = await createCity();
  await tellAs(world.east, "甲乙款");
  await tellAs(world.west, "甲乙款");
  expect((await keepAs(world.east, settled)).status).toBe(204);
  expect(await waitingAs(world.east)).toEqual([]);
  expect((await wordAs(world.city, "甲乙款")).waiting.map(({ unit }) => unit.code)).toEqual([
    world.west.unit.code,
  ]);
});

it("is taken back by the unit's own people alone", async () => {
  const world = await createCity();
  await tellAs(world.east, "丙丁款");
  const path = `/api/words/waiting/${toldId("丙丁款")}`;
  expect((await send("DELETE", path, undefined, world.west)).status).toBe(404);
  expect((await send("DELETE", path, undefined, world.east)).status).toBe(204);
  expect((await send("DELETE", path, undefined, world.east)).status).toBe(404);
  expect(await awaitedBy(world)).toBe(0);
});

it("waits for no more than two hundred words of a unit", async () => {
  const { east, west } = await createCity();
  const words = Array.from({ length: 200 }, (_, index) => `丙丁款${index}`);
  const rows = words.map((text) =>
    env.DB.prepare(
      `INSERT INTO waiting_word (id, unit, form, column_id, text, account, since)
       VALUES (?1, ?2, ?3, 'loan_type', ?4, ?5, '2026-01-01T00:00:00.000Z')`,
    ).bind(toldId(text), east.unit.code, FORM, text, east.account.id),
  );
  await env.DB.batch(rows);
  expect(await problemOf(await tellAs(east, "甲乙款"))).toMatchObject({ code: "words_full", status: 409 });
  expect((await tellAs(east, "丙丁款7")).status).toBe(204);
  expect((await tellAs(west, "甲乙款")).status).toBe(204);
  expect((await send("DELETE", `/api/words/waiting/${toldId("丙丁款7")}`, undefined, east)).status).toBe(204);
  expect((await tellAs(east, "甲乙款")).status).toBe(204);
});
