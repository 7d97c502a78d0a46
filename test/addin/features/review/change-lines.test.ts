import { describe, expect, it } from "vitest";
import type { ShownChange } from "../../../../addin/engine/shown-changes.ts";
import { changeLines, countChanges } from "../../../../addin/features/review/change-lines.ts";
import type { SentLayout } from "../../../../shared/sheet/sent-layout.ts";

const amount = { column: "amount", title: "贷款金额", unit: "万元" };
const changed: ShownChange = {
  ...{ row: 4, subject: "a", change: "changed", told: ["担保贷款", "甲银行"] },
  cells: [
    { ...amount, before: "685", after: "700" },
    { column: "bank", title: "支行名称", unit: "", before: "", after: "甲银行" },
  ],
};
const gone: ShownChange = {
  ...{ row: 7, subject: "b", change: "removed", told: ["担保贷款"] },
  cells: [
    { column: "loan_type", title: "贷款类型", unit: "", before: "担保贷款", after: "" },
    { ...amount, before: "5", after: "" },
  ],
};
const come: ShownChange = {
  ...{ row: 9, subject: "a", change: "added", told: [] },
  cells: [{ ...amount, before: "", after: "6" }],
};

function said(changes: readonly ShownChange[], layout: SentLayout, layoutBefore = layout): string[] {
  const names = new Map([["b", "示例乙镇妇联"]]);
  return changeLines(changes, { layout, layoutBefore, names, own: "a" }).map(
    ({ place, what }) => `${place}：${what}`,
  );
}

describe("what a comparison says", () => {
  it("names the cell on the sheet, and both values", () => {
    expect(said([changed], { amount: "E", bank: "C" })).toEqual([
      "E4 贷款金额（万元）：685 → 700",
      "C4 支行名称：空白 → 甲银行",
    ]);
    expect(said([changed], { amount: "4", bank: "5" })[0]).toBe("D4 贷款金额（万元）：685 → 700");
    expect(said([changed], { amount: "0:E;1000:F" })[0]).toBe("第1张表E4 贷款金额（万元）：685 → 700");
  });

  it("names the row by what it says where no cell is known", () => {
    expect(said([changed], {})[0]).toBe("第4行 担保贷款 · 甲银行 贷款金额（万元）：685 → 700");
    expect(said([{ ...changed, at: "D" }], { amount: "E" })[0]).toMatch(/^第4行 担保贷款/);
  });

  it("names rows that came and went by what they are known by, their unit and figures", () => {
    expect(said([gone, come], { amount: "E" })).toEqual([
      "删除 第7行：示例乙镇妇联 · 担保贷款 · 贷款金额（万元） 5",
      "新增 第9行：贷款金额（万元） 6",
    ]);
  });

  it("names a row that went by the sheet it stood on", () => {
    expect(said([gone], { amount: "E" }, { amount: "4" })[0]).toMatch(/^删除 G列/);
  });

  it("names each line but once", () => {
    const keys = changeLines([changed, gone, come, { ...gone, row: 9 }], {
      ...{ layout: {}, layoutBefore: {}, names: new Map(), own: "a" },
    }).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("is counted by rows", () => {
    expect(countChanges([changed, gone, gone])).toEqual({ changed: 1, added: 0, removed: 2 });
  });
});
