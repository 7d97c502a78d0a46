import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { repairSchema } from "../../../shared/api/integrity.ts";
import { change, createProofWorld, foundBy, type ProofWorld, SEALED } from "../support/proofs.ts";
import { send } from "../support/requests.ts";
import type { ReviewWorld } from "../support/reviews.ts";

let world: ReviewWorld;
let sentBefore: ProofWorld["sentBefore"];
beforeEach(async () => {
  ({ world, sentBefore } = await createProofWorld());
});

const found = () => foundBy(world.city);

const keyOf = async (uuid: string) =>
  (await env.DB.prepare("SELECT key FROM payload WHERE submission = ?1").bind(uuid).first<string>("key")) ??
  "";

describe("what follows from the evidence can be made anew:", () => {
  const mend = async (submission: string) => {
    const answer = await send("POST", "/api/integrity/repairs", { submission }, world.city);
    expect(answer.status).toBe(200);
    return repairSchema.parse(await answer.json()).mended;
  };
  const rowsOf = async (table: string, uuid: string) => {
    const key = table === "submission" ? "uuid" : "submission";
    const read = env.DB.prepare(`SELECT * FROM ${table} WHERE ${key} = ?1`).bind(uuid);
    const { results } = await read.all();
    // The evidence is canonical: members of JSON have another order, and the same content.
    return results.map((row) =>
      Object.entries(row).map(([name, value]) => [
        name,
        /^[[{]/.test(String(value)) ? JSON.parse(String(value)) : value,
      ]),
    );
  };

  it("rows, totals, explanations and layout, as they were, with an entry in the log", async () => {
    const { approved } = sentBefore;
    const tables = ["submission", "record", "fact", "explanation", "finding", "review", "payload"];
    const before = await Promise.all(tables.map((table) => rowsOf(table, approved)));
    await change(
      `UPDATE record SET cells = '{}' WHERE submission = '${approved}' AND ordinal = 1`,
      `DELETE FROM fact WHERE submission = '${approved}'`,
      `UPDATE explanation SET body = json_set(body, '$.note', '无') WHERE submission = '${approved}'`,
      `UPDATE submission SET control_totals = '{"rows":2,"columns":[]}', layout = '{}', nil = 1,
         outside_period = NULL WHERE uuid = '${approved}'`,
    );
    expect(await mend(approved)).toEqual(["content", "control_totals", "records", "facts", "explanations"]);
    expect(await Promise.all(tables.map((table) => rowsOf(table, approved)))).toEqual(before);
    expect(await found()).toEqual({ log: [], versions: [] });
    const entry = await env.DB.prepare("SELECT act, target FROM audit ORDER BY id DESC LIMIT 1").first();
    expect(entry).toEqual({ act: "repair", target: approved });
    expect(await mend(approved)).toEqual([]);
  });

  it("not where the evidence is another, where it is not certain whose it is, or of states and findings", async () => {
    const { approved, returned, submitted } = sentBefore;
    const other = await env.PAYLOADS.get(await keyOf(approved));
    await env.PAYLOADS.put(await keyOf(returned), (await other?.arrayBuffer()) ?? "");
    await change(
      `DELETE FROM fact WHERE submission IN ('${returned}', '${submitted}')`,
      `UPDATE submission SET submitted_at = '${SEALED}' WHERE uuid = '${submitted}'`,
      `UPDATE submission SET state = 'returned' WHERE uuid = '${approved}'`,
      `DELETE FROM finding WHERE submission = '${approved}'`,
    );
    const before = await found();
    for (const uuid of [approved, returned, submitted, crypto.randomUUID()])
      expect(await mend(uuid)).toEqual([]);
    expect(await found()).toEqual(before);
  });

  it("of a superseded version whose rows went with time they stay gone", async () => {
    const { superseded } = sentBefore;
    await change(
      `DELETE FROM record WHERE submission = '${superseded}'`,
      `DELETE FROM fact WHERE submission = '${superseded}'`,
      `DELETE FROM explanation WHERE submission = '${superseded}'`,
      `UPDATE submission SET records_deleted_at = '${SEALED}' WHERE uuid = '${superseded}'`,
    );
    expect(await mend(superseded)).toEqual(["explanations"]);
    expect(await rowsOf("fact", superseded)).toEqual([]);
    expect((await found()).versions).toEqual([]);
  });
});
