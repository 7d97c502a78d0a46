import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { auditStatement, sealAudit, verifyAudit } from "../../../../worker/store/audit/audit.ts";

const NOW = "2026-01-10T12:00:00+08:00";

async function note(target: string): Promise<void> {
  await auditStatement(env.DB, { at: NOW, account: null, act: "test", target, detail: { rows: 1 } }).run();
}

it("seals entries into a chain, run after run, and two runs at once make no fork", async () => {
  await note("a");
  await note("b");
  expect(await sealAudit(env.DB, NOW)).toBe(2);
  expect(await sealAudit(env.DB, NOW)).toBe(0);
  await note("c");
  const sealed = await Promise.all([sealAudit(env.DB, NOW), sealAudit(env.DB, NOW)]);
  expect(sealed.sort()).toEqual([0, 1]);
  await note("d");
  const verdict = await verifyAudit(env.DB);
  expect(verdict).toMatchObject({
    seals: 2,
    sealed: 3,
    open: 1,
    head: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(verdict.broken).toBeUndefined();
});

it("keeps entries from being changed or deleted", async () => {
  await expect(env.DB.prepare("UPDATE audit SET target = 'x'").run()).rejects.toThrow("append-only");
  await expect(env.DB.prepare("DELETE FROM audit").run()).rejects.toThrow("append-only");
  await expect(env.DB.prepare("DELETE FROM audit_seal").run()).rejects.toThrow("append-only");
});

describe("somebody with the database in hand is found out, and where, who", () => {
  const undo = (target: string) => `UPDATE audit SET target = '${target}' WHERE target = 'x'`;
  const takenOut = `INSERT INTO audit (id, at, act, target, detail) VALUES (2, '${NOW}', 'test', 'b', '{"rows":1}')`;
  const acts: readonly (readonly [string, string, string, number, number])[] = [
    ["changed an entry", "UPDATE audit SET target = 'x' WHERE target = 'c'", undo("c"), 3, 3],
    ["took one out", "DELETE FROM audit WHERE target = 'b'", takenOut, 1, 2],
    [
      "put one in",
      "INSERT INTO audit (id, at, act, target, detail) VALUES (-1, '', 'test', 'y', '{}')",
      "DELETE FROM audit WHERE id = -1",
      1,
      2,
    ],
    [
      "changed a seal",
      "UPDATE audit_seal SET hash = 'x' || hash WHERE id = 2",
      "UPDATE audit_seal SET hash = substr(hash, 2) WHERE id = 2",
      3,
      3,
    ],
  ];

  it.each(acts)("%s", async (_what, act, repair, firstEntry, lastEntry) => {
    await env.DB.exec(
      ["audit_is_kept", "audit_is_fixed", "seal_is_fixed"]
        .map((name) => `DROP TRIGGER IF EXISTS ${name};`)
        .join("\n"),
    );
    await env.DB.exec(act);
    expect((await verifyAudit(env.DB)).broken).toEqual({ firstEntry, lastEntry, sealedAt: NOW });
    await env.DB.exec(repair);
    expect((await verifyAudit(env.DB)).broken).toBeUndefined();
  });
});
