import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { SheetRecord } from "../../../../shared/sheet/reading.ts";
import type { Fact } from "../../../../shared/statistics/fact.ts";
import { sha256 } from "../../../../worker/base/digest.ts";
import { payloadKey } from "../../../../worker/store/payloads.ts";
import { findSlot, type Slot } from "../../../../worker/store/submissions/slot.ts";
import { type NewVersion, writeVersion } from "../../../../worker/store/submissions/submit.ts";
import { createCity, type TestCity } from "../../support/city.ts";
import { setExemption, setState } from "../../support/lock.ts";
import { loanBody, loanRow, problemOf, submit } from "../../support/requests.ts";
import { approve, done, giveBack, sent, stateOf } from "../../support/reviews.ts";
import { versionsOf } from "../../support/versions.ts";

describe("one batch", () => {
  it("changes nothing when the slot has moved, or was locked, since it was read", async () => {
    const city = await createCity();
    const version = newVersion(city);
    const seen = await slotOf(city);
    await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.east)]), city.east);
    await expect(writeVersion(env.DB, seen, { ...version, version: 2 })).rejects.toThrow("CHECK");
    const current = await slotOf(city);
    await setState(city, "locked");
    await expect(writeVersion(env.DB, current, { ...version, version: 2 })).rejects.toThrow("CHECK");
    expect(await versionsOf(city.collection)).toEqual([1]);
    expect(await slotOf(city)).toMatchObject({ revision: 1, newestVersion: 1 });

    await setState(city, "open");
    await writeVersion(env.DB, current, { ...version, version: 2 });
    expect(await versionsOf(city.collection)).toEqual([1, 2]);
  });

  it("keeps records and facts as they were made, records in the order of the sheet: column B before AA", async () => {
    const city = await createCity();
    const subject = city.east.unit.code;
    const record = (row: number, at: string): SheetRecord => ({
      row,
      at,
      subject,
      grain: "sum",
      values: { persons: row },
    });
    const facts: Fact[] = [
      {
        subject,
        period: "2019",
        indicator: "loan_persons",
        breakdown: { a: "b" },
        kind: "actual",
        value: 7,
        row: 4,
      },
      {
        subject,
        period: "2018",
        indicator: "loan_persons",
        breakdown: {},
        kind: "target",
        value: 9,
        qualifier: "over",
        row: 5,
      },
    ];
    const version: NewVersion = {
      ...newVersion(city),
      nil: false,
      records: [record(5, "B"), record(4, "AA"), record(4, "B")],
      facts,
    };
    await writeVersion(env.DB, await slotOf(city), version);
    const stored = await env.DB.prepare(
      "SELECT sheet_row || place AS place FROM record WHERE submission = ?1 ORDER BY ordinal",
    )
      .bind(version.uuid)
      .all<{ place: string }>();
    expect(stored.results.map(({ place }) => place)).toEqual(["4B", "4AA", "5B"]);
    const { results } = await env.DB.prepare(
      `SELECT subject, period, indicator, breakdown, kind, value, qualifier, sheet_row AS row
       FROM fact WHERE submission = ?1 ORDER BY ordinal`,
    )
      .bind(version.uuid)
      .all<Record<string, unknown>>();
    expect(results.map((row) => ({ ...row, breakdown: JSON.parse(String(row.breakdown)) }))).toEqual(
      facts.map((fact) => ({ qualifier: null, ...fact })),
    );
  });
});

describe("a subject", () => {
  it("is one unit's to report, until that unit names it no more", async () => {
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

  it("stays with an approved version that counts it, though the newest names it no more", async () => {
    const city = await createCity();
    await setExemption(city, city.town, "由区妇联代报");
    const records = [loanRow(city.east), loanRow(city.town, 9)];
    await done(approve([await sent(city, city.collection, city.east, { records })], city.city));
    await setExemption(city, city.town, null);
    await sent(city, city.collection, city.east, { baseVersion: 1 });
    const own = await submit(crypto.randomUUID(), loanBody(city, [loanRow(city.town)]), city.town);
    expect(await problemOf(own)).toMatchObject({ status: 409, code: "subject_owned" });
  });
});

describe("an earlier version", () => {
  it("that was returned is superseded by the next", async () => {
    const city = await createCity();
    const first = await sent(city, city.collection, city.east);
    await done(giveBack(first, city.city));
    await sent(city, city.collection, city.east, { baseVersion: 1 });
    expect(await stateOf(first)).toBe("superseded");
  });

  it("that was approved stays so until the next is approved", async () => {
    const city = await createCity();
    const first = await sent(city, city.collection, city.east);
    await done(approve([first], city.city));
    await sent(city, city.collection, city.east, { baseVersion: 1 });
    expect(await stateOf(first)).toBe("approved");
  });
});

const explanations = [{ rule: "E4.2a", reason: "real_situation", note: "龙头企业带动" }] as const;

async function findingsOf(uuid: string): Promise<unknown[]> {
  const { results } = await env.DB.prepare(
    "SELECT rule, state, accepted_at IS NOT NULL AS accepted FROM finding WHERE submission = ?1",
  )
    .bind(uuid)
    .all();
  return results;
}

describe("what an earlier version was warned of", () => {
  const warned = async () => {
    const city = await createCity();
    const records = [loanRow(city.east, 8, { amount: 600_000_000, persons: 1 })];
    const uuid = await sent(city, city.collection, city.east, { records, explanations: [...explanations] });
    return { city, uuid };
  };

  it("was corrected by a version that is not", async () => {
    const { city, uuid } = await warned();
    expect(await findingsOf(uuid)).toEqual([{ rule: "E4.2a", state: "explained", accepted: 0 }]);
    await sent(city, city.collection, city.east, { baseVersion: 1 });
    expect(await findingsOf(uuid)).toEqual([{ rule: "E4.2a", state: "corrected", accepted: 0 }]);
  });

  it("stays as it was accepted, once an officer approved it", async () => {
    const { city, uuid } = await warned();
    await done(approve([uuid], city.city));
    await sent(city, city.collection, city.east, { baseVersion: 1 });
    expect(await findingsOf(uuid)).toEqual([{ rule: "E4.2a", state: "explained", accepted: 1 }]);
  });
});

async function slotOf(city: TestCity): Promise<Slot> {
  const slot = await findSlot(env.DB, city.collection, city.east.unit.code);
  if (slot === undefined) throw new Error("no slot");
  return slot;
}

function newVersion(city: TestCity): NewVersion {
  const uuid = crypto.randomUUID();
  return {
    uuid,
    version: 1,
    account: city.east.account.id,
    channel: "pane",
    senderUnit: null,
    origin: null,
    submittedAt: "2026-01-10T12:00:00+08:00",
    late: false,
    sha256: sha256(uuid),
    payloadKey: payloadKey(uuid, 1, sha256(uuid)),
    nil: true,
    controlTotals: { rows: 0, columns: [] },
    layout: {},
    localFindings: [],
    outsidePeriod: undefined,
    records: [],
    mirrored: [],
    facts: [],
    findings: [],
    explanations: [],
  };
}
