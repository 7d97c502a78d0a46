/** How many rows of a sheet were left out because they lie outside the period: from the sender to whoever reads it. */
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { reviewSchema } from "../../../shared/api/review.ts";
import { receiptSchema, type SubmissionBody } from "../../../shared/api/submissions.ts";
import { enroll } from "../../worker/support/city.ts";
import { merge } from "../../worker/support/merge.ts";
import { about, change, foundBy } from "../../worker/support/proofs.ts";
import { ask, loanBody, loanRow, problemOf, submit } from "../../worker/support/requests.ts";
import { createReviewWorld, done, purge, type ReviewWorld, sent } from "../../worker/support/reviews.ts";

const outsidePeriod = { rows: 37, first: "2011-03", last: "2018-12" };

let world: ReviewWorld;
beforeEach(async () => {
  world = await createReviewWorld();
});

async function receiptOf(uuid: string) {
  const shown = await ask(`/api/submissions/${uuid}`, {}, world.west);
  return receiptSchema.parse(Object(await shown.json()).receipt);
}

async function reviewOf(uuid: string) {
  return reviewSchema.parse(await (await ask(`/api/submissions/${uuid}/review`, {}, world.city)).json());
}

describe("rows outside the period", () => {
  it("stand on the receipt, before the reviewer, in the course and among what a merge is made of", async () => {
    const uuid = crypto.randomUUID();
    const body = loanBody(world, [loanRow(world.west)], { outsidePeriod });
    const first = receiptSchema.parse(await (await submit(uuid, body, world.west)).json());
    const again = receiptSchema.parse(await (await submit(uuid, body, world.west)).json());
    expect([first.outsidePeriod, again.outsidePeriod]).toEqual([outsidePeriod, outsidePeriod]);
    expect(await receiptOf(uuid)).toMatchObject({ outsidePeriod });
    expect(await reviewOf(uuid)).toMatchObject({ receipt: { outsidePeriod }, versions: [{ outsidePeriod }] });
    const { forms } = await merge(world, {});
    expect(forms[0]?.submissions).toMatchObject([{ uuid, outsidePeriod }]);
    const detail = await env.DB.prepare(
      "SELECT detail ->> 'outsidePeriod' AS rows FROM audit WHERE target = ?1",
    )
      .bind(uuid)
      .first("rows");
    expect(detail).toBe(37);
  });

  it("are not spoken of where the sender does not, as older panes do not", async () => {
    const uuid = await sent(world, world.collection, world.west);
    expect(await receiptOf(uuid)).not.toHaveProperty("outsidePeriod");
    expect((await reviewOf(uuid)).versions[0]).not.toHaveProperty("outsidePeriod");
    const next = await sent(world, world.collection, world.west, { baseVersion: 1, outsidePeriod });
    const { versions } = await reviewOf(next);
    expect(versions.map((version) => version.outsidePeriod?.rows)).toEqual([37, undefined]);
  });

  it("are refused where no day says it, or the days go backwards", async () => {
    const code = async (said: NonNullable<SubmissionBody["outsidePeriod"]>) =>
      (
        await problemOf(
          await submit(
            crypto.randomUUID(),
            loanBody(world, [loanRow(world.west)], { outsidePeriod: said }),
            world.west,
          ),
        )
      ).code;
    expect(await code({ rows: 37, first: "2018-12" })).toBe("validation_failed");
    expect(await code({ rows: 37, first: "2018-12", last: "2011-03" })).toBe("validation_failed");
  });

  it("of a version under seal are only counted, as its rows are, and so they stay when it is erased", async () => {
    const uuid = await sent(world, world.collection, world.west, { outsidePeriod });
    await done(purge(uuid, world.city));
    expect((await receiptOf(uuid)).outsidePeriod).toEqual({ rows: 37 });
    expect((await reviewOf(uuid)).versions[0]?.outsidePeriod).toEqual({ rows: 37 });
    await done(purge(uuid, world.city, "ask_erase"));
    await done(purge(uuid, await enroll(world.west.unit, "administrator", "-admin"), "erase"));
    expect(
      await env.DB.prepare("SELECT outside_period FROM submission WHERE uuid = ?1").bind(uuid).first(),
    ).toEqual({ outside_period: '{"rows":37}' });
    const differences = async () => about((await foundBy(world.city)).versions, uuid);
    expect(await differences()).toEqual([]);
    await change(`UPDATE submission SET outside_period = NULL WHERE uuid = '${uuid}'`);
    expect(await differences()).toEqual(["entry outside_rows"]);
  });
});
