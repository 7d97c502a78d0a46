import type { D1Database } from "@cloudflare/workers-types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reporterOf } from "../../../worker/local/demonstration/units.ts";
import { createCollections } from "../../../worker/store/collections/collections.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { workbookBytes } from "../../support/workbooks.ts";
import {
  type Desk,
  explainAll,
  openDesk,
  openFile,
  pageWidth,
  signIn,
  submitSheet,
  visit,
} from "./support/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  // The district reported 685万元 for 2019; 2020 is owed next.
  const db: D1Database = await desk.server.miniflare.getD1Database("DB");
  await createCollections(db, [
    {
      id: "women_loans-2020",
      form: "women_loans",
      formVersion: newestVersion("women_loans"),
      title: "2020年妇女创业小额贷款台账",
      period: "2020",
      dueDate: null,
      units: [reporterOf("guangfeng").unit.code],
    },
  ]);
});
afterAll(() => desk.close());

function ledger(amount: number, persons: number): Promise<Uint8Array> {
  return workbookBytes([
    {
      name: "贷款",
      rows: [
        ["2020年度广丰区妇女创业小额贷款情况统计表"],
        ["序号", "贷款类型", "发放金额(万元)", "惠及人数"],
        [1, "小额担保贷款", amount, persons],
      ],
    },
  ]);
}

const asked = /“发放贷款金额”上期（2019年）为685万元，本期12万元，少了98%，请核实/;

describe("a figure that differs from the year before", () => {
  it("is asked about before anything is sent, explained, and accepted with the explanation", async () => {
    const { page, faults, context } = await visit(desk);
    await signIn(page, "guangfeng");
    await openFile(page, "2020贷款.xlsx", await ledger(12, 3));
    await page.getByText(asked).waitFor();
    const main = page.locator("main");
    expect(await main.innerText()).toContain("C3");
    await page.getByText(/还有 .*处待核实要说明/).waitFor();

    const amount = page.getByRole("listitem").filter({ hasText: asked }).last();
    await amount.getByRole("button", { name: "说明", exact: true }).click();
    await page.getByLabel("原因").selectOption("policy");
    await page.getByLabel("补充说明").fill("本年贷款改由其他部门发放");
    await page.getByRole("button", { name: "保存说明" }).click();
    await amount.getByText("已说明").waitFor();
    await explainAll(page);
    await page.getByText("可以提交").waitFor();
    await submitSheet(page);
    await page.getByRole("heading", { name: "回执" }).waitFor();
    expect(await main.innerText()).toContain("12万元");

    const db: D1Database = await desk.server.miniflare.getD1Database("DB");
    const kept = await db
      .prepare(
        `SELECT explanation.body FROM submission JOIN explanation ON explanation.submission = submission.uuid
         WHERE submission.collection = 'women_loans-2020' AND explanation.rule = 'H4.1'`,
      )
      .first<string>("body");
    expect(JSON.parse(kept ?? "{}")).toMatchObject({
      column: "amount",
      rows: [3],
      note: "本年贷款改由其他部门发放",
    });
    expect(faults).toEqual([]);
    await context.close();
  });

  it("is asked about when it is sent, where the question could not be asked before; then it goes its usual way", async () => {
    const { page, context } = await visit(desk, { width: 320, height: 700 });
    await signIn(page, "guangfeng");
    await page.route("**/api/submissions/check", (route) => route.abort());
    await openFile(page, "2020贷款.xlsx", await ledger(12, 2));
    await page.getByText("还没有与往期比对").waitFor();
    expect(await pageWidth(page)).toBeLessThanOrEqual(320);
    expect(await page.getByText(asked).count()).toBe(0);

    await submitSheet(page);
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("还有待核实的数据没有说明，没有接收").waitFor();
    await dialog.getByText(asked).waitFor();
    await dialog.getByRole("button", { name: "关闭" }).click();
    await page.getByText(/还有 .*处待核实要说明/).waitFor();
    expect(await page.getByText(asked).count()).toBe(1);

    await explainAll(page);
    await page.getByText("可以提交").waitFor();
    await submitSheet(page);
    await page.getByRole("heading", { name: "回执" }).waitFor();
    expect(await page.locator("main").innerText()).toContain("第2次报送");
    await context.close();
  });

  it("is explained as it was before where it is sent once more as it was, and can be taken back", async () => {
    const { page, faults, context } = await visit(desk);
    await signIn(page, "guangfeng");
    await openFile(page, "2020贷款.xlsx", await ledger(12, 2));
    const amount = page.getByRole("listitem").filter({ hasText: asked }).last();
    await amount.getByText("沿用上次报送时的说明").waitFor();
    await amount.getByRole("button", { name: "取消说明" }).click();
    await amount.getByRole("button", { name: "说明", exact: true }).waitFor();
    expect(await amount.getByText("沿用上次报送时的说明").count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
