import { afterAll, beforeAll, expect, it } from "vitest";
import { type FormFit, formFitsSchema } from "../../../../../shared/api/form-fits.ts";
import { answers, breaks, openStage, type Stage } from "../../../../support/components/stage.ts";
import { city } from "../../../../support/register.ts";
import type { StandardListStory } from "./standard-list.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const story: StandardListStory = {
  account: { login: "shi", name: "市妇联", role: "administrator", unit: city },
  draft: "aid_records",
};

const fits: readonly FormFit[] = [
  {
    form: "training_ledger",
    title: "妇女教育培训台账",
    number: "妇联统1表",
    standard: 3,
    version: 200_001,
    fitted: {
      base: 2,
      columns: 2,
      rules: 1,
      words: 0,
      off: 3,
      publishedAt: "2026-11-30T09:20:00+08:00",
      publishedBy: "李某",
    },
  },
  {
    form: "aid_records",
    title: "关爱帮扶登记表",
    number: "妇联统11表",
    standard: 2,
    version: 2,
    fitted: null,
  },
  {
    form: "women_loans",
    title: "妇女创业小额贷款台账",
    number: "妇联统4表",
    standard: 2,
    version: 200_002,
    fitted: {
      base: 2,
      columns: 0,
      rules: 0,
      words: 4,
      off: 0,
      publishedAt: "2026-11-30T09:30:00+08:00",
      publishedBy: "王某",
    },
  },
  {
    form: "rights_cases",
    title: "维权个案登记表",
    number: "妇联统7表",
    standard: 2,
    version: 2,
    fitted: {
      base: 2,
      columns: 0,
      rules: 0,
      words: 0,
      off: 0,
      publishedAt: "2026-11-30T09:40:00+08:00",
      publishedBy: "王某",
    },
  },
];

it("says of each standard form what the city changed, who did, and what waits", async () => {
  const { page, heard, faults, inaccessible } = await stage.open<StandardListStory>(
    "features/forms/fit/standard-list",
    story,
    [answers("GET /api/forms/fits", formFitsSchema, { fits: [...fits] })],
  );
  const row = (title: string) => page.getByRole("row", { name: new RegExp(title) });
  await expect
    .poll(() => row("妇女教育培训台账").innerText())
    .toMatch(/妇联统1表\s+第2版（补1）\s+补充2栏、核对1条、停用3项\s+2026-11-30 09:20 李某\s+标准有新版/);
  expect(await row("关爱帮扶登记表").innerText()).toMatch(/第2版\s+与标准一样\s+有改动没发布/);
  expect(await row("妇女创业小额贷款台账").innerText()).toMatch(/第2版（补2）\s+叫法和选项4个/);
  // The standard was restored.
  expect(await row("维权个案登记表").innerText()).toMatch(/第2版\s+已恢复标准\s+2026-11-30 09:40 王某/);
  expect(await inaccessible()).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole("button", { name: "按本市需要改“妇女教育培训台账”" }).click();
  await expect.poll(heard).toEqual([["opened", "training_ledger"]]);
  expect(faults).toEqual([]);
});

it("says so when the forms do not come, and asks again", async () => {
  const { page } = await stage.open<StandardListStory>("features/forms/fit/standard-list", story, [
    breaks("GET /api/forms/fits"),
  ]);
  await page.getByRole("alert").waitFor();
  await page.getByRole("button", { name: "再试一次" }).waitFor();
});
