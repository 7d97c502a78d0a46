import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { ReadContext } from "../../../shared/sheet/read-context.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const context: ReadContext = { forms: standardCatalogue.newest, units: districtUnits, reporter: district };

const loans = sheetOf(`
  2019年二季度妇女创业担保贷款情况 | < | < | < | <
  指标名称 | 计量单位 | 本季 | 本年累计 | 去年同期
  发放贷款金额 | 万元 | 400 | 880 | 700
  获贷妇女 | 人 | 40 | 88 | 70
  带动就业人数 | 人 | 120 | 260 | 200
`);

function valuesOf(more: Partial<ReadContext>) {
  return readSheet(loans, { ...context, ...more }).records.map(({ values }) => values);
}

describe("a sheet whose names the form does not know", () => {
  it("is read by the column of the period owed", () => {
    expect(valuesOf({ period: "2019Q2" })).toMatchObject([{ persons: 40, driven: 120 }]);
    expect(valuesOf({ period: "2019H1" })).toMatchObject([{ persons: 88, driven: 260 }]);
  });

  it("says so where no column is of it", () => {
    const { records, findings } = readSheet(loans, { ...context, period: "2019H2" });
    expect(records).toEqual([]);
    const said = findings.filter(({ code }) => code === "periods_apart");
    expect(said).toMatchObject([{ severity: "error", cells: ["C2"] }]);
    expect(readSheet(loans, { ...context, period: "2019Q2" }).findings).not.toContainEqual(said[0]);
  });

  it("is read by what was settled about its names", () => {
    const { fingerprint, columns } = readSheet(loans, context);
    const key = columns.find(({ column }) => column === "driven")?.key ?? "";
    const confirmed = { [fingerprint]: { form: "women_loans", columns: { [key]: null } } };
    const [values] = valuesOf({ period: "2019Q2", confirmed });
    expect(values).toMatchObject({ persons: 40 });
    expect(values).not.toHaveProperty("driven");
  });
});

describe("columns of values side by side", () => {
  const screenings = (header: string) =>
    readSheet(
      sheetOf(`
        2019年两癌检查情况 | < | < | < | <
        指标名称 | 单位 | ${header}
        应检查人数 | 人 | 2000 | 1200 | 800
        实检查人数 | 人 | 1890 | 1100 | 790
        查出患病 | 人 | 30 | 20 | 10
      `),
      context,
    ).records.map(({ values }) => values);

  it("hold a code each where their headers name codes", () => {
    expect(screenings("合计 | 宫颈癌 | 乳腺癌")).toMatchObject([
      { item: "cervical", eligible: 1200, screened: 1100 },
      { item: "breast", eligible: 800, screened: 790 },
    ]);
  });

  it("are parts of the first where that one is of all", () => {
    expect(screenings("数量 | 其中：城镇 | 农村")).toMatchObject([{ eligible: 2000, screened: 1890 }]);
  });
});

describe("a sheet of more names than any form has", () => {
  const names = (count: number) =>
    sheetOf(
      [
        "2019年妇女创业担保贷款情况 | < | <",
        "指标名称 | 计量单位 | 数量",
        "发放贷款金额 | 万元 | 400",
        "获贷妇女 | 人 | 40",
        "带动就业人数 | 人 | 120",
        ...Array.from({ length: count }, (_, index) => `街巷${index} | 条 | ${index}`),
      ].join("\n"),
    );

  it("is not guessed at, but asked about with fewer", () => {
    expect(readSheet(names(0), context).form).toBe("women_loans");
    expect(readSheet(names(60), context).form).toBeNull();
  });
});
