import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { SubmissionBody } from "../../../shared/api/submissions.ts";
import { receiptSchema } from "../../../shared/api/submissions.ts";
import type { TestUnit } from "../support/city.ts";
import { ask, loanBody, loanRow, problemOf, send } from "../support/requests.ts";
import {
  approve,
  createReviewWorld,
  done,
  type ReviewWorld,
  sent,
  stateOf,
  withdraw,
} from "../support/reviews.ts";

function sendFor(
  unit: string,
  body: SubmissionBody,
  as: TestUnit,
  uuid: string = crypto.randomUUID(),
): Promise<Response> {
  return send("PUT", `/api/submissions/${uuid}?onBehalfOf=${unit}`, body, as);
}

function bodyOf(world: ReviewWorld, about: TestUnit, changes: Partial<SubmissionBody> = {}): SubmissionBody {
  return loanBody(world, [loanRow(about)], changes);
}

async function intake(world: ReviewWorld, by: TestUnit, about: TestUnit): Promise<string> {
  const uuid = crypto.randomUUID();
  await done(sendFor(about.unit.code, bodyOf(world, about), by, uuid));
  return uuid;
}

describe("a report that an officer sends in the name of a unit below", () => {
  it("is that unit's own, and says in receipt and log who sent it", async () => {
    const world = await createReviewWorld();
    const { town, officer } = world;
    const response = await sendFor(town.unit.code, bodyOf(world, town), officer);
    expect(response.status).toBe(201);
    const receipt = receiptSchema.parse(await response.json());
    const by = { name: officer.account.name, unit: officer.unit.name };
    expect(receipt).toMatchObject({
      unit: { code: town.unit.code },
      version: 1,
      late: true,
      channel: "intake",
      onBehalf: by,
    });
    for (const reader of [town, officer, world.city]) {
      const shown = await ask(`/api/submissions/${receipt.uuid}`, {}, reader);
      expect(await shown.json()).toMatchObject({ receipt: { channel: "intake", onBehalf: by } });
    }
    const logged = await env.DB.prepare(
      "SELECT account, detail FROM audit WHERE target = ?1 AND act = 'submit'",
    )
      .bind(receipt.uuid)
      .first<{ account: number; detail: string }>();
    expect(logged?.account).toBe(officer.account.id);
    expect(JSON.parse(logged?.detail ?? "")).toMatchObject({
      unit: town.unit.code,
      channel: "intake",
      senderUnit: officer.unit.code,
    });
  });

  it("is an ordinary one where the unit is the officer's own", async () => {
    const world = await createReviewWorld();
    const response = await sendFor(world.east.unit.code, bodyOf(world, world.east), world.officer);
    expect(response.status).toBe(201);
    const receipt: unknown = await response.json();
    expect(receipt).not.toHaveProperty("channel");
    expect(receipt).not.toHaveProperty("onBehalf");
  });

  it("is refused to reporters, and to officers for units that are not below them", async () => {
    const world = await createReviewWorld();
    const { town, west, east, officer, city } = world;
    const cases: readonly (readonly [TestUnit, TestUnit, string])[] = [
      [east, town, "forbidden"],
      [officer, west, "not_found"],
      [officer, city, "not_found"],
      [(await createReviewWorld()).cityOfficer, town, "not_found"],
    ];
    for (const [by, about, code] of cases) {
      expect(await problemOf(await sendFor(about.unit.code, bodyOf(world, about), by))).toMatchObject({
        code,
      });
    }
    expect(await problemOf(await sendFor("NOSUCHUNIT", bodyOf(world, town), officer))).toMatchObject({
      code: "not_found",
    });
    expect(await problemOf(await sendFor("%27", bodyOf(world, town), officer))).toMatchObject({
      code: "validation_failed",
    });
    const held = await env.DB.prepare("SELECT count(*) AS n FROM submission WHERE collection = ?1")
      .bind(world.collection)
      .first("n");
    expect(held).toBe(0);
  });

  it("keeps to every rule of the unit: what it owes, whom it may tell of, the base version, names", async () => {
    const world = await createReviewWorld();
    const { town, east, cityOfficer } = world;
    const beside = await sendFor(town.unit.code, bodyOf(world, east), cityOfficer);
    expect(await problemOf(beside)).toMatchObject({
      code: "validation_failed",
      issues: [{ path: "records.0.subject", message: "not_in_scope" }],
    });
    const owed = bodyOf(world, town, { collection: "women_loans-2019-none" });
    expect(await problemOf(await sendFor(town.unit.code, owed, cityOfficer))).toMatchObject({
      code: "not_found",
    });
    await sent(world, world.collection, town);
    const stale = await sendFor(
      town.unit.code,
      loanBody(world, [loanRow(town, 8, { persons: 74 })]),
      cityOfficer,
    );
    expect(await problemOf(stale)).toMatchObject({
      code: "base_version_stale",
      newestVersion: 1,
      changes: [{}],
    });
  });

  it("is told again for the same UUID, and refused for another unit under it", async () => {
    const world = await createReviewWorld();
    const { town, west, cityOfficer } = world;
    const uuid = crypto.randomUUID();
    const body = bodyOf(world, town, { nil: true, records: [] });
    const first = await sendFor(town.unit.code, body, cityOfficer, uuid);
    const again = await sendFor(town.unit.code, body, cityOfficer, uuid);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.json()).toMatchObject({ uuid, version: 1, onBehalf: {} });
    const other = await sendFor(west.unit.code, body, cityOfficer, uuid);
    expect(await problemOf(other)).toMatchObject({ code: "uuid_reused" });
  });

  it("has one winner when two officers, or officer and unit, send at once", async () => {
    const world = await createReviewWorld();
    const { town, officer, cityOfficer } = world;
    const body = bodyOf(world, town);
    const answers = await Promise.all([
      sendFor(town.unit.code, body, officer),
      sendFor(town.unit.code, body, cityOfficer),
      send("PUT", `/api/submissions/${crypto.randomUUID()}`, body, town),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    for (const lost of answers.filter(({ status }) => status === 409)) {
      expect(await problemOf(lost)).toMatchObject({ code: "base_version_stale", newestVersion: 1 });
    }
  });

  it("may be passed by who sent it, and taken back by her while nobody has reviewed it", async () => {
    const world = await createReviewWorld();
    const { town, officer } = world;
    const passed = await intake(world, officer, town);
    expect((await approve([passed], officer)).status).toBe(200);
    expect(await stateOf(passed)).toBe("passed");
    const late = await withdraw(passed, officer);
    expect(await problemOf(late)).toMatchObject({ code: "review_state" });

    const other = await createReviewWorld();
    const taken = await intake(other, other.officer, other.town);
    expect(await problemOf(await withdraw(taken, other.cityOfficer))).toMatchObject({ code: "forbidden" });
    expect((await withdraw(taken, other.officer)).status).toBe(200);
    expect(await stateOf(taken)).toBe("withdrawn");

    const third = await createReviewWorld();
    const byUnit = await intake(third, third.officer, third.town);
    expect((await withdraw(byUnit, third.colleague)).status).toBe(200);
  });

  it("is checked before it is sent by the same rules", async () => {
    const world = await createReviewWorld();
    const { town, officer, east } = world;
    const { collection, formVersion, records, layout } = bodyOf(world, town);
    const rows = { collection, formVersion, records, layout };
    const path = `/api/submissions/check?onBehalfOf=${town.unit.code}`;
    const looked = await send("POST", path, rows, officer);
    expect(await looked.json()).toMatchObject({ findings: [] });
    expect(await problemOf(await send("POST", path, rows, east))).toMatchObject({ code: "forbidden" });
    const west = `/api/submissions/check?onBehalfOf=${world.west.unit.code}`;
    expect(await problemOf(await send("POST", west, rows, officer))).toMatchObject({ code: "not_found" });
  });
});
