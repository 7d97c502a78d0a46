import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Outcome } from "../../../addin/api/failure.ts";
import type { ProblemCode } from "../../../shared/problem.ts";
import { problems } from "../../../shared/problem.ts";
import { openStage, type Stage } from "../../support/components/stage.ts";
import type { LoadedStory } from "./loaded.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const open = (...outcomes: Outcome<string>[]) => stage.open<LoadedStory>("ui/loaded", { outcomes });
const got = (value: string): Outcome<string> => ({ ok: true, value });
const cut: Outcome<string> = { ok: false, failure: { kind: "network" } };
const refused = (code: ProblemCode): Outcome<string> => {
  const { title, status } = problems[code];
  return { ok: false, failure: { kind: "problem", problem: { type: "about:blank", code, title, status } } };
};

const OLD = "没有更新成功，显示的是之前的内容";

describe("what a page loads", () => {
  it("says why it did not come, and is asked for again", async () => {
    const { page, faults, inaccessible } = await open(cut, got("到了"));
    await page
      .getByRole("alert")
      .getByText(/网络不通/)
      .waitFor();
    expect(await inaccessible()).toEqual([]);
    await page.getByRole("button", { name: "再试一次" }).click();
    await page.getByText("到了").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("is not asked for again where the answer would be the same, and leaves an ended session to the sign-in", async () => {
    const missing = await open(refused("not_found"));
    await missing.page.getByRole("alert").getByText(problems.not_found.title).waitFor();
    expect(await missing.page.getByRole("button", { name: "再试一次" }).count()).toBe(0);
    const ended = await open(refused("not_signed_in"));
    await ended.page.getByRole("button", { name: "reload" }).waitFor();
    await ended.page.getByRole("progressbar").waitFor({ state: "detached" });
    expect(await ended.page.getByRole("alert").count()).toBe(0);
  });

  it("says to reload the page, not to ask again, when a newer server says what this page does not know", async () => {
    const unread: Outcome<string> = { ok: false, failure: { kind: "unread", status: 200 } };
    for (const outcomes of [[unread], [got("一"), unread]]) {
      const { page, faults, inaccessible } = await open(...outcomes);
      if (outcomes.length > 1) await page.getByRole("button", { name: "reload" }).click();
      await page
        .getByRole("alert")
        .getByText(/请刷新页面/)
        .waitFor();
      expect(await page.getByRole("button", { name: /再试/ }).count()).toBe(0);
      expect(await inaccessible()).toEqual([]);
      const reloaded = page.waitForEvent("load");
      await page.getByRole("button", { name: "重新打开页面" }).click();
      await reloaded;
      expect(faults).toEqual([]);
    }
  });

  it("stays when a reload fails, says that it is old, and tries again at a press and when the network returns", async () => {
    const { page, faults, inaccessible } = await open(got("一"), cut, cut, got("二"), cut, got("三"));
    await page.getByText("一").waitFor();
    expect(await page.getByText(OLD).count()).toBe(0);
    await page.getByRole("button", { name: "reload" }).click();
    await page.getByRole("status").getByText(OLD).waitFor();
    await page.getByText("一").waitFor();
    expect(await inaccessible()).toEqual([]);
    await page.getByRole("button", { name: "再试" }).click();
    await page.getByText(OLD).waitFor();
    await page.getByRole("button", { name: "再试" }).click();
    await page.getByText("二").waitFor();
    expect(await page.getByText(OLD).count()).toBe(0);

    await page.getByRole("button", { name: "reload" }).click();
    await page.getByText(OLD).waitFor();
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await page.getByText("三").waitFor();
    expect(await page.getByText(OLD).count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
