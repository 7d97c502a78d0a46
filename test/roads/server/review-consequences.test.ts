import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { reviewQueueSchema, reviewSchema } from "../../../shared/api/review.ts";
import { submissionSchema } from "../../../shared/api/submissions.ts";
import { DAY } from "../../../worker/base/clock.ts";
import { eraseSealed } from "../../../worker/reviews/purge.ts";
import { mergedReturns } from "../../../worker/store/merge/returns.ts";
import { fixVersions } from "../../../worker/store/merge/versions.ts";
import type { TestUnit } from "../../worker/support/city.ts";
import { setExemption } from "../../worker/support/lock.ts";
import { ask, loanBody, loanRow, problemOf, send, submit } from "../../worker/support/requests.ts";
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
  withdraw,
} from "../../worker/support/reviews.ts";

let world: ReviewWorld;
beforeAll(async () => {
  world = await createReviewWorld();
});

async function review(uuid: string, as: TestUnit) {
  return reviewSchema.parse(await (await ask(`/api/submissions/${uuid}/review`, {}, as)).json());
}

async function merged(collection: string, state: "newest" | "approved") {
  const scope = { path: `/${world.city.unit.code}/` };
  const fixed = await fixVersions(env.DB, scope, { periods: ["2019"], forms: undefined, state });
  const versions = fixed.find(({ id }) => id === collection)?.versions ?? [];
  return versions.map(({ receipt }) => [receipt.unit.code.slice(0, 1), receipt.version]);
}

describe("a return", () => {
  it("of what was returned before adds its notes to those that stand there", async () => {
    const uuid = await sent(world, await newCollection(world), world.west);
    await done(giveBack(uuid, world.cityOfficer));
    await done(answer(uuid, world.west));
    await done(approve([uuid], world.cityOfficer));
    await done(revert([uuid], world.cityOfficer));
    await done(giveBack(uuid, world.cityOfficer, [{ text: "再核对" }, { text: "请附说明" }]));
    const { results } = await env.DB.prepare(
      "SELECT body FROM review_note WHERE submission = ?1 ORDER BY ordinal",
    )
      .bind(uuid)
      .all();
    expect(results.map(({ body }) => body)).toEqual(["请核对金额", "再核对", "请附说明"]);
  });
});

describe("approval", () => {
  it("of version 1 counts until version 2 is approved", async () => {
    const collection = await newCollection(world);
    const first = await sent(world, collection, world.west);
    expect(await merged(collection, "approved")).toEqual([]);
    await done(approve([first], world.cityOfficer));
    const second = await sent(world, collection, world.west, { baseVersion: 1 });
    expect(await merged(collection, "approved")).toEqual([["W", 1]]);
    expect(await merged(collection, "newest")).toEqual([["W", 2]]);
    await done(giveBack(second, world.cityOfficer));
    expect(await merged(collection, "newest")).toEqual([["W", 1]]);
    const third = await sent(world, collection, world.west, { baseVersion: 2 });
    await done(approve([third], world.cityOfficer));
    expect(await merged(collection, "approved")).toEqual([["W", 3]]);
    expect([await stateOf(first), await stateOf(second), await stateOf(third)]).toEqual([
      "superseded",
      "superseded",
      "approved",
    ]);
  });

  it("of several is one act: all of them or none", async () => {
    const collection = await newCollection(world);
    const [east, west] = [
      await sent(world, collection, world.east),
      await sent(world, collection, world.west),
    ];
    await done(approve([west], world.city));
    const refused = await problemOf(await approve([east, west], world.city));
    expect(refused).toMatchObject({
      status: 409,
      code: "review_state",
      issues: [{ path: "submissions.1", message: "approved" }],
    });
    expect(await stateOf(east)).toBe("submitted");
    await done(revert([west], world.city));
    await done(approve([east, west], world.city));
    expect([await stateOf(east), await stateOf(west)]).toEqual(["approved", "approved"]);
  });

  it("waits for a district only where an officer stands between, and only while two reviews are set", async () => {
    const own = await createReviewWorld();
    const collection = await newCollection(own);
    const [town, east] = [await sent(own, collection, own.town), await sent(own, collection, own.east)];
    const queue = async (as: TestUnit) => {
      const { versions } = reviewQueueSchema.parse(await (await ask("/api/reviews", {}, as)).json());
      return versions.map(({ receipt, waitsFor, mine, district }) =>
        [receipt.unit.code.slice(0, 1), waitsFor, mine, district?.code.slice(0, 1) ?? "own"].join(" "),
      );
    };
    expect(await queue(own.cityOfficer)).toEqual(["T district false E", "E city true E"]);
    expect(await queue(own.officer)).toEqual(["T district true T", "E city false own"]);
    expect(await problemOf(await approve([town], own.city))).toMatchObject({
      code: "district_review_missing",
    });
    await done(send("PUT", "/api/reviews/levels", { levels: 1 }, own.city));
    await done(approve([town, east], own.city));
    expect(await queue(own.city)).toEqual([]);
  });

  it("is nobody's for what they sent themselves", async () => {
    const own = await createReviewWorld();
    const collection = await newCollection(own);
    const uuid = await sent(own, collection, own.west);
    await env.DB.prepare("UPDATE submission SET account = ?2 WHERE uuid = ?1")
      .bind(uuid, own.city.account.id)
      .run();
    expect(await problemOf(await approve([uuid], own.city))).toMatchObject({ code: "forbidden" });
    await done(approve([uuid], own.cityOfficer));
  });

  it("is taken back with a reason to where it came from, and the slot then stands without an approval", async () => {
    const collection = await newCollection(world);
    const uuid = await sent(world, collection, world.town);
    await done(approve([uuid], world.officer));
    await done(approve([uuid], world.city));
    await done(revert([uuid], world.city));
    expect(await stateOf(uuid)).toBe("passed");
    expect(await merged(collection, "approved")).toEqual([]);
    const { versions } = await review(uuid, world.town);
    expect(versions[0]?.events.map(({ act, state, comment }) => [act, state, comment])).toEqual([
      ["pass", "passed", ""],
      ["approve", "approved", ""],
      ["revert", "passed", "数字有误"],
    ]);
  });
});

describe("a return", () => {
  it("carries notes on cells, is answered by replies and a version, and is told to whoever asks", async () => {
    const collection = await newCollection(world);
    const uuid = await sent(world, collection, world.west);
    await done(
      giveBack(uuid, world.cityOfficer, [
        { row: 8, column: "amount", text: "请核对金额" },
        { row: 8, text: "这一行是否重复" },
      ]),
    );
    const replied = await send(
      "POST",
      `/api/submissions/${uuid}/notes/1/replies`,
      { text: "不重复" },
      world.west,
    );
    expect(replied.status).toBe(204);
    const shown = await review(uuid, world.west);
    expect(shown).toMatchObject({ may: [], waitsFor: "city" });
    const queue = reviewQueueSchema.parse(await (await ask("/api/reviews", {}, world.city)).json());
    expect(queue.versions.find(({ receipt }) => receipt.uuid === uuid)).toMatchObject({
      mine: true,
      replied: true,
    });
    expect(shown.versions[0]?.notes).toMatchObject([
      { ordinal: 0, row: 8, column: "amount", text: "请核对金额", replies: [] },
      { ordinal: 1, row: 8, text: "这一行是否重复", replies: [{ text: "不重复" }] },
    ]);

    expect(shown.versions[0]).toMatchObject({ layout: { amount: "F" }, sha256: shown.receipt.sha256 });
    expect(shown.versions[0]?.by).toMatchObject({ unit: world.west.unit.name });
    const second = await sent(world, collection, world.west, { baseVersion: 1 });
    const late = await send("POST", `/api/submissions/${uuid}/notes/0/replies`, { text: "迟了" }, world.west);
    expect(await problemOf(late)).toMatchObject({ status: 409, code: "review_state" });
    expect(await review(second, world.city)).toMatchObject({
      comparedWith: { uuid, version: 1, reviewed: true },
      may: ["approve", "return", "purge"],
    });
    const scope = { path: `/${world.city.unit.code}/` };
    expect(await mergedReturns(env.DB, scope, [collection])).toMatchObject([
      {
        unit: { code: world.west.unit.code },
        version: 1,
        cells: ["F8", "8"],
        note: "请补正\nF8：请核对金额\n8：这一行是否重复",
        answer: "不重复",
        answeredBy: 2,
      },
    ]);
    await done(purge(uuid, world.city));
    expect(await mergedReturns(env.DB, scope, [collection])).toEqual([]);
  });

  it.each([
    ["nothing said", { comment: " ", notes: [] }, 400],
    [
      "a column that the form has not",
      { comment: "", notes: [{ row: 8, column: "nonsense", text: "x" }] },
      400,
    ],
    ["a column without a row", { comment: "", notes: [{ column: "amount", text: "x" }] }, 400],
    ["an unknown key", { comment: "x", notes: [], other: 1 }, 400],
    ["an ID number", { comment: "99000019900307000X", notes: [] }, 422],
    ["a telephone number in a note", { comment: "", notes: [{ row: 8, text: "打13800000000" }] }, 422],
  ])("is refused with %s", async (_, body, status) => {
    const uuid = await sent(world, await newCollection(world), world.west);
    const response = await send("POST", `/api/submissions/${uuid}/return`, body, world.city);
    expect(await problemOf(response)).toMatchObject({ status });
    expect(await stateOf(uuid)).toBe("submitted");
  });

  it("is settled by an answer: the officer approves what was returned", async () => {
    const collection = await newCollection(world);
    const town = await sent(world, collection, world.town);
    await done(approve([town], world.officer));
    await done(giveBack(town, world.city));
    await done(send("POST", `/api/submissions/${town}/notes/0/replies`, { text: "数字属实" }, world.town));
    expect(await review(town, world.city)).toMatchObject({ waitsFor: "city" });
    // The district's pass still stands.
    await done(approve([town], world.city));
    expect(await merged(collection, "approved")).toEqual([["T", 1]]);
  });

  it("is answered by what was said since, not by an answer to an earlier return", async () => {
    const uuid = await sent(world, await newCollection(world), world.west);
    await done(giveBack(uuid, world.city));
    await done(send("POST", `/api/submissions/${uuid}/notes/0/replies`, { text: "数字属实" }, world.west));
    await done(approve([uuid], world.city));
    await done(revert([uuid], world.city));
    // Hours go by: what stands there was said before them.
    for (const table of ["review", "review_reply"]) {
      await env.DB.prepare(`UPDATE ${table} SET at = '2026-01-01T08:00:00+08:00' WHERE submission = ?1`)
        .bind(uuid)
        .run();
    }
    await done(giveBack(uuid, world.city));
    expect(await problemOf(await approve([uuid], world.city))).toMatchObject({ code: "review_state" });
    expect(await review(uuid, world.city)).toMatchObject({ waitsFor: null });
    await done(send("POST", `/api/submissions/${uuid}/notes/1/replies`, { text: "又核过" }, world.west));
    await done(approve([uuid], world.city));
  });

  it("is answered only where there is a note", async () => {
    const uuid = await sent(world, await newCollection(world), world.west);
    await done(giveBack(uuid, world.city));
    for (const [note, text, status] of [
      [1, "在", 404],
      [0, " ", 400],
      [0, "打13800000000", 422],
    ] as const) {
      const path = `/api/submissions/${uuid}/notes/${note}/replies`;
      expect((await send("POST", path, { text }, world.west)).status).toBe(status);
    }
  });
});

describe("findings", () => {
  const dear = (as: TestUnit) => loanRow(as, 8, { amount: 685_000_000, persons: 1 });

  const states = async (uuid: string) => (await review(uuid, world.city)).findings;

  it("are followed to their end: explained, corrected, accepted, and open again", async () => {
    const collection = await newCollection(world);
    const uuid = crypto.randomUUID();
    const body = loanBody({ ...world, collection }, [dear(world.west)]);
    const warned = await problemOf(await submit(uuid, body, world.west));
    const findings = warned.findings as { id: string; rule: string; column?: string }[];
    expect(findings.length).toBeGreaterThan(0);
    const explanations = findings.map(({ rule, column }) => ({
      rule,
      reason: "policy",
      note: "",
      ...(column === undefined ? {} : { column }),
    }));
    await done(submit(uuid, { ...body, explanations }, world.west));
    const ids = findings.map(({ id }) => id);
    expect(await states(uuid)).toEqual(ids.map((id) => ({ id, state: "explained" })));

    await done(approve([uuid], world.city));
    expect(await states(uuid)).toEqual(ids.map((id) => ({ id, state: "accepted" })));
    await done(revert([uuid], world.city));
    expect(await states(uuid)).toEqual(ids.map((id) => ({ id, state: "explained" })));

    await sent(world, collection, world.west, { baseVersion: 1 });
    expect(await states(uuid)).toEqual(ids.map((id) => ({ id, state: "corrected" })));
  });
});

describe("what a version claims", () => {
  it("is free once it is withdrawn, but not while an approved version still counts it", async () => {
    const collection = await newCollection(world);
    const place = { ...world, collection };
    const both = loanBody(place, [loanRow(world.east), loanRow(world.town, 9)]);
    await setExemption(place, world.town, "由区妇联代报");
    const first = crypto.randomUUID();
    const own = loanBody(place, [loanRow(world.town)]);
    await done(submit(first, both, world.east));
    await done(withdraw(first, world.east));
    await setExemption(place, world.town, null);
    const township = crypto.randomUUID();
    await done(submit(township, own, world.town));
    await done(withdraw(township, world.town));

    await setExemption(place, world.town, "由区妇联代报");
    const second = crypto.randomUUID();
    await done(submit(second, { ...both, baseVersion: 1 }, world.east));
    await done(approve([second], world.city));
    await setExemption(place, world.town, null);
    const third = crypto.randomUUID();
    await done(submit(third, loanBody(place, [loanRow(world.east)], { baseVersion: 2 }), world.east));
    const again = { ...own, baseVersion: 1 };
    expect(await problemOf(await submit(crypto.randomUUID(), again, world.town))).toMatchObject({
      code: "subject_owned",
    });
    await done(approve([third], world.city));
    await done(submit(crypto.randomUUID(), again, world.town));
  });
});

describe("a purge", () => {
  it("leaves a tombstone and nothing of what was sent or said", async () => {
    const collection = await newCollection(world);
    const uuid = crypto.randomUUID();
    const body = loanBody({ ...world, collection }, [loanRow(world.west)]);
    await done(submit(uuid, body, world.west));
    await done(approve([uuid], world.cityOfficer));
    const key = await env.DB.prepare("SELECT key FROM payload WHERE submission = ?1")
      .bind(uuid)
      .first<string>("key");
    expect(await env.PAYLOADS.head(String(key))).not.toBeNull();
    await done(revert([uuid], world.city, "内含不该报送的内容"));
    await done(giveBack(uuid, world.city));
    await send("POST", `/api/submissions/${uuid}/notes/0/replies`, { text: "马上处理" }, world.west);
    await done(purge(uuid, world.city));
    await eraseSealed({ db: env.DB, bucket: env.PAYLOADS }, Date.now() + 31 * DAY);

    expect(await env.PAYLOADS.head(String(key))).toBeNull();
    for (const table of ["record", "fact", "finding", "explanation", "payload"]) {
      const count = await env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE submission = ?1`)
        .bind(uuid)
        .first<number>("n");
      expect([table, count]).toEqual([table, 0]);
    }
    const shown = await (await ask(`/api/submissions/${uuid}/review`, {}, world.city)).text();
    expect(shown).not.toMatch(/内含不该报送的内容|请核对金额|马上处理|请补正|"685"|685万|685000000/);
    expect(shown).toContain("误报");
    expect(await merged(collection, "newest")).toEqual([]);
    const sheet = submissionSchema.parse(
      await (await ask(`/api/submissions/${uuid}`, {}, world.west)).json(),
    );
    expect(sheet).toMatchObject({ records: [], findings: [], explanations: [] });
    expect(sheet.receipt.purgedAt).toBeDefined();

    const repeated = await submit(uuid, body, world.west);
    expect(repeated.status).toBe(200);
    expect(await repeated.json()).toMatchObject({ uuid, state: "withdrawn", version: 1 });
    const stale = await problemOf(await submit(crypto.randomUUID(), body, world.west));
    expect(stale).toMatchObject({ code: "base_version_stale", newestVersion: 1 });
    expect(stale.changes).toBeUndefined();
    expect(
      await review(await sent(world, collection, world.west, { baseVersion: 1 }), world.city),
    ).toMatchObject({
      comparedWith: null,
      versions: [{ version: 2 }, { version: 1, rows: 1 }],
    });
  });

  it("is possible while the collection is locked, and of a version that a newer one replaced", async () => {
    const collection = await newCollection(world);
    const first = await sent(world, collection, world.west);
    await sent(world, collection, world.west, { baseVersion: 1 });
    await env.DB.prepare("UPDATE collection SET state = 'locked' WHERE id = ?1").bind(collection).run();
    await done(purge(first, world.city));
    expect(await merged(collection, "newest")).toEqual([["W", 2]]);
    expect(await problemOf(await purge(first, world.city))).toMatchObject({ code: "review_state" });
  });
});

describe("last year's figure", () => {
  it("stands beside this year's", async () => {
    const own = await createReviewWorld();
    const collection = await newCollection(own);
    const uuid = await sent(own, collection, own.west);
    expect((await review(uuid, own.city)).lastYear).toBeNull();
    await env.DB.prepare("UPDATE collection SET period = '2018' WHERE id = ?1").bind(collection).run();
    const next = await sent(own, await newCollection(own), own.west);
    expect((await review(next, own.city)).lastYear).toMatchObject({
      period: "2018",
      version: 1,
      controlTotals: { rows: 1 },
    });
  });
});
