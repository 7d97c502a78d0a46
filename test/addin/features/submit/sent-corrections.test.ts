import { describe, expect, it } from "vitest";
import { sentCorrections } from "../../../../addin/features/submit/sent-corrections.ts";
import type { Correction } from "../../../../addin/host/correction.ts";
import { MOST_CORRECTIONS } from "../../../../shared/api/corrections.ts";
import type { Grid } from "../../../../shared/sheet/grid.ts";
import { assess } from "../../../support/engine.ts";
import { addressBook, loanLedger, loanTask, mended } from "../../../support/pane-sheets.ts";
import { district, districtUnits } from "../../../support/register.ts";
import { sheetOf } from "../../../support/sheet-text.ts";

function tableOf(grid: Grid, tasks = [loanTask]) {
  const [assessment] = assess({ grid, units: districtUnits, reporter: district, tasks, confirmed: {} });
  if (assessment?.kind !== "recognised") throw new Error("not recognised");
  return { name: grid.name, assessment };
}

const correction = (cell: string, sheet = loanLedger().name): Correction => ({
  ...{ sheet, cell, before: "测试旧", after: "测试新", value: "测试新" },
});

describe("what is told of corrections", () => {
  it("is what the cell said and says where a figure of it is sent, else the cell alone", () => {
    const table = tableOf(mended);
    const told = sentCorrections(
      [table],
      // A column that stays, one that leaves, the title, the header, below the rows, another sheet.
      ["B4", "E4", "A1", "E2", "E9"].map((cell) => correction(cell)).concat(correction("E4", "通讯录")),
    );
    expect(told).toEqual({
      cells: [
        { cell: "B4" },
        { cell: "E4", column: "amount", before: "测试旧", after: "测试新" },
        { cell: "A1" },
        { cell: "E2" },
        { cell: "E9" },
      ],
    });
    expect(JSON.stringify(sentCorrections([table], [correction("B4")]))).not.toContain("测试");
  });

  it("is nothing where nothing on the sheets that are sent was corrected", () => {
    expect(sentCorrections([tableOf(mended)], [correction("E4", addressBook().name)])).toBeUndefined();
    expect(sentCorrections([tableOf(mended)], [])).toBeUndefined();
  });

  it("says on which of several sheets", () => {
    const tables = [tableOf(mended), tableOf({ ...mended, name: "另一张" })];
    expect(sentCorrections(tables, [correction("E4", "另一张")])?.cells).toEqual([
      { sheet: 2, cell: "E4", column: "amount", before: "测试旧", after: "测试新" },
    ]);
  });

  it("finds cells where names run down, and in a crosstab those of its groups", () => {
    const crosstab = tableOf(
      sheetOf(`
        # 两癌
        2019年度示例甲区妇女“两癌”检查情况统计表 | < | < | < | <
        单位 | 宫颈癌 | < | 乳腺癌 | <
        ^ | 检查人数 | 确诊人数 | 检查人数 | 确诊人数
        示例甲区妇联 | 90 | 1 | 80 | 2
      `),
      [{ ...loanTask, form: "health_screening" }],
    );
    const records = crosstab.assessment.records.map(({ at }) => at);
    expect(records).toEqual(["B", "D"]);
    expect(sentCorrections([crosstab], [correction("D4", "两癌"), correction("A4", "两癌")])?.cells).toEqual([
      { cell: "D4", column: "screened", before: "测试旧", after: "测试新" },
      expect.objectContaining({ cell: "A4" }),
    ]);
  });

  it("lists a thousand cells, and counts the others", () => {
    const many = Array.from({ length: MOST_CORRECTIONS + 5 }, (_, index) => correction(`B${index + 20}`));
    const told = sentCorrections([tableOf(mended)], many);
    expect([told?.cells.length, told?.more]).toEqual([MOST_CORRECTIONS, 5]);
  });
});
