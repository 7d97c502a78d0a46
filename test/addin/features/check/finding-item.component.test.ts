import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../../../../shared/finding/finding.ts";
import { openStage, type Stage } from "../../../support/components/stage.ts";
import { loanLedger, sheetState, withCells } from "../../../support/pane-sheets.ts";
import type { FindingItemStory } from "./finding-item.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Findings of the ledger: dates that contradict each other, and two figures in full width that one click mends. */
function findingOf(code: string): Finding {
  const { assessment } = sheetState(withCells(loanLedger(), { "3,4": "８" }));
  const found = assessment?.findings.find((finding) => finding.code === code);
  if (found === undefined) throw new Error(`the ledger has no ${code}`);
  return found;
}

const open = (finding: Finding, more: Partial<FindingItemStory> = {}) =>
  stage.open<FindingItemStory>("features/check/finding-item", {
    finding,
    fixed: false,
    explanations: [],
    ...more,
  });

describe("a finding", () => {
  it("says what stands there and what it becomes, and mends one cell or all at the first press", async () => {
    const finding = findingOf("figure_rewritten");
    const changes = finding.fix?.changes;
    const { page, heard, faults, inaccessible } = await open(finding);
    await page.getByText(finding.message).waitFor();
    expect(await page.locator("del").allInnerTexts()).toEqual(["８", "１０"]);
    expect(await page.locator("ins").allInnerTexts()).toEqual(["8", "10"]);
    expect(await inaccessible()).toEqual([]);
    await page.getByRole("button", { name: "修正 E5" }).click();
    await page.getByRole("button", { name: "修正这2处" }).click();
    expect(await heard()).toEqual([
      ["onFix", { certain: true, changes: [changes?.[1]] }],
      ["onFix", { certain: true, changes }],
    ]);
    expect(faults).toEqual([]);
  });

  it("leads to its cell", async () => {
    const finding = findingOf("relation");
    const { page, heard } = await open(finding);
    await page.getByRole("group").getByRole("button").first().click();
    await page.getByRole("group").getByRole("button").first().press("F2");
    expect(await heard()).toEqual([
      ["onGoTo", finding.cells[0]],
      ["onGoTo", finding.cells[0]],
    ]);
  });

  it("asks for a reason where it is a warning, and takes it back", async () => {
    const finding: Finding = { ...findingOf("relation"), severity: "warning" };
    const explained = { rule: finding.rule, reason: "real_situation", note: "已核对合同" } as const;
    const { page, heard } = await open(finding, { explanations: [explained] });
    await page.getByText("（已核对合同）").waitFor();
    await page.getByRole("button", { name: "取消说明" }).click();
    await page.getByRole("button", { name: "修改说明" }).click();
    expect((await heard()).map(([name]) => name)).toEqual(["onWithdraw", "onExplain"]);
  });

  it("leads to 对应 where that resolves it, and nowhere else", async () => {
    const finding = findingOf("figure_rewritten");
    const resolved = await open(finding, { assignable: true });
    await resolved.page.getByRole("button", { name: "去对应" }).click();
    expect(await resolved.heard()).toEqual([["onAssign"]]);
    const { page } = await open(finding);
    await page.getByText(finding.message).waitFor();
    expect(await page.getByRole("button", { name: "去对应" }).count()).toBe(0);
  });

  it("shows the words that look like names, and lets them go at one press, without a reason", async () => {
    const likely: Finding = {
      ...findingOf("relation"),
      id: "PRIVACY.name|bank|name_likely|warning",
      rule: "PRIVACY.name",
      severity: "warning",
      code: "name_likely",
      message: "F4 像是姓名，这一栏要报送。确定要送？不想送，请在表里改掉",
    };
    const said = [{ text: "王秀英", cells: ["F4"] }];
    const { page, heard, inaccessible } = await open(likely, { said });
    await page.getByText("“王秀英”").waitFor();
    expect(await page.getByRole("button", { name: "说明" }).count()).toBe(0);
    expect(await inaccessible()).toEqual([]);
    await page.getByRole("button", { name: "确定要送" }).click();
    expect(await heard()).toEqual([["onAnswer", true]]);

    const confirmed = await open({ ...likely, severity: "information", code: "name_confirmed" }, { said });
    await confirmed.page.getByRole("button", { name: "取消确认" }).click();
    expect(await confirmed.heard()).toEqual([["onAnswer", false]]);
  });

  it("asks about many names one by one, each with its cells, or all at once", async () => {
    const likely: Finding = {
      ...findingOf("relation"),
      rule: "PRIVACY.name",
      severity: "warning",
      code: "name_likely",
    };
    const said = Array.from({ length: 12 }, (_, at) => ({
      text: `王秀英${at + 1}`,
      cells: Array.from({ length: at + 1 }, (_cell, row) => `F${row + 4}`),
    }));
    const { page, heard, inaccessible, faults } = await open(likely, { said });
    await page.setViewportSize({ width: 360, height: 800 });
    await page.getByText("“王秀英8”").waitFor();
    expect(await page.getByText("“王秀英9”").count()).toBe(0);
    expect(await page.getByText("共8处").count()).toBe(1);
    expect(await inaccessible()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.getByRole("button", { name: "要送“王秀英2”" }).press("Enter");
    await page.getByRole("button", { name: "转到单元格 F4" }).first().press("Enter");
    await page.getByRole("button", { name: "还有4个，全部显示" }).click();
    await page.getByRole("button", { name: "要送“王秀英12”" }).click();
    await page.getByRole("button", { name: "这12个都要送" }).click();
    expect(await heard()).toEqual([
      ["onAnswer", true, "王秀英2"],
      ["onGoTo", "F4"],
      ["onAnswer", true, "王秀英12"],
      ["onAnswer", true],
    ]);
    expect(faults).toEqual([]);
  });
});
