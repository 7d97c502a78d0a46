import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { createCity, enroll } from "../support/city.ts";
import { setExemption } from "../support/lock.ts";
import { loanBody, loanRow, problemOf, submit } from "../support/requests.ts";

describe("a request under a UUID", () => {
  it("answers the same content under one UUID with the same receipt", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const body = loanBody(city, [loanRow(city.east)]);
    const first = await submit(uuid, body, city.east);
    const again = await submit(uuid.toUpperCase(), { ...body, nil: false }, city.east);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.json()).toEqual(await first.json());
  });

  it("refuses other content under a used UUID", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    await submit(uuid, loanBody(city, [loanRow(city.east)]), city.east);
    const other = await submit(uuid, loanBody(city, [loanRow(city.east, 8, { persons: 74 })]), city.east);
    expect(await problemOf(other)).toMatchObject({ status: 409, code: "uuid_reused" });
  });

  it("does not know another account's UUID, not even for a colleague with the same content", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const body = loanBody(city, [loanRow(city.east)]);
    await submit(uuid, body, city.east);
    const colleague = await enroll(city.east.unit, "reporter", "-2");
    for (const stranger of [city.west, colleague]) {
      expect(await problemOf(await submit(uuid, body, stranger))).toMatchObject({
        status: 404,
        code: "not_found",
      });
    }
  });
});

describe("a sender with a stale base", () => {
  it("is told which version is newest and what differs", async () => {
    const city = await createCity();
    const unchanged = loanRow(city.east, 9, { bank: "另一测试银行" });
    await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.east), unchanged]), city.east);
    const stale = await submit(
      crypto.randomUUID(),
      loanBody(city, [loanRow(city.east, 8, { persons: 80 }), unchanged]),
      city.east,
    );
    expect(await problemOf(stale)).toMatchObject({
      status: 409,
      code: "base_version_stale",
      newestVersion: 1,
      changes: [
        {
          ...{ row: 8, subject: city.east.unit.code, change: "changed", columns: ["persons"] },
          ...{ before: { persons: 73 }, after: { persons: 80 } },
        },
      ],
    });
    const ahead = await submit(
      crypto.randomUUID(),
      loanBody(city, [loanRow(city.west)], { baseVersion: 4 }),
      city.west,
    );
    expect(await problemOf(ahead)).toMatchObject({ status: 409, code: "base_version_stale" });
  });
});

describe("a place that takes nothing now", () => {
  it("is one of a unit that is exempt", async () => {
    const city = await createCity();
    await setExemption(city, city.east, "撤并");
    const response = await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.east)]), city.east);
    expect(await problemOf(response)).toMatchObject({ status: 409, code: "unit_exempt" });
  });

  it("is one of a collection that opens later, and says when", async () => {
    const city = await createCity();
    await env.DB.prepare("UPDATE collection SET opens_at = ?2 WHERE id = ?1")
      .bind(city.collection, "2199-01-01T00:00:00+08:00")
      .run();
    const response = await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.east)]), city.east);
    expect(await problemOf(response)).toMatchObject({
      code: "collection_not_open",
      opensAt: "2199-01-01T00:00:00+08:00",
    });
  });
});
