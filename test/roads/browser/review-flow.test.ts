import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountsSchema } from "../../../shared/api/accounts.ts";
import { newestVersion } from "../../support/newest-version.ts";
import { type Desk, openDesk, pageWidth, signIn, signOut, visit } from "./support/desk.ts";
import { addOfficer, asked, openReview } from "./support/review.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe("reviewing one after the other", () => {
  it("goes on to the next after a decision, says so, and notes nothing with a press meant for a dialog", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "city");
    await openReview(page);
    const list = page.getByRole("button", { name: /第1次报送/ });
    await list.nth(1).waitFor();
    const second = (await list.nth(1).innerText()).split("\n")[0] ?? "";
    await list.first().click();
    const grid = page.getByRole("grid");
    const cell = grid.getByRole("row").nth(1).getByRole("gridcell").first();
    // Behind the dialog the cell is hidden from readers, and from the test.
    const under = await cell.boundingBox();
    await cell.dblclick();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("textbox").fill("请核对");
    const save = await dialog.getByRole("button", { name: "保存意见" }).boundingBox();
    if (save === null || under === null) throw new Error("neither button nor cell can be seen");
    // The first press closes the dialog, the second falls on a cell and makes a double click of the two.
    await page.mouse.click(save.x + save.width / 2, save.y + save.height / 2);
    await dialog.waitFor({ state: "detached" });
    await page.mouse.move(under.x + 4, under.y + 4);
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    expect(await page.getByRole("region", { name: "单元格上的意见" }).getByRole("listitem").count()).toBe(1);
    expect(await dialog.count()).toBe(0);
    await cell.dblclick();
    await dialog.getByRole("button", { name: "取消" }).click();
    await dialog.waitFor({ state: "detached" });

    await page.getByRole("button", { name: "退回（1）" }).click();
    await page.getByRole("button", { name: "确认退回" }).click();
    await page.getByRole("heading", { level: 3, name: new RegExp(`^${second} · `) }).waitFor();
    await page.getByText("已退回", { exact: true }).first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("leaves no note of one officer to the next who signs in at the same desk", async () => {
    const password = "石榴树下的第七把椅子";
    await addOfficer(desk, "city", { login: "second", name: "第二位审核人", password });
    const { page, context, faults } = await visit(desk);
    const notes = page.getByRole("region", { name: "单元格上的意见" });
    const openFirst = async (): Promise<string> => {
      await openReview(page);
      await page
        .getByRole("button", { name: /第1次报送/ })
        .first()
        .click();
      await page.getByRole("grid").getByRole("row").nth(1).waitFor();
      return (await page.getByRole("heading", { level: 3, name: / · / }).first().innerText()).trim();
    };
    await signIn(page, "city");
    const version = await openFirst();
    await page.getByRole("grid").getByRole("row").nth(1).getByRole("gridcell").first().dblclick();
    await page.getByRole("alertdialog").getByRole("textbox").fill("只是我的想法");
    await page.getByRole("button", { name: "保存意见" }).click();
    expect(await notes.getByRole("listitem").count()).toBe(1);
    await signOut(page);

    await signIn(page, "second", password);
    expect(await openFirst()).toBe(version);
    await page.getByRole("button", { name: "退回", exact: true }).waitFor();
    expect(await notes.count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("offers to look again when somebody else was faster", async () => {
    const { page, context, faults } = await visit(desk);
    await signIn(page, "city");
    await openReview(page);
    const opening = page.waitForResponse((response) => response.url().endsWith("/review"));
    await page
      .getByRole("button", { name: /第1次报送/ })
      .first()
      .click();
    const uuid = (await opening).url().split("/").at(-2) ?? "";
    await page.getByRole("button", { name: "通过", exact: true }).click();
    expect((await asked(desk, "city", "POST", "/api/reviews/approve", { submissions: [uuid] })).status).toBe(
      200,
    );
    await page.getByRole("button", { name: "确认通过" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText(/请刷新后再看/).waitFor();
    await dialog.getByRole("button", { name: "刷新" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "撤销审核" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("tells a district that the city reviews its own reports, and what becomes of an earlier version", async () => {
    const { accounts } = accountsSchema.parse(
      await (await asked(desk, "city", "GET", "/api/accounts")).json(),
    );
    const account = accounts.find(({ login }) => login === "yi");
    if (account === undefined) throw new Error("the demonstration has no such account");
    const { name, unit, id } = account;
    const body = { name, unit: unit.code, role: "reviewer", disabled: false };
    expect((await asked(desk, "city", "PUT", `/api/accounts/${id}`, body)).status).toBe(200);
    for (const baseVersion of [null, 1]) {
      const sent = await asked(desk, "yi", "PUT", `/api/submissions/${crypto.randomUUID()}`, {
        collection: "women_loans-2019",
        formVersion: newestVersion("women_loans"),
        baseVersion,
        records: [],
        explanations: [],
        nil: true,
      });
      expect(sent.status).toBe(201);
    }
    const { page, context, faults } = await visit(desk, { width: 320 });
    await signIn(page, "yi");
    await openReview(page);
    await page.getByText("本单位的报送由市级审核，您这里不用审").waitFor();
    await page.getByRole("tab", { name: "待审 0" }).waitFor();
    await page.getByRole("region", { name: "本单位的报送" }).getByRole("button").first().click();
    await page.getByRole("button", { name: "回到清单" }).waitFor();
    await page.getByText("本单位的报送由市级审核，您这里不用审").waitFor();
    expect(await page.getByText("a 通过").count()).toBe(0);
    expect(await pageWidth(page)).toBe(320);
    await page.getByRole("tab", { name: "报送", exact: true }).click();
    await page.getByText(/^已报和不用报的/).click();
    await page.getByRole("button", { name: /2019年妇女创业小额贷款台账：撤回报送/ }).click();
    await page
      .getByRole("alertdialog")
      .getByText(/第1次报送不会因此恢复/)
      .waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
