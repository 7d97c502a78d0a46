import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngineFunctions } from "../../../../addin/engine/engine-functions.ts";
import { standardContent } from "../../../../shared/forms/index.ts";
import { openStage, type Stage } from "../../../support/components/stage.ts";
import { district, districtUnits } from "../../../support/register.ts";
import type { AssignPageStory } from "./assign-page.story.tsx";
import { answered, form, openAssign, settled } from "./opened.ts";
import {
  awards,
  awardsOwed,
  crosstab,
  indicators,
  loans,
  loansWithSummary,
  ownWords,
  ownWordsFingerprint,
  ownWordsKeys,
  plainList,
  teachers,
} from "./sheets.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe("对应, beside the sheet", () => {
  it("counts among what is to be confirmed a word that nobody knows, not the columns alone", async () => {
    const known = { form, columns: { ...answered.columns } };
    const { page, faults } = await openAssign(stage, { confirmed: { [ownWordsFingerprint]: known } });
    await page.getByText("这样读出来").waitFor();
    const columns = await page.getByRole("button", { name: /列“.*请确认/ }).count();
    expect(await page.getByText(/请确认 \d+ /).allInnerTexts()).toEqual([`▲ 请确认 ${columns + 1} 处`]);
    await page.getByLabel("“星星班”是哪一种").selectOption({ index: 1 });
    await page.getByText(`请确认 ${columns} 处`).waitFor();
    expect(faults).toEqual([]);
  });

  it("leaves a column out by one press where none of its words is what it was taken for", async () => {
    const { page, faults } = await openAssign(stage, { grid: teachers, tasks: [], begun: {} });
    const none = page.getByRole("button", { name: "都不是“培训类别”，不用这一列" });
    await none.press("Enter");
    await page.getByRole("button", { name: /^E 列“讲课人”：不用/ }).waitFor();
    await page.getByLabel("“王测试”是哪一种").waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await page.getByLabel("培训类别").selectOption({ index: 1 });
    expect(await none.count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("shows which rows are taken for another table, and lets them in", async () => {
    const { page, heard, faults, inaccessible } = await openAssign(stage, {
      ...{ grid: loansWithSummary, begun: {} },
      tasks: [{ form: "women_loans", formVersion: 1, period: "2019" }],
    });
    await page.getByText(/第6–9行 另一张表/).waitFor();
    const count = page.getByRole("checkbox", { name: "算进去（第6行起像是另一张表）" });
    expect([await count.isChecked(), await inaccessible()]).toEqual([false, []]);
    await count.press("Space");
    await page.getByText(/第6–7行 另一张表/).waitFor();
    expect(await count.isChecked()).toBe(true);
    await count.press("Space");
    await page.getByText(/第6–9行 另一张表/).waitFor();
    expect([await heard(), faults]).toEqual([[], []]);
  });

  it("agrees by one press to everything that is shown", async () => {
    const confirmed = { [ownWordsFingerprint]: answered };
    const { page, heard, faults, inaccessible } = await openAssign(stage, { confirmed });
    await page.getByRole("button", { name: /^E 列“星星甲”：确定，培训人数/ }).waitFor();
    expect(await inaccessible()).toEqual([]);
    await page.getByRole("button", { name: "都对，开始核对" }).click();
    const { fingerprint, assignment } = await settled(heard);
    const engine = createEngineFunctions();
    engine.takeCatalogue(standardContent);
    const view = engine.assignment({
      grid: ownWords,
      sheet: ownWords.name,
      table: 0,
      units: districtUnits,
      reporter: district,
      tasks: [{ form, formVersion: 1, period: "2025" }],
      confirmed,
      form,
    });
    expect({ fingerprint, assignment }).toEqual({
      fingerprint: view?.fingerprint,
      assignment: view?.assignment,
    });
    expect(faults).toEqual([]);
  });

  it("is worked by keys alone: along the columns, into the answers, out again, and on", async () => {
    const { page, heard, faults, inaccessible } = await openAssign(stage);
    const chip = (letters: string) => page.getByRole("button", { name: new RegExp(`^${letters} 列“`) });
    await chip("E").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => chip("G").evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    const asked = page.getByRole("dialog", { name: "G 列“其中·拿证的”是哪一栏？" });
    await asked.waitFor();
    expect(await inaccessible()).toEqual([]);
    await page.keyboard.press("Escape");
    await asked.waitFor({ state: "detached" });
    await expect.poll(() => chip("G").evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.press("Home");
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    const which = page.getByRole("dialog", { name: "E 列“星星甲”是哪一栏？" });
    const answers = which.getByRole("radio");
    await answers.first().waitFor();
    // The last answer opens the list of all columns.
    await answers.last().focus();
    await page.keyboard.press("Space");
    await which.getByLabel("别的栏", { exact: true }).last().selectOption({ label: "培训人数（人）" });
    await which.getByText("146人").waitFor();
    await which.getByRole("button", { name: "就是这一栏" }).press("Enter");
    await chip("E").filter({ hasText: "确定" }).waitFor();
    await expect.poll(() => chip("E").evaluate((element) => element === document.activeElement)).toBe(true);
    await page.locator("footer").getByText("146人").waitFor();
    await page.getByText("与表上合计一致").waitFor();
    const done = page.getByRole("button", { name: "都对，开始核对" });
    await done.press("Enter");
    // A word is open: the focus is where it is answered.
    const word = page.getByLabel("“星星班”是哪一种");
    await page.getByRole("alert").getByText("还差 1 项：“星星班”是哪一种“培训类别”").waitFor();
    await expect.poll(() => word.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await heard()).toEqual([]);
    await page.keyboard.press("End");
    await page.getByRole("alert").waitFor({ state: "detached" });
    await done.press("Enter");
    expect((await settled(heard)).assignment.columns[ownWordsKeys.trainees]).toBe("trainees");
    expect(faults).toEqual([]);
  });

  it("says which columns with figures would be left out, until somebody left them out", async () => {
    const { page } = await openAssign(stage);
    const left = page.getByText(/列有数，没有对上，将不报送/);
    expect(await left.innerText()).toContain("E");
    await page.getByRole("button", { name: /^E 列/ }).click();
    const which = page.getByRole("dialog");
    await which.getByRole("radio", { name: /不用这一列/ }).check();
    await which.getByRole("button", { name: "就这样，不用" }).click();
    await page.getByRole("button", { name: /^E 列“星星甲”：不用/ }).waitFor();
    expect((await left.count()) === 0 || !(await left.innerText()).includes("E")).toBe(true);
  });

  it("takes what holds for the whole sheet, and what words mean", async () => {
    const { category, name, trainees } = ownWordsKeys;
    const columns = { [name]: "session_name", [category]: "category", [trainees]: "trainees" };
    const { page, heard, faults } = await openAssign(stage, {
      confirmed: { [ownWordsFingerprint]: { form, columns } },
    });
    await page.getByLabel("“星星班”是哪一种").selectOption({ label: "电商" });
    await page.getByLabel("“星星班”是哪一种").waitFor();
    await page.getByRole("button", { name: /^另有 \d+ 项可以选$/ }).click();
    await page.getByLabel("培训方式").selectOption({ index: 1 });
    await page.getByRole("button", { name: "都对，开始核对" }).click();
    const { assignment } = await settled(heard);
    expect(Object.keys(assignment.words?.category ?? {})).toContain("星星班");
    expect(Object.keys(assignment.constants ?? {})).toEqual(["mode"]);
    expect(faults).toEqual([]);
  });

  it("stays open while something needed is open, leads to it, and keeps what was said for later", async () => {
    const { page, heard, faults, inaccessible } = await openAssign(stage, {
      grid: awards,
      tasks: awardsOwed,
      begun: { form: "awards_register" },
    });
    const done = page.getByRole("button", { name: "都对，开始核对" });
    await done.click();
    await page.getByRole("alert").getByText("还差 1 项：整张表的“授予日期”").waitFor();
    const date = page.getByLabel("授予日期");
    await expect.poll(() => date.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await inaccessible()).toEqual([]);
    await done.click();
    expect(await heard()).toEqual([]);
    await page.getByRole("button", { name: "先存下，回头再补" }).click();
    expect((await settled(heard)).assignment.constants).toBeUndefined();
    expect(faults).toEqual([]);
  });

  it("takes a press that comes while the sheet is being read once it has been", async () => {
    const { page, heard, faults } = await openAssign(stage, {
      grid: awards,
      tasks: awardsOwed,
      begun: { form: "awards_register" },
    });
    await page.getByLabel("授予日期").fill("2025-03-08");
    // Leaving the field has the sheet read again.
    await page.getByRole("button", { name: "都对，开始核对" }).click();
    // A day holds for the year that it is in.
    expect((await settled(heard)).assignment.periods).toEqual({
      "2025": { constants: { date: "2025-03-08" } },
    });
    expect(faults).toEqual([]);
  });

  it("takes a column in another unit, with what that makes of the total, and as the sheet has it again", async () => {
    const { page, heard, faults, inaccessible } = await openAssign(stage, {
      grid: loans,
      tasks: [],
      begun: {},
      target: { column: "amount", measure: true },
    });
    const unit = page.getByLabel("“贷款金额（港元）”的数是什么单位");
    await expect.poll(() => unit.evaluate((element) => element === document.activeElement)).toBe(true);
    const done = page.getByRole("button", { name: "都对，开始核对" });
    await done.click();
    await page.getByRole("alert").getByText("还差 1 项：“贷款金额”的单位“港元”是什么").waitFor();
    expect(await inaccessible()).toEqual([]);
    await unit.selectOption("元");
    await page.getByText("105,000元 → 10.5万元").waitFor();
    await page.locator("footer").getByText("10.5万元").waitFor();
    await page.getByRole("button", { name: "照表上的" }).click();
    await page.getByRole("alert").waitFor();
    await unit.selectOption("元");
    await page.getByRole("alert").waitFor({ state: "detached" });
    await done.click();
    expect((await settled(heard)).assignment.measures).toEqual({ amount: { said: "港元", unit: "元" } });
    expect(faults).toEqual([]);
  });

  it("opens at what a finding is about: a column, a word, what holds for the whole sheet", async () => {
    const at = async (label: string, more: Partial<AssignPageStory>) => {
      const { page } = await openAssign(stage, more);
      const place = page.getByLabel(label);
      await place.waitFor();
      await expect.poll(() => place.evaluate((element) => element === document.activeElement)).toBe(true);
    };
    await at("E 列“星星甲”：请确认，是哪一栏？", { target: { cell: "E3" } });
    await at("“星星班”是哪一种", { target: { column: "category", text: "星星班" } });
    await at("授予日期", {
      grid: awards,
      tasks: awardsOwed,
      begun: { form: "awards_register" },
      target: { column: "date" },
    });
  });

  it("forgets what was kept, shows what is understood unaided, and takes that back", async () => {
    const { page, heard, faults, inaccessible } = await openAssign(stage, {
      confirmed: { [ownWordsFingerprint]: answered },
    });
    const chip = (state: string) => page.getByRole("button", { name: new RegExp(`^E 列“星星甲”：${state}`) });
    await chip("确定").waitFor();
    await page.getByRole("button", { name: "忘记这张表的对应" }).click();
    await page.getByText("已忘记。").waitFor();
    expect(await heard()).toEqual([["onForget", ownWordsFingerprint]]);
    await page.getByRole("heading", { name: "这张是" }).waitFor();
    await chip("确定").waitFor({ state: "detached" });
    expect(await inaccessible()).toEqual([]);
    await page.getByRole("button", { name: "撤销，照原来的" }).click();
    await chip("确定").waitFor();
    expect(await heard()).toEqual([["onForget", ownWordsFingerprint], ["undo"]]);
    await page.getByRole("button", { name: "忘记这张表的对应" }).waitFor();
    expect(faults).toEqual([]);
  });

  it("has nothing to forget where nothing was kept", async () => {
    const { page } = await openAssign(stage);
    await page.getByRole("button", { name: /^E 列/ }).waitFor();
    expect(await page.getByRole("button", { name: "忘记这张表的对应" }).count()).toBe(0);
  });

  it("reads by another form, and by other rows as the header, and goes back without any of it", async () => {
    const { page, heard, faults } = await openAssign(stage);
    await page.getByRole("button", { name: "第4行，改表头" }).click();
    await page.getByRole("menuitem", { name: "表头只有第4行" }).click();
    await page.getByText("表头 第4行").waitFor();
    await page.getByRole("button", { name: "换一张报表" }).click();
    await page.getByRole("menuitem", { name: "妇女创业小额贷款台账" }).click();
    await page.getByRole("heading", { name: "这张是“妇女创业小额贷款台账”吗？" }).waitFor();
    await page.getByRole("button", { name: "返回，不改" }).click();
    expect(await heard()).toEqual([["onBack"]]);
    expect(faults).toEqual([]);
  });

  it("asks for a form first where none was recognised", async () => {
    const { page, faults, inaccessible } = await openAssign(stage, { grid: plainList, begun: {} });
    await page.getByRole("heading", { name: "这张是哪张报表？" }).waitFor();
    expect(await inaccessible()).toEqual([]);
    const done = page.getByRole("button", { name: "都对，开始核对" });
    expect(await done.getAttribute("aria-disabled")).toBe("true");
    await page.getByText("请先选一张报表，再往下核对").waitFor();
    await page.getByRole("button", { name: "选一张报表" }).click();
    // What is owed stands before the others.
    await page.getByRole("menuitem", { name: "妇女教育培训台账" }).click();
    await page.getByRole("heading", { name: "这张是“妇女教育培训台账”吗？" }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe("对应 of names down a column", () => {
  const names = { grid: indicators, tasks: [], begun: { form: "org_building" } };
  const chip = (page: Page, row: number) => page.getByRole("button", { name: new RegExp(`^第${row}行“`) });

  it("shows beside each row what it is, and is worked by keys alone", async () => {
    const { page, faults, inaccessible } = await openAssign(stage, names);
    await chip(page, 7).filter({ hasText: "请确认" }).waitFor();
    await page.getByText("第7行有数，没有对上，将不报送").waitFor();
    await page.getByText("B 列 对比或代码").waitFor();
    expect(await inaccessible()).toEqual([]);
    await chip(page, 7).focus();
    await page.keyboard.press("ArrowUp");
    await expect
      .poll(() => chip(page, 6).evaluate((element) => element === document.activeElement))
      .toBe(true);
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    const asked = page.getByRole("dialog", { name: "第7行“星星数”是哪一栏？" });
    await asked.getByRole("radio", { name: /^不用这一行/ }).check();
    // A row names no units.
    expect(await asked.getByRole("radio", { name: /单位名称/ }).count()).toBe(0);
    await asked.getByRole("button", { name: "就这样，不用" }).press("Enter");
    await chip(page, 7).filter({ hasText: "不用" }).waitFor();
    expect(await page.getByText("第7行有数").count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("takes a row for another column, which is taken from the row that had it", async () => {
    const { page, heard, faults } = await openAssign(stage, names);
    await chip(page, 7).click();
    const asked = page.getByRole("dialog");
    await asked.getByRole("radio", { name: "别的栏……" }).check();
    const others = asked.getByRole("combobox", { name: "别的栏" });
    expect(await others.locator("option:checked").innerText()).toBe("请选择");
    const take = asked.getByRole("button", { name: "就是这一栏" });
    expect(await take.getAttribute("aria-disabled")).toBe("true");
    await take.press("Enter");
    expect(await asked.getByText("会改为不用").count()).toBe(0);
    await others.selectOption({ label: "妇女组织数（个）" });
    await asked.getByText("现在第3行是这一栏，会改为不用").waitFor();
    // Another figure of the same column takes nothing from that row.
    const figure = asked.getByRole("combobox", { name: "是哪个数" });
    expect(await figure.locator("option").first().innerText()).toBe("本期数");
    await figure.selectOption({ label: "上年同期" });
    await asked.getByText("会改为不用").waitFor({ state: "detached" });
    await figure.selectOption({ label: "本期数" });
    await asked.getByText("现在第3行是这一栏，会改为不用").waitFor();
    await asked.getByRole("button", { name: "就是这一栏" }).click();
    await page.locator("footer").getByText("36个").waitFor();
    await chip(page, 3).filter({ hasText: "不用" }).waitFor();
    await page.getByLabel("单位类别").selectOption({ index: 1 });
    await page.getByRole("button", { name: "都对，开始核对" }).click();
    const { columns } = (await settled(heard)).assignment;
    expect(Object.entries(columns).filter(([, column]) => column === "orgs")).toHaveLength(1);
    expect(faults).toEqual([]);
  });
});

describe("对应 of codes over columns", () => {
  it("changes what a column is under its code alone", async () => {
    const { page, heard, faults } = await openAssign(stage, {
      grid: crosstab,
      tasks: [],
      begun: { form: "health_screening" },
    });
    const chip = (letters: string) => page.getByRole("button", { name: new RegExp(`^${letters} 列“`) });
    await page.locator("footer").getByText("80人").waitFor();
    await chip("E").filter({ hasText: "实查人数（乳腺癌）" }).waitFor();
    await chip("D").click();
    const asked = page.getByRole("dialog");
    await asked.getByRole("radio", { name: "别的栏……" }).check();
    await asked.getByRole("combobox", { name: "别的栏" }).selectOption({ label: "实查人数（人）" });
    await asked.getByText("现在 E 列是这一栏，会改为不用").waitFor();
    await asked.getByRole("button", { name: "就是这一栏" }).click();
    await chip("E").filter({ hasText: "不用" }).waitFor();
    await chip("C").filter({ hasText: "实查人数" }).waitFor();
    await page.locator("footer").getByText("90人").waitFor();
    await page.getByRole("button", { name: "都对，开始核对" }).click();
    await settled(heard);
    expect(faults).toEqual([]);
  });
});
