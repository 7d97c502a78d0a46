import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstText } from "../../../addin/messages/first.ts";
import { collectionDetailsSchema } from "../../../shared/api/collections.ts";
import { problems } from "../../../shared/problem.ts";
import {
  type Answer,
  answers,
  breaks,
  openStage,
  refuses,
  type Stage,
  waits,
} from "../../support/components/stage.ts";
import { details } from "../../support/pane-sheets.ts";
import type { ActDialogStory } from "./act-dialog.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const STATE = "PUT /api/collections/women_loans-2019/state";

async function open(given: readonly Answer[] = []) {
  const words = { label: "原因", missing: "请写明原因" };
  const shown = await stage.open<ActDialogStory>("ui/act-dialog", { words }, given);
  const dialog = shown.page.getByRole("alertdialog");
  await dialog.waitFor();
  const confirm = dialog.getByRole("button", { name: "重新开放" });
  return { ...shown, dialog, confirm, reason: dialog.getByLabel("原因") };
}

describe("the dialog of an act", () => {
  it("asks for its words, and does nothing without them or with a personal number in them", async () => {
    const { dialog, confirm, reason, asked, faults, inaccessible } = await open();
    await confirm.click();
    await dialog.getByText("请写明原因").waitFor();
    expect(await inaccessible()).toEqual([]);
    await reason.fill("联系人13800000000");
    await confirm.click();
    await dialog.getByText(/像是写了身份证号、电话、银行卡号/).waitFor();
    expect([asked, faults]).toEqual([[], []]);
  });

  it("does it, and hands on what came of it", async () => {
    const { confirm, reason, asked, heard, faults } = await open([
      answers(STATE, collectionDetailsSchema, details),
    ]);
    await reason.fill(" 补报两个乡镇 ");
    await confirm.click();
    await expect.poll(heard).toEqual([["onDone", details]]);
    expect(asked).toEqual([{ request: STATE, body: { state: "open", reason: "补报两个乡镇" } }]);
    expect(faults).toEqual([]);
  });

  it("is not done twice and not left while the answer is awaited", async () => {
    const { page, dialog, confirm, reason, asked, heard } = await open([waits(STATE)]);
    await reason.fill("补报");
    await confirm.click();
    await dialog.getByText("正在办理").waitFor();
    await confirm.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    expect(await dialog.getByRole("button", { name: "取消" }).isDisabled()).toBe(true);
    expect([asked.length, await heard()]).toEqual([1, []]);
  });

  it("stays open and says why it could not be done, and how things stand is one press away", async () => {
    const { dialog, confirm, reason, heard } = await open([refuses(STATE, "collection_changed")]);
    await reason.fill("补报");
    await confirm.click();
    await dialog.getByText(problems.collection_changed.title).waitFor();
    await dialog.getByRole("button", { name: "刷新" }).click();
    expect(await heard()).toEqual([["onRefresh"]]);
    expect(await reason.inputValue()).toBe("补报");
  });

  it("keeps the words when the connection breaks, and closes by Escape", async () => {
    const { page, dialog, confirm, reason, heard } = await open([breaks(STATE)]);
    await reason.fill("补报");
    await confirm.click();
    await dialog.getByText(firstText.failure.network).waitFor();
    expect(await reason.inputValue()).toBe("补报");
    await page.keyboard.press("Escape");
    await expect.poll(heard).toEqual([["onClose"]]);
  });

  it("asks once about what looks like a name, and goes on at the second press", async () => {
    const { dialog, confirm, reason, asked, heard, faults, inaccessible } = await open([
      answers(STATE, collectionDetailsSchema, details),
    ]);
    await reason.fill("王秀英家重复统计");
    await confirm.click();
    await dialog.getByText("像是姓名：王秀英").waitFor();
    expect(asked).toEqual([]);
    expect(await inaccessible()).toEqual([]);
    await dialog.getByRole("button", { name: "仍然重新开放" }).click();
    await expect.poll(heard).toEqual([["onDone", details]]);
    expect(asked).toEqual([
      { request: STATE, body: { state: "open", reason: "王秀英家重复统计", namesConfirmed: true } },
    ]);
    expect(faults).toEqual([]);
  });

  it("forgets the question when the words are others", async () => {
    const { dialog, confirm, reason, asked } = await open([answers(STATE, collectionDetailsSchema, details)]);
    await reason.fill("王秀英家重复统计");
    await confirm.click();
    await dialog.getByText("像是姓名：王秀英").waitFor();
    await reason.fill("有一户重复统计");
    expect(await dialog.getByText("像是姓名").count()).toBe(0);
    await dialog.getByRole("button", { name: "重新开放" }).click();
    await expect
      .poll(() => asked)
      .toEqual([{ request: STATE, body: { state: "open", reason: "有一户重复统计" } }]);
  });

  it("asks when the server sees a name where this page sees none", async () => {
    const { dialog, confirm, reason, asked } = await open([refuses(STATE, "names_unconfirmed")]);
    await reason.fill("补报");
    await confirm.click();
    await dialog.getByText("这里有像是姓名的文字").waitFor();
    await dialog.getByRole("button", { name: "仍然重新开放" }).click();
    await expect
      .poll(() => asked.map(({ body }) => body))
      .toEqual([
        { state: "open", reason: "补报" },
        { state: "open", reason: "补报", namesConfirmed: true },
      ]);
  });
});
