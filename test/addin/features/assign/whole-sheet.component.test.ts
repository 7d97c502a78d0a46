import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assignmentView } from "../../../../addin/engine/assignment-view.ts";
import { coarseDatesCatalogue } from "../../../support/coarse-dates.ts";
import { openStage, type Stage } from "../../../support/components/stage.ts";
import { district, districtUnits } from "../../../support/register.ts";
import { sheetOf } from "../../../support/sheet-text.ts";
import type { WholeSheetStory } from "./whole-sheet.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const view = assignmentView(coarseDatesCatalogue, {
  grid: sheetOf("测试队伍名册 | <\n队伍名称 | 队员人数\n一队 | 5\n二队 | 6"),
  form: "test_teams",
  units: districtUnits,
  reporter: district,
  tasks: [],
  confirmed: {},
  table: 0,
});

describe("a date for the whole sheet", () => {
  it("is typed as far as it is known where a month is enough, and picked as a day elsewhere", async () => {
    const { page, heard, faults, inaccessible } = await stage.open<WholeSheetStory>(
      "features/assign/whole-sheet",
      { view },
    );
    await page.getByRole("button", { name: "另有" }).click();
    const since = page.getByLabel("成立时间");
    expect(await since.getAttribute("type")).toBe("text");
    expect(await since.getAttribute("placeholder")).toBe("如 2013年、2013年5月");
    expect(await page.getByLabel("回访日期").getAttribute("type")).toBe("date");
    await since.fill("2013年5月");
    await since.press("Enter");
    await expect.poll(heard).toContainEqual(["onConstant", "since", "2013年5月"]);
    expect(await inaccessible()).toEqual([]);
    expect(faults).toEqual([]);
  });
});
