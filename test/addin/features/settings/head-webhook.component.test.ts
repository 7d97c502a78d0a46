import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HeadNote, headNotesSchema } from "../../../../shared/api/head-notes.ts";
import { answers, openStage, type Stage } from "../../../support/components/stage.ts";
import type { HeadWebhookStory } from "./head-webhook.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const ADDRESS = "https://open.feishu.cn/open-apis/bot/v2/hook/abc";
const head = "b7".padEnd(64, "1");
const arrived: HeadNote = {
  ...{ sealed: 10, head, day: "2026-01-10", tries: 1 },
  ...{ triedAt: "2026-01-10T12:17:00+08:00", sentAt: "2026-01-10T12:17:00+08:00", failure: null },
};

const open = (address: string | null, notes: readonly HeadNote[] = [], restoredAt: string | null = null) =>
  stage.open<HeadWebhookStory>("features/settings/head-webhook", { address }, [
    answers("GET /api/integrity/head", headNotesSchema, { sealed: 10, head, notes: [...notes], restoredAt }),
  ]);

describe("where the head of the log is sent", () => {
  it("is taken where it may be sent to, and else said to be wrong", async () => {
    const { page, heard, faults, inaccessible } = await open(null);
    const field = page.getByRole("textbox", { name: "每天把日志的链首发到这个网址" });
    await field.fill("https://192.168.1.1/hook");
    await page.getByRole("button", { name: "保存网址" }).click();
    await page.getByText("这个网址不能用").waitFor();
    expect(await inaccessible()).toEqual([]);
    expect(await heard()).toEqual([]);
    await field.fill(` ${ADDRESS} `);
    await field.press("Enter");
    await expect.poll(heard).toEqual([["onSave", ADDRESS]]);
    expect(await page.getByText("这个网址不能用").count()).toBe(0);
    await field.fill("");
    await field.press("Enter");
    await expect.poll(heard).toEqual([
      ["onSave", ADDRESS],
      ["onSave", null],
    ]);
    expect(faults).toEqual([]);
  });

  it("says when it arrived last, and why it did not", async () => {
    const sent = await open(ADDRESS, [arrived]);
    await sent.page.getByText("最近一次：2026-01-10 已发出").waitFor();
    const failed = await open(ADDRESS, [{ ...arrived, tries: 3, sentAt: null, failure: "HTTP 404" }]);
    await failed.page.getByText("2026-01-10 没有发出（HTTP 404），试了3次").waitFor();
    const cut = await open(ADDRESS, [{ ...arrived, sentAt: null, failure: "unreachable" }]);
    await cut.page.getByText("没有发出（连不上）").waitFor();
    const none = await open(ADDRESS);
    await none.page.getByText("还没有发过").waitFor();
    expect([...sent.faults, ...failed.faults, ...none.faults]).toEqual([]);
  });

  it("waits in a restored copy until somebody says that this one goes on", async () => {
    const { page, heard, faults, inaccessible } = await open(ADDRESS, [arrived], "2026-02-03T08:00:00+08:00");
    await page.getByText("这一套是2026-02-03从备份恢复的，链首暂时不发").waitFor();
    expect(await page.getByText("已发出").count()).toBe(0);
    expect(await inaccessible()).toEqual([]);
    await page.getByRole("button", { name: "以后由这一套发" }).click();
    await expect.poll(heard).toEqual([["onSave", ADDRESS]]);
    expect(faults).toEqual([]);
  });
});
