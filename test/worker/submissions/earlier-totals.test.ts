import { describe, expect, it } from "vitest";
import { earlierTotalsSchema } from "../../../shared/api/review.ts";
import { createCity, type TestCity } from "../support/city.ts";
import { collect, report } from "../support/merge.ts";
import { ask, problemOf } from "../support/requests.ts";

const totalsOf = async (collection: string, as: TestCity["east"]) => {
  const answer = await ask(`/api/collections/${collection}/earlier-totals`, {}, as);
  return earlierTotalsSchema
    .parse(await answer.json())
    .reports.map(({ period, controlTotals }) => [
      period,
      controlTotals.rows,
      controlTotals.columns.find(({ column }) => column === "amount")?.total,
    ]);
};

describe("what a unit reported before", () => {
  it("is told for the period before and the year before, the own unit's alone", async () => {
    const city = await createCity();
    for (const [period, yuan] of [
      ["2025Q2", 1_000_000],
      ["2026Q1", 2_000_000],
      ["2025Q1", 7_000_000],
    ] as const) {
      await report(city, await collect(city, period), city.east, yuan);
    }
    const now = await collect(city, "2026Q2");
    expect(await totalsOf(now, city.east)).toEqual([
      ["2026Q1", 1, "200"],
      ["2025Q2", 1, "100"],
    ]);
    expect(await totalsOf(now, city.west)).toEqual([]);
  });

  it("of a year is that of the year before, once", async () => {
    const city = await createCity();
    await report(city, await collect(city, "2020"), city.east, 3_000_000);
    expect(await totalsOf(await collect(city, "2021"), city.east)).toEqual([["2020", 1, "300"]]);
  });

  it("is not told of a collection in which the unit owes nothing", async () => {
    const city = await createCity();
    const answer = await ask(`/api/collections/${city.collection}/earlier-totals`, {}, city.city);
    expect(await problemOf(answer)).toMatchObject({ status: 404, code: "not_found" });
  });
});
