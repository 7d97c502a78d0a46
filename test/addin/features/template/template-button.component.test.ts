import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { openStage, refuses, type Stage, waits } from "../../../support/components/stage.ts";
import type { TemplateButtonStory } from "./template-button.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const form = standardCatalogue.form("household_rating");
const tables = form.printed ?? [];
const request = `GET /api/forms/${form.id}/template.xlsx`;

const open = (props: TemplateButtonStory, answer = refuses("GET /api/forms/", "not_found")) =>
  stage.open<TemplateButtonStory>("features/template/template-button", props, [answer]);

describe("the button for a blank form", () => {
  it("offers the tables as which the form is printed, by keys alone, and asks for the one that was chosen", async () => {
    const { page, asked, faults, inaccessible } = await open({ form: form.id });
    await page.getByRole("button", { name: "下载模板", expanded: false }).press("Enter");
    expect(await page.getByRole("menuitem").allInnerTexts()).toEqual([
      ...tables.map(({ title }) => title.zh),
      "全部栏目",
    ]);
    expect(await inaccessible()).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => asked.map((one) => one.request))
      .toEqual([`${request}?period=2019&table=${tables[1]?.id}`]);
    // What the server does not have is said beside the button.
    await page.getByText("没有", { exact: false }).first().waitFor();
    expect(faults).toEqual([]);
  });

  it("asks for all columns where she wants them all", async () => {
    const { page, asked } = await open({ form: form.id });
    await page.getByRole("button", { name: "下载模板", expanded: false }).click();
    await page.getByRole("menuitem", { name: "全部栏目" }).click();
    await expect.poll(() => asked.map((one) => one.request)).toEqual([`${request}?period=2019&table=all`]);
  });

  it("asks as well whoever presses before the tables are known", async () => {
    const { page, asked } = await open({ form: form.id });
    await page.getByRole("button", { name: "下载模板" }).click();
    await page.getByRole("menuitem", { name: tables[0]?.title.zh ?? "" }).waitFor();
    expect(asked).toEqual([]);
  });

  it("says while a slow network keeps it waiting, to whoever only hears it too, and asks once", async () => {
    const { page, asked } = await open({ form: form.id, label: "家庭：下载模板" }, waits("GET /api/forms/"));
    await page.getByRole("button", { name: "家庭：下载模板" }).click();
    await page.getByRole("menuitem", { name: "全部栏目" }).click();
    const waiting = page.getByRole("button", { name: "家庭：下载模板，正在下载", disabled: true });
    await waiting.waitFor();
    expect(await waiting.innerText()).toBe("正在下载");
    await waiting.press("Enter");
    expect(await page.getByRole("menuitem").count()).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it("waits while no form is chosen", async () => {
    const { page, asked } = await open({ form: null });
    await page.getByRole("button", { name: "下载模板", disabled: true }).click({ force: true });
    expect(asked).toEqual([]);
  });
});
