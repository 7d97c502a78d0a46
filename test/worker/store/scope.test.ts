import { describe, expect, it } from "vitest";
import { collectionsSchema } from "../../../shared/api/collections.ts";
import { createCity } from "../support/city.ts";
import { setState } from "../support/lock.ts";
import { ask, loanBody, loanRow, problemOf, submit } from "../support/requests.ts";
import { versionsOf } from "../support/versions.ts";

describe("what is out of reach", () => {
  it("is not found: another unit's version, collection or subject", async () => {
    const city = await createCity();
    const foreign = await createCity();
    const uuid = crypto.randomUUID();
    await submit(uuid, loanBody(city, [loanRow(city.east)]), city.east);

    for (const stranger of [city.west, city.town, foreign.city]) {
      const shown = await ask(`/api/submissions/${uuid}`, {}, stranger);
      expect(await problemOf(shown)).toMatchObject({ status: 404, code: "not_found" });
    }
    const list = await ask(`/api/collections/${city.collection}/submissions`, {}, foreign.city);
    expect(await problemOf(list)).toMatchObject({ status: 404 });
    const west = await ask(`/api/collections/${city.collection}/submissions`, {}, city.west);
    expect(await west.json()).toEqual({ submissions: [], next: null });

    const notOwed = await submit(crypto.randomUUID(), loanBody(foreign, [loanRow(city.east)]), city.east);
    expect(await problemOf(notOwed)).toMatchObject({ status: 404 });
    const cityOwesNothing = await submit(
      crypto.randomUUID(),
      loanBody(city, [loanRow(city.city)]),
      city.city,
    );
    expect(await problemOf(cityOwesNothing)).toMatchObject({ status: 404 });
    const otherSubject = await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.east)]), city.west);
    expect(await problemOf(otherSubject)).toMatchObject({
      status: 400,
      code: "validation_failed",
      issues: [{ path: "records.0.subject", message: "not_in_scope" }],
    });
  });

  it("shows the board of a district only its own units", async () => {
    const city = await createCity();
    const { collections } = collectionsSchema.parse(
      await (await ask("/api/collections", {}, city.east)).json(),
    );
    expect(collections.flatMap(({ units }) => units.map(({ unit }) => unit))).toEqual([
      city.east.unit.code,
      city.town.unit.code,
    ]);
  });

  it("takes nothing for a locked collection or another version of the form", async () => {
    const city = await createCity();
    const body = loanBody(city, [loanRow(city.east)]);
    const mismatch = await submit(
      crypto.randomUUID(),
      { ...body, formVersion: body.formVersion + 1 },
      city.east,
    );
    expect(await problemOf(mismatch)).toMatchObject({ status: 409, code: "form_version_mismatch" });
    await setState(city, "locked");
    const locked = await submit(crypto.randomUUID(), body, city.east);
    expect(await problemOf(locked)).toMatchObject({ status: 409, code: "collection_locked" });
    expect(await versionsOf(city.collection)).toEqual([]);
  });
});
