import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { type Claims, claimFaultsSchema } from "../../../shared/api/claims.ts";
import { type Receipt, submissionSchema } from "../../../shared/api/submissions.ts";
import { contentDigest } from "../../../worker/base/digest.ts";
import { sealAudit } from "../../../worker/store/audit/chain.ts";
import { change, createProofWorld, foundBy, type ProofWorld, SEALED } from "../support/proofs.ts";
import { ask, send } from "../support/requests.ts";
import type { ReviewWorld } from "../support/reviews.ts";

let world: ReviewWorld;
let sentBefore: ProofWorld["sentBefore"];
beforeEach(async () => {
  ({ world, sentBefore } = await createProofWorld());
});

const found = () => foundBy(world.city);

describe("a log that was rewritten as a whole, with what it tells of, is found out by", () => {
  const claimed = async (claims: Claims) => {
    const answer = await send("POST", "/api/integrity/claims", claims, world.city);
    return claimFaultsSchema.parse(await answer.json()).faults.map(({ kind }) => kind);
  };

  /** All hashes computed anew, as whoever has the program can. */
  async function reseal(): Promise<void> {
    await env.DB.exec("DELETE FROM audit_seal");
    await sealAudit(env.DB, SEALED);
  }

  async function receiptOf(uuid: string): Promise<Receipt> {
    const answer = await ask(`/api/submissions/${uuid}`, {}, world.city);
    return submissionSchema.parse(await answer.json()).receipt;
  }

  const claimsOf = ({ uuid, sha256, proof }: Receipt): Claims => {
    if (proof === undefined) throw new Error("a receipt without its place in the log");
    const { entry, ...head } = proof;
    return { heads: [head], entries: [{ uuid, sha256, entry }] };
  };

  it("a receipt that somebody kept: of an entry that is gone, and of what came before", async () => {
    const { approved, returned, submitted } = sentBefore;
    const receipts = [await receiptOf(returned), await receiptOf(submitted)];
    const claims = receipts.map(claimsOf);
    for (const claim of claims) expect(await claimed(claim)).toEqual([]);
    expect(receipts.map(({ proof }) => proof?.sealed === 0)).toEqual([true, false]);

    await change(`UPDATE audit SET detail = json_set(detail, '$.rows', 9) WHERE target = '${approved}'`);
    await change(`UPDATE submission SET row_count = 9 WHERE uuid = '${approved}'`);
    await reseal();
    const { log } = await found();
    expect(log).toEqual([]);
    expect(await claimed(claims[1] ?? { heads: [], entries: [] })).toEqual(["seal_missing"]);
    // The same places, and other hashes.
    await env.DB.prepare("UPDATE audit_seal SET last_entry = ?1").bind(receipts[1]?.proof?.sealed).run();
    expect(await claimed(claims[1] ?? { heads: [], entries: [] })).toEqual(["head_differs"]);
  });

  it("a receipt whose entry was edited together with its version before it was sealed", async () => {
    const { submitted } = sentBefore;
    const claims = claimsOf(await receiptOf(submitted));
    const other = "0".repeat(64);
    await change(
      `UPDATE audit SET detail = json_set(detail, '$.sha256', '${other}') WHERE target = '${submitted}'`,
      `UPDATE submission SET sha256 = '${other}' WHERE uuid = '${submitted}'`,
    );
    expect(await claimed(claims)).toEqual(["entry_differs"]);
    await change(`DELETE FROM audit WHERE target = '${submitted}'`);
    expect(await claimed(claims)).toEqual(["entry_missing"]);
  });

  it.each([
    ["submitted_at", "UPDATE audit SET at = '2019-01-05T09:00:00+08:00'"],
    ["version", "UPDATE audit SET detail = json_set(detail, '$.version', 7)"],
    ["unit", "UPDATE audit SET detail = json_set(detail, '$.unit', 'x')"],
    ["collection", "UPDATE audit SET detail = json_set(detail, '$.collection', 'x')"],
    [
      "late",
      "UPDATE audit SET detail = json_set(detail, '$.late', json(iif(detail ->> 'late', 'false', 'true')))",
    ],
    ["totals", `UPDATE audit SET detail = json_set(detail, '$.totals', '${"0".repeat(64)}')`],
  ])("a receipt that shows another %s than the log does now", async (field, statement) => {
    const { submitted } = sentBefore;
    const receipt = await receiptOf(submitted);
    const { collection, unit, version, late, controlTotals } = receipt;
    const { heads, entries } = claimsOf(receipt);
    const shown = { collection, unit: unit.code, version, late, totals: contentDigest(controlTotals) };
    for (const submittedAt of [receipt.submittedAt, receipt.submittedAt.slice(0, 16)]) {
      const claims = { heads, entries: entries.map((entry) => ({ ...entry, ...shown, submittedAt })) };
      expect(await claimed(claims)).toEqual([]);
    }
    await change(`${statement} WHERE act = 'submit' AND target = '${submitted}'`);
    const claims = {
      heads,
      entries: entries.map((entry) => ({ ...entry, ...shown, submittedAt: receipt.submittedAt })),
    };
    const answer = await send("POST", "/api/integrity/claims", claims, world.city);
    expect(claimFaultsSchema.parse(await answer.json()).faults).toMatchObject([
      { kind: "entry_differs", fields: [field] },
    ]);
  });

  it("a receipt whose entry has another number now", async () => {
    const { submitted } = sentBefore;
    const claims = claimsOf(await receiptOf(submitted));
    await change(`UPDATE audit SET id = id + 100 WHERE target = '${submitted}'`);
    expect(await claimed(claims)).toEqual(["entry_differs"]);
  });
});
