import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AssessmentRequest } from "../../../addin/engine/assessment.ts";
import { createAssessor } from "../../../addin/engine/assessor.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { Grid, RawValue } from "../../../shared/sheet/grid.ts";
import { assess } from "../../support/engine.ts";
import { addressBook, loanLedger, loanTask, twoTables } from "../../support/pane-sheets.ts";
import { tries } from "../../support/properties.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

function requestOf(grid: Grid, more: Partial<AssessmentRequest> = {}): AssessmentRequest {
  return { grid, units: districtUnits, reporter: district, tasks: [loanTask], confirmed: {}, ...more };
}

/** A rectangle, as Excel hands it over. */
function wide(grid: Grid): Grid {
  const width = Math.max(...grid.values.map((line) => line.length));
  return {
    ...grid,
    values: grid.values.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? null)),
  };
}

function edited(grid: Grid, row: number, column: number, value: RawValue, format?: string): Grid {
  const values = grid.values.map((line) => [...line]);
  while (values.length <= row) values.push(Array.from({ length: values[0]?.length ?? 0 }, () => null));
  const line = values[row] ?? [];
  line[column] = value;
  if (format === undefined) return { ...grid, values };
  const formats = values.map((cells, at) =>
    cells.map((_, across) => (at === row && across === column ? format : grid.formats?.[at]?.[across])),
  );
  return { ...grid, values, formats };
}

/** A sheet with room for a second table below the first. */
function roomy(): Grid {
  const grid = wide(loanLedger());
  const blank = () => Array.from({ length: 8 }, (): RawValue => null);
  return { ...grid, values: [...grid.values, ...Array.from({ length: 5 }, blank)] };
}

const value = fc.constantFrom<RawValue>(
  null,
  "",
  5,
  40,
  0.85,
  "6余",
  "合计",
  "测试丁",
  "小额贴息贷款",
  "2019-05-01",
  43_532,
  "贷款类型",
  "贷款金额(元)",
  "2018年度示例甲区妇女创业小额贷款台账",
  "2019年度家庭创建评定情况统计表",
  "家庭类型",
  "评定级别",
  "评定户数(户)",
  "填表人：",
  true,
);
const step = fc.record({
  row: fc.nat(11),
  column: fc.nat(7),
  value,
  format: fc.constantFrom(undefined, "0%", "yyyy/m/d"),
});

describe("assessing a sheet again", () => {
  it.each([
    ["a ledger", wide(loanLedger())],
    ["a ledger with room below", roomy()],
    ["two tables", wide(twoTables())],
    ["an address book", wide(addressBook())],
  ])("of %s brings what assessing it from the start brings", (_, start) => {
    // Every try begins with the same sheet: what it is to be at first is the same each time.
    const atFirst = new Map<Partial<AssessmentRequest>, ReturnType<typeof assess>>();
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 8 }),
        fc.constantFrom<Partial<AssessmentRequest>[]>({}, { tasks: [] }, { form: "women_loans" }),
        (steps, more) => {
          const assessAgain = createAssessor(standardCatalogue);
          let grid = start;
          const first = atFirst.get(more) ?? assess(requestOf(grid, more));
          atFirst.set(more, first);
          expect(assessAgain(requestOf(grid, more))).toEqual(first);
          for (const { row, column, value: to, format } of steps) {
            grid = edited(grid, row, column, to, format);
            // Another object: nothing that was remembered of the one holds for it.
            expect(assessAgain(requestOf(grid, more))).toEqual(assess(requestOf({ ...grid }, more)));
          }
        },
      ),
      tries(150),
    );
  });

  /** Types one cell after the other and compares after each. @returns the last assessments. */
  function typed(start: Grid, cells: readonly (readonly [number, number, RawValue, string?])[], more = {}) {
    const assessAgain = createAssessor(standardCatalogue);
    const of = (grid: Grid) => {
      const request = requestOf(grid, more);
      const assessments = assessAgain(request);
      expect(assessments).toEqual(assess(request));
      return assessments;
    };
    const all = [of(start)];
    let grid = start;
    for (const [row, column, to, format] of cells) {
      grid = edited(grid, row, column, to, format);
      all.push(of(grid));
    }
    return all;
  }

  it("sees a second table come below the first, and go again", () => {
    const all = typed(roomy(), [
      [7, 0, "序号"],
      [7, 1, "家庭类型"],
      [7, 2, "评定级别"],
      [7, 3, "评定户数(户)"],
      [8, 0, 1],
      [8, 1, "最美家庭"],
      [8, 2, "区县级"],
      [8, 3, 12],
      [6, 0, "2019年度示例甲区家庭创建评定情况统计表"],
      [6, 0, null],
    ]);
    expect(all.map((assessments) => assessments.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1]);
  });

  it("sees the title name another period", () => {
    const [before, after] = typed(wide(loanLedger()), [[0, 0, "2018年度示例甲区妇女创业小额贷款台账"]], {
      tasks: [],
    });
    expect([before?.[0], after?.[0]]).toMatchObject([{ period: "2019" }, { period: "2018" }]);
  });

  it("sees a number become a percentage by its format", () => {
    const screening = sheetOf(`
      # 两癌
      2019年妇女“两癌”筛查统计表 | < | < | < | <
      筛查项目 | 应查人数 | 实查人数 | 检出异常 | 完成率
      宫颈癌 | 100 | 85 | 2 | 85
    `);
    const [, number, percentage] = typed(wide(screening), [
      [2, 4, 0.85],
      [2, 4, 0.85, "0%"],
    ]);
    expect(number).not.toEqual(percentage);
  });

  it.each<[string, Partial<AssessmentRequest>]>([
    ["another period", { period: "2018" }],
    ["another task", { tasks: [{ ...loanTask, period: "2018" }] }],
    ["another form", { form: "household_rating" }],
    ["other units", { units: districtUnits.slice(0, 1) }],
    ["hidden rows", { grid: { ...wide(loanLedger()), hiddenRows: [3] } }],
  ])("takes in %s", (_, more) => {
    const assessAgain = createAssessor(standardCatalogue);
    assessAgain(requestOf(wide(loanLedger())));
    const request = requestOf(wide(loanLedger()), more);
    expect(assessAgain(request)).toEqual(assess(request));
  });

  it("keeps sheets apart, however many there are", () => {
    const assessAgain = createAssessor(standardCatalogue);
    const names = ["一", "二", "三", "一", "二"];
    for (const [turn, name] of names.entries()) {
      const request = requestOf(edited(wide(loanLedger(name)), 2, 4, turn));
      expect(assessAgain(request)).toEqual(assess(request));
    }
  });
});
