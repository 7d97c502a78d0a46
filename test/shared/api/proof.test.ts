import { describe, expect, it } from "vitest";
import { proofsIn, proofText } from "../../../shared/api/proof.ts";

const head = "3f9a".padEnd(64, "0");

describe("a place in the log as text", () => {
  it("is found again in whatever it was copied into", () => {
    const receipt = { entry: 12, sealed: 10, head };
    const merged = { sealed: 0, head };
    const text = `日志存证\t${proofText(receipt)}\n…（${proofText(merged)}）。`;
    expect(proofsIn(text)).toEqual([receipt, merged]);
  });

  it("is not seen in checksums, dates and longer numbers", () => {
    for (const text of [head, `2026/11/30 ${head}`, `12/10/${head}0`, `x12/10/${head}`, `1/12/10/${head}`]) {
      expect(proofsIn(text)).toEqual([]);
    }
  });
});
