import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { boardSchema } from "../../../shared/api/board.ts";
import { reviewQueueSchema, reviewSchema } from "../../../shared/api/review.ts";
import { writeReview } from "../../../worker/store/reviews/acts.ts";
import type { TestUnit } from "../support/city.ts";
import { setState } from "../support/lock.ts";
import { ask, loanBody, loanRow, problemOf, send } from "../support/requests.ts";
import {
  approve,
  createReviewWorld,
  done,
  giveBack,
  purge,
  type ReviewWorld,
  sent,
  stateOf,
  withdraw,
} from "../support/reviews.ts";

const REASON = "表中人数不是我镇报的数";

/** UUID of a version that the district's officer sent in the township's name. */
async function intake(world: ReviewWorld, by: TestUnit = world.officer): Promise<string> {
  const uuid = crypto.randomUUID();
  const path = `/api/submissions/${uuid}?onBehalfOf=${world.town.unit.code}`;
  await done(send("PUT", path, loanBody(world, [loanRow(world.town)]), by));
  return uuid;
}

function protest(uuid: string, as: TestUnit, text = REASON): Promise<Response> {
  return send("POST", `/api/submissions/${uuid}/protest`, { text }, as);
}

function takeBack(uuid: string, as: TestUnit): Promise<Response> {
  return ask(`/api/submissions/${uuid}/protest`, { method: "DELETE" }, as);
}

function answerTo(uuid: string, as: TestUnit, text = "已与镇里核对"): Promise<Response> {
  return send("POST", `/api/submissions/${uuid}/protest/answer`, { text }, as);
}

async function reviewOf(uuid: string, as: TestUnit) {
  return reviewSchema.parse(await (await ask(`/api/submissions/${uuid}/review`, {}, as)).json());
}

async function waits(uuid: string, as: TestUnit) {
  const { versions } = reviewQueueSchema.parse(await (await ask("/api/reviews", {}, as)).json());
  return versions.find(({ receipt }) => receipt.uuid === uuid);
}

async function codeOf(response: Promise<Response>): Promise<unknown> {
  return (await problemOf(await response)).code;
}

describe("a protest of a unit against what was sent in its name", () => {
  it("stands with the version and waits, in the words of the unit, until an officer answers", async () => {
    const world = await createReviewWorld();
    const { town, officer, cityOfficer } = world;
    const uuid = await intake(world);
    expect((await reviewOf(uuid, town)).may).toEqual(["withdraw", "protest"]);
    expect((await protest(uuid, town)).status).toBe(200);

    const seen = await reviewOf(uuid, officer);
    expect(seen.receipt.protested).toBe(true);
    expect(seen.may).toContain("answer_protest");
    expect(seen.versions[0]).toMatchObject({
      onBehalf: { name: officer.account.name },
      protested: true,
      events: [{ act: "protest", state: "submitted", comment: REASON, by: { name: town.account.name } }],
    });
    expect((await waits(uuid, cityOfficer))?.receipt.protested).toBe(true);
    const protested = async (as: TestUnit, query = "") =>
      boardSchema.parse(await (await ask(`/api/board?period=2019${query}`, {}, as)).json()).protested;
    expect(await protested(cityOfficer)).toBe(1);
    expect(await protested(cityOfficer, "&level=district")).toBe(0);
    expect(await protested(world.west)).toBe(0);
    expect((await reviewOf(uuid, town)).may).toEqual(["withdraw", "withdraw_protest"]);

    expect((await answerTo(uuid, cityOfficer)).status).toBe(200);
    const after = await reviewOf(uuid, town);
    expect(after.receipt).not.toHaveProperty("protested");
    expect(await protested(cityOfficer)).toBe(0);
    expect(after.receipt.state).toBe("submitted");
    expect(after.versions[0]?.events.map(({ act }) => act)).toEqual(["protest", "answer_protest"]);
    expect(after.may).toEqual(["withdraw"]);
    const { results } = await env.DB.prepare("SELECT act, detail FROM audit WHERE target = ?1 ORDER BY id")
      .bind(uuid)
      .all();
    expect(results.slice(1)).toEqual([
      { act: "protest", detail: '{"state":"submitted"}' },
      { act: "answer_protest", detail: '{"state":"submitted"}' },
    ]);
  });

  it("is the unit's alone, of what others sent in its name, and answered by officers above", async () => {
    const world = await createReviewWorld();
    const { town, east, west, officer } = world;
    const uuid = await intake(world);
    expect(await codeOf(protest(uuid, officer))).toBe("forbidden");
    expect(await codeOf(protest(uuid, west))).toBe("not_found");
    expect(await codeOf(answerTo(uuid, town))).toBe("forbidden");
    expect(await codeOf(takeBack(uuid, town))).toBe("review_state");
    expect(await codeOf(answerTo(uuid, officer))).toBe("review_state");
    await done(protest(uuid, town));
    expect(await codeOf(answerTo(uuid, east))).toBe("forbidden");
    expect(await codeOf(takeBack(uuid, officer))).toBe("forbidden");

    const own = await sent(world, world.collection, east);
    expect(await codeOf(protest(own, east))).toBe("forbidden");
  });

  it("is made once, and taken back by the unit", async () => {
    const world = await createReviewWorld();
    const uuid = await intake(world);
    await done(protest(uuid, world.town));
    expect(await codeOf(protest(uuid, world.colleague))).toBe("review_state");
    expect((await takeBack(uuid, world.colleague)).status).toBe(200);
    expect((await reviewOf(uuid, world.town)).receipt).not.toHaveProperty("protested");
    expect(await codeOf(takeBack(uuid, world.town))).toBe("review_state");
    expect(await codeOf(protest(uuid, world.town))).toBe("review_state");
  });

  it("has one winner among two answers, and one among answer and withdrawal", async () => {
    const world = await createReviewWorld();
    const uuid = await intake(world);
    await done(protest(uuid, world.town));
    const ends = await Promise.all([
      answerTo(uuid, world.officer),
      answerTo(uuid, world.cityOfficer),
      takeBack(uuid, world.town),
    ]);
    expect(ends.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it("is over with a return, with the unit's own version, and with a withdrawal", async () => {
    const returned = await createReviewWorld();
    const first = await intake(returned);
    await done(protest(first, returned.town));
    await done(giveBack(first, returned.officer, []));
    expect((await reviewOf(first, returned.town)).receipt).not.toHaveProperty("protested");
    expect(await codeOf(answerTo(first, returned.officer))).toBe("review_state");

    const resent = await createReviewWorld();
    const second = await intake(resent);
    await done(approve([second], resent.officer));
    await done(approve([second], resent.cityOfficer));
    await done(protest(second, resent.town));
    await sent(resent, resent.collection, resent.town, { baseVersion: 1 });
    expect(await stateOf(second)).toBe("approved");
    expect((await reviewOf(second, resent.town)).receipt).not.toHaveProperty("protested");

    const taken = await createReviewWorld();
    const third = await intake(taken);
    await done(protest(third, taken.town));
    await done(withdraw(third, taken.town));
    expect((await reviewOf(third, taken.town)).receipt).not.toHaveProperty("protested");
  });

  it("is told before a version is passed or approved, and stays after that", async () => {
    const world = await createReviewWorld();
    const { town, officer, cityOfficer } = world;
    const uuid = await intake(world);
    const other = await sent(world, world.collection, world.west);
    await done(protest(uuid, town));
    expect(await problemOf(await approve([uuid], officer))).toMatchObject({
      code: "protest_open",
      issues: [{ path: "submissions.0", message: "submitted" }],
    });
    const despite = (uuids: readonly string[], as: TestUnit) =>
      send("POST", "/api/reviews/approve", { submissions: uuids, despiteProtests: true }, as);
    expect((await despite([uuid], officer)).status).toBe(200);
    expect(await problemOf(await approve([other, uuid], cityOfficer))).toMatchObject({
      code: "protest_open",
      issues: [{ path: "submissions.1", message: "passed" }],
    });
    expect(await stateOf(other)).toBe("submitted");
    expect((await despite([other, uuid], cityOfficer)).status).toBe(200);
    const waiting = await waits(uuid, cityOfficer);
    expect(waiting).toMatchObject({ waitsFor: "city", mine: true, receipt: { state: "approved" } });
    expect(await waits(other, cityOfficer)).toBeUndefined();
    const [passed] =
      (await reviewOf(uuid, town)).versions[0]?.events.filter(({ act }) => act === "pass") ?? [];
    expect(passed?.ownIntake).toBe(true);
    const logged = await env.DB.prepare(
      "SELECT act, detail ->> 'ownIntake' AS own FROM audit WHERE target = ?1 AND act IN ('pass', 'approve') ORDER BY id",
    )
      .bind(uuid)
      .all();
    expect(logged.results).toEqual([
      { act: "pass", own: 1 },
      { act: "approve", own: null },
    ]);
  });

  it("meets an approval that was on its way when it came: the batch fails as a whole", async () => {
    const world = await createReviewWorld();
    const uuid = await intake(world);
    await done(protest(uuid, world.town));
    const pass = (despiteProtests: boolean) =>
      writeReview(env.DB, {
        ...{ act: "pass", account: world.officer.account.id, origin: null, at: "2026-01-10T12:00:00+08:00" },
        ...{ comment: "", moves: [{ uuid, from: "submitted", to: "passed" }], despiteProtests },
      });
    await expect(pass(false)).rejects.toThrow("CHECK");
    expect(await stateOf(uuid)).toBe("submitted");
    await pass(true);
    expect(await stateOf(uuid)).toBe("passed");
  });

  it("takes words as every text that enters, and none in a locked collection", async () => {
    const world = await createReviewWorld();
    const { town, officer } = world;
    const uuid = await intake(world);
    for (const [text, code] of [
      ["", "validation_failed"],
      ["异".repeat(501), "validation_failed"],
      ["请打13800138000", "personal_data"],
      ["这是王秀英填的", "names_unconfirmed"],
    ] as const) {
      expect(await codeOf(protest(uuid, town, text))).toBe(code);
    }
    await setState(world, "locked");
    expect(await codeOf(protest(uuid, town))).toBe("collection_locked");
    await setState(world, "open");
    await done(protest(uuid, town));
    await setState(world, "locked");
    expect(await codeOf(answerTo(uuid, officer))).toBe("collection_locked");
  });

  it("loses its words with a purge", async () => {
    const world = await createReviewWorld();
    const uuid = await intake(world);
    await done(protest(uuid, world.town));
    await done(purge(uuid, world.city));
    const [version] = (await reviewOf(uuid, world.town)).versions;
    expect(version?.events.find(({ act }) => act === "protest")?.comment).toBe("");
    expect(version).not.toHaveProperty("protested");
  });
});
