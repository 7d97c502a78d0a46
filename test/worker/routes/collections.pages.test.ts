import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { COLLECTIONS_PAGE } from "../../../shared/api/collection-bodies.ts";
import { type Collection, collectionsSchema } from "../../../shared/api/collections.ts";
import { joinedCollections } from "../../../shared/collections/joined.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { createCollections } from "../../../worker/store/collections/create.ts";
import { createUnits } from "../../../worker/store/register/units.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { createCity, type TestCity } from "../support/city.ts";
import { pagesOf } from "../support/pages.ts";
import { ask, loanBody, loanRow, problemOf, submit } from "../support/requests.ts";

async function plan(city: TestCity, period: string, units: readonly OrgUnit[]): Promise<string> {
  const id = `women_loans-${period}-${city.id}`;
  await createCollections(env.DB, [
    {
      ...{ id, form: "women_loans", formVersion: newestVersion("women_loans"), title: "分页任务", period },
      ...{ dueDate: "2020-01-10", units: units.map(({ code }) => code) },
    },
  ]);
  return id;
}

const placesOf = (collections: readonly Collection[]): string[] =>
  collections.flatMap(({ id, units }) => units.map(({ unit }) => `${id} ${unit}`));

describe.each(["", "receipts=0&"])("collections by pages (%s)", (query) => {
  it("have every place once, while collections are made and reports come", async () => {
    const city = await createCity();
    await createCity();
    const units = [city.east.unit, city.west.unit, city.town.unit];
    for (const period of ["2015", "2016"]) await plan(city, period, units);
    const whole = await pagesOf(collectionsSchema, `/api/collections?${query}`, city.city);
    expect(whole).toHaveLength(1);

    let made = "";
    const pages = await pagesOf(
      collectionsSchema,
      `/api/collections?${query}most=2`,
      city.city,
      async (page) => {
        if (page === 1) made = await plan(city, "2017", [city.west.unit]);
        if (page === 2) await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.east)]), city.east);
      },
    );
    const places = pages.map(({ collections }) => placesOf(collections));
    expect(places.map(({ length }) => length)).toEqual([2, 2, 2, 2, 2]);
    expect(places.flat()).toEqual([
      ...placesOf(whole[0]?.collections ?? []),
      `${made} ${city.west.unit.code}`,
    ]);
    const joined = joinedCollections(pages);
    expect(joined.map(({ units }) => units.length)).toEqual([3, 3, 3, 1]);
  });

  it("end with the last entry, not with an empty page", async () => {
    const city = await createCity();
    const pages = await pagesOf(collectionsSchema, `/api/collections?${query}most=3`, city.city);
    expect(pages.map(({ collections }) => placesOf(collections).length)).toEqual([3]);
  });

  it("stay within the units of the account, also from another's place", async () => {
    const city = await createCity();
    const other = await createCity();
    const [first] = await pagesOf(collectionsSchema, `/api/collections?${query}most=1`, city.city);
    const path = `/api/collections?${query}after=${first?.next}`;
    const east = collectionsSchema.parse(await (await ask(path, {}, city.east)).json());
    expect(placesOf(east.collections)).toEqual([`${city.collection} ${city.town.unit.code}`]);
    const elsewhere = collectionsSchema.parse(await (await ask(path, {}, other.west)).json());
    expect(placesOf(elsewhere.collections)).toEqual([`${other.collection} ${other.west.unit.code}`]);
  });

  it.each(["after=1", "after=x.1", "after=1.2.3", "after=-1.2", "after=1.", "most=0", "most=501", "most=x"])(
    "refuse %s",
    async (wrong) => {
      const city = await createCity();
      const refused = await ask(`/api/collections?${query}${wrong}`, {}, city.city);
      expect(refused.status).toBe(400);
      expect(await problemOf(refused)).toMatchObject({ code: "validation_failed" });
    },
  );
});

describe("a client that asks for nothing", () => {
  it("gets a page with receipts, more units without, and how it goes on", async () => {
    const city = await createCity();
    const villages = Array.from({ length: COLLECTIONS_PAGE }, (_, at): OrgUnit => {
      const code = `V${at}${city.id}`;
      const parent = city.town.unit.code;
      return { code, name: `测试村${code}`, aliases: [], kind: "federation", level: "village", parent };
    });
    await createUnits(env.DB, villages);
    await plan(city, "2018", villages);
    const pages = await pagesOf(collectionsSchema, "/api/collections", city.city);
    expect(pages.map(({ collections }) => placesOf(collections).length)).toEqual([COLLECTIONS_PAGE, 3]);
    const brief = await pagesOf(collectionsSchema, "/api/collections?receipts=0", city.city);
    expect(brief.map(({ collections }) => placesOf(collections).length)).toEqual([COLLECTIONS_PAGE + 3]);
    const own = await pagesOf(collectionsSchema, "/api/collections?own=1", city.town);
    expect(own.map(({ collections }) => placesOf(collections))).toEqual([
      [`${city.collection} ${city.town.unit.code}`],
    ]);
  });
});
