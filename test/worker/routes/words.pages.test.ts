import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { cityWordsSchema } from "../../../shared/api/words.ts";
import { createCity } from "../support/city.ts";
import { pagesOf } from "../support/pages.ts";
import { ask, problemOf, send } from "../support/requests.ts";
import { keepAs, settled, wordAs, wordsAs } from "../support/words.ts";

it.each([1, 2, 3, 4, 5])(
  "has every word once at pages of %i, while they are asked about again",
  async (most) => {
    const { city, east, west } = await createCity();
    await keepAs(east, { ...settled, columns: { ...settled.columns, 丑寅卯: null, 寅卯辰: null } });
    const { id } = await wordAs(city, "经办");
    const decided = await send("PUT", `/api/words/${id}`, { decision: "not_ours", chosen: "" }, city);
    expect(decided.status).toBe(204);
    const whole = (await wordsAs(city)).map((word) => word.id);
    expect(whole).toHaveLength(5);
    const pages = await pagesOf(cityWordsSchema, `/api/words?most=${most}`, city, () => keepAs(west));
    const ids = pages.flatMap(({ words }) => words.map((word) => word.id));
    expect(ids).toEqual(whole.toSorted());
    expect(pages.map(({ words }) => words.length > 0 && words.length <= most)).not.toContain(false);
  },
);

it("tells of what was decided and that nobody asks about any more, on its page", async () => {
  const { city, east } = await createCity();
  await keepAs(east);
  const words = await wordsAs(city);
  for (const { id } of words)
    await send("PUT", `/api/words/${id}`, { decision: "not_ours", chosen: "" }, city);
  await env.DB.prepare("DELETE FROM asked_word WHERE unit = ?1 AND kind = 'header'")
    .bind(east.unit.code)
    .run();
  const pages = await pagesOf(cityWordsSchema, "/api/words?most=1", city);
  const told = pages.flatMap(({ words: page }) => page.map(({ id, decided }) => [id, decided?.decision]));
  expect(told).toEqual(words.map(({ id }) => [id, "not_ours"]).toSorted());
});

it.each(["after=1", "after=x", "most=0", "most=1001"])("refuses %s", async (wrong) => {
  const { city } = await createCity();
  const refused = await ask(`/api/words?${wrong}`, {}, city);
  expect(await problemOf(refused)).toMatchObject({ code: "validation_failed" });
});
