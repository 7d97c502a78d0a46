import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Me, Session } from "../../../../../shared/api/sessions.ts";
import { openStage, type Stage } from "../../../../support/components/stage.ts";
import { district } from "../../../../support/register.ts";
import type { FactorNoteStory } from "./factor-note.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const session: Session = {
  token: "t",
  expiresAt: "2999-01-01T00:00:00+08:00",
  account: { login: "jia", name: "测试员", role: "reporter", unit: district },
};

async function open(note: Me["secondFactor"], recoveryLeft?: number) {
  const opened = { ...session, ...(recoveryLeft === undefined ? {} : { recoveryLeft }) };
  const shown = await stage.open<FactorNoteStory>("features/sign-in/factor/factor-note", { note, opened });
  await shown.page.getByRole("button", { name: "sign in" }).click();
  return shown;
}

describe("what is told after signing in by a recovery code", () => {
  it("is how many are left, until it was read", async () => {
    const { page, faults, inaccessible } = await open({}, 7);
    await page.getByRole("status").getByText("还剩7个").waitFor();
    expect(await page.getByText("请重新生成").count()).toBe(0);
    expect(await inaccessible()).toEqual([]);
    await page.getByRole("button", { name: "知道了" }).click();
    await page.getByText("还剩7个").waitFor({ state: "detached" });
    expect(await page.evaluate(() => sessionStorage.getItem("halfsky.session"))).not.toContain(
      "recoveryLeft",
    );
    expect(faults).toEqual([]);
  });

  it.each([
    [2, "还剩2个", "恢复码只剩2个，请重新生成"],
    [0, "那是最后一个", "恢复码一个也没有了，请重新生成"],
  ])("is that new ones are to be made, and where, when %d are left", async (left, used, few) => {
    const { page, heard } = await open({ recoveryLeft: left }, left);
    await page.getByText(used).waitFor();
    await page.getByText(few).waitFor();
    await page.getByRole("button", { name: "去重新生成" }).click();
    expect(await heard()).toEqual([["onOpen"]]);
  });

  it("is nothing of it after another sign-in", async () => {
    const { page } = await open({});
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem("halfsky.session"))).toContain("jia");
    expect(await page.getByRole("button", { name: "知道了" }).count()).toBe(0);
  });
});
