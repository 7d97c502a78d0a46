import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reporters } from "../../../worker/local/demonstration/units.ts";
import { violations } from "../../support/accessibility.ts";
import { type Desk, openDesk, openPage, pageWidth, signIn, visit } from "./support/desk.ts";

/** Units of the level of districts: what a year is planned for. */
const owing = reporters.filter(({ unit }) => unit.level === "district").length;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe("a district with townships", () => {
  it("has a board of its own units beside what it owes itself", async () => {
    const { page, context, faults } = await visit(desk, { width: 420 });
    await signIn(page, "bing");
    await page.getByText(/^本期待报 14/).waitFor();
    await page.getByRole("tab", { name: "看板" }).click();
    await page.getByLabel("报告期").selectOption("2018Q4");
    await page.getByText("填报率 50%（1/2）").waitFor();
    const table = page.getByRole("table");
    await expect
      .poll(async () => (await table.innerText()).match(/示例\S+妇联/g))
      .toEqual(["示例丙一镇妇联", "示例丙二镇妇联", "示例丙三街道妇联"]);
    await page.getByLabel("报送情况").selectOption("late");
    await page.getByText("显示1个，共3个单位").waitFor();
    await table.getByText("零报告").click();
    await page.getByRole("heading", { name: /^示例丙一镇妇联 · .*关爱帮扶救助与捐赠台账/ }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("the city's tasks", () => {
  it("plans a year in one act; exempts, reminds and locks; and the district sees each of it", async () => {
    const city = await visit(desk);
    const { page } = city;
    await signIn(page, "city");
    await openPage(page, "任务");
    await page.getByRole("button", { name: "制定年度计划" }).click();
    await page.getByRole("button", { name: "看看会建哪些任务" }).click();
    await page.getByText("请至少选一张报表").waitFor();
    await page.getByLabel("评选表彰台账", { exact: true }).check();
    await page.getByLabel("重点项目与资金台账", { exact: true }).check();
    expect(await page.getByText("请至少选一张报表").count()).toBe(0);
    await page.getByRole("button", { name: "看看会建哪些任务" }).click();
    await page.getByText(`涉及2张报表，每项由${owing}个单位报送`).waitFor();
    await page.getByRole("button", { name: "建立2项任务" }).click();
    await page.getByText("已建立2项任务，单位现在就能看到").waitFor();

    await page.getByRole("button", { name: "评选表彰台账" }).click();
    await page.getByLabel("选择示例乙区妇联").check();
    await page.getByRole("button", { name: "设为免报" }).click();
    await page.getByRole("button", { name: "确认免报" }).click();
    await page.getByText("请写明原因").waitFor();
    await page.getByLabel("原因").fill("本年没有评选");
    await page.getByRole("button", { name: "确认免报" }).click();
    await page.getByText("免报：本年没有评选").waitFor();
    await page.getByRole("button", { name: `提醒未报的${owing - 1}个单位` }).click();
    await page.getByRole("button", { name: "发出提醒" }).click();
    await page.getByText(`已提醒${owing - 1}个单位，对方打开页面就会看到`).waitFor();

    const [jia, yi] = [await visit(desk, { width: 420 }), await visit(desk, { width: 420 })];
    await signIn(jia.page, "jia");
    await jia.page.getByText(/示例市妇联.*提醒：请尽快报送“.*评选表彰台账”/).waitFor();
    await signIn(yi.page, "yi");
    await yi.page.getByText(/^已报和不用报的/).click();
    await yi.page.getByText("免报：本年没有评选").waitFor();
    expect(await yi.page.getByText("提醒：请尽快报送").count()).toBe(0);

    await page.getByRole("button", { name: "封存" }).click();
    await page.getByText(`还有${owing - 1}个单位没有报送`).waitFor();
    await page.getByLabel("原因").fill("年度汇总已上报");
    await page.getByRole("button", { name: "确认封存" }).click();
    await page.getByText(/封存：年度汇总已上报/).waitFor();
    await jia.page.reload();
    await jia.page.getByText(/^已报和不用报的/).click();
    await jia.page
      .getByRole("listitem")
      .filter({ hasText: "评选表彰台账" })
      .filter({ hasText: "— 未报" })
      .filter({ hasText: "已封存，随报" })
      .waitFor();
    expect([...city.faults, ...jia.faults, ...yi.faults]).toEqual([]);
    for (const { context } of [city, jia, yi]) await context.close();
  });

  it("has pages in which a reader's tools find nothing wrong", async () => {
    const { page, context } = await visit(desk);
    await signIn(page, "city");
    await page.getByRole("table").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("tab", { name: "任务" }).click();
    await page.getByLabel("年度").selectOption("2019");
    await page.getByRole("button", { name: "妇女创业小额贷款台账" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "妇女创业小额贷款台账" }).click();
    await page.getByRole("heading", { name: "单位" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "返回任务列表" }).click();
    await page.getByRole("button", { name: "制定年度计划" }).click();
    await page.getByLabel("全选").check();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it("can be used at 320 px", async () => {
    const { page, context } = await visit(desk, { width: 320, height: 720 });
    await signIn(page, "city");
    await openPage(page, "任务");
    await page.getByRole("table").waitFor();
    expect(await pageWidth(page)).toBe(320);
    await page.getByRole("button", { name: "制定年度计划" }).click();
    await page.getByLabel("全选").check();
    expect(await pageWidth(page)).toBe(320);
    await context.close();
  });
});
