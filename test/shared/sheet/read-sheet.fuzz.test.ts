import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { Grid, RawValue } from "../../../shared/sheet/grid.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { formRead } from "../../../shared/sheet/reading.ts";
import { laidOut } from "../../support/office-layout.ts";
import { officeSheets } from "../../support/office-sheets.ts";
import { tries } from "../../support/properties.ts";
import { district, districtUnits } from "../../support/register.ts";

const { newest: forms } = standardCatalogue;

const context = { forms, units: districtUnits, reporter: district, period: "2019" };

const header = ["序号", "贷款品种", "发放金额(万元)", "惠及人数", "放款日期", "带动人数", "备注"];
const rows: readonly (readonly RawValue[])[] = [
  [1, "小额贴息贷款", 88.5, 15, "2019.3.8", 3, "甲"],
  [2, "小额担保贷款", "5.28", "1 200", 43800, null, null],
  [3, "协调贷款", "255万元", null, "2019年6月1日", "500余", "乙"],
];
/** Other headers for the same columns, in the order of `header`. */
const variants: readonly (readonly string[])[] = [
  ["序号", "编号", "顺序"],
  ["贷款品种", "贷款类型", "貸款類型", "贷款\n种类", "贷 款 品 种"],
  ["发放金额(万元)", "贷款金额（万元）", "放款金额[万元]", "贷款额/万元", "金　额（单位：万元）"],
  ["惠及人数", "借款人数（人）", "扶持人数", "3.借款人数"],
  ["放款日期", "发放日期", "贷款时间"],
  ["带动人数", "带动就业创业（人）", "帶動人數", "吸纳就业"],
  ["备注", "说明", "備註"],
];
const title = "2019年度妇女创业小额贷款情况统计表";
const canonical = recordsOf({ name: "表", top: 0, left: 0, values: [[title], header, ...rows], merges: [] });

function recordsOf(grid: Grid) {
  return readSheet(grid, context).records.map(({ values }) => values);
}

describe("a valid sheet reads the same", () => {
  it("gives the expected figures to begin with", () => {
    expect(canonical).toEqual([
      {
        loan_type: "subsidised",
        amount: 88_500_000,
        persons: 15,
        issue_date: "2019-03-08",
        driven: 3,
        remark: "甲",
      },
      { loan_type: "guaranteed", amount: 5_280_000, persons: 1200, issue_date: "2019-12-01" },
      {
        loan_type: "arranged",
        amount: 255_000_000,
        issue_date: "2019-06-01",
        driven: { value: 500, qualifier: "over" },
        remark: "乙",
      },
    ]);
  });

  it("however headers are called and merged, columns ordered, blanks, totals and notes added, it is moved", () => {
    const options = fc.record({
      order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7, maxLength: 7 }),
      blankRows: fc.array(fc.nat(4), { maxLength: 3 }),
      blankColumn: fc.option(fc.nat(7)),
      top: fc.nat(5),
      left: fc.nat(4),
      total: fc.boolean(),
      note: fc.boolean(),
      spaces: fc.boolean(),
      names: fc.tuple(...variants.map((names) => fc.constantFrom(...names))),
      tall: fc.boolean(),
    });
    fc.assert(
      fc.property(options, (change) => {
        const dress = (text: RawValue) =>
          change.spaces && typeof text === "string" ? ` ${text.replace("(", "（")} ` : text;
        const arrange = (row: readonly RawValue[]) => {
          const cells = change.order.map((index) => row[index] ?? null);
          if (change.blankColumn !== null) cells.splice(change.blankColumn, 0, null);
          return cells;
        };
        const body: RawValue[][] = rows.map(arrange);
        for (const at of change.blankRows) body.splice(Math.min(at, body.length), 0, []);
        const total = arrange([null, "合计", 348.78, null, null, null, null]);
        if (change.total) body.push(total);
        if (change.note) body.push(["注：数据来自经办银行"], ["单位负责人："]);
        const names = arrange(change.names).map(dress);
        const values = [[title], names, ...(change.tall ? [[]] : []), ...body];
        const { top, left } = change;
        const down = names.flatMap((name, at) =>
          name === null ? [] : [{ top: top + 1, left: left + at, bottom: top + 2, right: left + at }],
        );
        const merges = [{ top, left, bottom: top, right: left + 6 }, ...(change.tall ? down : [])];
        expect(recordsOf({ name: "表", top, left, values, merges })).toEqual(canonical);
      }),
      tries(300),
    );
  });
});

describe("any sheet at all", () => {
  const words = fc.constantFrom(
    ...header,
    "合计",
    "小计",
    "其中：",
    "培训类别",
    "实查人数",
    "应查",
    "家庭类型",
    "户数",
    "单位：万元",
    "2019年",
    "—",
    "余",
    "#REF!",
    "甲",
  );
  const cell = fc.oneof(
    words,
    fc.string({ maxLength: 12 }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const area = fc.record({ top: fc.nat(20), left: fc.nat(12), bottom: fc.nat(25), right: fc.nat(14) });

  it("never throws and always says something", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 20 }),
        fc.array(area, { maxLength: 6 }),
        (values, merges) => {
          const reading = readSheet({ name: "表", top: 0, left: 0, values, merges }, context);
          expect(reading.form !== null || reading.findings.length > 0).toBe(true);
          for (const { values: record } of reading.records) {
            for (const value of Object.values(record)) {
              if (typeof value === "number") expect(Number.isSafeInteger(value)).toBe(true);
            }
          }
        },
      ),
      tries(500),
    );
  });

  const typed = fc.oneof(
    words,
    fc.constantFrom<RawValue>(
      "总计",
      "其中：女性",
      "〃",
      "5万人",
      "1,2,3",
      "12①3",
      "#N/A",
      "单位：",
      "1",
      "上年同期",
      "全区",
      "例",
      "续表",
      "1-6月",
      "二〇一九年",
      -0,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.MAX_SAFE_INTEGER,
      1e21,
      1e-9,
    ),
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.double(),
    fc.constant(null),
  );
  const spoiled = fc.record({
    cells: fc.array(fc.record({ row: fc.nat(9), column: fc.nat(13), value: typed }), { maxLength: 12 }),
    merges: fc.array(area, { maxLength: 4 }),
    formats: fc.array(fc.array(fc.constantFrom(undefined, "0%", "yyyy/m/d", "General", '0"万"'))),
    hiddenRows: fc.array(fc.nat(12), { maxLength: 3 }),
    hiddenColumns: fc.array(fc.nat(12), { maxLength: 3 }),
    date1904: fc.boolean(),
    cut: fc.nat(9),
    form: fc.option(fc.constantFrom(...forms.map(({ id }) => id)), { nil: undefined }),
  });

  it("is read and checked, also when it was a list once, whatever form somebody chose", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...forms).chain(officeSheets),
        spoiled,
        (sheet, { cells, cut, form, ...more }) => {
          const { values, ...grid } = laidOut(sheet);
          const body = values.map((row) => [...row]);
          for (const { row, column, value } of cells) {
            while (body.length <= row) body.push([]);
            const line = body[row] ?? [];
            while (line.length <= column) line.push(null);
            line[column] = value;
          }
          body.splice(cut, cut % 2);
          const read = { ...context, ...(form !== undefined && { form }) };
          const readings = readTables({ ...grid, ...more, values: body }, read);
          expect(readings.length).toBeGreaterThan(0);
          for (const reading of readings) {
            const used = formRead(reading, forms);
            const findings = used === undefined ? reading.findings : checkReading(reading, used, read);
            expect(reading.form !== null || findings.length > 0).toBe(true);
            const values = reading.records.flatMap((record) => Object.values(record.values));
            expect(values.every((value) => typeof value !== "number" || Number.isSafeInteger(value))).toBe(
              true,
            );
          }
        },
      ),
      tries(200),
    );
  });
});
