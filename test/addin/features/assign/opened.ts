/** 对应 on the stage, with a sheet in words of its own. */
import { expect } from "vitest";
import type { SettledSheet } from "../../../../addin/features/assign/settled-sheet.ts";
import { waitingWordsSchema } from "../../../../shared/api/words.ts";
import { answers, type Stage } from "../../../support/components/stage.ts";
import { districtUnits } from "../../../support/register.ts";
import type { AssignPageStory } from "./assign-page.story.tsx";
import { ownWords, ownWordsKeys } from "./sheets.ts";

/** The form that is owed. */
export const form = "training_ledger";

/** What has to be said of the sheet in words of its own before it can be sent. */
export const answered = {
  form,
  columns: { [ownWordsKeys.category]: "category", [ownWordsKeys.trainees]: "trainees" },
  words: { category: { 星星班: "other" } },
};

export async function openAssign(
  stage: Stage,
  more: Partial<AssignPageStory> = {},
  size = { width: 1280, height: 800 },
) {
  const begun = {
    grid: ownWords,
    units: districtUnits,
    tasks: [{ form, formVersion: 1, period: "2025" }],
    confirmed: {},
    begun: { form },
    ...more,
  };
  // The unit told the city of no word so far.
  const told = answers("GET /api/words/waiting", waitingWordsSchema, { words: [] });
  const shown = await stage.open<AssignPageStory>("features/assign/assign-page", begun, [told]);
  await shown.page.setViewportSize(size);
  await shown.page.getByRole("heading", { name: "这张是" }).waitFor();
  return shown;
}

/** What pressing 都对 handed over. */
export async function settled(heard: () => Promise<readonly (readonly unknown[])[]>): Promise<SettledSheet> {
  await expect.poll(heard).toHaveLength(1);
  const [[name, given] = []] = await heard();
  expect(name).toBe("onSettled");
  return given as SettledSheet;
}
