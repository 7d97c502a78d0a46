import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";
import type { ReadContext } from "../../../shared/sheet/read-context.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { baseUnit, type Layout, laidOut, rescaled, type Scaling } from "../../support/office-layout.ts";
import { officeSheets } from "../../support/office-sheets.ts";
import { tries } from "../../support/properties.ts";
import { district, districtUnits } from "../../support/register.ts";

const { newest: forms } = standardCatalogue;
const context: ReadContext = { forms, units: districtUnits, reporter: district, period: "2019" };

/** What the sheet comes to; a remark is never sent. */
function told(grid: Grid) {
  const { form, records } = readSheet(grid, context);
  const said = records.map(({ subject, grain, values: { remark: _, ...values } }) => ({
    subject,
    grain,
    values,
  }));
  return { form, records: said };
}

const labels = fc.constantFrom(
  "合计",
  "合 计",
  "总计",
  "合计：",
  "（合计）",
  "全区合计",
  "全区",
  "共计",
  "Total",
);
const heads = fc.constantFrom<NonNullable<Layout["head"]>>(
  "tall",
  "lineBreak",
  "unitBelow",
  "parent",
  "numbered",
  "gap",
);
const marks = fc.constantFrom("①", "¹", "⑵", "*", "†", "#", "[注1]", "（注2）", "②");
const orders = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 12, maxLength: 12 });

const changes: Readonly<Record<string, fc.Arbitrary<Layout>>> = {
  order: fc.record({ order: orders }),
  lines: fc.record({
    lines: fc.subarray(["（2019年度）", "填报单位：示例甲区妇联", "填报日期：2020年1月5日"], {
      minLength: 1,
    }),
  }),
  blanks: fc.record({ blanks: fc.array(fc.nat(6), { minLength: 1, maxLength: 3 }) }),
  total: fc.record({
    total: fc.record({ place: fc.constantFrom("top" as const, "bottom" as const), label: labels }),
  }),
  mark: fc.record({ mark: fc.record({ row: fc.nat(4), column: fc.nat(11), mark: marks }) }),
  remark: fc.record({
    remark: fc.record({
      at: fc.nat(12),
      text: fc.constantFrom("", "待核实", "含上年结转"),
      header: fc.constantFrom("备注", "备 注", "说明"),
    }),
  }),
  head: fc.record({ head: heads }),
  typed: fc.record({ typed: fc.constantFrom("text" as const, "thousands" as const, "wide" as const) }),
  below: fc.record({
    below: fc.subarray(["注：数据来自各村（社区）。", "审核人：", "单位负责人：　　填表人：　　"], {
      minLength: 1,
    }),
  }),
  place: fc.record({ top: fc.nat(4), left: fc.nat(3) }),
};

/** One change alone or several at once. */
const layouts = fc.oneof(
  ...Object.values(changes),
  fc
    .tuple(...Object.values(changes))
    .chain((all) => fc.subarray(all, { minLength: 2 }).map((some): Layout => Object.assign({}, ...some))),
);

describe.each(forms.map((form) => [form.id, form] as const))("a list of %s", (_, form) => {
  it("says the same however it is laid out", () => {
    let recognised = 0;
    fc.assert(
      fc.property(officeSheets(form), layouts, (sheet, layout) => {
        const before = told(laidOut(sheet));
        if (before.form === form.id && before.records.length === sheet.rows) recognised += 1;
        expect({ layout, ...told(laidOut(sheet, layout)) }).toEqual({ layout, ...before });
      }),
      tries(20),
    );
    expect(recognised).toBeGreaterThan(10);
  });

  it("says the same in whatever unit its figures are", () => {
    let read = 0;
    const scalings = fc.record<Scaling>({
      word: fc.constantFrom("十", "百", "千", "万", "百万"),
      place: fc.constantFrom("header", "row", "line"),
      columns: fc.uniqueArray(fc.nat(12), { minLength: 2, maxLength: 8 }),
    });
    fc.assert(
      fc.property(officeSheets(form), scalings, (sheet, scaling) => {
        const both = rescaled(sheet, scaling);
        if (both === undefined) return;
        read += 1;
        expect({ scaling, ...told(both.scaled) }).toEqual({ scaling, ...told(both.plain) });
      }),
      tries(15),
    );
    expect(read > 0).toBe(form.columns.some((column) => baseUnit({ column }) !== undefined));
  });
});
