import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { factComparisonSchema, logPageSchema } from "../../../shared/api/integrity.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import { sha256 } from "../../../worker/base/digest.ts";
import { putPayload } from "../../../worker/store/payloads.ts";
import {
  about,
  change,
  createProofWorld,
  explained,
  foundBy,
  type ProofWorld,
  SEALED,
} from "../support/proofs.ts";
import { ask, loanBody, loanRow, send } from "../support/requests.ts";
import { approve, done, purge, type ReviewWorld, sent, stateOf } from "../support/reviews.ts";

let world: ReviewWorld;
let collection: string;
let sentBefore: ProofWorld["sentBefore"];
beforeEach(async () => {
  ({ world, collection, sentBefore } = await createProofWorld());
});

const found = () => foundBy(world.city);

const keyOf = async (uuid: string) =>
  (await env.DB.prepare("SELECT key FROM payload WHERE submission = ?1").bind(uuid).first<string>("key")) ??
  "";

describe("a database in which nothing was changed", () => {
  it("is what evidence and log say, also when rows of superseded versions are gone and one was purged", async () => {
    expect(await found()).toEqual({ log: [], versions: [] });
    const { approved, superseded, submitted } = sentBefore;
    const revert = { submissions: [approved], reason: "再核对" };
    expect((await send("POST", "/api/reviews/revert", revert, world.cityOfficer)).status).toBe(200);
    expect((await approve([approved], world.cityOfficer)).status).toBe(200);
    const mended = await sent(world, collection, world.west, { baseVersion: 1 });
    expect((await approve([mended], world.cityOfficer)).status).toBe(200);
    const third = await explained({ world, collection }, world.east, 2);
    expect((await ask(`/api/submissions/${third}/withdraw`, { method: "POST" }, world.east)).status).toBe(
      200,
    );
    const fourth = await explained({ world, collection }, world.east, 3);
    expect((await approve([fourth], world.cityOfficer)).status).toBe(200);
    expect(await found()).toEqual({ log: [], versions: [] });
    for (const uuid of [approved, fourth]) {
      await done(purge(uuid, world.city));
      expect((await found()).versions).toEqual([]);
    }
    await done(purge(approved, world.city, "restore"));
    await done(purge(fourth, world.city, "restore"));
    expect(await found()).toEqual({ log: [], versions: [] });
    await done(purge(fourth, world.city));
    await done(purge(fourth, world.city, "ask_erase"));
    await done(purge(fourth, world.city, "restore"));
    expect(await found()).toEqual({ log: [], versions: [] });
    const admin = await send("POST", `/api/submissions/${submitted}/purge`, { reason: "误报" }, world.city);
    expect(admin.status).toBe(200);
    await change(
      `DELETE FROM record WHERE submission = '${superseded}'`,
      `DELETE FROM fact WHERE submission = '${superseded}'`,
      `UPDATE submission SET records_deleted_at = '${SEALED}' WHERE uuid = '${superseded}'`,
    );
    expect(await found()).toEqual({ log: [], versions: [] });
  });
});

describe("what was changed in the database is found:", () => {
  it("an entry that was sealed", async () => {
    await change(
      `UPDATE audit SET detail = json_set(detail, '$.rows', 9) WHERE target = '${sentBefore.returned}'`,
    );
    const { log, versions } = await found();
    expect(log).toEqual(["broken"]);
    expect(about(versions, sentBefore.returned)).toEqual(["entry rows"]);
  });

  it("an entry that was not sealed yet, beside its version", async () => {
    await change(`UPDATE audit SET account = NULL WHERE target = '${sentBefore.submitted}'`);
    const { log, versions } = await found();
    expect(log).toEqual([]);
    expect(about(versions, sentBefore.submitted)).toEqual(["entry account", "act_without_right"]);
  });

  it("entries without a seal that are gone", async () => {
    await change("DELETE FROM audit WHERE id > (SELECT max(last_entry) FROM audit_seal)");
    const { log, versions } = await found();
    expect(log).toEqual(["shortened"]);
    expect(about(versions, sentBefore.submitted)).toEqual(["entry_missing"]);
  });

  it("all entries and all seals that are gone", async () => {
    await change("DELETE FROM audit", "DELETE FROM audit_seal");
    const { log, versions } = await found();
    expect(log).toEqual(["empty"]);
    expect(versions.map(({ kind }) => kind)).toEqual(Array(4).fill("entry_missing"));
  });

  it("states, times and control totals", async () => {
    const { approved, returned, superseded, submitted } = sentBefore;
    await change(
      `UPDATE submission SET state = 'approved', submitted_at = '${SEALED}',
         control_totals = json_set(control_totals, '$.columns[0].total', '1') WHERE collection = '${collection}'`,
    );
    const { versions } = await found();
    const totals = "control_totals";
    expect(about(versions, approved)).toEqual(["entry submitted_at", totals]);
    for (const uuid of [returned, superseded, submitted]) {
      expect(about(versions, uuid)).toEqual(["entry submitted_at", "course state", totals]);
    }
  });

  it("how many rows were left out as outside the period, and when they were", async () => {
    const { approved, superseded, submitted } = sentBefore;
    await change(
      `UPDATE submission SET outside_period = NULL WHERE uuid = '${approved}'`,
      `UPDATE submission SET outside_period = json_set(outside_period, '$.last', '2018-11') WHERE uuid = '${superseded}'`,
      `UPDATE submission SET outside_period = '{"rows":1}' WHERE uuid = '${submitted}'`,
    );
    const { versions } = await found();
    for (const uuid of [approved, superseded, submitted])
      expect(about(versions, uuid)).toEqual(["content outside_period"]);
  });

  it("an approval that became a return, and one without the officer's act", async () => {
    const { approved, submitted } = sentBefore;
    await change(
      `UPDATE submission SET state = 'returned' WHERE uuid = '${approved}'`,
      `UPDATE review SET act = 'return', state = 'returned' WHERE submission = '${approved}'`,
      `UPDATE submission SET state = 'approved' WHERE uuid = '${submitted}'`,
    );
    const { versions } = await found();
    expect(about(versions, approved)).toEqual(["course state reviews"]);
    expect(about(versions, submitted)).toEqual(["course state"]);
    expect(versions.flatMap(({ fields }) => fields)).toContainEqual({
      name: "state",
      expected: "submitted",
      found: "approved",
    });
  });

  it("cells of records, and that they are not there", async () => {
    const { approved, returned } = sentBefore;
    await change(
      `UPDATE record SET cells = json_set(cells, '$.persons', 999) WHERE submission = '${approved}' AND ordinal = 2`,
      `DELETE FROM record WHERE submission = '${returned}'`,
    );
    const { versions } = await found();
    const rows = (submission: string, ordinals: number[]) =>
      expect.objectContaining({ submission, kind: "records", ordinals, repairable: true });
    expect(versions).toHaveLength(2);
    expect(versions).toEqual(expect.arrayContaining([rows(approved, [2]), rows(returned, [1])]));
  });

  it("findings and explanations", async () => {
    const { approved, superseded } = sentBefore;
    await change(
      `UPDATE explanation SET body = json_set(body, '$.note', '无') WHERE submission = '${approved}'`,
      `UPDATE finding SET body = json_set(body, '$.message', '无') WHERE submission = '${approved}'`,
      `DELETE FROM explanation WHERE submission = '${superseded}'`,
      `DELETE FROM finding WHERE submission = '${superseded}'`,
    );
    const { versions } = await found();
    expect(about(versions, approved)).toEqual(["explanations", "findings"]);
    expect(about(versions, superseded)).toEqual(["explanations", "findings"]);
  });

  it("a version of which everything is gone", async () => {
    const { submitted } = sentBefore;
    await change(
      ...["record", "fact", "finding", "explanation", "payload"].map(
        (table) => `DELETE FROM ${table} WHERE submission = '${submitted}'`,
      ),
      `DELETE FROM submission WHERE uuid = '${submitted}'`,
      `UPDATE slot SET newest_version = NULL WHERE unit = '${world.town.unit.code}'`,
    );
    const log = await ask("/api/integrity/log", {}, world.city);
    expect(logPageSchema.parse(await log.json()).faults).toEqual([
      expect.objectContaining({ kind: "submission_missing", submission: submitted }),
    ]);
  });

  it("a newer version that is gone, by the one before it too", async () => {
    const { approved, superseded } = sentBefore;
    await change(
      ...["record", "fact", "finding", "explanation", "payload", "review"].map(
        (table) => `DELETE FROM ${table} WHERE submission = '${approved}'`,
      ),
      `DELETE FROM submission WHERE uuid = '${approved}'`,
      `UPDATE submission SET state = 'submitted', superseded_at = NULL WHERE uuid = '${superseded}'`,
      `UPDATE slot SET newest_version = 1 WHERE collection = '${collection}' AND newest_version = 2`,
    );
    const { log, versions } = await found();
    expect(log).toEqual(["submission_missing"]);
    expect(about(versions, superseded)).toEqual(["course state superseded_at newest_version"]);
  });

  it("a payload in whose place another stands that was sent as well, with or without the row", async () => {
    const { approved, returned, submitted } = sentBefore;
    const other = await env.PAYLOADS.get(await keyOf(approved));
    await env.PAYLOADS.put(await keyOf(returned), (await other?.arrayBuffer()) ?? "");
    await change(
      `UPDATE submission SET sha256 = (SELECT sha256 FROM submission WHERE uuid = '${approved}') WHERE uuid = '${submitted}'`,
    );
    const { versions } = await found();
    expect(about(versions, returned)).toEqual(["payload_changed"]);
    expect(about(versions, submitted)).toEqual(["entry sha256"]);
  });

  it("figures that were changed everywhere: in payload, row, facts and records", async () => {
    const { submitted } = sentBefore;
    const forged = JSON.stringify(
      loanBody({ ...world, collection }, [loanRow(world.town, 8, { persons: 99 })]),
    );
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(forged)));
    const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const key = `payloads/${submitted}/1/${sha256}`;
    await putPayload(env.PAYLOADS, key, forged);
    await change(
      `UPDATE payload SET key = '${key}' WHERE submission = '${submitted}'`,
      `UPDATE submission SET sha256 = '${sha256}' WHERE uuid = '${submitted}'`,
    );
    const { versions } = await found();
    expect(about(versions, submitted)).toEqual(["entry sha256", "payload_changed"]);
  });

  it("figures that a second arrival in the log was to cover, sealed or not, and nothing is made anew by it", async () => {
    for (const uuid of [sentBefore.submitted, sentBefore.returned]) {
      const unit = uuid === sentBefore.submitted ? world.town : world.west;
      const forged = canonicalJson(loanBody({ ...world, collection }, [loanRow(unit, 8, { persons: 99 })]));
      const digest = sha256(forged);
      const key = `payloads/${uuid}/1/${digest}`;
      await putPayload(env.PAYLOADS, key, forged);
      await change(
        `UPDATE payload SET key = '${key}' WHERE submission = '${uuid}'`,
        `UPDATE submission SET sha256 = '${digest}' WHERE uuid = '${uuid}'`,
        `INSERT INTO audit (at, account, act, target, detail, origin)
         SELECT at, account, act, target, json_remove(json_set(detail, '$.sha256', '${digest}'), '$.totals'), origin
         FROM audit WHERE act = 'submit' AND target = '${uuid}'`,
      );
      const { log, versions } = await found();
      expect(log).toContain("submission_repeated");
      expect(about(versions, uuid)).toEqual(["entry_repeated", "entry sha256", "payload_changed"]);
      expect(versions.filter(({ repairable }) => repairable)).toEqual([]);
    }
  });

  it("that an entry is said to be an older release's, though younger ones have digests", async () => {
    const { superseded, submitted } = sentBefore;
    const forget = (uuid: string) =>
      `UPDATE audit SET detail = json_remove(detail, '$.totals', '$.findings') WHERE target = '${uuid}' AND act = 'submit'`;
    await change(
      forget(submitted),
      `UPDATE submission SET control_totals = '{"rows":1,"columns":[]}' WHERE uuid = '${submitted}'`,
      `DELETE FROM fact WHERE submission = '${submitted}'`,
      // The very first may be of an older release.
      forget(superseded),
    );
    const { versions } = await found();
    expect(about(versions, submitted)).toEqual(["entry_lacking", "facts"]);
    expect(versions.filter(({ repairable }) => repairable)).toEqual([]);
    expect(about(versions, superseded)).toEqual([]);
  });

  it("two versions that were exchanged", async () => {
    const { returned, submitted } = sentBefore;
    const move = (uuid: string, unit: string) =>
      `UPDATE submission SET unit = '${unit}' WHERE uuid = '${uuid}'`;
    await change(
      move(returned, "nobody"),
      move(submitted, world.west.unit.code),
      move(returned, world.town.unit.code),
    );
    const { versions } = await found();
    expect(about(versions, returned)).toEqual(["entry unit"]);
    expect(about(versions, submitted)).toEqual(["entry unit"]);
  });

  it("a version that was written past the interface", async () => {
    const { returned } = sentBefore;
    const copied =
      "account, submitted_at, late, sha256, nil, row_count, control_totals, layout, local_findings, mirrored";
    const uuid = crypto.randomUUID();
    await change(
      `UPDATE slot SET newest_version = 2 WHERE unit = '${world.west.unit.code}' AND collection = '${collection}'`,
      `INSERT INTO submission (uuid, collection, unit, version, state, ${copied})
       SELECT '${uuid}', collection, unit, 2, 'approved', ${copied} FROM submission WHERE uuid = '${returned}'`,
    );
    const { versions } = await found();
    expect(about(versions, uuid)).toEqual(["entry_missing", "payload_missing"]);
    expect(about(versions, returned)).toEqual(["course newest_version"]);
  });

  it("a version that was put under seal, out of everybody's sight, without an act", async () => {
    const { approved } = sentBefore;
    await change(`UPDATE submission SET sealed_at = '${SEALED}' WHERE uuid = '${approved}'`);
    const { versions } = await found();
    expect(about(versions, approved)).toEqual(["course sealed_at"]);
  });

  it("what was sealed, and who asked for a purge: also after it came back by what somebody wrote there", async () => {
    const { returned, submitted } = sentBefore;
    for (const uuid of [returned, submitted]) await done(purge(uuid, world.city));
    await done(purge(returned, world.city, "ask_erase"));
    expect((await found()).versions).toEqual([]);
    await change(
      `UPDATE purge SET state = 'approved' WHERE submission = '${submitted}'`,
      `UPDATE purge SET account = account + 1, receiver = 0 WHERE submission = '${returned}' AND act = 'ask_erase'`,
    );
    const { versions } = await found();
    expect(about(versions, submitted)).toEqual(["course purges"]);
    expect(about(versions, returned)).toEqual(["course purges"]);
    await done(purge(submitted, world.city, "restore"));
    expect(await stateOf(submitted)).toBe("approved");
    await change(`UPDATE purge SET state = 'submitted' WHERE submission = '${submitted}'`);
    expect(about((await found()).versions, submitted)).toEqual(["course state"]);
  });

  it("a state that was put into the log with an act that moves none", async () => {
    const { submitted } = sentBefore;
    await change(
      `UPDATE submission SET state = 'approved' WHERE uuid = '${submitted}'`,
      `INSERT INTO audit (at, account, act, target, detail)
       SELECT at, account, 'reply', '${submitted}', '{"state":"approved"}' FROM audit ORDER BY id DESC LIMIT 1`,
    );
    expect(about((await found()).versions, submitted)).toEqual(["course state"]);
  });

  it("rows that were said to have gone with time, of a version that stands", async () => {
    const { approved } = sentBefore;
    await change(
      `DELETE FROM record WHERE submission = '${approved}'`,
      `DELETE FROM fact WHERE submission = '${approved}'`,
      `UPDATE submission SET records_deleted_at = '${SEALED}' WHERE uuid = '${approved}'`,
    );
    const { versions } = await found();
    expect(about(versions, approved)).toEqual(["course records_deleted_at", "records", "facts"]);
  });
});

describe("of versions whose entries an older release wrote", () => {
  it("the same is found, but for what those entries do not say", async () => {
    const { approved, submitted } = sentBefore;
    await change(
      "UPDATE audit SET detail = json_remove(detail, '$.late', '$.totals', '$.findings', '$.mirroredUnits')",
    );
    const page = factComparisonSchema.parse(await (await ask("/api/integrity/facts", {}, world.city)).json());
    expect(page).toMatchObject({ versions: 4, older: 4, differences: [] });
    await change(
      `DELETE FROM finding WHERE submission = '${approved}'`,
      `UPDATE submission SET control_totals = json_set(control_totals, '$.columns[0].total', '1'), late = 1 - late
       WHERE uuid = '${submitted}'`,
    );
    const { versions } = await found();
    expect(about(versions, approved)).toEqual([]);
    expect(about(versions, submitted)).toEqual(["control_totals"]);
  });
});
