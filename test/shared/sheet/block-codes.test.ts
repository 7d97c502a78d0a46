import { describe, expect, it } from "vitest";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { firstEdition } from "../../support/edition.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const context = { forms: firstEdition.newest, units: districtUnits, reporter: district, period: "2019" };

function read(...heads: readonly [string, string]) {
  return readSheet(
    sheetOf(`
      2019年妇女“两癌”筛查与健康服务统计表
      项目 | 单位 | 数量
      ${heads[0]} | ' | '
      应检查人数 | 人 | 1200
      实际检查人数 | 人 | 1100
      ${heads[1]} | ' | '
      应检查人数 | 人 | 800
      实际检查人数 | 人 | 790
    `),
    { ...context, form: "health_screening" },
  );
}

describe("blocks with the same names", () => {
  it("are a record each where their headings mean codes, and nobody is asked for the code", () => {
    const { records, questions } = read("一、宫颈癌检查", "二、乳腺癌检查");
    expect(records.map(({ values }) => values)).toEqual([
      { item: "cervical", eligible: 1200, screened: 1100 },
      { item: "breast", eligible: 800, screened: 790 },
    ]);
    expect(questions.filter(({ kind }) => kind === "constant")).toEqual([]);
  });

  it("are asked about where they mean nothing known: neither counts in place of both", () => {
    const { records, questions } = read("一、城区", "二、农村");
    expect(records.flatMap(({ values }) => Object.keys(values))).not.toContain("eligible");
    const asked = questions.flatMap((question) => (question.kind === "column" ? question.cell : []));
    expect(asked).toEqual(["A4", "A5", "A7", "A8"]);
  });
});
