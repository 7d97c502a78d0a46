import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fitBodySchema } from "../../../../../shared/api/form-fit-bodies.ts";
import type { OpenFit } from "../../../../../shared/api/form-fits.ts";
import { emptyFit, type Fit } from "../../../../../shared/form/fit/fit.ts";
import { readWorkbook } from "../../../../../shared/workbook/read/read-workbook.ts";
import {
  addColumn,
  becomes,
  columns,
  openFitPage,
  own,
  rules,
  sent,
  standard,
  untouched,
  wouldBe,
} from "../../../../support/components/fit-page.ts";
import { type Answer, openStage, refuses, type Stage } from "../../../../support/components/stage.ts";
import { workbookBytes } from "../../../../support/workbooks.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const open = (more: Partial<OpenFit> = {}, ...given: Answer[]) => openFitPage(stage, more, ...given);
const title = standard.title.zh;

describe("a standard form as a city fits it", () => {
  it("shows the standard's columns and checks, and why some of them stay", async () => {
    const { page, faults, inaccessible } = await open();
    await page.getByRole("heading", { name: title }).waitFor();
    await page.getByText("不能停用：要靠这个日期归到报告期").first().waitFor();
    expect(await page.getByRole("switch", { name: "要填“开始日期”" }).isDisabled()).toBe(true);
    await rules(page).getByText("其中女性人数不能多于培训人数").waitFor();
    await rules(page).getByText("身份证号、电话、银行卡号和人名的检查一直开着", { exact: false }).waitFor();
    await own(page).getByText("还没有补充的栏目", { exact: false }).waitFor();
    expect(await page.getByRole("button", { name: "发布…" }).getAttribute("aria-disabled")).toBe("true");
    expect(await inaccessible()).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await inaccessible()).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(faults).toEqual([]);
  });

  it("takes columns and checks of the city's own, and says what is wrong as they are typed", async () => {
    const { page } = await open();
    await addColumn(page, "培训人数");
    await page.getByText("两个栏目都叫这个名字：培训人数").first().waitFor();
    await own(page).getByRole("textbox", { name: "名称", exact: true }).fill("市级补贴人数");
    await page.getByRole("button", { name: "加一条" }).click();
    const check = page.getByRole("combobox", { name: "第1条核对" });
    await check.pressSequentially("市级");
    await page.getByRole("option", { name: "市级补贴人数" }).click();
    await check.pressSequentially("≤ 培训总数");
    await page.getByText("不认识这个词：培训总数").waitFor();
    await check.fill("市级补贴人数 ≤ 培训人数");
    await page.getByText("没有样表，等填报时试").waitFor();
    // A new name is taken over.
    await own(page).getByRole("textbox", { name: "名称", exact: true }).fill("区级补贴人数");
    expect(await check.inputValue()).toBe("区级补贴人数 ≤ 培训人数");
    const merged = page.getByRole("region", { name: "汇总出来的样子" }).getByRole("columnheader");
    await expect
      .poll(async () => (await merged.allInnerTexts()).at(-1))
      .toMatch(/^本市补充\s*区级补贴人数（人）$/);
  });

  it("offers the standard's figures for a rate", async () => {
    const { page } = await open();
    await addColumn(page, "补贴率");
    await own(page).getByRole("combobox", { name: "种类" }).selectOption("percent");
    await own(page).getByRole("combobox", { name: "怎么汇总" }).selectOption("recompute");
    await own(page).getByRole("combobox", { name: "分子" }).selectOption("取得证书人数");
    await own(page).getByRole("combobox", { name: "分母" }).selectOption("结业人数");
    await page.getByText(/还有\d+处要改/).waitFor({ state: "detached" });
  });

  it("says which checks go before a column is switched off, and takes it back", async () => {
    const { page, inaccessible } = await open();
    await page.getByRole("switch", { name: "要填“取得证书人数”" }).click();
    const dialog = page.getByRole("alertdialog", { name: "停用“取得证书人数”" });
    await dialog.getByText("取得证书人数多于结业人数，请核实").waitFor();
    expect(await inaccessible()).toEqual([]);
    await dialog.getByRole("button", { name: "取消" }).click();
    expect(await page.getByRole("switch", { name: "要填“取得证书人数”" }).isChecked()).toBe(true);
    await page.getByRole("switch", { name: "要填“取得证书人数”" }).click();
    await dialog.getByRole("button", { name: "停用" }).click();
    await rules(page).getByText("“取得证书人数”停用了，这条也不查").first().waitFor();
    await columns(page).getByText("28栏，停用1栏").waitFor();
    await page.getByRole("button", { name: "撤销" }).click();
    expect(await page.getByRole("switch", { name: "要填“取得证书人数”" }).isChecked()).toBe(true);
    expect(await rules(page).getByText("停用了", { exact: false }).count()).toBe(0);
  });

  it("finds a column, and those alone that were changed", async () => {
    const { page } = await open();
    await page.getByRole("searchbox", { name: "找栏目" }).fill("证书");
    await expect.poll(() => columns(page).getByRole("switch").count()).toBe(1);
    await page.getByRole("searchbox", { name: "找栏目" }).fill("");
    await page.getByRole("checkbox", { name: "只看改过的" }).check();
    await columns(page).getByText("没有这样的栏目").waitFor();
  });

  it("sends names, words, codes and what is switched off, when its changes were read", async () => {
    const shown = await open({}, wouldBe([{ kind: "column_removed", about: "备注" }]), becomes);
    const { page, heard, faults, inaccessible } = shown;
    await columns(page)
      .getByRole("button", { name: /^培训类别/ })
      .click();
    await columns(page).getByRole("textbox", { name: "别的叫法", exact: true }).fill("班类、班别");
    await columns(page).getByRole("textbox", { name: "本市加的选项" }).fill("宋韵手作\n竹木新艺");
    await columns(page)
      .getByText(/标准的选项\d+个/)
      .click();
    await columns(page).getByRole("textbox", { name: "“家政服务”的别的说法" }).fill("家政师");
    await columns(page).getByRole("textbox", { name: "表名的别的叫法" }).fill("培训一览");
    await page.getByRole("switch", { name: "查：培训人次一般不少于培训人数，请核实两栏是否填反" }).click();
    await page.getByRole("button", { name: "发布…" }).click();
    const dialog = page.getByRole("alertdialog", { name: `发布“${title}”第2版（补1）` });
    await dialog.getByText("备注", { exact: false }).waitFor();
    await dialog.getByText("已经布置的任务照原来的版本收", { exact: false }).waitFor();
    expect(await inaccessible()).toEqual([]);
    await dialog.getByRole("button", { name: "发布" }).click();
    await expect.poll(heard).toEqual([["closed", `“${title}”第2版（补1）已发布，以后布置的任务用它`]]);
    const { fit, seen } = sent(shown);
    expect(seen).toBeNull();
    expect(fitBodySchema.safeParse(fit).success).toBe(true);
    expect(fit).toEqual({
      ...untouched.fit,
      titles: ["培训一览"],
      headers: { category: ["班类", "班别"] },
      words: { category: { home_services: ["家政师"] } },
      codes: {
        category: [
          { code: "own_110000_k1", name: "宋韵手作", aliases: [] },
          { code: "own_110000_k2", name: "竹木新艺", aliases: [] },
        ],
      },
      offRules: [standard.relations.find(({ message }) => message.zh.startsWith("培训人次一般"))?.id],
    });
    // What is published is no draft any more.
    await page.reload();
    await page.getByText("与标准一样").waitFor();
    expect(faults).toEqual([]);
  });

  it("tries a sheet: what was found, what a clerk is told, and a header that becomes a column", async () => {
    const { page } = await open();
    await page.getByLabel("放入样表").setInputFiles({
      name: "样表.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(await sampleSheet()),
    });
    await page.getByRole("button", { name: "把“市级补贴人数”加成本市的一栏" }).click();
    await page.getByText("认出补充的1栏：市级补贴人数").waitFor();
    await page.getByRole("button", { name: "加一条" }).click();
    await page.getByRole("combobox", { name: "第1条核对" }).fill("市级补贴人数 ≤ 培训人数");
    await page.getByText(/样表1处不合：/).waitFor();
    await page.getByRole("region", { name: "填报人看到的" }).getByText("读到2行", { exact: false }).waitFor();
  });

  it("gives the blank sheet with the city's column last", async () => {
    const { page } = await open();
    await addColumn(page, "市级补贴人数");
    const arriving = page.waitForEvent("download");
    await page.getByRole("button", { name: "空白表" }).click();
    const read = readWorkbook(new Uint8Array(await readFile(await (await arriving).path())));
    const [sheet] = read.ok ? read.sheets : [];
    expect(sheet?.stamp).toMatchObject({ form: standard.id, version: 200_001 });
    const cells = sheet?.values.flat().filter((value) => typeof value === "string") ?? [];
    expect(cells.some((cell) => cell.includes("市级补贴人数"))).toBe(true);
    expect(cells).toContain("本市补充");
  });

  it("keeps what nobody has published, and asks before it is left", async () => {
    const { page, heard, inaccessible } = await open();
    await addColumn(page, "市级补贴人数");
    await page.getByText("改动存在这台电脑上", { exact: false }).waitFor();
    await page.reload();
    await own(page)
      .getByRole("button", { name: /市级补贴人数/ })
      .waitFor();
    await page.getByRole("button", { name: "返回报表" }).click();
    const dialog = page.getByRole("alertdialog", { name: "改动还没有发布" });
    expect(await inaccessible()).toEqual([]);
    await dialog.getByRole("button", { name: "离开，草稿留着" }).click();
    await expect.poll(heard).toEqual([["closed", ""]]);
    await page.reload();
    await page.getByRole("button", { name: "返回报表" }).click();
    await dialog.getByRole("button", { name: "放弃改动" }).click();
    await page.reload();
    await own(page).getByText("还没有补充的栏目", { exact: false }).waitFor();
    await page.getByRole("button", { name: "返回报表" }).click();
    await expect.poll(heard).toEqual([["closed", ""]]);
  });

  it("goes on with both where somebody else published meanwhile", async () => {
    const theirs: Fit = { ...untouched.fit, offColumns: ["cost"], headers: { trainees: ["学员数"] } };
    const shown = await open(
      { version: 200_001, fit: theirs, publishedAt: "2026-11-30T09:20:00+08:00", publishedBy: "李某" },
      refuses(`POST /api/forms/fits/${standard.id}?dryRun=true`, "fit_changed"),
    );
    const { page, inaccessible } = shown;
    await addColumn(page, "市级补贴人数");
    await page.getByRole("button", { name: "发布…" }).click();
    await page.getByText("李某在2026-11-30 09:20发布了第2版（补1）", { exact: false }).waitFor();
    expect(await inaccessible()).toEqual([]);
    await page.getByRole("button", { name: "用对方的" }).click();
    await own(page).getByText("还没有补充的栏目", { exact: false }).waitFor();
    // Nothing is lost by looking.
    await page.getByRole("button", { name: "撤销" }).click();
    await own(page)
      .getByRole("button", { name: /市级补贴人数/ })
      .waitFor();
  });

  it("meets a draft that is older than what is published, and joins the two", async () => {
    const theirs: Fit = { ...untouched.fit, offColumns: ["cost"] };
    const shown = await open(
      { version: 200_001, fit: theirs, publishedAt: "2026-11-30T09:20:00+08:00", publishedBy: "李某" },
      wouldBe(),
    );
    const { page } = shown;
    await page.evaluate(
      (draft) => localStorage.setItem("halfsky.fit:shi:training_ledger", JSON.stringify(draft)),
      { seen: null, before: untouched.fit, fit: { ...untouched.fit, offRules: ["E1.9"] } },
    );
    await page.reload();
    await page.getByText("培训经费", { exact: false }).first().waitFor();
    await page.getByText("您的改动都在，还没有发布", { exact: false }).waitFor();
    await page.getByRole("button", { name: "合到一起" }).click();
    await page.getByRole("button", { name: "发布…" }).click();
    await page.getByRole("alertdialog").waitFor();
    await expect.poll(() => sent(shown)).toEqual({ fit: { ...theirs, offRules: ["E1.9"] }, seen: 200_001 });
  });

  it("carries a fit over to a newer standard version, and settles what no longer fits", async () => {
    const first = emptyFit(1);
    const fit: Fit = { ...first, offColumns: ["gone_column"], headers: { trainees: ["学员数"] } };
    const { page, inaccessible } = await open({
      version: 1001,
      fit,
      changes: [{ kind: "column_added", about: "期数" }],
    });
    await page.getByText("标准有新版：第2版").waitFor();
    await page.getByText("期数", { exact: false }).first().waitFor();
    expect(await inaccessible()).toEqual([]);
    await page.getByRole("button", { name: "暂不" }).click();
    await page.getByRole("button", { name: /看看新版改了什么/ }).click();
    await page.getByRole("button", { name: "沿用到新版" }).click();
    await page.getByText("照标准第2版改的", { exact: false }).waitFor();
    await page.getByRole("button", { name: "去掉“gone_column”" }).click();
    await page.getByText("改好才能发布", { exact: false }).waitFor({ state: "detached" });
    await columns(page).getByText("另有叫法1个").waitFor();
    expect(await page.getByRole("button", { name: "发布…" }).getAttribute("aria-disabled")).not.toBe("true");
  });

  it("takes back what was typed in a field by itself", async () => {
    const { page } = await open();
    await page.getByRole("switch", { name: "要填“备注”" }).click();
    await page.getByRole("textbox", { name: "表名的别的叫法" }).pressSequentially("一览");
    await page.getByRole("button", { name: "撤销" }).click();
    expect(await page.getByRole("textbox", { name: "表名的别的叫法" }).inputValue()).toBe("");
    expect(await page.getByRole("switch", { name: "要填“备注”" }).isChecked()).toBe(false);
  });

  it("takes a draft of what is published by now for none", async () => {
    const fit: Fit = { ...untouched.fit, offColumns: ["cost"] };
    const { page } = await open({ version: 200_001, fit });
    await page.evaluate(
      (draft) => localStorage.setItem("halfsky.fit:shi:training_ledger", JSON.stringify(draft)),
      { seen: null, before: untouched.fit, fit },
    );
    await page.reload();
    await page.getByText("停用1项", { exact: false }).waitFor();
    expect(await page.getByText("您的改动都在", { exact: false }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "发布…" }).getAttribute("aria-disabled")).toBe("true");
  });

  it("gives the standard back", async () => {
    const shown = await open({ version: 200_001, fit: { ...untouched.fit, offColumns: ["cost"] } }, becomes);
    const { page, heard } = shown;
    await page.getByRole("button", { name: "恢复标准" }).click();
    const dialog = page.getByRole("alertdialog", { name: `“${title}”恢复标准` });
    await dialog.getByText("已经布置的任务照原来的版本收", { exact: false }).waitFor();
    await dialog.getByRole("button", { name: "恢复标准" }).click();
    await expect.poll(heard).toEqual([["closed", `“${title}”已恢复标准，以后布置的任务用标准第2版`]]);
    expect(sent(shown)).toEqual({ fit: untouched.fit, seen: 200_001 });
  });
});

function sampleSheet(): Promise<Uint8Array> {
  return workbookBytes([
    {
      name: "台账",
      rows: [
        [title],
        ["培训名称", "培训类别", "开始日期", "培训人数", "其中:女性", "市级补贴人数"],
        ["示例甲班", "家政服务", "2026-03-02", 40, 38, 12],
        ["示例乙班", "家政服务", "2026-03-09", 30, 30, 31],
      ],
    },
  ]);
}
