import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { compareFacts } from "../../../worker/proofs/compare-facts.ts";
import { verifyLog } from "../../../worker/store/audit/verify.ts";
import { accountsOf, acts } from "../support/accounts.ts";
import { enroll, type TestUnit } from "../support/city.ts";
import { about, change, createProofWorld, foundBy, type ProofWorld } from "../support/proofs.ts";
import { send } from "../support/requests.ts";
import {
  answer,
  approve,
  done,
  giveBack,
  newCollection,
  purge,
  type ReviewWorld,
  revert,
  sent,
  withdraw,
} from "../support/reviews.ts";

let proofs: ProofWorld;
let world: ReviewWorld;
beforeEach(async () => {
  proofs = await createProofWorld();
  world = proofs.world;
});

/** Everything that anybody can do with a version of the township. */
type Act = (uuid: string, collection: string) => Promise<Response | string>;

function actsOf(below: TestUnit, second: TestUnit): Readonly<Record<string, Act>> {
  const { town, officer, cityOfficer, city } = world;
  return {
    "send again": (_, collection) => sent(world, collection, town, { baseVersion: 1 }),
    "approve the newer one": async (uuid) => {
      const newer = await env.DB.prepare(
        `SELECT newer.uuid FROM submission AS newer JOIN submission AS this USING (collection, unit)
         WHERE this.uuid = ?1 AND newer.version > this.version AND newer.state = 'submitted'`,
      )
        .bind(uuid)
        .first<string>("uuid");
      if (newer === null) return new Response(null, { status: 409 });
      const passed = await approve([newer], officer);
      return passed.ok ? approve([newer], cityOfficer) : passed;
    },
    withdraw: (uuid) => withdraw(uuid, town),
    answer: (uuid) => answer(uuid, world.colleague),
    pass: (uuid) => approve([uuid], officer),
    "district returns": (uuid) => giveBack(uuid, officer),
    "district reverts": (uuid) => revert([uuid], officer),
    approve: (uuid) => approve([uuid], cityOfficer),
    "city returns": (uuid) => giveBack(uuid, cityOfficer),
    "city reverts": (uuid) => revert([uuid], cityOfficer),
    "ask for a purge": (uuid) => purge(uuid, below, "ask_purge"),
    decline: (uuid) => purge(uuid, city, "decline_purge"),
    seal: (uuid) => purge(uuid, city),
    restore: (uuid) => purge(uuid, city, "restore"),
    "ask to erase": (uuid) => purge(uuid, below, "ask_erase"),
    erase: (uuid) => purge(uuid, second, "erase"),
  };
}

/** What decides what can be done next. */
async function standing(uuid: string): Promise<string> {
  const row = await env.DB.prepare(
    `SELECT state, sealed_at IS NOT NULL AS sealed, purged_at IS NOT NULL AS gone,
            (SELECT act FROM purge WHERE purge.submission = uuid ORDER BY id DESC LIMIT 1) AS step,
            (SELECT state FROM review WHERE review.submission = uuid AND act IN ('pass', 'revert') ORDER BY id DESC LIMIT 1)
              AS passed,
            EXISTS (SELECT 1 FROM review_reply WHERE review_reply.submission = uuid) AS answered,
            EXISTS (SELECT 1 FROM submission AS newer WHERE newer.collection = submission.collection
                      AND newer.unit = submission.unit AND newer.version > submission.version) AS replaced
     FROM submission WHERE uuid = ?1`,
  )
    .bind(uuid)
    .first();
  return canonicalJson(row);
}

describe("every road that the server lets a version go", () => {
  it("is a road by the log too: nothing is found", { timeout: 600_000 }, async () => {
    const all = actsOf(
      await enroll(world.east.unit, "administrator", "-adm"),
      await enroll(world.city.unit, "administrator", "-adm"),
    );
    const walk = async (road: readonly string[]) => {
      const collection = await newCollection(world);
      const uuid = await sent(world, collection, world.town);
      for (const name of road) {
        const went = await all[name]?.(uuid, collection);
        if (went instanceof Response && !went.ok) throw new Error(`${road.join(", ")}: not again`);
      }
      return { uuid, collection };
    };
    const seen = new Set<string>();
    const roads: (readonly string[])[] = [[]];
    const steps = new Set<string>();
    for (let road = roads.shift(); road !== undefined; road = roads.shift()) {
      let now = await walk(road);
      for (const [name, act] of Object.entries(all)) {
        const again = await act(now.uuid, now.collection).catch(() => undefined);
        if (again === undefined || (again instanceof Response && !again.ok)) continue;
        steps.add(name);
        const there = await standing(now.uuid);
        if (!seen.has(there) && road.length < 4) roads.push([...road, name]);
        seen.add(there);
        now = await walk(road);
      }
    }
    expect(steps).toEqual(new Set(Object.keys(all)));
    expect(seen.size).toBeGreaterThan(30);
    const stores = { db: env.DB, bucket: env.PAYLOADS, catalogue: standardCatalogue };
    const compared = await compareFacts(stores, world.city.account, { after: "", most: 5_000 });
    expect(compared.versions).toBeGreaterThan(seen.size);
    expect(compared.differences).toEqual([]);
    const log = await verifyLog(env.DB, { after: 0, versions: true, most: 1_000_000 });
    expect(log.faults.filter(({ kind }) => kind !== "seal_late")).toEqual([]);
  });
});

const FORGED = "2026-01-10T13:00:00+08:00";

/** Writes an act into the log and into the tables, as somebody would who has the database in hand. */
function forged(uuid: string, act: string, state: string, by: TestUnit, at = FORGED): Promise<void> {
  const account = by.account.id;
  return change(
    `INSERT INTO audit (at, account, act, target, detail) VALUES ('${at}', ${account}, '${act}', '${uuid}', '{"state":"${state}"}')`,
    `INSERT INTO review (submission, act, state, account, at, comment) VALUES ('${uuid}', '${act}', '${state}', ${account}, '${at}', '')`,
    `UPDATE submission SET state = '${state}' WHERE uuid = '${uuid}'`,
  );
}

const foundAbout = async (uuid: string) => about((await foundBy(world.city)).versions, uuid);

describe("an act in the log that nobody can have done counts for nothing:", () => {
  const COURSE = "course state reviews";

  it("the sender's own approval", async () => {
    const { submitted } = proofs.sentBefore;
    await forged(submitted, "approve", "approved", world.town);
    expect(await foundAbout(submitted)).toEqual(["act_by_sender", COURSE]);
  });

  it.each([
    ["a colleague of the sender", "approve", "approved", () => world.colleague],
    ["a reporter of the district", "pass", "passed", () => world.east],
    ["an officer of another district", "pass", "passed", () => enroll(world.west.unit, "reviewer", "-o")],
    ["an officer of the district, who only passes", "approve", "approved", () => world.officer],
    [
      "an officer of the city, who only approves what others sent",
      "withdraw",
      "withdrawn",
      () => world.cityOfficer,
    ],
  ] as const)("one by %s", async (_who, act, state, by) => {
    const { submitted } = proofs.sentBefore;
    await forged(submitted, act, state, await by());
    expect(await foundAbout(submitted)).toEqual(["act_without_right", COURSE]);
  });

  it("an approval of what was approved already, of what is superseded, and a state that no act leads to", async () => {
    const { approved, superseded, submitted } = proofs.sentBefore;
    await forged(approved, "approve", "approved", world.cityOfficer);
    expect(await foundAbout(approved)).toEqual(["act_impossible", "course reviews"]);
    await forged(superseded, "approve", "approved", world.cityOfficer);
    expect(await foundAbout(superseded)).toEqual(["act_impossible", COURSE]);
    await forged(submitted, "return", "approved", world.cityOfficer);
    expect(await foundAbout(submitted)).toEqual(["act_impossible", COURSE]);
  });

  it("whatever is done after the end, or before the beginning", async () => {
    const { returned, submitted } = proofs.sentBefore;
    const other = await enroll(world.city.unit, "administrator", "-adm");
    await done(purge(returned, world.city));
    await done(purge(returned, world.city, "ask_erase"));
    await done(purge(returned, other, "erase"));
    expect(await foundAbout(returned)).toEqual([]);
    await forged(returned, "approve", "approved", world.cityOfficer);
    expect(await foundAbout(returned)).toEqual(["act_after_purge", COURSE]);
    const account = world.cityOfficer.account.id;
    await change(
      `UPDATE audit SET act = 'approve', target = '${submitted}', account = ${account}, detail = '{"state":"approved"}'
       WHERE id = (SELECT min(id) FROM audit WHERE act = 'sign_in')`,
      `UPDATE submission SET state = 'approved' WHERE uuid = '${submitted}'`,
    );
    expect(await foundAbout(submitted)).toEqual(["act_before_arrival", "course state"]);
    expect((await foundBy(world.city)).log).toContain("act_before_arrival");
  });

  it("one by who was an officer only later; not one by who was an officer then", async () => {
    const { submitted, returned } = proofs.sentBefore;
    const rising = await enroll(world.city.unit, "reporter", "-rising");
    const body = { name: "测试甲", unit: world.city.unit.code, disabled: false };
    const put = (who: TestUnit, role: string, more: object = {}) =>
      send("PUT", `/api/accounts/${who.account.id}`, { ...body, role, ...more }, world.city);
    await forged(submitted, "approve", "approved", rising);
    expect((await put(rising, "reviewer")).status).toBe(200);
    expect(await foundAbout(submitted)).toEqual(["act_without_right", COURSE]);

    const third = await sent(world, await newCollection(world), world.west);
    expect((await approve([third], world.cityOfficer)).status).toBe(200);
    expect((await put(world.cityOfficer, "reporter")).status).toBe(200);
    expect(await foundAbout(third)).toEqual([]);
    expect(await acts(`account/${rising.account.id}`)).toContain("account_changed");

    expect((await put(rising, "reviewer", { disabled: true })).status).toBe(200);
    expect((await accountsOf(world.city)).find(({ id }) => id === rising.account.id)?.state).toBe("disabled");
    await forged(returned, "return", "returned", rising);
    expect(await foundAbout(returned)).toEqual(["act_without_right", "course reviews"]);
  });

  it("one in a collection that was locked then; not one before, or after it was opened again", async () => {
    const { submitted, returned } = proofs.sentBefore;
    const turn = (state: string) =>
      done(
        send("PUT", `/api/collections/${proofs.collection}/state`, { state, reason: "核对完毕" }, world.city),
      );
    await done(approve([submitted], world.officer));
    await turn("locked");
    await forged(submitted, "approve", "approved", world.cityOfficer);
    await forged(returned, "pass", "passed", world.officer);
    expect(await foundAbout(submitted)).toEqual(["act_while_locked", COURSE]);
    expect(await foundAbout(returned)).toEqual(["act_while_locked", COURSE]);
    await change(
      `DELETE FROM audit WHERE at = '${FORGED}'`,
      `DELETE FROM review WHERE at = '${FORGED}'`,
      `UPDATE submission SET state = 'passed' WHERE uuid = '${submitted}'`,
      `UPDATE submission SET state = 'returned' WHERE uuid = '${returned}'`,
    );
    await turn("open");
    await done(approve([submitted], world.cityOfficer));
    await turn("locked");
    expect(await foundAbout(submitted)).toEqual([]);
    // A purge is done in a locked collection too.
    await done(purge(submitted, world.city));
    expect(await foundAbout(submitted)).toEqual([]);
  });

  it("an arrival in a locked collection, from an account that was disabled, or from another unit", async () => {
    const { submitted, returned, approved } = proofs.sentBefore;
    const entryOf = (uuid: string) => `target = '${uuid}' AND act = 'submit'`;
    const enter = (act: string, target: string, detail: object, uuid: string) =>
      // Into the place of an entry that stood before the arrival.
      change(
        `UPDATE audit SET act = '${act}', target = '${target}', detail = '${JSON.stringify(detail)}', at = '2020-01-01T00:00:00+08:00'
         WHERE id = (SELECT max(id) FROM audit WHERE act = 'sign_in' AND id < (SELECT id FROM audit WHERE ${entryOf(uuid)}))`,
      );
    await change(
      `UPDATE audit SET account = ${world.west.account.id} WHERE ${entryOf(submitted)}`,
      `UPDATE submission SET account = ${world.west.account.id} WHERE uuid = '${submitted}'`,
    );
    expect(await foundAbout(submitted)).toEqual(["act_without_right"]);
    await enter("account_changed", `account/${world.west.account.id}`, { disabled: true }, returned);
    expect(await foundAbout(returned)).toEqual(["act_without_right"]);
    await enter("collection.lock", proofs.collection, {}, approved);
    expect((await foundAbout(approved))[0]).toBe("act_while_locked");
  });

  it("not an act of who was let in, and disabled before it was written", async () => {
    const { submitted } = proofs.sentBefore;
    await done(approve([submitted], world.officer));
    const { id, unit } = world.officer.account;
    const off = { name: "测试甲", role: "reviewer", unit: unit.code, disabled: true };
    await done(send("PUT", `/api/accounts/${id}`, off, world.city));
    // The two entries the other way round, as requests side by side may write them.
    const last = "(SELECT max(id) FROM audit)";
    await change(
      `UPDATE audit SET id = ${last} + 1 WHERE target = '${submitted}' AND act = 'pass'`,
      `UPDATE sqlite_sequence SET seq = ${last} WHERE name = 'audit'`,
    );
    expect(await foundAbout(submitted)).toEqual([]);
    await change(
      `UPDATE audit SET at = '2020-01-01T00:00:00+08:00' WHERE target = 'account/${id}' AND act = 'account_changed'`,
    );
    expect(await foundAbout(submitted)).toEqual(["act_without_right", COURSE]);
  });
});
