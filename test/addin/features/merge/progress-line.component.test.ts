import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { downloadLinkSchema, placeInLineSchema } from "../../../../shared/api/downloads.ts";
import { type Answer, answers, openStage, type Stage } from "../../../support/components/stage.ts";

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

  it("gives its place up when it is stopped", async () => {
    const { page, asked, faults } = await open([
      made,
      waiting(2, 20),
      answers(`DELETE ${LINK}`, z.null(), null, 204),
    ]);
    const gaveUp = page.waitForResponse((response) => response.request().method() === "DELETE");
    await page.getByRole("button", { name: "停止" }).click();
    await gaveUp;
    await page.getByText("已停止").waitFor();
    expect(asked.at(-1)?.request).toBe(`DELETE ${LINK}`);
    expect(faults).toEqual([]);
  });
});
