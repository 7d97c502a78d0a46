import { describe, expect, it } from "vitest";
import { receiptLine, receiptPlainText } from "../../../addin/messages/receipt-text.ts";
import { receiptOf } from "../../support/pane-sheets.ts";

const parties = {
  title: "2019年妇女创业小额贷款台账",
  recipient: "示例市妇联",
  sender: "测试报送员",
  about: null,
};

describe("the receipt", () => {
  it("fits on one line", () => {
    expect(receiptLine(receiptOf())).toBe(
      "第2次报送 · 2019-12-31 16:20 · 37行 · 16,356余万元 · 校验码 3f9a…",
    );
    const nil = receiptOf({ nil: true, late: true, version: 1, controlTotals: { rows: 0, columns: [] } });
    expect(receiptLine(nil)).toBe("第1次报送 · 2019-12-31 16:20 · 零报告 · 迟报 · 校验码 3f9a…");
  });

  it("as text carries every total, the whole checksum and the number", () => {
    const plain = receiptPlainText(receiptOf(), parties);
    for (const part of ["借款人数\t73人", "贷款金额\t16,356余万元", receiptOf().sha256, receiptOf().uuid]) {
      expect(plain).toContain(part);
    }
    expect(plain).not.toContain("2019年妇女创业小额贷款台账 · 2019年");
    for (const part of ["报送到\t示例市妇联", "报送人\t测试报送员", "系统\t半边天统计"]) {
      expect(plain).toContain(part);
    }
    for (const sender of [null, receiptOf().unit.name]) {
      expect(receiptPlainText(receiptOf(), { ...parties, sender })).not.toContain("报送人");
    }
  });

  it("says how many rows lie outside the period, and when they were", () => {
    const said = (outsidePeriod: { rows: number; first?: string; last?: string }) =>
      receiptPlainText(receiptOf({ outsidePeriod }), parties);
    expect(said({ rows: 1037, first: "2011-03", last: "2018-12" })).toContain(
      "本期以外\t另有 1,037 行不在本期，没有报送（2011年3月至2018年12月）\n",
    );
    expect(said({ rows: 2, first: "2018", last: "2018" })).toContain("没有报送（2018年）\n");
    expect(said({ rows: 2 })).toContain("没有报送\n");
    expect(receiptPlainText(receiptOf(), parties)).not.toContain("本期以外");
  });

  it("says who sent it in the unit's name, where somebody above did", () => {
    const onBehalf = { name: "审核员甲", unit: "示例市妇联" };
    expect(receiptPlainText(receiptOf({ onBehalf }), parties)).toContain("代报人\t示例市妇联 审核员甲\n");
    expect(receiptPlainText(receiptOf(), parties)).not.toContain("代报");
  });

  it("lists what was corrected before it was sent", () => {
    const corrections = { cells: [{ cell: "E4", before: "685", after: "700" }, { cell: "B4" }], more: 1200 };
    expect(receiptPlainText(receiptOf(), parties, corrections).split("\n").slice(-4)).toEqual([
      "报送的内容里有1202格是在这里改的",
      "E4\t685 → 700",
      "B4\t内容留在本机，没有上传",
      "另有1,200格也改过，没有逐格列出",
    ]);
  });

  it("says whose figures they are where they are about another unit than the sender", () => {
    const plain = receiptPlainText(receiptOf(), { ...parties, about: "示例镇妇联" });
    expect(plain).toContain("数据\t本次报送的是“示例镇妇联”的数");
    expect(receiptPlainText(receiptOf(), parties)).not.toContain("本次报送的是");
  });
});
