import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenFit } from "../../../../../shared/api/form-fits.ts";
import { fitForm } from "../../../../../shared/form/fit/fit-form.ts";
import { earlierOfFits } from "../../../../../shared/form/fit/incomparable-fit.ts";
import {
  columns,
  openFitPage,
  own,
  sent,
  standard,
  wouldBe,
} from "../../../../support/components/fit-page.ts";
import { type Answer, openStage, type Stage } from "../../../../support/components/stage.ts";
import { fitOf, subsidy } from "../../../../support/fits.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const open = (more: Partial<OpenFit> = {}, ...given: Answer[]) => openFitPage(stage, more, ...given);

describe("columns and lists of a city's own", () => {
  it("says beside a column, and beside a list, what earlier versions keep as it is", async () => {
    const first = fitOf(standard.id, {
      columns: [{ ...subsidy, id: "own_110000_c1" }],
      codes: { category: [{ code: "own_110000_k1", name: "宋韵手作", aliases: [] }] },
    });
    const newest = fitOf(standard.id, {
      columns: [{ ...subsidy, id: "own_110000_c1", unit: "户" }],
      codes: { category: [{ code: "own_110000_k1", name: "宋锦织造", aliases: [] }] },
    });
    // The one between, in which the column was gone, is the newest that is published.
    const between = { ...newest, columns: [] };
    const shown = await open(
      {
        version: 200_002,
        fit: newest,
        earlier: earlierOfFits([first, between].map((fit, at) => fitForm(standard, fit, 200_001 + at))),
      },
      wouldBe(),
    );
    const { page } = shown;
    const said = page.getByText("已发布的栏目不能换种类、单位", { exact: false });
    await said.waitFor();
    await page.getByText("还有1处要改", { exact: false }).waitFor();
    expect(await page.getByRole("button", { name: "发布…" }).getAttribute("aria-disabled")).toBe("true");
    await own(page)
      .getByRole("button", { name: /市级补贴人数/ })
      .click();
    await own(page).getByRole("combobox", { name: "单位" }).fill("人");
    await said.waitFor({ state: "detached" });
    // A word that comes back has its own code again, and takes none from another.
    await columns(page)
      .getByRole("button", { name: /^培训类别/ })
      .click();
    const codes = columns(page).getByRole("textbox", { name: "本市加的选项" });
    await codes.fill("宋锦织造\n宋韵手作");
    await said.waitFor();
    await codes.fill("宋韵手作");
    await said.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "发布…" }).click();
    await page.getByRole("alertdialog").waitFor();
    expect(sent(shown).fit.codes.category).toEqual([
      { code: "own_110000_k1", name: "宋韵手作", aliases: [] },
    ]);
  });

  it("counts a new column by its name, until somebody says what it is counted in", async () => {
    const { page } = await open();
    const field = (role: "combobox" | "textbox", name: string) =>
      own(page).getByRole(role, { name, exact: true });
    await own(page).getByRole("button", { name: "加一栏" }).click();
    // What is typed takes the place of 新栏目.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    await page.keyboard.type("市级补贴户数");
    expect(await field("textbox", "名称").inputValue()).toBe("市级补贴户数");
    expect(await field("combobox", "单位").inputValue()).toBe("户");
    await field("textbox", "名称").fill("市级补贴金额（万元）");
    expect(await field("combobox", "种类").inputValue()).toBe("money");
    expect(await field("combobox", "单位").inputValue()).toBe("万元");
    await field("textbox", "名称").blur();
    await expect.poll(() => field("textbox", "名称").inputValue()).toBe("市级补贴金额");
    expect(await field("combobox", "单位").inputValue()).toBe("万元");
    await field("combobox", "种类").selectOption("count");
    await field("textbox", "名称").fill("市级补贴人数");
    expect(await field("combobox", "单位").inputValue()).toBe("人");
    await field("combobox", "单位").fill("名");
    await field("textbox", "名称").fill("市级补贴户数");
    expect(await field("combobox", "单位").inputValue()).toBe("名");
    // A column that was there is what it is, whatever it is called.
    await own(page).getByRole("button", { name: "加一栏" }).click();
    await field("textbox", "名称").fill("备注说明");
    expect(await field("combobox", "报不报").inputValue()).toBe("stays");
  });

  it("leaves what a published column is as it is, whatever it is called now", async () => {
    const fit = fitOf(standard.id, { columns: [{ ...subsidy, id: "own_110000_c1" }] });
    const earlier = earlierOfFits([fitForm(standard, fit, 200_001)]);
    const { page } = await open({ version: 200_001, fit, earlier });
    await own(page)
      .getByRole("button", { name: /市级补贴人数/ })
      .click();
    await own(page).getByRole("textbox", { name: "名称", exact: true }).fill("市级补贴户数");
    expect(await own(page).getByRole("combobox", { name: "单位" }).inputValue()).toBe("人");
    await page.getByText("已发布的栏目不能换", { exact: false }).waitFor({ state: "detached" });
  });
});
