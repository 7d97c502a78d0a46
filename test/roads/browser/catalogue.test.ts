import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { type Desk, openDesk, openSample, signIn, visit } from "./support/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const CATALOGUE = "**/api/catalogue";
const NONE = "没有取到报表目录，暂时不能核对和报送";

/** Hears what is asked for the catalogue and answered. */
function heard(page: Page): { known: string | undefined; status: number }[] {
  const answers: { known: string | undefined; status: number }[] = [];
  page.on("response", (response) => {
    if (!response.url().endsWith("/api/catalogue")) return;
    answers.push({ known: response.request().headers()["if-none-match"], status: response.status() });
  });
  return answers;
}

const broken = (route: Route) => route.abort("connectionreset");

describe("the catalogue of forms", () => {
  it("comes once, is kept, and serves while the server cannot say whether it still holds", async () => {
    const { page, faults, context } = await visit(desk);
    const answers = heard(page);
    await signIn(page, "jia");
    await openSample(page, /贷款台账（40笔/);
    expect(answers).toEqual([{ known: undefined, status: 200 }]);

    await page.reload();
    await page.getByText("把工作簿拖到这里").waitFor();
    expect(answers.slice(1)).toEqual([{ known: `"${standardCatalogue.digest}"`, status: 304 }]);

    await page.route(CATALOGUE, broken);
    await page.reload();
    await openSample(page, /贷款台账（40笔/);
    await page.getByText(/还有 \d+ 处错误要改/).waitFor();
    expect(answers).toHaveLength(2);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("that cannot be had is said to be missing, and fetched when she tries again", async () => {
    const { page, faults, context } = await visit(desk);
    await page.route(CATALOGUE, broken);
    await page.getByLabel("登录名").fill("jia");
    await page.getByLabel("密码").fill("halfsky-demo");
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await page.getByText(NONE).waitFor();
    await page.getByText("网络不通，没有连上服务器。请检查网络后再试").waitFor();
    await page.unroute(CATALOGUE);
    await page.getByRole("button", { name: "再试一次" }).click();
    await openSample(page, /贷款台账（40笔/);
    expect(await page.getByText(NONE).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("needs no browser that keeps anything", async () => {
    const { page, faults, context } = await visit(desk);
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    const answers = heard(page);
    await page.reload();
    await signIn(page, "jia");
    await page.reload();
    await openSample(page, /贷款台账（40笔/);
    expect(answers.map(({ known }) => known)).toEqual([undefined, undefined]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
