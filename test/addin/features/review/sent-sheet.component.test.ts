import { afterAll, beforeAll, expect, it } from "vitest";
import { openStage, type Stage } from "../../../support/components/stage.ts";
import type { SentSheetStory } from "./sent-sheet.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

it("says of a figure that stands in no cell where it comes from: seen, heard, and below the table", async () => {
  const { page, faults, inaccessible } = await stage.open("features/review/sent-sheet", {});
  const how = "表上没有这个数：由本年累计减去前期报送的累计得出";
  const made = page.getByRole("gridcell", { name: `${how} 60.5` });
  await made.waitFor();
  expect(await made.getAttribute("title")).toContain(how);
  expect(await made.innerText()).toMatch(/^差/);
  await page.getByRole("gridcell", { name: "90.5", exact: true }).waitFor();
  expect(await page.getByText(how).count()).toBe(1);
  // By the keys: the cell that is looked at is spelled out below the table.
  await page.getByRole("grid").focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.getByText(how).count()).toBe(2);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.getByText(how).count()).toBe(1);
  expect(await inaccessible()).toEqual([]);
  // Names of columns are whole.
  const name = page.getByRole("columnheader", { name: "贷款金额（本年累计）（万元）" });
  expect(await name.evaluate((cell) => cell.scrollWidth <= cell.clientWidth)).toBe(true);
  expect(faults).toEqual([]);
});

it("begins at the cell that somebody came for", async () => {
  const { page, faults } = await stage.open("features/review/sent-sheet", {
    wanted: { row: 5, column: "amount@ytd" },
  });
  await page.getByText("第5行 贷款金额（本年累计）").waitFor();
  expect(faults).toEqual([]);
});

it("names columns where names run down a column of the sender's sheet", async () => {
  const { page, faults, inaccessible } = await stage.open<SentSheetStory>("features/review/sent-sheet", {
    layout: { loan_type: "3", amount: "4", "amount@ytd": "4+1" },
    wanted: { row: 5, column: "amount@ytd" },
  });
  await page.getByText("F4 贷款金额（本年累计）").waitFor();
  expect(await page.getByRole("columnheader").first().innerText()).toBe("列");
  expect(await page.getByRole("rowheader").allInnerTexts()).toEqual(["D", "E"]);
  expect(await inaccessible()).toEqual([]);
  expect(faults).toEqual([]);
});
