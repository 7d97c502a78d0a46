import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { boardSchema, unitReportsSchema } from "../../../shared/api/board.ts";
import { BOARD_PAGE, REPORTS_PAGE } from "../../../shared/api/board-queries.ts";
import { OVERVIEW_PAGE } from "../../../shared/api/collection-bodies.ts";
import { collectionOverviewsSchema } from "../../../shared/api/collections.ts";
import { createCollections } from "../../../worker/store/collections/create.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { createCity, type TestCity } from "../support/city.ts";
import { pagesOf } from "../support/pages.ts";
import { ask, loanBody, loanRow, submit } from "../support/requests.ts";

async function plan(city: TestCity, period: string): Promise<string> {
  const id = `women_loans-${period}-${city.id}`;
  await createCollections(env.DB, [
    {
      ...{ id, form: "women_loans", formVersion: newestVersion("women_loans"), title: "分页任务", period },
      ...{ dueDate: "2020-01-10", units: [city.east, city.west, city.town].map(({ unit }) => unit.code) },
    },
  ]);
  return id;
}

describe("the board by pages", () => {
  it.each([1, 2, 3])("has every unit once, with its own cells, at pages of %i", async (most) => {
    const city = await createCity();
    await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.east)]), city.east);
    const [whole, ...others] = await pagesOf(boardSchema, "/api/board?period=2019", city.city);
    expect(others).toEqual([]);
    const pages = await pagesOf(boardSchema, `/api/board?period=2019&most=${most}`, city.city);
    expect(pages.map(({ units }) => units.length)).toEqual(
      most === 1 ? [1, 1, 1] : most === 2 ? [2, 1] : [3],
    );
    expect(pages.flatMap(({ units }) => units)).toEqual(whole?.units);
  });

  it("stays with a level and the account's units, also from another's place", async () => {
    const city = await createCity();
    const [first] = await pagesOf(boardSchema, "/api/board?period=2019&most=1", city.city);
    const path = `/api/board?period=2019&after=${first?.next}`;
    const codes = async (query: string, as = city.city) =>
      boardSchema.parse(await (await ask(path + query, {}, as)).json()).units.map(({ code }) => code);
    expect(await codes("&level=township")).toEqual([city.town.unit.code]);
    expect(await codes("", city.east)).toEqual([city.town.unit.code]);
  });
});

describe("a unit's reports by pages", () => {
  it("come once each, the latest year first and with their versions", async () => {
    const city = await createCity();
    for (const period of ["2017", "2021", "2018"]) await plan(city, period);
    await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.east)]), city.east);
    const path = `/api/board/units/${city.east.unit.code}`;
    const [whole] = await pagesOf(unitReportsSchema, path, city.city);
    expect(whole?.reports.map(({ period }) => period)).toEqual(["2021", "2019", "2018", "2017"]);
    expect(whole?.reports.map(({ versions }) => versions.length)).toEqual([0, 1, 0, 0]);
    for (const most of [1, 3, 4]) {
      const pages = await pagesOf(unitReportsSchema, `${path}?most=${most}`, city.city);
      expect(pages).toHaveLength(Math.ceil(4 / most));
      expect(pages.flatMap(({ reports }) => reports)).toEqual(whole?.reports);
    }
    const [one] = await pagesOf(unitReportsSchema, `${path}?collection=${city.collection}`, city.city);
    expect(one?.reports).toEqual([whole?.reports[1]]);
  });
});

describe("the overview of a year by pages", () => {
  it("has every collection once, while another is made", async () => {
    const city = await createCity();
    for (const period of ["2019-01", "2019-02"]) await plan(city, period);
    const path = "/api/collections/overview?year=2019";
    const [whole] = await pagesOf(collectionOverviewsSchema, path, city.city);
    let made = "";
    const pages = await pagesOf(collectionOverviewsSchema, `${path}&most=1`, city.city, async (page) => {
      if (page === 1) made = await plan(city, "2019-03");
    });
    const ids = pages.map(({ collections }) => collections.map(({ id }) => id));
    expect(ids).toEqual([...(whole?.collections ?? []).map(({ id }) => [id]), [made]]);
    expect(pages.map(({ years }) => years)).toEqual(pages.map(() => [2019]));
  });
});

it("gives no more than a page to who asks for more", async () => {
  const { city } = await createCity();
  for (const [path, page] of [
    ["/api/board?period=2019&", BOARD_PAGE],
    [`/api/board/units/${city.unit.code}?`, REPORTS_PAGE],
    ["/api/collections/overview?year=2019&", OVERVIEW_PAGE],
  ] as const) {
    expect((await ask(`${path}most=${page + 1}`, {}, city)).status).toBe(400);
    expect((await ask(`${path}most=${page}`, {}, city)).status).toBe(200);
  }
});
