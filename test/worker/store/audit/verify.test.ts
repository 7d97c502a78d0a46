import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { LogFault } from "../../../../shared/api/integrity.ts";
import { auditStatement } from "../../../../worker/store/audit/audit.ts";
import { sealAudit } from "../../../../worker/store/audit/chain.ts";
import { verifyLog, wholeLog } from "../../../../worker/store/audit/verify.ts";

const NOW = "2026-01-10T12:00:00+08:00";
const HOURS = 60 * 60 * 1000;

async function note(target: string, at = NOW): Promise<void> {
  await auditStatement(env.DB, { at, account: null, act: "test", target, detail: { rows: 1 } }).run();
}

/** The log looked at one entry a page, and at once: both must say the same. */
async function verdict(now = Date.parse(NOW)) {
  const look = { now, versions: true };
  const whole = await wholeLog((after) => verifyLog(env.DB, { ...look, after }));
  expect(await wholeLog((after) => verifyLog(env.DB, { ...look, after, most: 1 }))).toEqual(whole);
  return whole;
}

it("keeps entries from being changed or deleted", async () => {
  await note("a");
  await sealAudit(env.DB, NOW);
  await expect(env.DB.prepare("UPDATE audit SET target = 'x'").run()).rejects.toThrow("append-only");
  await expect(env.DB.prepare("DELETE FROM audit").run()).rejects.toThrow("append-only");
  await expect(env.DB.prepare("DELETE FROM audit_seal").run()).rejects.toThrow("append-only");
});

describe("a log of seven entries under three seals and two without", () => {
  beforeEach(async () => {
    const triggers = ["audit_is_kept", "audit_is_fixed", "seal_is_fixed", "seal_is_kept"];
    await env.DB.exec(triggers.map((name) => `DROP TRIGGER IF EXISTS ${name};`).join("\n"));
    await env.DB.exec(
      "DELETE FROM audit;\nDELETE FROM audit_seal;\nDELETE FROM sqlite_sequence WHERE name = 'audit';",
    );
    for (const targets of ["ab", "cde", "fg"]) {
      for (const target of targets) await note(target);
      expect(await sealAudit(env.DB, NOW)).toBe(targets.length);
    }
    await note("h");
    await note("i");
  });

  it("is whole, and says how much of it is not sealed", async () => {
    const whole = await verdict();
    expect(whole).toMatchObject({ seals: 3, sealed: 7, open: 2, last: 7, faults: [] });
    expect(whole.head).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is sealed once by two runs at once, and not again", async () => {
    const sealed = await Promise.all([sealAudit(env.DB, NOW), sealAudit(env.DB, NOW)]);
    expect(sealed.sort()).toEqual([0, 2]);
    expect(await sealAudit(env.DB, NOW)).toBe(0);
    expect(await verdict()).toMatchObject({ seals: 4, sealed: 9, open: 0, faults: [] });
  });

  it("has no gap where a batch failed", async () => {
    const entry = { at: NOW, account: null, act: "test", target: "never", detail: {} };
    const batch = [auditStatement(env.DB, entry), env.DB.prepare("INSERT INTO guard (ok) VALUES (0)")];
    await expect(env.DB.batch(batch)).rejects.toThrow("CHECK");
    await note("j");
    expect(await verdict()).toMatchObject({ open: 3, faults: [] });
  });

  const broken = (first: number, last: number): LogFault => ({ kind: "broken", first, last, at: NOW });
  const acts: readonly (readonly [what: string, act: string, faults: readonly LogFault[]])[] = [
    ["an entry was changed", "UPDATE audit SET target = 'x' WHERE target = 'd'", [broken(3, 5)]],
    ["an entry's time was changed", "UPDATE audit SET at = 'x' WHERE target = 'a'", [broken(1, 2)]],
    [
      "a sealed entry was taken out",
      "DELETE FROM audit WHERE target = 'd'",
      [{ kind: "gap", first: 4, last: 4 }, broken(3, 5)],
    ],
    [
      "one was put in before all",
      "INSERT INTO audit (id, at, act, target, detail) VALUES (-1, '', 'test', 'y', '{}')",
      [broken(1, 2)],
    ],
    [
      "two entries changed places",
      "UPDATE audit SET target = CASE target WHEN 'c' THEN 'd' ELSE 'c' END WHERE target IN ('c', 'd')",
      [broken(3, 5)],
    ],
    ["a seal was changed", "UPDATE audit_seal SET hash = 'x' WHERE id = 3", [broken(6, 7)]],
    [
      "a seal was taken out",
      "DELETE FROM audit_seal WHERE id = 2",
      [{ kind: "seal_gap", first: 2, last: 2 }],
    ],
    [
      "an entry without a seal was taken out",
      "DELETE FROM audit WHERE target = 'h'",
      [{ kind: "gap", first: 8, last: 9 }],
    ],
    [
      "the newest entries were taken out",
      "DELETE FROM audit WHERE target IN ('h', 'i')",
      [{ kind: "shortened", first: 8, last: 9 }],
    ],
    [
      "the newest entries went with those under the newest seal",
      "DELETE FROM audit WHERE id >= 7",
      [{ kind: "gap", first: 7, last: 7 }, broken(6, 7), { kind: "seal_beyond", first: 7, last: 7 }],
    ],
    [
      "entries were numbered anew where one was taken out",
      "DELETE FROM audit WHERE id = 4;\nUPDATE audit SET id = id - 1 WHERE id > 4;",
      [broken(3, 5), broken(6, 7), { kind: "shortened", first: 9, last: 9 }],
    ],
    ["all was deleted", "DELETE FROM audit;\nDELETE FROM audit_seal;", [{ kind: "empty", last: 9 }]],
    [
      "all was deleted, and the count with it",
      "DELETE FROM audit;\nDELETE FROM audit_seal;\nDELETE FROM sqlite_sequence WHERE name = 'audit';",
      [{ kind: "empty", last: 0 }],
    ],
    [
      "it tells of a version that is not there",
      `INSERT INTO audit (at, act, target, detail) VALUES ('${NOW}', 'submit', 'u', '{}')`,
      [{ kind: "submission_missing", first: 10, last: 10, at: NOW, submission: "u" }],
    ],
    [
      "it tells of a version twice",
      `INSERT INTO audit (at, act, target, detail) VALUES ('${NOW}', 'submit', 'u', '{}'), ('${NOW}', 'submit', 'u', '{}')`,
      [
        { kind: "submission_missing", first: 10, last: 10, at: NOW, submission: "u" },
        { kind: "submission_repeated", first: 11, last: 11, at: NOW, submission: "u" },
        { kind: "submission_missing", first: 11, last: 11, at: NOW, submission: "u" },
      ],
    ],
  ];

  it.each(acts)("is not when %s", async (_what, act, faults) => {
    await env.DB.exec(act);
    expect((await verdict()).faults).toEqual(faults);
  });

  it("is not when nothing has been sealed for hours: the seals may have been deleted", async () => {
    expect((await verdict(Date.parse(NOW) + 3 * HOURS)).faults).toEqual([
      { kind: "seal_late", first: 8, last: 9, at: NOW },
    ]);
    await env.DB.exec("DELETE FROM audit_seal");
    await note("j", "2026-01-10T15:00:00+08:00");
    const stopped = await wholeLog((after) => verifyLog(env.DB, { after, versions: false }));
    expect(stopped.faults).toEqual([{ kind: "seal_late", first: 1, last: 10, at: NOW }]);
  });
});
