import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { auditStatement, firstBrokenSeal, sealAudit } from "../../worker/store/audit.ts";

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
  expect(await firstBrokenSeal(env.DB)).toBeUndefined();
});

it("keeps entries from being changed or deleted", async () => {
  await expect(env.DB.prepare("UPDATE audit SET target = 'x'").run()).rejects.toThrow("append-only");
  await expect(env.DB.prepare("DELETE FROM audit").run()).rejects.toThrow("append-only");
  await expect(env.DB.prepare("DELETE FROM audit_seal").run()).rejects.toThrow("append-only");
});

it("shows where somebody with the database in hand changed an entry all the same", async () => {
  await env.DB.prepare("DROP TRIGGER audit_is_fixed").run();
  await env.DB.prepare("UPDATE audit SET target = 'x' WHERE target = 'b'").run();
  expect(await firstBrokenSeal(env.DB)).toBe(2);
});
