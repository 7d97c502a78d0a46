import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { createCollections } from "../../../worker/store/collections/collections.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { createCity, type TestCity } from "../support/city.ts";
import { collect, merge, report } from "../support/merge.ts";

/** The eastern district reports so many yuan for each period. */
async function reportAll(city: TestCity, yuan: Readonly<Record<string, number>>): Promise<void> {
  for (const [period, amount] of Object.entries(yuan)) {
    await report(city, await collect(city, period), city.east, amount);
  }
}

async function earlier(city: TestCity, periods: readonly string[]) {
  const [form] = (await merge(city, { periods: [...periods] })).forms;
  return form?.earlier?.map(({ comparison, periods: compared, reported, totals }) => [
    comparison,
    compared,
    reported,
    totals.find(({ indicator }) => indicator === "loan_amount_yuan")?.value,
  ]);
}

describe("a merge", () => {
  it("stands beside the period before and the same a year ago", async () => {
    const city = await createCity();
    await reportAll(city, { "2018-02": 180_000, "2019-01": 100_000, "2019-02": 200_000 });
    expect(await earlier(city, ["2019-02"])).toEqual([
      ["previousPeriod", ["2019-01"], 1, 10_000_000n],
      ["samePeriodLastYear", ["2018-02"], 1, 18_000_000n],
    ]);
    expect(await earlier(city, ["2018-02"])).toEqual([]);
  });

  it("of several periods stands beside as many before", async () => {
    const city = await createCity();
    await reportAll(city, {
      "2018Q4": 70_000,
      "2019Q1": 100_000,
      "2019Q2": 200_000,
      "2019Q3": 300_000,
      "2019Q4": 400_000,
    });
    expect(await earlier(city, ["2019Q3", "2019Q4"])).toEqual([
      ["previousPeriod", ["2019Q1", "2019Q2"], 1, 30_000_000n],
      ["samePeriodLastYear", ["2018Q4"], 1, 7_000_000n],
    ]);
  });

  it("of periods of several lengths stands beside the year before only: nothing comes directly before both", async () => {
    const city = await createCity();
    await reportAll(city, {
      "2018Q2": 50_000,
      "2018-07": 60_000,
      "2018Q4": 100_000,
      "2019-05": 150_000,
      "2019Q2": 200_000,
      "2019-07": 300_000,
    });
    expect(await earlier(city, ["2019Q2", "2019-07"])).toEqual([
      ["samePeriodLastYear", ["2018Q2", "2018-07"], 1, 11_000_000n],
    ]);
  });

  it("counts an earlier period once of which there were two collections", async () => {
    const city = await createCity();
    const second = `${city.collection}-west`;
    const form = {
      form: "women_loans",
      formVersion: newestVersion("women_loans"),
      title: "妇女创业小额贷款台账",
    };
    await createCollections(env.DB, [
      { ...form, id: second, period: "2019", dueDate: null, units: [city.west.unit.code] },
    ]);
    await report(city, city.collection, city.east, 100_000);
    await report(city, second, city.west, 50_000);
    await report(city, await collect(city, "2020"), city.east, 200_000);
    expect(await earlier(city, ["2020"])).toEqual([["samePeriodLastYear", ["2019"], 2, 10_000_000n]]);
  });

  it("of a year stands beside the year before once: both comparisons are the same", async () => {
    const city = await createCity();
    await reportAll(city, { "2018": 90_000, "2019": 100_000 });
    expect(await earlier(city, ["2019"])).toEqual([["samePeriodLastYear", ["2018"], 1, 9_000_000n]]);
  });
});
