import { describe, expect, it } from "vitest";
import { type Place, placesSchema } from "../../../shared/api/intake.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import { sha256 } from "../../../worker/base/digest.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { createCity, type TestUnit } from "../support/city.ts";
import { setExemption, setState } from "../support/lock.ts";
import { loanBody, loanRow, problemOf, send } from "../support/requests.ts";
import { sent } from "../support/reviews.ts";

async function placesOf(
  as: TestUnit,
  units: readonly TestUnit[],
  form = "women_loans",
): Promise<(Place | null)[]> {
  const places = units.map(({ unit }) => ({ unit: unit.code, form, period: "2019" }));
  const response = await send("POST", "/api/intake/places", { places }, as);
  expect(response.status).toBe(200);
  return placesSchema.parse(await response.json()).places;
}

describe("where reports of many units belong", () => {
  it("answers in the order asked, with the newest version and a digest that the same content gives", async () => {
    const city = await createCity();
    const uuid = await sent(city, city.collection, city.town);
    const second = loanBody(city, [loanRow(city.town, 8, { persons: 74 })], { baseVersion: 1 });
    await sent(city, city.collection, city.town, second);
    const [west, town, again] = await placesOf(city.city, [city.west, city.town, city.town]);
    expect(west).toEqual({
      collection: city.collection,
      title: "2019年妇女创业小额贷款台账",
      formVersion: newestVersion("women_loans"),
      asOf: null,
      opensAt: null,
      dueAt: "2020-01-10T23:59:59+08:00",
      locked: false,
      exempt: false,
      newest: null,
    });
    expect(town?.newest).toMatchObject({
      version: 2,
      state: "submitted",
      nil: false,
      sha256: sha256(canonicalJson(second)),
    });
    expect(town?.newest?.uuid).not.toBe(uuid);
    expect(again).toEqual(town);
  });

  it("knows nothing of units elsewhere, of forms that are not owed, of other periods", async () => {
    const city = await createCity();
    const other = await createCity();
    expect(await placesOf(city.east, [city.west, city.city, other.east, city.town])).toEqual([
      null,
      null,
      null,
      expect.objectContaining({ collection: city.collection }),
    ]);
    expect(await placesOf(city.city, [city.east], "aid_records")).toEqual([null]);
    expect(await placesOf(city.city, [])).toEqual([]);
  });

  it("says what is locked, and who is exempt", async () => {
    const city = await createCity();
    await setExemption(city, city.west, "本年无此项业务");
    await setState(city, "locked");
    const places = await placesOf(city.city, [city.east, city.west]);
    expect(places.map((place) => [place?.locked, place?.exempt])).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  it("refuses more than five hundred, and what is no unit, form or period", async () => {
    const city = await createCity();
    const place = { unit: city.east.unit.code, form: "women_loans", period: "2019" };
    const bad: readonly unknown[] = [
      { places: Array(501).fill(place) },
      { places: [{ ...place, unit: "x" }] },
      { places: [{ ...place, form: "A'" }] },
      { places: [{ ...place, period: "2019年" }] },
      { places: [{ ...place, more: 1 }] },
      {},
    ];
    for (const body of bad) {
      const response = await send("POST", "/api/intake/places", body, city.city);
      expect(await problemOf(response)).toMatchObject({ code: "validation_failed" });
    }
    const most = await send("POST", "/api/intake/places", { places: Array(500).fill(place) }, city.city);
    expect(most.status).toBe(200);
  });
});
