import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { app } from "../../../worker/app.ts";
import type { TestUnit } from "../../worker/support/city.ts";
import { interrupted } from "../../worker/support/interrupted.ts";
import { setState } from "../../worker/support/lock.ts";
import { loanBody, loanRow, problemOf, submit } from "../../worker/support/requests.ts";
import {
  approve,
  createReviewWorld,
  giveBack,
  newCollection,
  type ReviewWorld,
  sent,
  stateOf,
  withdraw,
} from "../../worker/support/reviews.ts";
import { versionsOf } from "../../worker/support/versions.ts";

interface Setting {
  readonly world: ReviewWorld;
  readonly collection: string;
  /** The western district's first version. */
  readonly uuid: string;
}

interface Act {
  readonly as: (setting: Setting) => TestUnit;
  readonly method: string;
  readonly path: (setting: Setting) => string;
  readonly body: (setting: Setting) => unknown;
}

const resubmission: Act = {
  as: ({ world }) => world.west,
  method: "PUT",
  path: () => `/api/submissions/${crypto.randomUUID()}`,
  body: ({ world, collection }) =>
    loanBody({ ...world, collection }, [loanRow(world.west, 9)], { baseVersion: 1 }),
};
const approval: Act = {
  as: ({ world }) => world.cityOfficer,
  method: "POST",
  path: () => "/api/reviews/approve",
  body: ({ uuid }) => ({ submissions: [uuid] }),
};

const EVERY_POINT = 120_000;

/** Does the act again and again, each time with `rival` acting before another of its queries, at last after all. */
async function meetEverywhere(
  world: ReviewWorld,
  act: Act,
  rival: (setting: Setting) => Promise<Response>,
  prepare: (setting: Setting) => Promise<unknown> = async () => undefined,
): Promise<{ readonly setting: Setting; readonly mine: Response; readonly theirs: Response }[]> {
  const meetings = [];
  for (let n = 1; ; n += 1) {
    const collection = await newCollection(world);
    const setting = { world, collection, uuid: await sent(world, collection, world.west) };
    await prepare(setting);
    let theirs: Response | undefined;
    const { db, happened } = interrupted(env.DB, n, async () => {
      theirs = await rival(setting);
    });
    const init = {
      method: act.method,
      headers: {
        authorization: `Bearer ${act.as(setting).token}`,
        "content-type": "application/json",
      },
      body: JSON.stringify(act.body(setting)),
    };
    const mine = await app.request(act.path(setting), init, { ...env, DB: db });
    const last = !happened();
    if (last) theirs = await rival(setting);
    if (theirs === undefined) throw new Error("the rival did nothing");
    meetings.push({ setting, mine, theirs });
    if (last) return meetings;
  }
}

describe("of two who meet, one wins and the other is told", () => {
  it("a resubmission and the approval of its base", { timeout: EVERY_POINT }, async () => {
    const world = await createReviewWorld();
    const seen = new Set<string>();
    const meetings = await meetEverywhere(world, resubmission, ({ uuid }) =>
      approve([uuid], world.cityOfficer),
    );
    // Before session, survey and write, and after all.
    expect(meetings.length).toBe(4);
    for (const { setting, mine, theirs } of meetings) {
      const versions = await versionsOf(setting.collection);
      const state = await stateOf(setting.uuid);
      const codes = [mine, theirs].map(async (response) =>
        response.ok ? "won" : String((await problemOf(response)).code),
      );
      const story = [...(await Promise.all(codes)), state, versions.length].join(" ");
      seen.add(story);
    }
    // The last one: approved before the sender's request had looked at anything.
    expect([...seen].sort()).toEqual([
      "base_version_reviewed won approved 1",
      "won review_state superseded 2",
      "won won approved 2",
    ]);
  });

  it("an approval and a resubmission", { timeout: EVERY_POINT }, async () => {
    const world = await createReviewWorld();
    const meetings = await meetEverywhere(world, approval, ({ collection }) =>
      submit(
        crypto.randomUUID(),
        loanBody({ ...world, collection }, [loanRow(world.west, 9)], { baseVersion: 1 }),
        world.west,
      ),
    );
    expect(meetings.length).toBeGreaterThan(3);
    for (const { setting, mine, theirs } of meetings) {
      expect(theirs.status).toBe(201);
      const state = await stateOf(setting.uuid);
      if (mine.ok) expect(state).toBe("approved");
      else {
        expect(await problemOf(mine)).toMatchObject({
          status: 409,
          code: "review_state",
          issues: [{ path: "submissions.0", message: "superseded" }],
        });
        expect(state).toBe("superseded");
      }
    }
  });

  it.each([
    [
      "a return",
      (setting: Setting) => giveBack(setting.uuid, setting.world.city),
      "returned",
      "review_state",
    ],
    [
      "a withdrawal",
      (setting: Setting) => withdraw(setting.uuid, setting.world.west),
      "withdrawn",
      "review_state",
    ],
    [
      "the lock",
      async ({ world, collection }: Setting) => {
        await setState({ ...world, collection }, "locked");
        return new Response();
      },
      "submitted",
      "collection_locked",
    ],
  ])("an approval and %s", { timeout: EVERY_POINT }, async (_, rival, otherwise, code) => {
    const meetings = await meetEverywhere(await createReviewWorld(), approval, rival);
    expect(meetings.length).toBeGreaterThan(3);
    for (const { setting, mine, theirs } of meetings) {
      const state = await stateOf(setting.uuid);
      if (mine.ok) {
        expect(state).toBe("approved");
        if (code === "review_state") expect(await problemOf(theirs)).toMatchObject({ status: 409, code });
        continue;
      }
      expect(theirs.ok).toBe(true);
      expect(await problemOf(mine)).toMatchObject({ status: 409, code });
      expect(state).toBe(otherwise);
    }
  });

  it("an answer and a resubmission", { timeout: EVERY_POINT }, async () => {
    const world = await createReviewWorld();
    const reply: Act = {
      as: ({ world: { west } }) => west,
      method: "POST",
      path: ({ uuid }) => `/api/submissions/${uuid}/notes/0/replies`,
      body: () => ({ text: "数字属实" }),
    };
    const seen = new Set<string>();
    const meetings = await meetEverywhere(
      world,
      reply,
      ({ collection }) =>
        submit(
          crypto.randomUUID(),
          loanBody({ ...world, collection }, [loanRow(world.west, 9)], { baseVersion: 1 }),
          world.west,
        ),
      ({ uuid }) => giveBack(uuid, world.city),
    );
    for (const { mine, theirs } of meetings) {
      expect(theirs.status).toBe(201);
      seen.add(mine.ok ? "kept" : String((await problemOf(mine)).code));
    }
    expect([...seen].sort()).toEqual(["kept", "review_state"]);
  });

  it("eight officers at once: one approval, one trace", async () => {
    const world = await createReviewWorld();
    const collection = await newCollection(world);
    const uuid = await sent(world, collection, world.west);
    const responses = await Promise.all(
      Array.from({ length: 8 }, (_, n) => approve([uuid], n % 2 === 0 ? world.cityOfficer : world.city)),
    );
    expect(responses.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
    const traces = await env.DB.prepare(
      `SELECT (SELECT count(*) FROM review WHERE submission = ?1) AS acts,
              (SELECT count(*) FROM audit WHERE target = ?1 AND act = 'approve') AS audit`,
    )
      .bind(uuid)
      .first();
    expect(traces).toEqual({ acts: 1, audit: 1 });
  });
});

describe("fifty writers at once on one slot", () => {
  it("make versions 1 to 50, none twice, none missing", { timeout: 300_000 }, async () => {
    const world = await createReviewWorld();
    const collection = await newCollection(world);
    const write = async (): Promise<void> => {
      const uuid = crypto.randomUUID();
      for (let baseVersion: number | null = null; ; ) {
        const body = loanBody({ ...world, collection }, [], { baseVersion, nil: true });
        const response = await submit(uuid, body, world.west);
        if (response.status === 201) return;
        const problem = await problemOf(response);
        if (problem.code === "try_again") continue;
        expect(problem).toMatchObject({ status: 409, code: "base_version_stale" });
        baseVersion = Number(problem.newestVersion);
      }
    };
    await Promise.all(Array.from({ length: 50 }, write));
    expect(await versionsOf(collection)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    const standing = await env.DB.prepare(
      "SELECT version FROM submission WHERE collection = ?1 AND state = 'submitted'",
    )
      .bind(collection)
      .all<{ version: number }>();
    expect(standing.results).toEqual([{ version: 50 }]);
  });
});
