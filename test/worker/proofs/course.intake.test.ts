import { beforeEach, describe, expect, it } from "vitest";
import { enroll, type TestUnit } from "../support/city.ts";
import { about, change, createProofWorld, foundBy, type ProofWorld, SEALED } from "../support/proofs.ts";
import { ask, loanBody, loanRow, send } from "../support/requests.ts";
import { approve, done, newCollection, purge, type ReviewWorld, sent, withdraw } from "../support/reviews.ts";

let proofs: ProofWorld;
let world: ReviewWorld;
beforeEach(async () => {
  proofs = await createProofWorld();
  world = proofs.world;
});

/** UUID of a version that an officer sent in the township's name. */
async function intake(by: TestUnit = world.officer): Promise<string> {
  const uuid = crypto.randomUUID();
  const collection = await newCollection(world);
  const body = loanBody({ ...world, collection }, [loanRow(world.town)]);
  await done(send("PUT", `/api/submissions/${uuid}?onBehalfOf=${world.town.unit.code}`, body, by));
  return uuid;
}

const say = (uuid: string, path: string, as: TestUnit) =>
  done(send("POST", `/api/submissions/${uuid}/${path}`, { text: "数字不对" }, as));

const foundAbout = async (uuid: string) => about((await foundBy(world.city)).versions, uuid);

describe("a version that was sent in its unit's name", () => {
  it("is as the log tells it, whatever was done with it since", async () => {
    const passed = await intake();
    await say(passed, "protest", world.town);
    const despite = { submissions: [passed], despiteProtests: true };
    await done(send("POST", "/api/reviews/approve", despite, world.officer));
    await say(passed, "protest/answer", world.cityOfficer);
    await done(approve([passed], world.cityOfficer));
    const taken = await intake(world.cityOfficer);
    await say(taken, "protest", world.town);
    await done(ask(`/api/submissions/${taken}/protest`, { method: "DELETE" }, world.colleague));
    await done(withdraw(taken, world.cityOfficer));
    const purged = await intake();
    await say(purged, "protest", world.town);
    await done(purge(purged, world.city));
    await done(purge(purged, world.city, "restore"));
    expect(await foundBy(world.city)).toEqual({ log: [], versions: [] });
  });

  it("is found where its row says something else of how it came", async () => {
    const uuid = await intake();
    await change(`UPDATE submission SET channel = 'pane', sender_unit = NULL WHERE uuid = '${uuid}'`);
    expect(await foundAbout(uuid)).toEqual(["entry channel sender_unit"]);
    const { submitted } = proofs.sentBefore;
    await change(
      `UPDATE submission SET channel = 'intake', sender_unit = '${world.east.unit.code}' WHERE uuid = '${submitted}'`,
    );
    expect(await foundAbout(submitted)).toEqual(["entry channel sender_unit"]);
  });

  it.each([
    ["a reporter above", () => Promise.resolve(world.east), "east"],
    ["an officer of another district", () => enroll(world.west.unit, "reviewer", "-o"), "west"],
    ["an officer above who is not of the unit that it says", () => Promise.resolve(world.officer), "city"],
  ] as const)("is found where %s cannot have sent it", async (_who, by, place) => {
    const uuid = await intake();
    const { account } = await by();
    const unit = world[place].unit.code;
    await change(
      `UPDATE submission SET account = ${account.id}, sender_unit = '${unit}' WHERE uuid = '${uuid}'`,
      `UPDATE audit SET account = ${account.id}, detail = json_set(detail, '$.senderUnit', '${unit}')
       WHERE target = '${uuid}'`,
    );
    expect(await foundAbout(uuid)).toEqual(["act_without_right"]);
  });
});

/** Writes an act of a protest into the log and into the table. */
function forged(uuid: string, act: string, by: TestUnit): Promise<void> {
  const account = by.account.id;
  return change(
    `INSERT INTO audit (at, account, act, target, detail)
     VALUES ('${SEALED}', ${account}, '${act}', '${uuid}', '{"state":"submitted"}')`,
    `INSERT INTO protest (submission, act, state, account, at, words)
     VALUES ('${uuid}', '${act}', 'submitted', ${account}, '${SEALED}', '')`,
  );
}

describe("of protests is found", () => {
  const COURSE = "course protests";

  it("one that is gone, and one that nobody made", async () => {
    const uuid = await intake();
    await say(uuid, "protest", world.town);
    await change(`DELETE FROM protest WHERE submission = '${uuid}'`);
    expect(await foundAbout(uuid)).toEqual([COURSE]);
    const other = await intake();
    await change(
      `INSERT INTO protest (submission, act, state, account, at, words)
       VALUES ('${other}', 'protest', 'submitted', ${world.town.account.id}, '${SEALED}', '')`,
    );
    expect(await foundAbout(other)).toEqual([COURSE]);
  });

  it("one by somebody else, one against what the unit sent itself, an answer to none or by a reporter", async () => {
    const uuid = await intake();
    await forged(uuid, "protest", world.officer);
    expect(await foundAbout(uuid)).toEqual(["act_without_right", COURSE]);
    const own = await sent(world, await newCollection(world), world.town);
    await forged(own, "protest", world.town);
    expect(await foundAbout(own)).toEqual(["act_impossible", COURSE]);
    const unasked = await intake();
    await forged(unasked, "answer_protest", world.officer);
    expect(await foundAbout(unasked)).toEqual(["act_impossible", COURSE]);
    const asked = await intake();
    await say(asked, "protest", world.town);
    await forged(asked, "answer_protest", world.east);
    expect(await foundAbout(asked)).toEqual(["act_without_right", COURSE]);
  });
});
