import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { boardSchema, boardStatuses, unitReportsSchema } from "../../../shared/api/board.ts";
import { collectionDetailsSchema, collectionsSchema } from "../../../shared/api/collections.ts";
import { factComparisonSchema } from "../../../shared/api/integrity.ts";
import {
  type PurgeAct,
  purgeActs,
  reviewQueueSchema,
  reviewSchema,
  SEALED_DAYS,
} from "../../../shared/api/review.ts";
import { submissionSchema } from "../../../shared/api/submissions.ts";
import { chinaTime } from "../../../shared/period/china-time.ts";
import { startSession } from "../../../worker/accounts/sign-in.ts";
import { DAY, systemClock } from "../../../worker/base/clock.ts";
import { eraseSealed } from "../../../worker/reviews/purge.ts";
import { auditStatement } from "../../../worker/store/audit/audit.ts";
import { fixVersions } from "../../../worker/store/merge/versions.ts";
import { enroll, type TestUnit } from "../support/city.ts";
import { appWith } from "../support/factors.ts";
import { ask, problemOf } from "../support/requests.ts";
import {
  answer,
  approve,
  createReviewWorld,
  done,
  giveBack,
  newCollection,
  purge,
  type ReviewWorld,
  revert,
  sent,
  stateOf,
} from "../support/reviews.ts";

let world: ReviewWorld;
/** Administrator of the western district, which reports to the city. */
let west: TestUnit;
let second: TestUnit;

beforeAll(async () => {
  world = await createReviewWorld();
  west = await enroll(world.west.unit, "administrator", "-admin");
  second = await enroll(world.city.unit, "administrator", "-2");
});

async function approved(collection: string): Promise<string> {
  const uuid = await sent(world, collection, world.west);
  await done(approve([uuid], world.cityOfficer));
  return uuid;
}

const lock = (collection: string) =>
  env.DB.prepare("UPDATE collection SET state = 'locked' WHERE id = ?1").bind(collection).run();

const codeOf = async (response: Promise<Response>) => (await problemOf(await response)).code;
const queue = async (as: TestUnit) =>
  reviewQueueSchema.parse(await (await ask("/api/reviews", {}, as)).json()).purges;
const mine = async (as: TestUnit, uuid: string) =>
  (await queue(as)).find(({ receipt }) => receipt.uuid === uuid);
const review = async (uuid: string, as: TestUnit) =>
  reviewSchema.parse(await (await ask(`/api/submissions/${uuid}/review`, {}, as)).json());
const purgedOnBoard = async () =>
  boardSchema.parse(await (await ask("/api/board?period=2019", {}, world.city)).json()).purged;

async function inMerge(collection: string) {
  const scope = { path: `/${world.city.unit.code}/` };
  const fixed = await fixVersions(env.DB, scope, { periods: ["2019"], forms: undefined, state: "approved" });
  const report = fixed
    .find(({ id }) => id === collection)
    ?.reports.find(({ unit }) => unit.code === world.west.unit.code);
  return report?.version === undefined ? report?.uncounted?.standing : "counted";
}

/** The report's status on every page that lists it. */
async function shownAs(collection: string, as: TestUnit) {
  const read = async (path: string) => (await ask(path, {}, as)).json();
  const listed = async (query: string) =>
    collectionsSchema
      .parse(await read(`/api/collections${query}`))
      .collections.find(({ id }) => id === collection)
      ?.units.find(({ unit }) => unit === world.west.unit.code)?.status;
  const board = boardSchema.parse(await read("/api/board?period=2019"));
  const place = board.collections.findIndex(({ id }) => id === collection);
  const cell = board.units
    .find(({ code }) => code === world.west.unit.code)
    ?.cells.find(([column]) => column === place);
  const unit = unitReportsSchema.parse(await read(`/api/board/units/${world.west.unit.code}`));
  const report = unit.reports.find((one) => one.collection === collection);
  const details = collectionDetailsSchema.parse(await read(`/api/collections/${collection}`));
  return {
    list: await listed(""),
    brief: await listed("?receipts=0"),
    board: cell === undefined ? undefined : boardStatuses[cell[1]],
    unit: report?.status,
    version: report?.versions[0]?.state,
    details: details.units.find(({ code }) => code === world.west.unit.code)?.status,
  };
}

const everywhere = (status: string) => ({
  list: status,
  brief: status,
  board: status,
  unit: status,
  version: status,
  details: status,
});

/** What the proofs say against the version. */
async function differences(uuid: string) {
  const page = await ask("/api/integrity/facts", {}, world.city);
  const found = factComparisonSchema.parse(await page.json());
  return found.differences.filter(({ submission }) => submission === uuid);
}

describe("what the city approved and locked", () => {
  it("cannot be purged by the administrator who sent it, who can ask", async () => {
    const collection = await newCollection(world);
    const uuid = await approved(collection);
    await lock(collection);
    expect(await codeOf(purge(uuid, west))).toBe("forbidden");
    expect((await review(uuid, west)).may).toEqual(["ask_purge"]);
    await done(purge(uuid, west, "ask_purge"));
    expect(await codeOf(purge(uuid, west, "ask_purge"))).toBe("review_state");
    expect([await stateOf(uuid), await inMerge(collection)]).toEqual(["approved", "counted"]);
    expect(await mine(world.city, uuid)).toMatchObject({
      step: "asked",
      reason: "误报",
      by: { unit: world.west.unit.name },
      until: null,
      may: ["purge", "decline_purge"],
    });
    expect(await mine(world.cityOfficer, uuid)).toMatchObject({ may: [] });

    await done(purge(uuid, world.city, "decline_purge"));
    expect(await mine(world.city, uuid)).toBeUndefined();
    expect((await review(uuid, west)).versions[0]?.events.map(({ act }) => act)).toEqual([
      "approve",
      "ask_purge",
      "decline_purge",
    ]);
    expect(await inMerge(collection)).toBe("counted");
    expect(await differences(uuid)).toEqual([]);
  });

  it("is sealed by the receiver: it counts nowhere, visibly, and nobody reads it", async () => {
    const collection = await newCollection(world);
    const uuid = await sent(world, collection, world.west);
    await done(giveBack(uuid, world.city));
    await done(answer(uuid, world.west, "马上处理"));
    await done(approve([uuid], world.cityOfficer));
    await lock(collection);
    const before = await purgedOnBoard();
    await done(purge(uuid, world.city));
    for (const as of [world.city, west]) expect(await shownAs(collection, as)).toEqual(everywhere("purged"));
    const owed = await (await ask("/api/collections?own=1", {}, west)).text();
    expect(owed).toContain('"purgeReason":"误报"');
    expect(await purgedOnBoard()).toBe(before + 1);
    expect(await inMerge(collection)).toBe("purged");
    for (const as of [world.city, world.west, west]) {
      const shown = submissionSchema.parse(await (await ask(`/api/submissions/${uuid}`, {}, as)).json());
      expect(shown).toMatchObject({ records: [], findings: [], explanations: [] });
      expect(shown.receipt).toMatchObject({ state: "withdrawn", controlTotals: { rows: 1, columns: [] } });
      const words = await (await ask(`/api/submissions/${uuid}/review`, {}, as)).text();
      expect(words).not.toMatch(/请核对金额|马上处理|请补正|\b685(000000)?\b/);
      expect(words).toContain("误报");
    }
    // Both sides learn of it.
    for (const as of [world.city, west]) expect(await mine(as, uuid)).toMatchObject({ step: "sealed" });
    expect(await differences(uuid)).toEqual([]);
  });

  it("comes back whole when the receiver restores it, and not by the sender's hand", async () => {
    const collection = await newCollection(world);
    const uuid = await approved(collection);
    const was = await (await ask(`/api/submissions/${uuid}`, {}, world.city)).json();
    await done(purge(uuid, world.city));
    expect(await codeOf(purge(uuid, west, "restore"))).toBe("forbidden");
    await done(purge(uuid, world.city, "restore"));
    expect(await inMerge(collection)).toBe("counted");
    expect(await (await ask(`/api/submissions/${uuid}`, {}, world.city)).json()).toEqual(was);
    expect(await mine(world.city, uuid)).toBeUndefined();
    expect(await differences(uuid)).toEqual([]);
    expect(await codeOf(purge(uuid, world.city, "restore"))).toBe("review_state");
  });

  it("stays behind a newer version that was approved meanwhile", async () => {
    const collection = await newCollection(world);
    const uuid = await approved(collection);
    await done(purge(uuid, world.city));
    const newer = await sent(world, collection, world.west, { baseVersion: 1 });
    await done(approve([newer], world.cityOfficer));
    await done(purge(uuid, world.city, "restore"));
    expect([await stateOf(uuid), await stateOf(newer)]).toEqual(["superseded", "approved"]);
    expect(await differences(uuid)).toEqual([]);
  });

  it("does not come back after thirty days, though no job has erased it yet", async () => {
    const uuid = await approved(await newCollection(world));
    await done(purge(uuid, world.city));
    const sealed = (daysAgo: number) =>
      env.DB.prepare("UPDATE submission SET sealed_at = ?2 WHERE uuid = ?1")
        .bind(uuid, chinaTime(Date.now() - daysAgo * DAY))
        .run();
    await sealed(31);
    expect(await codeOf(purge(uuid, world.city, "restore"))).toBe("review_state");
    expect(await stateOf(uuid)).toBe("withdrawn");
    await sealed(29);
    await done(purge(uuid, world.city, "restore"));
    expect(await stateOf(uuid)).toBe("approved");
  });

  it.each([
    ["a second before the last day is over", 1000, true],
    ["when it is over", 0, false],
    ["a second later", -1000, false],
  ])("is offered to come back as long as it does: %s", async (_, left, comes) => {
    const uuid = await approved(await newCollection(world));
    await done(purge(uuid, world.city));
    const app = appWith();
    app.clock.now = Date.now();
    await env.DB.prepare("UPDATE submission SET sealed_at = ?2 WHERE uuid = ?1")
      .bind(uuid, chinaTime(app.clock.now - SEALED_DAYS * DAY + left))
      .run();
    const read = async <T>(schema: z.ZodType<T>, path: string) =>
      schema.parse(await (await app.ask(path, {}, world.city)).json());
    const { may } = await read(reviewSchema, `/api/submissions/${uuid}/review`);
    const { purges } = await read(reviewQueueSchema, "/api/reviews");
    const listed = purges.find(({ receipt }) => receipt.uuid === uuid);
    const body = { act: "restore", reason: "还是要的" };
    const response = await app.send("POST", `/api/submissions/${uuid}/purge`, body, world.city);
    expect([may.includes("restore"), listed?.may.includes("restore"), response.ok]).toEqual([
      comes,
      comes,
      comes,
    ]);
  });

  it("does not come back over what another unit reports by then", async () => {
    const collection = await newCollection(world);
    const uuid = await approved(collection);
    await done(purge(uuid, world.city));
    await env.DB.prepare("INSERT INTO subject_owner (collection, subject, unit) VALUES (?1, ?2, ?3)")
      .bind(collection, world.west.unit.code, world.east.unit.code)
      .run();
    expect(await codeOf(purge(uuid, world.city, "restore"))).toBe("subject_owned");
    expect(await stateOf(uuid)).toBe("withdrawn");
  });
});

describe("what was returned", () => {
  it("holds the receiver's words: its own administrator can only ask", async () => {
    const uuid = await sent(world, await newCollection(world), world.west);
    await done(giveBack(uuid, world.city));
    expect(await codeOf(purge(uuid, west))).toBe("forbidden");
    expect((await review(uuid, west)).may).toContain("ask_purge");
    await done(purge(uuid, west, "ask_purge"));
    await done(purge(uuid, world.city));
    await done(purge(uuid, world.city, "restore"));
    expect(await stateOf(uuid)).toBe("returned");
  });
});

describe("what nobody has reviewed", () => {
  it("its own administrator seals, and the receiver can restore", async () => {
    const collection = await newCollection(world);
    const uuid = await sent(world, collection, world.west);
    await done(purge(uuid, west));
    expect(await stateOf(uuid)).toBe("withdrawn");
    expect(await codeOf(purge(uuid, west, "restore"))).toBe("forbidden");
    await done(purge(uuid, world.city, "restore"));
    expect(await stateOf(uuid)).toBe("submitted");
  });

  it("is more than that once a review was taken back: its reviewer has seen it", async () => {
    const uuid = await approved(await newCollection(world));
    await done(revert([uuid], world.city));
    expect(await codeOf(purge(uuid, west))).toBe("forbidden");
  });
});

describe("deleting at once", () => {
  const gone = async (uuid: string) =>
    (await env.DB.prepare("SELECT purged_at FROM submission WHERE uuid = ?1")
      .bind(uuid)
      .first("purged_at")) !== null;

  it("takes two administrators, one of them of the receiving unit", async () => {
    const uuid = await approved(await newCollection(world));
    expect(await codeOf(purge(uuid, west, "ask_erase"))).toBe("review_state");
    await done(purge(uuid, world.city));
    expect(await codeOf(purge(uuid, world.city, "erase"))).toBe("review_state");
    await done(purge(uuid, west, "ask_erase"));
    expect(await codeOf(purge(uuid, west, "erase"))).toBe("second_person_needed");
    expect(await gone(uuid)).toBe(false);
    expect(await mine(world.city, uuid)).toMatchObject({ step: "erase_asked" });
    const key = await env.DB.prepare("SELECT key FROM payload WHERE submission = ?1").bind(uuid).first("key");
    await done(purge(uuid, second, "erase"));
    expect(await gone(uuid)).toBe(true);
    expect(await env.PAYLOADS.head(String(key))).toBeNull();
    expect(await codeOf(purge(uuid, world.city, "restore"))).toBe("review_state");
    expect(await mine(world.city, uuid)).toBeUndefined();
    expect(await differences(uuid)).toEqual([]);
  });

  it("takes the own password, typed lately, of both", async () => {
    const uuid = await approved(await newCollection(world));
    await done(purge(uuid, world.city));
    const found = async ({ account, ...unit }: TestUnit): Promise<TestUnit> => {
      const { token } = await startSession(env.DB, systemClock, account);
      return { ...unit, account, token };
    };
    expect(await codeOf(purge(uuid, await found(world.city), "ask_erase"))).toBe("proof_needed");
    await done(purge(uuid, world.city, "ask_erase"));
    expect(await codeOf(purge(uuid, await found(second), "erase"))).toBe("proof_needed");
    expect(await gone(uuid)).toBe(false);
    await done(purge(uuid, second, "erase"));
  });

  it("is not for two of the sending unit", async () => {
    const other = await enroll(world.west.unit, "administrator", "-admin-2");
    const uuid = await sent(world, await newCollection(world), world.west);
    await done(purge(uuid, west));
    await done(purge(uuid, west, "ask_erase"));
    expect(await codeOf(purge(uuid, other, "erase"))).toBe("second_person_needed");
    expect(await gone(uuid)).toBe(false);
  });

  describe("is not for one person with an account at hand", () => {
    const asked = async () => {
      const uuid = await approved(await newCollection(world));
      await done(purge(uuid, world.city));
      await done(purge(uuid, world.city, "ask_erase"));
      return uuid;
    };
    const note = (account: TestUnit, act: string, detail: object, by: TestUnit, daysAgo: number) =>
      auditStatement(env.DB, {
        at: chinaTime(Date.now() - daysAgo * DAY),
        account: by.account.id,
        act,
        target: `account/${account.account.id}`,
        detail: detail as Record<string, string>,
      }).run();
    let made = 0;
    const another = () => {
      made += 1;
      return enroll(world.city.unit, "administrator", `-puppet-${made}`);
    };

    it.each<[string, object, "first" | "third", number, string]>([
      ["account_added", {}, "third", 1, "second_person_new"],
      ["account_added", {}, "third", 8, "done"],
      ["account_added", {}, "first", 400, "second_person_new"],
      [
        "account_changed",
        { role_before: "reporter", role_after: "administrator" },
        "third",
        2,
        "second_person_new",
      ],
      ["account_changed", { unit_before: "X", unit_after: "Y" }, "third", 2, "second_person_new"],
      ["account_changed", { disabled: false }, "third", 2, "second_person_new"],
      ["account_changed", { disabled: true }, "third", 2, "done"],
      ["account_changed", { name_changed: true }, "first", 2, "done"],
      ["account_reset", { by: "password" }, "third", 2, "second_person_new"],
      ["second_factor_reset", {}, "first", 100, "second_person_new"],
      ["second_factor_reset", {}, "third", 100, "done"],
    ])("%s %o by the %s, %i days before: %s", async (act, detail, by, days, answer) => {
      const confirmer = await another();
      await note(confirmer, act, detail, by === "first" ? world.city : second, days);
      const uuid = await asked();
      const response = await purge(uuid, confirmer, "erase");
      expect(response.ok ? "done" : (await problemOf(response)).code).toBe(answer);
      expect(await gone(uuid)).toBe(answer === "done");
    });

    it("nor when the account asks and its maker confirms", async () => {
      const asker = await another();
      await note(asker, "account_added", {}, world.city, 1);
      const uuid = await approved(await newCollection(world));
      await done(purge(uuid, world.city));
      await done(purge(uuid, asker, "ask_erase"));
      expect(await codeOf(purge(uuid, world.city, "erase"))).toBe("second_person_new");
      expect(await gone(uuid)).toBe(false);
      await done(purge(uuid, second, "erase"));
    });
  });

  it("comes by itself after thirty days, in the name of who sealed it, and not before", async () => {
    const uuid = await approved(await newCollection(world));
    await done(purge(uuid, world.city));
    const stores = { db: env.DB, bucket: env.PAYLOADS };
    await eraseSealed(stores, Date.now() + 29 * DAY);
    expect(await gone(uuid)).toBe(false);
    await eraseSealed(stores, Date.now() + 31 * DAY);
    expect(await gone(uuid)).toBe(true);
    const { results } = await env.DB.prepare("SELECT act, account FROM audit WHERE target = ?1 ORDER BY id")
      .bind(uuid)
      .all();
    expect(results.slice(-2)).toEqual([
      { act: "seal", account: world.city.account.id },
      { act: "purge", account: world.city.account.id },
    ]);
    expect((await review(uuid, world.city)).versions[0]?.events.at(-1)).toMatchObject({ act: "erase" });
  });
});

describe("the steps of a purge", () => {
  it("are the administrators' alone", async () => {
    const uuid = await approved(await newCollection(world));
    for (const as of [world.west, world.cityOfficer]) {
      for (const act of purgeActs)
        expect([act, await codeOf(purge(uuid, as, act))]).toEqual([act, "forbidden"]);
    }
    const elsewhere = await createReviewWorld();
    for (const act of purgeActs) {
      expect([act, await codeOf(purge(uuid, elsewhere.city, act))]).toEqual([act, "not_found"]);
    }
  });

  it.each<[PurgeAct, (uuid: string) => Promise<unknown>]>([
    ["purge", async () => {}],
    ["restore", (uuid) => done(purge(uuid, world.city))],
    ["ask_erase", (uuid) => done(purge(uuid, world.city))],
  ])("happen once when two take the same one at once: %s", async (act, before) => {
    const uuid = await approved(await newCollection(world));
    await before(uuid);
    const answers = await Promise.all([purge(uuid, world.city, act), purge(uuid, second, act)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
