import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Catalogue, createCatalogue } from "../../../shared/form/catalogue.ts";
import { standardCatalogue, standardContent } from "../../../shared/forms/index.ts";
import { problems } from "../../../shared/problem.ts";
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
    await page.getByText(/还有 .*处错误要改/).waitFor();
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

  it("is asked for again before a sheet is read for a version that it lacks", async () => {
    const { page, faults, context } = await visit(desk);
    const forms = standardContent.forms.filter(({ id }) => id !== "women_loans");
    const older = createCatalogue({ ...standardContent, forms });
    await page.route(
      CATALOGUE,
      (route) => route.fulfill({ json: { digest: older.digest, ...older.content } }),
      { times: 1 },
    );
    const answers = heard(page);
    await signIn(page, "guangfeng");
    expect(answers).toEqual([
      { known: undefined, status: 200 },
      { known: `"${older.digest}"`, status: 200 },
    ]);
    await openSample(page, "广丰区妇联2019年统计表");
    await page.getByText("妇女创业小额贷款台账 · 2019年").first().waitFor();
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

/** The city has another catalogue from now on: a server in front of the city's, which holds the standard one. */
async function published(page: Page, catalogue: Catalogue): Promise<{ uuid: string; refused: boolean }[]> {
  const sent: { uuid: string; refused: boolean }[] = [];
  await page.route(CATALOGUE, (route) =>
    route.fulfill({ json: { digest: catalogue.digest, ...catalogue.content } }),
  );
  await page.route("**/api/submissions/*", (route) => {
    const request = route.request();
    const headers = request.headers();
    const refused = headers["halfsky-catalogue"] !== catalogue.digest;
    if (request.method() === "PUT") sent.push({ uuid: request.url().split("/").at(-1) ?? "", refused });
    const code = "catalogue_outdated";
    const { status, title } = problems[code];
    return refused
      ? route.fulfill({ status, json: { type: "about:blank", status, title, code } })
      : route.continue({ headers: { ...headers, "halfsky-catalogue": standardCatalogue.digest } });
  });
  return sent;
}

/** The question whether to send, for a sheet that may be sent. */
async function asked(page: Page) {
  await signIn(page, "guangfeng");
  await openSample(page, "广丰区妇联2019年统计表");
  await page.getByText("可以提交").waitFor();
  await page.getByRole("button", { name: /^提交到/ }).click();
  const dialog = page.getByRole("alertdialog");
  const confirm = dialog.getByRole("button", { name: "确认提交" });
  await confirm.waitFor();
  return { dialog, confirm };
}

describe("a catalogue that changes before a sheet is sent", () => {
  const words = { form: "women_loans", titles: ["放款册"] };
  const stricter = {
    id: "C4.99",
    expression: "贷款金额 >= 10亿",
    severity: "error" as const,
    message: { zh: "测试：金额应不小于10亿元", en: "Test" },
  };
  const forms = standardContent.forms.map((form) =>
    form.id === "women_loans" ? { ...form, relations: [...form.relations, stricter] } : form,
  );
  const found = /测试：金额应不小于10亿元/;

  it("is fetched when the server names it, and the submission arrives once", async () => {
    const { page, faults, context } = await visit(desk);
    const { confirm } = await asked(page);
    const sent = await published(page, createCatalogue({ ...standardContent, vocabularies: [words] }));
    await confirm.click();
    await page.getByRole("heading", { name: "回执" }).waitFor();
    // The server may have named it before, when it looked at another table of the workbook.
    expect(sent.map(({ refused }) => refused)).toEqual(sent.length === 1 ? [false] : [true, false]);
    expect(new Set(sent.map(({ uuid }) => uuid)).size).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("shows what it finds in the sheet instead of sending, and loses nothing", async () => {
    const { page, faults, context } = await visit(desk);
    const { dialog, confirm } = await asked(page);
    const sent = await published(page, createCatalogue({ ...standardContent, forms }));
    await confirm.click();
    await dialog.getByText(/报表目录刚更新/).waitFor();
    expect(await dialog.getByRole("button").allInnerTexts()).toEqual(["关闭"]);
    await dialog.getByRole("button", { name: "关闭" }).click();
    await page.getByText(found).first().waitFor();
    await page.getByText("还有 1 处错误要改").waitFor();
    await page.getByText(/还没有送到：.*妇女创业小额贷款台账/).waitFor();
    expect(sent.filter(({ refused }) => !refused)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
