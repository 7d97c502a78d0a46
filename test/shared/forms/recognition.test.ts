import { describe, expect, test } from "vitest";
import { type Column, type Form, isFigureColumn } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { Grid, RawValue } from "../../../shared/sheet/grid.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { cell, domainTable } from "../../support/domain-table.ts";
import { district, districtUnits } from "../../support/register.ts";

const { newest: forms } = standardCatalogue;

const context = { forms, units: districtUnits, reporter: district, period: "2019" };
const each = forms.map((form) => [form.id, form] as const);

/** What a clerk may have typed under a header. */
function typed(column: Column): RawValue {
  if (column.type === "code") return column.codes?.[0]?.zh ?? "";
  if (column.type === "date") return "2019-03-08";
  return isFigureColumn(column) ? 1 : "测试";
}

function sheet(form: Form, columns: readonly Column[], headers: readonly string[], titled: boolean): Grid {
  const values: RawValue[][] = [
    [titled ? `2019年度${form.title.zh}` : "2019年度"],
    ["填报单位：示例甲区妇联"],
    [...headers],
    columns.map(typed),
  ];
  const width = columns.length - 1;
  return {
    name: "表1",
    values,
    top: 0,
    left: 0,
    merges: [0, 1].map((row) => ({ top: row, bottom: row, left: 0, right: width })),
  };
}

const recognised = (grid: Grid) => readSheet(grid, context);

describe("a sheet of every form is known among the fourteen", () => {
  test.each(each)("%s by its own headers, with a title and without", (_, form) => {
    const columns = form.columns.filter(({ id }) => id !== "remark");
    const headers = columns.map(({ header }) => header.zh);
    for (const titled of [true, false]) {
      const reading = recognised(sheet(form, columns, headers, titled));
      expect(reading.form, reading.findings.map(({ message }) => message).join()).toBe(form.id);
      expect(reading.columns.map(({ column }) => column)).toEqual(columns.map(({ id }) => id));
    }
  });

  test.each(each)("%s by the headers of the catalogue's first variants", (_, form) => {
    const known = domainTable("forms").filter((row) => cell(row, "form") === form.id);
    const columns = form.columns.filter(({ id, requirement }) =>
      known.some((row) => cell(row, "column") === id && requirement !== "optional"),
    );
    const headers = columns.map(({ aliases, header }) => aliases[0] ?? header.zh);
    expect(recognised(sheet(form, columns, headers, true)).form).toBe(form.id);
  });
});
