import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../addin/api/failure.ts";
import { inLine } from "../../../addin/api/in-line.ts";

function refusal(code: string, retryAfter?: number): Outcome<string> {
  const problem = { type: "about:blank", title: "x", status: 503, code, ...(retryAfter && { retryAfter }) };
  return { ok: false, failure: { kind: "problem", problem } };
}

/** Answers in this order, and how long was waited between them. */
async function asked(answers: readonly Outcome<string>[]) {
  const waits: number[] = [];
  let count = 0;
  const outcome = await inLine(
    async () => answers[Math.min(count++, answers.length - 1)] ?? refusal("none"),
    async (ms) => void waits.push(ms),
    () => 0.5,
  );
  return { outcome, waits, count };
}

describe("a request at a crowded door", () => {
  it("goes back into the line until it is let in, as long apart as it was told", async () => {
    const { outcome, waits } = await asked([
      refusal("sign_in_busy", 3),
      refusal("sign_in_busy", 2),
      { ok: true, value: "in" },
    ]);
    expect(outcome).toEqual({ ok: true, value: "in" });
    expect(waits).toEqual([3000, 2000]);
  });

  it("gives up after ten times, and says why", async () => {
    const { outcome, count } = await asked([refusal("sign_in_busy", 3)]);
    expect([outcome, count]).toEqual([refusal("sign_in_busy", 3), 10]);
  });

  it("never tries again what was looked at, or refused for longer", async () => {
    for (const code of ["sign_in_failed", "sign_in_locked", "place_locked", "try_again"]) {
      expect(await asked([refusal(code, 60)])).toMatchObject({ outcome: refusal(code, 60), waits: [] });
    }
  });
});
