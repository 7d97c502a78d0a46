import { beforeAll, describe, expect, it } from "vitest";
import { problemOf, send } from "../../worker/support/requests.ts";
import {
  approve,
  createReviewWorld,
  newCollection,
  type ReviewWorld,
  sent,
} from "../../worker/support/reviews.ts";

let world: ReviewWorld;
beforeAll(async () => {
  world = await createReviewWorld();
});

/** Whoever writes something about a report is asked about names in it, by whichever route it goes. */
describe("words about a report that look like they name a person", () => {
  const words = "请王秀英补充第3行";
  const returned = async (): Promise<string> => {
    const uuid = await sent(world, await newCollection(world), world.east);
    const notes = [{ row: 8, column: "amount", text: "请核对金额" }];
    await send("POST", `/api/submissions/${uuid}/return`, { comment: "", notes }, world.cityOfficer);
    return uuid;
  };
  const approved = async (): Promise<string> => {
    const uuid = await sent(world, await newCollection(world), world.east);
    await approve([uuid], world.cityOfficer);
    return uuid;
  };
  const fresh = async () => sent(world, await newCollection(world), world.east);

  it.each([
    ["a comment", fresh, "return", { comment: words, notes: [] }, "comment"],
    ["a note", fresh, "return", { comment: "", notes: [{ text: "好的" }, { text: words }] }, "notes.1.text"],
  ] as const)("are asked about in %s of a return", async (_where, version, act, body, path) => {
    const uuid = await version();
    const url = `/api/submissions/${uuid}/${act}`;
    const refused = await send("POST", url, body, world.cityOfficer);
    expect(await refused.clone().text()).not.toContain("王秀英");
    expect(await problemOf(refused)).toMatchObject({ code: "names_unconfirmed", issues: [{ path }] });
    expect((await send("POST", url, { ...body, namesConfirmed: true }, world.cityOfficer)).status).toBe(200);
  });

  it("are asked about in a reply", async () => {
    const uuid = await returned();
    const url = `/api/submissions/${uuid}/notes/0/replies`;
    expect(await problemOf(await send("POST", url, { text: words }, world.east))).toMatchObject({
      code: "names_unconfirmed",
      issues: [{ path: "text" }],
    });
    expect((await send("POST", url, { text: words, namesConfirmed: true }, world.east)).status).toBe(204);
  });

  it("are asked about in the reason for taking an approval back", async () => {
    const submissions = [await approved()];
    const url = "/api/reviews/revert";
    expect(
      await problemOf(await send("POST", url, { submissions, reason: words }, world.cityOfficer)),
    ).toMatchObject({ code: "names_unconfirmed", issues: [{ path: "reason" }] });
    const confirmed = { submissions, reason: words, namesConfirmed: true };
    expect((await send("POST", url, confirmed, world.cityOfficer)).status).toBe(200);
  });

  it("are asked about in the reason of a purge", async () => {
    const uuid = await fresh();
    const url = `/api/submissions/${uuid}/purge`;
    expect(await problemOf(await send("POST", url, { reason: words }, world.city))).toMatchObject({
      code: "names_unconfirmed",
      issues: [{ path: "reason" }],
    });
  });

  it("are none in words that name nobody, and nothing is asked of them", async () => {
    const uuid = await fresh();
    const body = { comment: "请与农商行对账，高效补正", notes: [] };
    const answer = await send("POST", `/api/submissions/${uuid}/return`, body, world.cityOfficer);
    expect(answer.status).toBe(200);
  });
});
