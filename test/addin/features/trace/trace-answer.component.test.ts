import { afterAll, beforeAll, expect, it } from "vitest";
import { openStage, type Stage } from "../../../support/components/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

it("leads from a figure of a sheet whose names run down to its cell as it was sent", async () => {
  const { page, faults, inaccessible } = await stage.open("features/trace/trace-answer", {});
  const cell = page.getByRole("button", { name: "F5" });
  await cell.waitFor();
  expect(await inaccessible()).toEqual([]);
  await cell.click();
  const version = "3f1d3b0a-0000-4000-8000-000000000000";
  await page.getByText(`#/review?version=${version}&row=4&column=persons%40ytd`).waitFor();
  expect(faults).toEqual([]);
});
