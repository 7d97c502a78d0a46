import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { draftSchema, newFormIdSchema, savedDraftSchema } from "../../../../shared/api/own-forms.ts";
import { nothingEarlier } from "../../../../shared/form/design/earlier.ts";
import { cityUnit } from "../../../support/city-administrator.ts";
import { openDesigner, saved, theirsOf } from "../../../support/components/designer.ts";
import { answers, once, openStage, refuses, type Stage } from "../../../support/components/stage.ts";
import { workshops } from "../../../support/designs.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe("a draft that somebody else, or a broken connection, changed", () => {
  it("asks whose change counts where somebody else was faster, and goes on from theirs", async () => {
    const theirs = { ...workshops, title: "对方改的名称" };
    const draft = {
      id: workshops.id,
      unit: cityUnit.code,
      design: theirs,
      revision: 7,
      source: "",
      changedAt: "2026-11-30T09:20:00+08:00",
      changedBy: "李某",
      version: null,
      published: null,
      earlier: nothingEarlier,
    };
    const { page, asked } = await openDesigner(
      stage,
      {},
      refuses("PUT /api/forms/drafts/", "draft_changed"),
      answers("GET /api/forms/drafts/", draftSchema, draft),
    );
    await page.getByRole("textbox", { name: "报表名称" }).fill("我改的名称");
    await page.getByText("李某在2026-11-30 09:20改过这份草稿", { exact: false }).waitFor();
    await page.getByText("报表名称由“我改的名称”改为“对方改的名称”").waitFor();
    await page.getByRole("button", { name: "用我的盖过去" }).click();
    await expect
      .poll(() => asked.filter(({ request }) => request.startsWith("PUT")).at(-1)?.body)
      .toMatchObject({ revision: 7, design: { title: "我改的名称" } });
    await page.getByRole("button", { name: "看对方改的" }).click();
    expect(await page.getByRole("textbox", { name: "报表名称" }).inputValue()).toBe("对方改的名称");
  });

  it("goes on by itself from what arrived although its answer was lost", async () => {
    const { page, asked } = await openDesigner(
      stage,
      {},
      once(refuses("PUT /api/forms/drafts/", "try_again")),
      once(refuses("PUT /api/forms/drafts/", "draft_changed")),
      answers("GET /api/forms/drafts/", draftSchema, theirsOf({ title: "改的名称" }, 4)),
      saved(5),
    );
    await page.getByRole("textbox", { name: "报表名称" }).fill("改的名称");
    const said = page.getByText("没有存到服务器", { exact: false });
    await said.waitFor();
    // A reason is long: it is read to its end on a narrow screen too.
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await said.evaluate((element) => element.getBoundingClientRect().right)).toBeLessThanOrEqual(360);
    await page.getByRole("textbox", { name: "报表名称" }).fill("又改的名称");
    await page.getByText("09:30 已存").waitFor({ timeout: 30_000 });
    expect(asked.filter(({ request }) => request.startsWith("PUT")).at(-1)?.body).toMatchObject({
      ...{ revision: 4, design: { title: "又改的名称" } },
    });
  });

  it("takes another id where another form was faster, and shows no difference to what is another form", async () => {
    const id = "own_workshops_2";
    const { page, asked, heard } = await openDesigner(
      stage,
      { revision: null },
      once(refuses("PUT /api/forms/drafts/", "draft_changed")),
      answers("GET /api/forms/drafts/", draftSchema, theirsOf({ title: "别人的表" }, 1)),
      answers("GET /api/forms/own/new-id", newFormIdSchema, { id }),
      answers("PUT /api/forms/drafts/", savedDraftSchema, {
        id,
        revision: 1,
        changedAt: "2026-11-30T09:30:00+08:00",
      }),
    );
    await page.getByText("09:30 已存").waitFor();
    expect(await heard()).toEqual([["renamed", id]]);
    expect(asked.filter(({ request }) => request.startsWith("PUT")).at(-1)?.body).toMatchObject({
      ...{ revision: null, design: { id, title: workshops.title } },
    });
  });

  it("keeps what is on the screen where somebody else took the draft away", async () => {
    const { page, asked, inaccessible } = await openDesigner(
      stage,
      {},
      once(refuses("PUT /api/forms/drafts/", "draft_changed")),
      refuses("GET /api/forms/drafts/", "not_found"),
      saved(9),
    );
    await page.getByRole("textbox", { name: "报表名称" }).fill("还在的名称");
    await page.getByText("这份草稿已被别人删除", { exact: false }).waitFor();
    expect(await inaccessible()).toEqual([]);
    await page.getByRole("button", { name: "重新存一份" }).click();
    await page.getByText("09:30 已存").waitFor();
    expect(asked.filter(({ request }) => request.startsWith("PUT")).at(-1)?.body).toMatchObject({
      ...{ revision: null, design: { title: "还在的名称" } },
    });
  });

  it("keeps what looks like a name to this computer until somebody says that it is meant", async () => {
    const { page, asked, inaccessible } = await openDesigner(stage, {}, saved(4));
    const puts = () => asked.filter(({ request }) => request.startsWith("PUT"));
    const title = page.getByRole("textbox", { name: "报表名称" });
    await title.fill("联系人王桂芳");
    await page.getByText("像是姓名：王桂芳").waitFor();
    await page.getByText("还没有存到服务器，只留在这台电脑上", { exact: false }).waitFor();
    expect(await inaccessible()).toEqual([]);
    expect(puts()).toEqual([]);
    // Where the name is gone, nothing has to be answered.
    await title.fill("联系人名单");
    await page.getByText("09:30 已存").waitFor();
    expect(await page.getByText("像是姓名", { exact: false }).count()).toBe(0);
    expect(puts().at(-1)?.body).not.toHaveProperty("namesConfirmed");
    await title.fill("联系人王桂芳");
    await page.getByRole("button", { name: "照样存到服务器" }).click();
    await expect
      .poll(() => puts().at(-1)?.body)
      .toMatchObject({ design: { title: "联系人王桂芳" }, namesConfirmed: true });
  });

  it("asks where the server finds a name that this page does not", async () => {
    const { page, asked } = await openDesigner(
      stage,
      {},
      once(refuses("PUT /api/forms/drafts/", "names_unconfirmed")),
      saved(4),
    );
    await page.getByRole("textbox", { name: "报表名称" }).fill("改的名称");
    await page.getByText("这里有像是姓名的文字").waitFor();
    await page.getByRole("button", { name: "照样存到服务器" }).click();
    await page.getByText("09:30 已存").waitFor();
    expect(asked.filter(({ request }) => request.startsWith("PUT")).at(-1)?.body).toMatchObject({
      namesConfirmed: true,
    });
  });

  it("tells no server the name of a file that looks like somebody's", async () => {
    const { page, asked } = await openDesigner(stage, { source: "王桂芳报的表.xlsx" }, saved(4));
    await page.getByRole("textbox", { name: "报表名称" }).fill("改的名称");
    await page.getByText("09:30 已存").waitFor();
    expect(asked.filter(({ request }) => request.startsWith("PUT")).at(-1)?.body).toMatchObject({
      source: "",
    });
    await page.getByText("照“王桂芳报的表.xlsx”建的").waitFor();
  });
});
