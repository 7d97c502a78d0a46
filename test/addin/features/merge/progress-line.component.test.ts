import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { downloadLinkSchema, placeInLineSchema } from "../../../../shared/api/downloads.ts";
import { type Answer, answers, openStage, refuses, type Stage } from "../../../support/components/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const LINK = "/api/downloads/token";
const made = answers(
  "POST /api/downloads",
  downloadLinkSchema,
  { url: LINK, expiresAt: "2026-01-05T10:05:00+08:00" },
  201,
);
const waiting = (ahead: number, seconds: number) =>
  answers(`GET ${LINK}`, placeInLineSchema, { ahead, seconds }, 202);

async function open(given: readonly Answer[]) {
  const shown = await stage.open("features/merge/progress-line", {}, given);
  await shown.page.getByRole("button", { name: "下载" }).click();
  return shown;
}

describe("a download whose turn has not come", () => {
  it("tells how many are ahead and how long that may take, and begins by itself", async () => {
    const given: Answer[] = [made, waiting(2, 75)];
    const { page, heard, faults, inaccessible } = await open(given);
    await page.getByText("前面还有2份，约2分钟，轮到时自动开始").waitFor();
    expect(await inaccessible()).toEqual([]);
    given[1] = waiting(1, 20);
    await page.getByText("前面还有1份，约20秒，轮到时自动开始").waitFor();
    given[1] = answers(`GET ${LINK}`, z.string(), "file");
    await page.getByText("好了").waitFor();
    expect(await heard()).toEqual([["took", '"file"', "汇总_2019"]]);
    expect(faults).toEqual([]);
  });

  it("says that it is made only once its turn has come", async () => {
    const given: Answer[] = [
      ...[made, { request: `GET ${LINK}`, answer: "waits" } as const],
      answers(`DELETE ${LINK}`, z.null(), null, 204),
    ];
    const { page, faults } = await open(given);
    await page.getByText("正在查看要不要排队").waitFor();
    expect(await page.getByText("正在生成").count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByText("已停止").waitFor();
    given[1] = waiting(0, 1);
    await page.getByRole("button", { name: "重新下载" }).click();
    await page.getByText("正在生成").waitFor();
    given[1] = answers(`GET ${LINK}`, z.string(), "file");
    await page.getByText("好了").waitFor();
    expect(faults).toEqual([]);
  });

  it.each([
    ["its button", "Enter"],
    ["the key", "Escape"],
  ])("gives its place up when it is stopped by %s, and offers to start again", async (by, key) => {
    const { page, asked, faults } = await open([
      made,
      waiting(2, 20),
      answers(`DELETE ${LINK}`, z.null(), null, 204),
    ]);
    await page.getByText("前面还有2份").waitFor();
    const gaveUp = page.waitForResponse((response) => response.request().method() === "DELETE");
    if (by === "its button") await page.keyboard.press("Tab");
    await page.keyboard.press(key);
    await gaveUp;
    await page.getByText("已停止").waitFor();
    expect(asked.at(-1)?.request).toBe(`DELETE ${LINK}`);
    const focused = () => page.locator(":focus").allInnerTexts();
    await expect.poll(focused).toEqual([by === "its button" ? "重新下载" : "下载"]);
    expect(faults).toEqual([]);
  });
});

it("names a form that is lost, and what can be downloaded without it", async () => {
  const issues = [{ path: "women_loans", message: "200001" }];
  const { page } = await open([made, refuses(`GET ${LINK}`, "form_lost", { issues })]);
  await page
    .getByText("出问题的是“妇女创业小额贷款台账”第2版（补1）：去掉它的勾", { exact: false })
    .waitFor();
});
