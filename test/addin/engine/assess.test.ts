import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../../addin/engine/assess.ts";
import type { AssessmentRequest } from "../../../addin/engine/assessment.ts";
import { createAssessor } from "../../../addin/engine/assessor.ts";
import type { Owed } from "../../../shared/form/forms-owed.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { Grid, RawValue } from "../../../shared/sheet/grid.ts";
import { sentCell, sourceCells } from "../../../shared/sheet/sent-layout.ts";
import { tries } from "../../support/properties.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";
import { twoVersionsCatalogue as catalogue } from "../../support/two-versions.ts";

/** A sum sheet as the first version asks for it (`households`), or the second (`volunteers`). */
function events(title: string, part: "households" | "volunteers" | "neither"): Grid {
  const persons = part === "households" ? "参加人数" : "参与人数";
  const more = { households: "受访户数", volunteers: "志愿者人数", neither: "备注" }[part];
  return sheetOf(`
    # 活动
    ${title} | < | < | <
    活动日期 | 活动类型 | ${persons} | ${more}
    2019-05-06 | 讲座 | 20 | 3
  `);
}

const UNDATED = "测试事项台账";
const OF_2019 = "2019年测试事项台账";
const before: Owed = { form: "test_events", formVersion: 1, period: "2019" };
const after: Owed = { ...before, formVersion: 2, period: "2020" };

function requestOf(grid: Grid, tasks: readonly Owed[], more: Partial<AssessmentRequest> = {}) {
  return { grid, units: districtUnits, reporter: district, tasks, confirmed: {}, ...more };
}

/** What is said of the only table; from the start and by the assessor that keeps sheets. */
function said(...of: Parameters<typeof requestOf>) {
  const request = requestOf(...of);
  const [assessment, ...others] = assess(catalogue, request);
  expect(createAssessor(catalogue)(request)).toEqual([assessment, ...others]);
  if (assessment?.kind !== "recognised" || others.length > 0) throw new Error("not one recognised table");
  const { form, period, columns, findings } = assessment;
  return {
    version: form.version,
    period,
    columns: columns.map(({ id }) => id),
    codes: findings.map(({ code }) => code),
    messages: findings.map(({ message }) => message),
  };
}

describe("a form of two versions", () => {
  it("is read by the newest where nothing is owed, so that its new column counts", () => {
    expect(said(events(OF_2019, "volunteers"), [])).toMatchObject({
      version: 2,
      columns: ["event_date", "kind", "volunteers", "persons"],
    });
  });

  it("is read by the version of the collection that the sheet is for, whichever way the period is known", () => {
    const tasks = [before, after];
    // By the title.
    expect(said(events(OF_2019, "households"), tasks)).toMatchObject({
      version: 1,
      period: "2019",
      columns: ["event_date", "kind", "persons", "households"],
    });
    expect(said(events("2020年测试事项台账", "volunteers"), tasks)).toMatchObject({
      version: 2,
      period: "2020",
    });
    // By the user.
    const asked = { period: "2020" };
    expect(said(events(OF_2019, "volunteers"), tasks, asked)).toMatchObject({ version: 2, period: "2020" });
    // By the only collection.
    expect(said(events(UNDATED, "households"), [before])).toMatchObject({ version: 1, period: "2019" });
    expect(said(events(UNDATED, "volunteers"), [after])).toMatchObject({ version: 2, period: "2020" });
  });

  it("is read by the version that fits best until the period is known, by the newer where both fit alike", () => {
    const tasks = [before, after];
    const of = (part: "households" | "volunteers" | "neither") =>
      said(events(UNDATED, part), tasks, part === "neither" ? { form: "test_events" } : {});
    expect(of("households")).toMatchObject({ version: 1, period: null });
    expect(of("volunteers")).toMatchObject({ version: 2, period: null });
    expect(of("neither")).toMatchObject({ version: 2, period: null });
  });

  it("is read by the version that is owed even where the sheet has the headers of the other", () => {
    const older = said(events(OF_2019, "volunteers"), [before], { form: "test_events" });
    expect(older.version).toBe(1);
    expect(older.columns).not.toContain("volunteers");
    expect(older.codes).toContain("column_not_understood");
    // 参与人数 is what the older one calls 参加人数.
    expect(older.columns).toContain("persons");
  });

  it("is read anew by the version of another period when an edit names it", () => {
    const texts = [
      OF_2019,
      "2020年测试事项台账",
      UNDATED,
      "参加人数",
      "参与人数",
      "受访户数",
      "志愿者人数",
      "备注",
    ];
    const edit = fc.record({
      row: fc.constantFrom(0, 0, 1, 2),
      column: fc.constantFrom(0, 2, 3),
      value: fc.constantFrom<RawValue>(...texts, 5, null),
    });
    const part = fc.constantFrom("households", "volunteers", "neither");
    const choice = fc.constantFrom<Partial<AssessmentRequest>[]>({}, {}, { form: "test_events" });
    const met = new Set<string>();
    fc.assert(
      fc.property(part, choice, fc.array(edit, { maxLength: 6 }), (start, more, edits) => {
        const assessAgain = createAssessor(catalogue);
        let grid = events(OF_2019, start);
        for (const { row, column, value } of [{ row: 2, column: 3, value: 4 }, ...edits]) {
          const line = (grid.values[row] ?? []).with(column, value);
          grid = { ...grid, values: grid.values.with(row, line) };
          const request = requestOf(grid, [before, after], more);
          const assessments = assessAgain(request);
          expect(assessments).toEqual(assess(catalogue, request));
          for (const found of assessments) {
            if (found.kind === "recognised" && found.form.id === "test_events")
              met.add(`${found.form.version} for ${found.period}`);
          }
        }
      }),
      tries(200),
    );
    const all = ["1 for 2019", "1 for null", "2 for 2020", "2 for null"];
    expect([...met].sort()).toEqual(all);
  });
});

describe("a sheet made from a template", () => {
  const made = (version: number, part: "households" | "volunteers" | "neither") => ({
    ...events(UNDATED, part),
    stamp: { form: "test_events", version },
  });

  it("is of the form that its stamp names, in the version of the collection", () => {
    expect(said(made(1, "households"), [after]).version).toBe(2);
    expect(said(made(2, "volunteers"), [before]).version).toBe(1);
  });

  it("says which columns the template of another version could not have, unless they stand there all the same", () => {
    const says = (grid: Grid, task: Owed) => said(grid, [task]).codes.includes("template_version");
    expect(says(made(1, "households"), after)).toBe(true);
    expect(said(made(1, "households"), [after]).messages.join()).toContain("第1版模板，本期任务用第2版");
    expect(says(made(1, "volunteers"), after)).toBe(false);
    expect(says(made(2, "volunteers"), before)).toBe(true);
    expect(says(made(2, "households"), before)).toBe(false);
    expect(says(made(1, "neither"), before)).toBe(false);
    expect(says(made(9, "neither"), after)).toBe(false);
  });
});

describe("a sheet on which names run down a column", () => {
  const monthly = sheetOf(`
    # 月报
    维权信访工作月报 | < | < | <
    指标名称 | 计量单位 | 本月 | 本年累计
    受理信访 | 件 | 41 | 302
    办结 | 件 | 38 | 290
    权益得到维护 | 人 | 30 | 261
  `);

  it("says in which row each column stands, and how far from the period's own the figures beside it do", () => {
    const tasks = [{ form: "rights_cases", formVersion: 1, period: "2019-08" }];
    const [assessment] = assess(standardCatalogue, requestOf(monthly, tasks));
    if (assessment?.kind !== "recognised") throw new Error("not recognised");
    expect(assessment.records.map(({ row }) => row)).toEqual([3]);
    const { layout } = assessment;
    expect([layout.received, layout.closed, layout["closed@ytd"]]).toEqual(["3", "4", "4+1"]);
    expect(sentCell(layout, 3, "closed@ytd")).toBe("D4");
    expect(sourceCells(layout, 3)).toBe("C3:C5、D3:D5");
  });
});
