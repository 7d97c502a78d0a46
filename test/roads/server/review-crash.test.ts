import { env } from "cloudflare:workers";
import type { R2Bucket } from "@cloudflare/workers-types";
import { describe, expect, it } from "vitest";
import { chinaTime } from "../../../shared/period/china-time.ts";
import { DAY } from "../../../worker/base/clock.ts";
import { deleteSupersededRows } from "../../../worker/jobs/superseded.ts";
import { sweepPayloads } from "../../../worker/jobs/sweep.ts";
import { eraseSealed } from "../../../worker/reviews/purge.ts";
import { mergedFacts } from "../../../worker/store/merge/added-facts.ts";
import { mergedRecords } from "../../../worker/store/merge/records.ts";
import { fixVersions } from "../../../worker/store/merge/versions.ts";
import { loanBody, loanRow, submit } from "../../worker/support/requests.ts";
import {
  approve,
  createReviewWorld,
  done,
  newCollection,
  purge,
  sent,
} from "../../worker/support/reviews.ts";

describe("the end of a purge that stops between database and bucket", () => {
  it("has purged all the same; the sweep deletes the object", async () => {
    const world = await createReviewWorld();
    const uuid = await sent(world, await newCollection(world), world.west);
    const key = String(
      await env.DB.prepare("SELECT key FROM payload WHERE submission = ?1").bind(uuid).first<string>("key"),
    );
    const bucket = {
      delete: async () => {
        throw new Error("the bucket does not answer");
      },
    } as unknown as R2Bucket;
    await done(purge(uuid, world.city));
    await eraseSealed({ db: env.DB, bucket }, Date.now() + 31 * DAY);
    const row = await env.DB.prepare("SELECT state, purged_at FROM submission WHERE uuid = ?1")
      .bind(uuid)
      .first();
    expect(row).toMatchObject({ state: "withdrawn", purged_at: expect.any(String) });
    expect(await env.PAYLOADS.head(key)).not.toBeNull();
    await sweepPayloads(env, Date.now() + 33 * DAY);
    expect(await env.PAYLOADS.head(key)).toBeNull();
  });
});

describe("a merge under way", () => {
  it("stays what it was when a unit resubmits, is approved and the cron runs between two pages", async () => {
    const world = await createReviewWorld();
    const collection = await newCollection(world);
    const place = { ...world, collection };
    const first = crypto.randomUUID();
    await done(
      submit(
        first,
        loanBody(
          place,
          [8, 9, 10].map((row) => loanRow(world.west, row)),
        ),
        world.west,
      ),
    );
    await done(approve([first], world.cityOfficer));
    const [fixed] = (
      await fixVersions(
        env.DB,
        { path: `/${world.city.unit.code}/` },
        { periods: ["2019"], forms: undefined, state: "approved" },
      )
    ).filter(({ id }) => id === collection);
    const versions = fixed?.versions ?? [];
    const before = await mergedFacts(env.DB, versions, []);

    const rows: number[] = [];
    for await (const page of mergedRecords(env.DB, versions, 1)) {
      rows.push(...page.map(({ row }) => row));
      if (rows.length > 1) continue;
      const second = await sent(world, collection, world.west, { baseVersion: 1 });
      await done(approve([second], world.cityOfficer));
      await deleteSupersededRows(env.DB, chinaTime(Date.now() - DAY), chinaTime(Date.now()));
    }
    expect(rows).toEqual([8, 9, 10]);
    expect(await mergedFacts(env.DB, versions, [])).toEqual(before);
  });
});
