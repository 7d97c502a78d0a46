import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { openStage, type Stage } from "../../../support/components/stage.ts";
import { newestVersion } from "../../../support/newest-version.ts";
import type { CellLineStory } from "./cell-line.story.tsx";
import { finding } from "./finding-of.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const version = newestVersion("women_loans");
const names =
  standardCatalogue
    .form("women_loans", version)
    .columns.find(({ id }) => id === "loan_type")
    ?.codes?.map(({ zh }) => zh) ?? [];

const unknown = finding("word", {
  cells: ["B3", "B5", "B6"],
  rows: [3, 5, 6],
  message: "B3 “星星贷”不在选项中",
});

const open = (more: Partial<CellLineStory["about"]> = {}) =>
  stage.open<CellLineStory>("features/check/cell-line", {
    address: "B3",
    content: "星星贷",
    about: {
      findings: [unknown],
      column: { form: "women_loans", version, column: "loan_type" },
      alike: ["B5", "B6"],
      proposals: [],
      ...more,
    },
  });

describe("the editor of a cell", () => {
  it("says what was found, offers the values of the list, and changes all cells that say the same", async () => {
    const { page, heard, faults, inaccessible } = await open();
    await page.getByText(unknown.message).waitFor();
    const box = page.getByRole("combobox", { name: "单元格 B3 内容" });
    await box.click();
    expect(await page.getByRole("option").allInnerTexts()).toEqual(names);
    expect(await inaccessible()).toEqual([]);
    await page.getByRole("option", { name: names[1] ?? "", exact: true }).click();
    await page.getByRole("button", { name: "全部这样改（“星星贷”共3处）" }).click();
    expect(await heard()).toEqual([["onApply", names[1], ["B5", "B6"]]]);
    expect(faults).toEqual([]);
  });

  it("narrows the list by what is typed, takes from it by keys, and changes the one cell", async () => {
    const { page, heard, faults } = await open({ alike: [] });
    const box = page.getByRole("combobox", { name: "单元格 B3 内容" });
    await box.press("Control+A");
    await box.pressSequentially("担保");
    const narrowed = names.filter((name) => name.includes("担保"));
    await expect.poll(() => page.getByRole("option").allInnerTexts()).toEqual(narrowed);
    await box.press("ArrowDown");
    await box.press("Enter");
    await expect.poll(() => box.inputValue()).toBe(narrowed[0]);
    await box.press("Enter");
    expect(await heard()).toEqual([["onApply", narrowed[0], []]]);
    expect(faults).toEqual([]);
  });

  it("puts what a finding proposes first", async () => {
    const last = names.at(-1) ?? "";
    const { page } = await open({ proposals: [last] });
    await page.getByRole("combobox").click();
    expect(await page.getByRole("option").first().innerText()).toBe(last);
  });

  it("says what the unit reported of it before, read out with the cell", async () => {
    const { page, inaccessible } = await stage.open<CellLineStory>("features/check/cell-line", {
      address: "C9",
      content: "730",
      about: { findings: [], alike: [], proposals: [] },
      earlier: ["2018年 685万元"],
    });
    const said = "本单位以前报的合计：2018年 685万元";
    await page.getByText(said).waitFor();
    const box = page.getByRole("textbox", { name: "单元格 C9 内容" });
    const id = await box.getAttribute("aria-describedby");
    expect(await page.locator(`[id="${id}"]`).innerText()).toBe(said);
    expect(await inaccessible()).toEqual([]);
  });

  it("is a plain line where the cell holds no code", async () => {
    const { page, heard } = await stage.open<CellLineStory>("features/check/cell-line", {
      address: "C3",
      content: "5",
      about: { findings: [], alike: [], proposals: [] },
    });
    await page.getByRole("textbox", { name: "单元格 C3 内容" }).fill("6");
    await page.getByRole("button", { name: "更改" }).click();
    expect(await heard()).toEqual([["onApply", "6", []]]);
  });
});
