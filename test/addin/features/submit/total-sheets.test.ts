import { describe, expect, it } from "vitest";
import type { SheetState } from "../../../../addin/features/check/sheet-state.ts";
import { splitTotals } from "../../../../addin/features/submit/total-sheets.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import type { Grid } from "../../../../shared/sheet/grid.ts";
import { assess } from "../../../support/engine.ts";
import { newestVersion } from "../../../support/newest-version.ts";
import { loanLedger } from "../../../support/pane-sheets.ts";
import { district, districtUnits } from "../../../support/register.ts";
import { sheetOf } from "../../../support/sheet-text.ts";

type Row = readonly [screened: number, abnormal: number, confirmed: number];

function screening(name: string, cervical: Row, breast: Row, title = "2019年"): Grid {
  return sheetOf(`
    # ${name}
    ${title}两癌筛查情况统计表 | < | < | <
    检查项目 | 实查人数 | 检出异常人数 | 确诊人数
    宫颈癌 | ${cervical.join(" | ")}
    乳腺癌 | ${breast.join(" | ")}
  `);
}

function read(form: string, grid: Grid, id = grid.name): SheetState {
  const [assessment] = assess({
    grid,
    units: districtUnits,
    reporter: district,
    tasks: [{ form, formVersion: newestVersion(form), period: "2019" }],
    form,
    confirmed: {},
  });
  if (assessment?.kind !== "recognised") throw new Error(`${grid.name} not recognised`);
  return {
    id,
    sheetId: id,
    name: grid.name,
    table: 0,
    hidden: false,
    status: "ready",
    ignored: false,
    unsaved: false,
    explanations: [],
    assessment,
  };
}

function told(form: string, ...grids: Grid[]) {
  const sheets = grids.map((grid) => read(form, grid));
  const own = standardCatalogue.findForm(form, newestVersion(form));
  if (own === undefined) throw new Error("no form");
  const { totals, parts } = splitTotals(own, sheets, district.name);
  return {
    totals: totals.map(({ sheet, why, of }) => [sheet.name, why, of.map(({ name }) => name).join()]),
    parts: parts.map(({ name }) => name),
  };
}

const screened = (...grids: Grid[]) => told("health_screening", ...grids);
const one = screening("东溪", [480, 20, 1], [420, 16, 2]);
const two = screening("西溪", [390, 10, 0], [443, 20, 1]);
const whole = (name: string) => screening(name, [870, 30, 1], [863, 36, 3]);

describe("a sheet among others of its form", () => {
  it("is their total when it has their sum, wherever it stands and whatever its name", () => {
    for (const sheets of [
      [one, two, whole("表3")],
      [whole("表1"), one, two],
    ]) {
      const total = sheets.find(({ name }) => name.startsWith("表"))?.name;
      expect(screened(...sheets)).toEqual({ totals: [[total, "sum", "东溪,西溪"]], parts: ["东溪", "西溪"] });
    }
  });

  it("is asked about when it nearly has their sum", () => {
    const near = screening("表3", [870, 30, 1], [856, 35, 3]);
    expect(screened(one, two, near).totals).toEqual([["表3", "near", "东溪,西溪"]]);
  });

  it("is their total by its name, though figures differ", () => {
    for (const name of ["全区", "2019年汇总", "合计", "总表", "全年两癌筛查", "甲区妇联", "示例甲区"]) {
      const other = screening(name, [911, 53, 7], [702, 77, 5]);
      expect(screened(one, two, other).totals).toEqual([[name, "name", "东溪,西溪"]]);
    }
  });

  it("is their total when it is for the whole time, and its parts are for parts of it", () => {
    const first = screening("上", [480, 20, 1], [420, 16, 2], "2019年上半年");
    const second = screening("下", [390, 10, 0], [443, 20, 1], "2019年下半年");
    const year = screening("年", [880, 33, 1], [870, 39, 3], "2019年");
    expect(screened(first, second, year)).toEqual({
      totals: [["年", "period", "上,下"]],
      parts: ["上", "下"],
    });
    expect(screened(first, second).totals).toEqual([]);
  });

  it("is a total of some of them: quarters, halves and the year", () => {
    const three = screening("南溪", [77, 3, 1], [81, 5, 1]);
    const pair = screening("两处", [870, 30, 1], [863, 36, 3]);
    expect(screened(one, two, three, pair)).toEqual({
      totals: [["两处", "sum", "东溪,西溪"]],
      parts: ["东溪", "西溪", "南溪"],
    });
  });

  it("is a copy when it has all figures of another", () => {
    expect(screened(one, { ...one, name: "东溪(2)" }).totals).toEqual([["东溪(2)", "same", "东溪"]]);
  });

  it("is a part of its own where nothing adds up, and small figures do so by chance", () => {
    const three = screening("南溪", [400, 30, 3], [520, 36, 2]);
    expect(screened(one, two, three)).toEqual({ totals: [], parts: ["东溪", "西溪", "南溪"] });
    const small = [
      screening("东溪", [1, 0, 0], [1, 0, 0]),
      screening("西溪", [2, 0, 0], [1, 0, 0]),
      screening("南溪", [3, 0, 0], [2, 0, 0]),
    ];
    expect(screened(...small).totals).toEqual([]);
  });

  it("keeps the parts that bear a word of a total, and all where each does", () => {
    const like = ["东溪镇汇总", "西溪镇汇总"].map((name, at) => ({ ...(at === 0 ? one : two), name }));
    expect(screened(...like).totals).toEqual([]);
    expect(screened({ ...one, name: "合计1" }, { ...two, name: "合计2" }).totals).toEqual([]);
    expect(screened({ ...one, name: "上半年合计" }, { ...two, name: "下半年合计" }).totals).toEqual([]);
  });

  it("is the ledger of ledgers when it has every row of the others", () => {
    const ledger = loanLedger("甲");
    const part = (name: string, rows: readonly number[]) => ({
      ...ledger,
      name,
      values: ledger.values.filter((_, at) => at < 2 || rows.includes(at)),
    });
    const found = told("women_loans", part("表1", [2]), part("表2", [3, 4]), part("表3", [2, 3, 4]));
    expect(found.totals).toEqual([["表3", "sum", "表1,表2"]]);
  });
});
