import { describe, expect, it } from "vitest";
import { effectCounts, effectText } from "../../../../addin/features/admin/register-text.ts";
import { register } from "./units.ts";

describe("what a change comes to", () => {
  const nameOf = (code: string) => register.find((each) => each.code === code)?.name ?? code;
  it.each([
    [
      {
        effect: "renamed",
        code: "D001",
        name: "甲市妇联",
        from: "2026-07-01",
        before: "甲区妇联",
        after: "甲市妇联",
      },
      "更名：甲区妇联 → 甲市妇联（自2026年7月1日起）",
    ],
    [
      {
        effect: "moved",
        code: "T001",
        name: "甲一镇妇联",
        from: "2026-07-01",
        before: "D001",
        after: "D002",
      },
      "调整上级：甲一镇妇联，甲区妇联 → 乙区妇联（自2026年7月1日起）",
    ],
    [
      {
        effect: "corrected",
        code: "T001",
        name: "甲一镇妇联",
        from: null,
        before: "district",
        after: "township",
      },
      "更正：甲一镇妇联，区县级 → 镇街级",
    ],
    [
      { effect: "ended", code: "D002", name: "乙区妇联", from: "2026-06-30" },
      "撤销：乙区妇联（到2026年6月30日为止）",
    ],
    [
      { effect: "merged", code: "D002", name: "乙区妇联", from: "2026-07-01", after: "甲区妇联" },
      "合并：乙区妇联 → 甲区妇联（自2026年7月1日起）",
    ],
  ] as const)("is said in words: %#", (effect, words) => {
    expect(effectText(effect, nameOf)).toBe(words);
  });

  it("is counted by kind", () => {
    const effect = { code: "X", name: "x", from: null };
    const effects = [
      { ...effect, effect: "added" as const },
      { ...effect, effect: "ended" as const },
      { ...effect, effect: "added" as const },
    ];
    expect(effectCounts(effects)).toEqual([
      ["added", 2],
      ["ended", 1],
    ]);
  });
});
