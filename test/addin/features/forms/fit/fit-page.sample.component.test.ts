import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFitPage, own, sent, untouched, wouldBe } from "../../../../support/components/fit-page.ts";
import { openStage, type Stage } from "../../../../support/components/stage.ts";
import { workbookBytes } from "../../../../support/workbooks.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe("a sheet that is tried on a standard form", () => {
  it("has its headers taken for columns that are there, or for new ones, and is asked about no more", async () => {
    const shown = await openFitPage(stage, {}, wouldBe());
    const { page, inaccessible, faults } = shown;
    await page.getByLabel("放入样表").setInputFiles({
      name: "样表.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(await sampleSheet()),
    });
    const tried = page.getByRole("region", { name: "拿一张表试试" });
    const clerk = page.getByRole("region", { name: "填报人看到的" });
    await clerk.getByText("会在“对应”里被问到", { exact: false }).waitFor();
    expect(await inaccessible()).toEqual([]);
    await tried.getByText("表上有2列都叫这个名字", { exact: false }).waitFor();
    await tried.getByText("F2、G2").waitFor();
    await tried.getByRole("button", { name: "“受训妇女数”就是“培训人数”" }).click();
    await tried.getByText("按加的叫法认出：“受训妇女数”是“培训人数”").waitFor();
    await tried.getByRole("combobox", { name: "“办班花销”是哪一栏" }).selectOption({ label: "培训经费" });
    await tried.getByText("“办班花销”是“培训经费”", { exact: false }).waitFor();
    await tried.getByRole("button", { name: "把“市级补贴人数”加成本市的一栏" }).click();
    await tried.getByText("认出补充的1栏：市级补贴人数").waitFor();
    expect(await tried.getByRole("combobox").count()).toBe(0);
    expect(await clerk.getByText("会在“对应”里被问到", { exact: false }).count()).toBe(0);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await own(page).getByRole("combobox", { name: "单位" }).fill("人");
    await page.getByRole("button", { name: "发布…" }).click();
    await page.getByRole("alertdialog").waitFor();
    await expect
      .poll(() => sent(shown)?.fit.headers)
      .toEqual({ ...untouched.fit.headers, trainees: ["受训妇女数"], cost: ["办班花销"] });
    expect(faults).toEqual([]);
  });
});

function sampleSheet(): Promise<Uint8Array> {
  return workbookBytes([
    {
      name: "台账",
      rows: [
        ["妇女教育培训台账"],
        ["培训名称", "培训类别", "开始日期", "受训妇女数", "办班花销", "市级补贴人数", "市级补贴人数"],
        ["示例甲班", "家政服务", "2026-03-02", 40, 3800, 12, 12],
        ["示例乙班", "家政服务", "2026-03-09", 30, 3000, 31, 31],
      ],
    },
  ]);
}
