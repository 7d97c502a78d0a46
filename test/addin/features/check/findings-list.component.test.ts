import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../../../../shared/finding/finding.ts";
import { openStage, type Stage } from "../../../support/components/stage.ts";
import { loanLedger, sheetState } from "../../../support/pane-sheets.ts";
import { finding } from "./finding-of.ts";
import type { FindingsListStory } from "./findings-list.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const high = finding("high", { severity: "warning", cells: ["D3"], rows: [3] });
const low = finding("low", { severity: "warning", cells: ["E3"], rows: [3] });

async function open(answered: readonly Finding[]) {
  const sheet = sheetState(loanLedger());
  if (sheet.assessment?.kind !== "recognised") throw new Error("not recognised");
  const shown = await stage.open<FindingsListStory>("features/check/findings-list", {
    sheet,
    assessment: { ...sheet.assessment, findings: [high, low] },
    answered,
  });
  const answer = () => shown.page.evaluate(() => void globalThis.dispatchEvent(new Event("answered")));
  return { ...shown, answer };
}

describe("what is being explained when the city's answer comes", () => {
  it("is left, with a word, where nothing is wrong there any more", async () => {
    const { page, answer, faults } = await open([low]);
    await page.getByRole("button", { name: "说明", exact: true }).first().click();
    await page.getByRole("alertdialog").getByText("high 的说法").waitFor();
    await answer();
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    await page.getByText("这一条已经没有问题了，不用说明").waitFor({ state: "attached" });
    expect(await page.getByRole("button", { name: "说明", exact: true }).count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it("stays, with what was written, where it is found in other rows", async () => {
    const { page, answer, heard } = await open([{ ...high, cells: ["D4"], rows: [4] }]);
    await page.getByRole("button", { name: "说明", exact: true }).first().click();
    await page.getByLabel("补充说明").fill("合并了两个村");
    await answer();
    await page.getByLabel("原因").selectOption("real_situation");
    await page.getByRole("button", { name: "保存说明" }).click();
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    expect(await heard()).toEqual([
      ["explain", expect.any(String), high, { reason: "real_situation", note: "合并了两个村" }],
    ]);
  });
});
