import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Factors, factorsSchema } from "../../../../shared/api/second-factor.ts";
import type { SettingsChange } from "../../../../shared/api/settings-change.ts";
import { answers, openStage, type Stage } from "../../../support/components/stage.ts";
import type { FactorSettingsStory } from "./factor-settings.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const none: Factors = { totp: null, passkeys: [], recoveryLeft: 0, required: false };
const open = (now: SettingsChange = {}, own: Factors = none) =>
  stage.open<FactorSettingsStory>("features/settings/factor-settings", { now }, [
    answers("GET /api/me/factors", factorsSchema, own),
  ]);

describe("who must have a second factor", () => {
  it("is saved by the button alone, with a day that lies ahead", async () => {
    const { page, heard, faults, inaccessible } = await open();
    await page.getByRole("combobox", { name: "谁必须有" }).selectOption("everybody");
    await page.getByText("您自己还没有两步验证").waitFor();
    const today = await page.evaluate(() => new Date().toISOString().slice(0, 10));
    const day = page.getByLabel("从哪一天起");
    const offered = await day.inputValue();
    expect(offered > today).toBe(true);
    expect(await inaccessible()).toEqual([]);
    expect(await heard()).toEqual([]);
    await page.getByRole("button", { name: "保存两步验证要求" }).click();
    const saved = { secondFactorFor: "everybody", secondFactorFrom: offered };
    await expect.poll(heard).toEqual([["onSave", saved]]);
    expect(faults).toEqual([]);
  });

  it("takes no day that is over, and none that is missing", async () => {
    const { page, heard } = await open();
    await page.getByRole("combobox", { name: "谁必须有" }).selectOption("officers");
    for (const day of ["2019-01-01", ""]) {
      await page.getByLabel("从哪一天起").fill(day);
      await page.getByRole("button", { name: "保存两步验证要求" }).click();
      await page.getByText("请选今天或以后的日期").waitFor();
    }
    expect(await heard()).toEqual([]);
  });

  it("is left as it holds, and taken back with its day; whoever has a factor is not warned", async () => {
    const now = { secondFactorFor: "officers", secondFactorFrom: "2019-01-01" } as const;
    const own = { ...none, totp: { createdAt: "2019-01-01T10:00:00+08:00", lastUsedAt: null } };
    const { page, heard } = await open(now, own);
    await page.getByRole("button", { name: "保存两步验证要求" }).click();
    await expect.poll(heard).toEqual([["onSave", now]]);
    expect(await page.getByText("您自己还没有两步验证").count()).toBe(0);
    await page.getByRole("combobox", { name: "谁必须有" }).selectOption("nobody");
    await page.getByRole("button", { name: "保存两步验证要求" }).click();
    await expect
      .poll(async () => (await heard()).at(-1))
      .toEqual(["onSave", { secondFactorFor: "nobody", secondFactorFrom: null }]);
  });
});
