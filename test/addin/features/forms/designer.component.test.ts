import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishedFormSchema } from "../../../../shared/api/own-forms.ts";
import type { Design } from "../../../../shared/form/design/design.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { cityUnit } from "../../../support/city-administrator.ts";
import { openDesigner, rows, saved } from "../../../support/components/designer.ts";
import { answers, openStage, type Stage } from "../../../support/components/stage.ts";
import { workshops } from "../../../support/designs.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe("the designer", () => {
  it("shows what became of each column of the sheet, and what stays on the computer", async () => {
    const { page, faults, inaccessible } = await openDesigner(stage);
    await page
      .getByRole("button", { name: /经营类别 选项3个，必填/ })
      .first()
      .waitFor();
    await page
      .getByRole("button", { name: /联系人及电话 文字，留在本机/ })
      .first()
      .waitFor();
    await page.getByText("联系人及电话留在本机，不上报").waitFor();
    expect(await inaccessible()).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("says once, and as no fault, that units of the sample are none of the register", async () => {
    const [title, header, ...records] = rows;
    const named = records.map((record, index) => [["A镇", "B镇"][index] ?? null, ...record]);
    const { page } = await openDesigner(stage, {
      rows: [title ?? [], ["乡镇", ...(header ?? [])], ...named],
    });
    await page.getByText("样表里的单位（A镇、B镇）不在单位名册里，试读时当作下级单位").waitFor();
    expect(await page.getByText("不在单位名单中", { exact: false }).count()).toBe(0);
  });

  it("tries a check on the sample as it is written, and names the cells where it does not hold", async () => {
    const { page } = await openDesigner(stage);
    await page.getByText("样表1处不合：D4").waitFor();
    await page.getByRole("combobox", { name: "第1条核对" }).fill("其中妇女 ≤ 职工总数");
    await page.getByText("不认识这个词：职工总数").waitFor();
    await page.getByRole("combobox", { name: "第1条核对" }).fill("从业人数 ≥ 1");
    await page.getByText("✓ 样表都合").waitFor();
  });

  it("says of no check that it holds on a sheet that nobody filled in", async () => {
    const { page } = await openDesigner(stage, { rows: rows.slice(0, 2) });
    await page.getByText("样表里没有数，等填报时试").waitFor();
    expect(await page.getByText("样表都合").count()).toBe(0);
  });

  it("makes a column of what stands aside on the sheet, which stays until somebody says more", async () => {
    const [title, header, ...filled] = rows;
    const { page, inaccessible } = await openDesigner(stage, {
      rows: [title ?? [], ["填报单位", ...(header ?? [])], ...filled.map((row) => ["示例镇", ...row])],
    });
    await page.getByRole("button", { name: "单位名单 当一栏收" }).click();
    await page.getByText("✓ 认出7栏").waitFor();
    await page.getByRole("button", { name: /^A 填报单位 文字，留在本机/ }).waitFor();
    expect(await page.getByRole("button", { name: /当一栏收/ }).count()).toBe(0);
    expect(await inaccessible()).toEqual([]);
  });

  it("knows a column that somebody adds by the name that stands aside on the sheet", async () => {
    const [title, header, ...filled] = rows;
    const { page } = await openDesigner(stage, {
      rows: [title ?? [], ["填报单位", ...(header ?? [])], ...filled.map((row) => ["示例镇", ...row])],
    });
    await page.getByText("✓ 认出6栏").waitFor();
    await page.getByRole("button", { name: "加一栏" }).click();
    await page.getByLabel("名称", { exact: true }).fill("填报单位");
    await page.getByText("✓ 认出7栏").waitFor();
    await page.getByRole("button", { name: /^A 填报单位/ }).waitFor();
  });

  it("tries the other checks while one is being written, and says when the columns come first", async () => {
    const { page } = await openDesigner(stage);
    await page.getByRole("button", { name: "加一条" }).click();
    await page.getByRole("combobox", { name: "第2条核对" }).fill("职工总数 ≥ 1");
    await page.getByText("不认识这个词：职工总数").waitFor();
    await page.getByText("样表1处不合：D4").waitFor();
    await page
      .getByRole("button", { name: /^D 其中妇女|其中妇女 数/ })
      .last()
      .click();
    await page.getByLabel("名称", { exact: true }).fill("");
    await page.getByText("栏目改好以后再试").first().waitFor();
    expect(await page.getByText("没有样表", { exact: false }).count()).toBe(0);
  });

  it("completes a column's name where the caret is, by the keys alone", async () => {
    const { page, inaccessible } = await openDesigner(stage);
    const check = page.getByRole("combobox", { name: "第1条核对" });
    await check.fill("");
    await check.pressSequentially("其中");
    const offered = page.getByRole("listbox", { name: "插入栏目名" });
    await offered.getByRole("option", { name: "其中妇女" }).waitFor();
    expect(await inaccessible()).toEqual([]);
    await page.keyboard.press("Enter");
    await check.pressSequentially("≤ cy");
    await offered.getByRole("option", { name: "从业人数" }).click();
    expect(await check.inputValue()).toBe("其中妇女 ≤ 从业人数 ");
    await check.pressSequentially("从");
    await offered.waitFor();
    await page.keyboard.press("Escape");
    await offered.waitFor({ state: "detached" });
  });

  it("shows what else stands below the table as no data, and merged headers as they lie", async () => {
    const { page } = await openDesigner(stage, {
      rows: [...rows, ["合计", null, 70, 111, 57.5, null], ["填表人：", null, null, null, null, null]],
    });
    await page.getByRole("cell", { name: /^合计\s*不作数据/ }).waitFor();
  });

  it("takes a new name over into the checks, and takes a change back", async () => {
    const { page } = await openDesigner(stage);
    await page.getByRole("button", { name: /^C 从业人数/ }).click();
    await page.getByRole("textbox", { name: "名称", exact: true }).fill("职工人数");
    const check = page.getByRole("combobox", { name: "第1条核对" });
    expect(await check.inputValue()).toBe("其中妇女 ≤ 职工人数");
    await page.getByRole("button", { name: "撤销" }).click();
    expect(await check.inputValue()).toBe("其中妇女 ≤ 从业人数");
    await page.keyboard.press("Control+Shift+Z");
    expect(await check.inputValue()).toBe("其中妇女 ≤ 职工人数");
  });

  it("says beside the column what keeps it from being published", async () => {
    const { page } = await openDesigner(stage);
    await page.getByRole("button", { name: /^F 联系人及电话/ }).click();
    await page.getByRole("combobox", { name: "报不报" }).selectOption("sent");
    await page.getByText("看名称是个人信息，不能上报", { exact: false }).waitFor();
    await page.getByText("还有1处要改，改好才能发布").waitFor();
    expect(await page.getByRole("button", { name: "发布…" }).getAttribute("aria-disabled")).toBe("true");
  });

  it("says beside the column what a published version keeps as it is", async () => {
    const columns = workshops.columns.map((column) =>
      column.id === "fees" ? { ...column, aggregation: "latest" as const } : column,
    );
    const { page } = await openDesigner(stage, { published: { ...workshops, columns, rules: [] } });
    const said = page.getByText("已发布的栏目不能换种类、单位、小数位和怎么汇总", { exact: false });
    await said.waitFor();
    await page.getByText("还有1处要改，改好才能发布").waitFor();
    expect(await page.getByRole("button", { name: "发布…" }).getAttribute("aria-disabled")).toBe("true");
    await page
      .getByRole("button", { name: /年加工费/ })
      .first()
      .click();
    await page.getByRole("combobox", { name: "怎么汇总" }).selectOption("latest");
    await said.waitFor({ state: "detached" });
    expect(await page.getByRole("button", { name: "发布…" }).getAttribute("aria-disabled")).not.toBe("true");
  });

  it("counts a new column by its name, until somebody says what it is counted in", async () => {
    const { page } = await openDesigner(stage);
    await page.getByRole("button", { name: "加一栏" }).click();
    const name = page.getByRole("textbox", { name: "名称", exact: true });
    await name.fill("带动户数");
    const unit = page.getByRole("combobox", { name: "单位", exact: true });
    expect(await unit.inputValue()).toBe("户");
    await unit.fill("家");
    await name.fill("带动人数");
    expect(await unit.inputValue()).toBe("家");
  });

  it("holds a column to versions before the newest as well, as the server does", async () => {
    const columns = workshops.columns.map((column) =>
      column.id === "workers" ? { ...column, unit: "户" } : column,
    );
    const without = workshops.columns.filter(({ id }) => id !== "workers");
    const { page } = await openDesigner(stage, {
      before: [{ ...workshops, columns, rules: [] }],
      published: { ...workshops, columns: without, rules: [] },
    });
    await page.getByText("已发布的栏目不能换种类、单位", { exact: false }).waitFor();
    await page.getByRole("button", { name: /^C 从业人数/ }).click();
    await page.getByRole("combobox", { name: "单位" }).fill("户");
    await page.getByText("已发布的栏目不能换种类、单位", { exact: false }).waitFor({ state: "detached" });
  });

  it("keeps the keyboard where a check or a column comes or goes", async () => {
    const { page } = await openDesigner(stage);
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
      );
    await page.getByRole("button", { name: "加一条" }).click();
    await page.keyboard.type("从业人数 > 0");
    const added = page.getByRole("combobox", { name: `第${workshops.rules.length + 1}条核对` });
    await expect.poll(() => added.inputValue()).toBe("从业人数 > 0");
    await page.getByRole("button", { name: `删除第${workshops.rules.length + 1}条核对` }).click();
    await expect.poll(focused).toBe(`第${workshops.rules.length}条核对`);
    await page.getByRole("button", { name: /^B 经营类别/ }).click();
    await page.getByRole("button", { name: "删除这一栏" }).click();
    await expect.poll(focused).toContain("从业人数");
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: /^B 经营类别/ }).waitFor();
  });

  it("makes a list of pasted words", async () => {
    const { page, asked } = await openDesigner(stage, {}, saved(4));
    await page.getByRole("button", { name: /^B 经营类别/ }).click();
    await page.getByRole("textbox", { name: "选项" }).fill("刺绣\n服装\n其他");
    await page
      .getByRole("button", { name: /经营类别 选项3个/ })
      .first()
      .waitFor();
    await page.getByText("09:30 已存").waitFor();
    const sent = asked.find(({ request }) => request.startsWith("PUT"))?.body as {
      design: Design;
      revision: number;
    };
    expect(sent.revision).toBe(3);
    expect(sent.design.columns.find(({ id }) => id === "trade")?.codes?.map(({ code }) => code)).toEqual([
      "k2",
      "k3",
      "other",
    ]);
  });

  it("begins a list with the words of the sample, and with none of who somebody is", async () => {
    const columns = workshops.columns.map(({ codes, grouping: _, ...column }) =>
      codes === undefined ? column : { ...column, kind: "text" as const, leaving: "stays" as const },
    );
    const { page } = await openDesigner(stage, { design: { ...workshops, columns } });
    const words = page.getByRole("textbox", { name: "选项" });
    await page.getByRole("button", { name: /^B 经营类别/ }).click();
    await page.getByRole("combobox", { name: "种类" }).selectOption({ label: "选项" });
    expect(await words.inputValue()).toBe("手工编织\n刺绣");
    await page.getByRole("button", { name: /^F 联系人及电话/ }).click();
    await page.getByRole("combobox", { name: "种类" }).selectOption({ label: "选项" });
    expect(await words.inputValue()).toBe("");
  });

  it("asks what the sheet does not say, also when it is published, until somebody agrees", async () => {
    const { page, asked } = await openDesigner(
      stage,
      { asks: [{ column: "fees", about: "unit_of_money" }] },
      saved(4),
    );
    await page.getByText("▲ 请确认1处").waitFor();
    await page.getByRole("button", { name: "发布…" }).click();
    const dialog = page.getByRole("alertdialog");

    await dialog.getByText("有1处还没有人确认").waitFor();
    await dialog.getByText("“年加工费”：是元还是万元？").waitFor();
    await dialog.getByRole("button", { name: "取消" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("是元还是万元？").waitFor();
    await page.getByRole("button", { name: "就是这样" }).click();
    expect(await page.getByText("是元还是万元？").count()).toBe(0);
    await page.getByText("09:30 已存").waitFor();
    const sent = asked.findLast(({ request }) => request.startsWith("PUT"))?.body as { design: Design };
    expect(sent.design).not.toHaveProperty("asked");
  });

  it("leads in a narrow pane from what is to be confirmed to its column, far below", async () => {
    const { page } = await openDesigner(stage, { asks: [{ column: "fees", about: "unit_of_money" }] });
    await page.setViewportSize({ width: 360, height: 640 });
    const name = page.getByRole("textbox", { name: "名称", exact: true });
    expect(await name.count()).toBe(0);
    await page.getByRole("button", { name: "▲ 请确认1处" }).click();
    expect(await name.inputValue()).toBe("年加工费");
    const top = () => name.evaluate((field) => field.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(640);
  });

  it("says while somebody types whose name or number a form has already", async () => {
    const { page, inaccessible } = await openDesigner(stage, {
      own: [
        {
          ...{
            id: "own_2",
            title: "加工点草稿",
            number: "",
            unit: cityUnit.code,
            unitName: cityUnit.name,
            version: null,
          },
          ...{ publishedAt: null, retiredAt: null, collections: 0 },
          draft: { revision: 1, changedAt: "", changedBy: "" },
        },
      ],
    });
    const title = page.getByRole("textbox", { name: "报表名称" });
    await title.fill("妇女创业小额贷款台账");
    await page.getByText("已有一张报表也叫“妇女创业小额贷款台账”", { exact: false }).waitFor();
    await page.getByText("还有1处要改，改好才能发布").waitFor();
    expect(await page.getByRole("button", { name: "发布…" }).getAttribute("aria-disabled")).toBe("true");
    expect(await inaccessible()).toEqual([]);
    await title.fill("加工点草稿");
    await page.getByText("另有一份草稿“加工点草稿”", { exact: false }).waitFor();
    expect(await page.getByRole("button", { name: "发布…" }).getAttribute("aria-disabled")).not.toBe("true");
    await title.fill("来料加工点情况表");
    await page.getByText("另有一份草稿", { exact: false }).waitFor({ state: "detached" });
    await page.getByText("表号、制定机关、批准文号、有效期").click();
    await page.getByRole("textbox", { name: "表号" }).fill("妇联统4表");
    await page.getByText("表号和“妇女创业小额贷款台账”的一样", { exact: false }).waitFor();
  });

  it("says that there is little room before there is none", async () => {
    const most = { forms: 200, bytes: 1_500_000 };
    const { page } = await openDesigner(stage, {
      room: { unit: cityUnit.code, bounds: [{ of: "branch", taken: { forms: 12, bytes: 1_499_000 }, most }] },
    });
    await page.getByText("自制报表快放满了", { exact: false }).waitFor();
    await page.getByText("本区县连同下级在用的自制报表12张（最多200张），内容1.5 MB（最多1.5 MB）").waitFor();
  });

  it("gives the blank sheet, and shows what a merge would give", async () => {
    const { page, inaccessible } = await openDesigner(stage);
    const merged = page.getByRole("region", { name: "汇总出来的样子" });
    await merged.getByRole("columnheader", { name: "加工点数·合计（个）" }).waitFor();
    expect(await inaccessible()).toEqual([]);
    const arriving = page.waitForEvent("download");
    await page.getByRole("button", { name: "空白表" }).click();
    const file = await arriving;
    expect(file.suggestedFilename()).toBe("来料加工点情况表.xlsx");
    const read = readWorkbook(new Uint8Array(await readFile(await file.path())));
    const [sheet] = read.ok ? read.sheets : [];
    expect(sheet?.stamp).toMatchObject({ form: workshops.id, version: 1 });
  });

  it("says what a new version changes before it is published", async () => {
    const { page, heard, inaccessible } = await openDesigner(
      stage,
      { published: { ...workshops, rules: [] } },
      answers(
        "POST /api/forms/drafts/",
        publishedFormSchema,
        { id: workshops.id, version: 2, changes: [] },
        201,
      ),
    );
    await page.getByRole("button", { name: "发布…" }).click();
    const dialog = page.getByRole("alertdialog", { name: "发布“来料加工点情况表”第2版" });
    await dialog.getByText("加了核对", { exact: false }).waitFor();
    expect(await inaccessible()).toEqual([]);
    await dialog.getByRole("button", { name: "发布" }).click();
    await expect.poll(heard).toEqual([["published", 2]]);
  });

  it("asks once about what looks like a person's name in what is new, before it is published", async () => {
    const columns = workshops.columns.map((column) =>
      column.id === "trade"
        ? {
            ...column,
            codes:
              column.codes?.map((code) => (code.code === "k2" ? { ...code, aliases: ["王桂芳"] } : code)) ??
              [],
          }
        : column,
    );
    const { page, asked } = await openDesigner(
      stage,
      { design: { ...workshops, columns }, published: { ...workshops, rules: [] } },
      answers(
        "POST /api/forms/drafts/",
        publishedFormSchema,
        { id: workshops.id, version: 2, changes: [] },
        201,
      ),
    );
    await page.getByRole("button", { name: "发布…" }).click();
    const dialog = page.getByRole("alertdialog", { name: "发布“来料加工点情况表”第2版" });
    await dialog.getByRole("button", { name: "发布" }).click();
    await dialog.getByText("像是姓名：王桂芳").waitFor();
    const sent = () => asked.filter(({ request }) => request.startsWith("POST /api/forms/drafts/"));
    expect(sent()).toEqual([]);
    await dialog.getByRole("button", { name: "仍然发布" }).click();
    await expect.poll(() => sent().map(({ body }) => body)).toEqual([{ revision: 3, namesConfirmed: true }]);
  });

  it("works on a narrow screen, without a sample", async () => {
    const { page, faults, inaccessible } = await openDesigner(stage, { rows: null });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByText("这台电脑上没有样表", { exact: false }).waitFor();
    await page.getByText("没有样表，等填报时试").waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    expect(await inaccessible()).toEqual([]);
    expect(faults).toEqual([]);
  });
});
