import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type UnitReports, unitReportsSchema } from "../../../../shared/api/board.ts";
import { type Answer, answers, openStage, refuses, type Stage } from "../../../support/components/stage.ts";
import type { UnitViewStory } from "./unit-view.story.tsx";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const UUID = "00000000-0000-4000-8000-000000000001";
const report = (period: string): UnitReports["reports"][number] => ({
  ...{ collection: `loans-${period}`, form: "women_loans", title: `${period}年台账`, period, dueAt: null },
  ...{ status: "submitted", exemption: null },
  versions: [
    {
      ...{ uuid: UUID, version: 1, state: "submitted", submittedAt: "2020-01-05T10:00:00+08:00" },
      ...{ late: false, nil: false, rows: 4 },
    },
  ],
});

const page = (reports: UnitReports["reports"], next: string | null): Answer =>
  answers("GET /api/board/units/d1", unitReportsSchema, { code: "d1", name: "示例一区妇联", reports, next });

const open = (given: readonly Answer[], opened: string | null = null) =>
  stage.open<UnitViewStory>("features/board/unit-view", { opened }, given);

describe("a unit's reports", () => {
  it("go on to the earlier ones at a press, say that there are some, and keep what is shown when that fails", async () => {
    const given = [page([report("2019"), report("2018")], "2018.2")];
    const { page: shown, inaccessible } = await open(given);
    await shown.getByText("已列出2份，还有更早的").waitFor();
    const more = shown.getByRole("button", { name: "再看更早的" });
    given[0] = refuses("GET /api/board/units/d1", "internal");
    await more.click();
    await shown.getByRole("alert").waitFor();
    expect(await shown.getByRole("rowheader").count()).toBe(2);
    given[0] = page([report("2017")], null);
    await more.click();
    await shown.getByText("共3份").waitFor();
    expect(await shown.getByRole("rowheader").allInnerTexts()).toEqual(
      ["2019", "2018", "2017"].map((year) => expect.stringContaining(year)),
    );
    expect(await shown.getByRole("alert").count()).toBe(0);
    expect(await more.count()).toBe(0);
    expect(await inaccessible()).toEqual([]);
  });

  it("are asked for one collection alone where its newest version is wanted", async () => {
    const { heard, asked } = await open([page([report("2019")], null)], "loans-2019");
    await expect.poll(heard).toEqual([["onOpenNewest", UUID]]);
    expect(asked.map(({ request }) => request)).toEqual(["GET /api/board/units/d1?collection=loans-2019"]);
  });
});
