import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../worker/base/digest.ts";
import { payloadKey } from "../../../worker/store/payloads.ts";
import { findSlot } from "../../../worker/store/submissions/slot.ts";
import { type NewVersion, writeVersion } from "../../../worker/store/submissions/submit.ts";
import { createCity, enroll, type TestCity } from "../../worker/support/city.ts";
import { setExemption, setState } from "../../worker/support/lock.ts";
import { loanBody, loanRow, problemOf, submit } from "../../worker/support/requests.ts";
import { versionsOf } from "../../worker/support/versions.ts";

describe("repetition and rivalry", () => {
  it("answers the same content under one UUID with the same receipt", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const body = loanBody(city, [loanRow(city.east)]);
    const first = await submit(uuid, body, city.east);
    const again = await submit(uuid.toUpperCase(), { ...body, nil: false }, city.east);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.json()).toEqual(await first.json());
  });

  it("makes one version of parallel requests, and gives all of them its receipt", async () => {
    const city = await createCity();
    const uuid = crypto.randomUUID();
    const body = loanBody(city, [loanRow(city.east)]);
    // Each begins a few queries after the one before, so that they meet at every point of the road.
    const repeat = async (_: unknown, queries: number) => {
      for (let query = 0; query < queries; query += 1) await env.DB.prepare("SELECT 1").run();
      return submit(uuid, body, city.east);
    };
    const responses = await Promise.all(Array.from({ length: 16 }, repeat));
    expect(responses.map(({ status }) => status).sort()).toEqual([...Array(15).fill(200), 201]);
    const receipts = await Promise.all(responses.map((response) => response.text()));
    expect(new Set(receipts).size).toBe(1);
    expect(await versionsOf(city.collection)).toEqual([1]);
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

  it("tells a sender with a stale base which version is newest and what differs", async () => {
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
      changes: [{ row: 8, change: "changed", columns: ["persons"] }],
    });
    const ahead = await submit(
      crypto.randomUUID(),
      loanBody(city, [loanRow(city.west)], { baseVersion: 4 }),
      city.west,
    );
    expect(await problemOf(ahead)).toMatchObject({ status: 409, code: "base_version_stale" });
  });

  it("lets only one unit report a subject, until that unit names it no more", async () => {
    const city = await createCity();
    await setExemption(city, city.town, "由区妇联代报");
    const byEast = await submit(
      crypto.randomUUID(),
      loanBody(city, [loanRow(city.east), loanRow(city.town, 9)]),
      city.east,
    );
    expect(byEast.status).toBe(201);
    await setExemption(city, city.town, null);
    const own = loanBody(city, [loanRow(city.town)]);
    const uuid = crypto.randomUUID();
    expect(await problemOf(await submit(uuid, own, city.town))).toMatchObject({
      status: 409,
      code: "subject_owned",
    });
    await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.east)], { baseVersion: 1 }), city.east);
    expect((await submit(uuid, own, city.town)).status).toBe(201);
  });
});

describe("one batch", () => {
  it("changes nothing when the slot has moved, or was locked, since it was read", async () => {
    const city = await createCity();
    const version = newVersion(city);
    const read = async () => {
      const slot = await findSlot(env.DB, city.collection, city.east.unit.code);
      if (slot === undefined) throw new Error("no slot");
      return slot;
    };
    const seen = await read();
    await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.east)]), city.east);
    await expect(writeVersion(env.DB, seen, { ...version, version: 2 })).rejects.toThrow("CHECK");
    const current = await read();
    await setState(city, "locked");
    await expect(writeVersion(env.DB, current, { ...version, version: 2 })).rejects.toThrow("CHECK");
    expect(await versionsOf(city.collection)).toEqual([1]);
    expect(await read()).toMatchObject({ revision: 1, newestVersion: 1 });

    await setState(city, "open");
    await writeVersion(env.DB, current, { ...version, version: 2 });
    expect(await versionsOf(city.collection)).toEqual([1, 2]);
  });
});

function newVersion(city: TestCity): NewVersion {
  const uuid = crypto.randomUUID();
  return {
    uuid,
    version: 1,
    account: city.east.account.id,
    origin: null,
    submittedAt: "2026-01-10T12:00:00+08:00",
    late: false,
    sha256: sha256(uuid),
    payloadKey: payloadKey(uuid, 1, sha256(uuid)),
    nil: true,
    controlTotals: { rows: 0, columns: [] },
    layout: {},
    localFindings: [],
    records: [],
    mirrored: [],
    facts: [],
    findings: [],
    explanations: [],
  };
}
