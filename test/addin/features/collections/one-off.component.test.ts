import { afterAll, beforeAll, expect, it } from "vitest";
import { openStage, type Stage } from "../../../support/components/stage.ts";
import type { OneOffStory } from "./one-off.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

it("offers forms of long names in as much room as there is", async () => {
  const { page, faults } = await stage.open<OneOffStory>(
    "features/collections/one-off",
    { form: "health_screening" },
    [],
  );
  await page.setViewportSize({ width: 200, height: 740 });
  const list = page.getByLabel("报表", { exact: true });
  await list.waitFor();
  await page.getByText("用第2版", { exact: true }).waitFor();
  const box = await list.boundingBox();
  expect(box?.width).toBeLessThanOrEqual(200);
  expect(faults).toEqual([]);
});
