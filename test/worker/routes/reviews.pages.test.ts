import { describe, expect, it } from "vitest";
import { type ReviewQueue, reviewQueueSchema } from "../../../shared/api/review.ts";
import { submissionsSchema } from "../../../shared/api/submissions.ts";
import { pagesOf } from "../support/pages.ts";
import { ask, problemOf } from "../support/requests.ts";
import {
  approve,
  createReviewWorld,
  newCollection,
  purge,
  type ReviewWorld,
  sent,
} from "../support/reviews.ts";

const uuidsOf = ({ purges, versions }: Pick<ReviewQueue, "purges" | "versions">) =>
  [...purges, ...versions].map(({ receipt }) => receipt.uuid);

/** Approved, and then taken out of what counts. */
async function seal(uuids: readonly string[], world: ReviewWorld): Promise<void> {
  expect((await approve(uuids, world.city)).status).toBe(200);
  for (const uuid of uuids) expect((await purge(uuid, world.city)).status).toBe(200);
}

describe("a queue by pages", () => {
  it("has purges first and then what waits, each once, while more is sent", async () => {
    const world = await createReviewWorld();
    const uuids: string[] = [];
    for (let round = 0; round < 2; round++) {
      const collection = await newCollection(world);
      for (const by of [world.east, world.west]) uuids.push(await sent(world, collection, by));
    }
    const [whole] = await pagesOf(reviewQueueSchema, "/api/reviews", world.city);
    expect(uuidsOf(whole ?? { purges: [], versions: [] })).toEqual(uuids);
    let late = "";
    const pages = await pagesOf(reviewQueueSchema, "/api/reviews?most=3", world.city, async (page) => {
      if (page === 1) late = await sent(world, await newCollection(world), world.east);
    });
    expect(pages.map(uuidsOf)).toEqual([uuids.slice(0, 3), [...uuids.slice(3), late]]);
  });

  it.each([1, 2, 3, 4, 5])("goes over from purges to versions at pages of %i", async (most) => {
    const world = await createReviewWorld();
    const collections = [await newCollection(world), await newCollection(world)];
    const uuids: string[] = [];
    for (const collection of collections) {
      for (const by of [world.east, world.west]) uuids.push(await sent(world, collection, by));
    }
    const purged = [uuids[1] ?? "", uuids[2] ?? ""];
    await seal(purged, world);
    const [whole] = await pagesOf(reviewQueueSchema, "/api/reviews", world.city);
    expect(whole?.purges.map(({ receipt }) => receipt.uuid)).toEqual(purged);
    const pages = await pagesOf(reviewQueueSchema, `/api/reviews?most=${most}`, world.city);
    expect(pages.flatMap(({ purges }) => purges)).toEqual(whole?.purges);
    expect(pages.flatMap(({ versions }) => versions)).toEqual(whole?.versions);
    const sizes = pages.map((page) => uuidsOf(page).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
    expect(sizes.at(-1)).toBeGreaterThan(0);
  });

  it.each(["after=1", "after=2.1", "after=x", "most=0", "most=501"])("refuses %s", async (wrong) => {
    const world = await createReviewWorld();
    const refused = await ask(`/api/reviews?${wrong}`, {}, world.city);
    expect(await problemOf(refused)).toMatchObject({ code: "validation_failed" });
  });
});

it("lists versions of a collection by pages, within the units of the account", async () => {
  const world = await createReviewWorld();
  const collection = await newCollection(world);
  const path = `/api/collections/${collection}/submissions`;
  const uuids = [await sent(world, collection, world.east)];
  uuids.push(await sent(world, collection, world.east, { baseVersion: 1 }));
  uuids.push(await sent(world, collection, world.west));
  let late = "";
  const pages = await pagesOf(submissionsSchema, `${path}?most=1`, world.city, async (page) => {
    if (page === 2) late = await sent(world, collection, world.town);
  });
  const listed = pages.map(({ submissions }) => submissions.map(({ uuid }) => uuid));
  expect(listed).toEqual([...uuids, late].map((uuid) => [uuid]));
  const west = await pagesOf(submissionsSchema, `${path}?most=1`, world.west);
  expect(west.map(({ submissions }) => submissions.map(({ uuid }) => uuid))).toEqual([[uuids[2]]]);
  const refused = await ask(`${path}?after=1`, {}, world.city);
  expect(await problemOf(refused)).toMatchObject({ code: "validation_failed" });
});
