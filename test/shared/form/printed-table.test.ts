import { describe, expect, test } from "vitest";
import { columnOf, type Form } from "../../../shared/form/form.ts";
import {
  columnsOfTable,
  constantsOfTable,
  rowsOfTable,
  titlesOfForm,
} from "../../../shared/form/printed-table.ts";
import type { PrintedTable } from "../../../shared/form/terms.ts";
import { validateForm } from "../../../shared/form/validate-form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";

const form = standardCatalogue.form("household_rating");
const title = { zh: "表样", en: "Table" };

function withTables(...tables: readonly Partial<PrintedTable>[]): Form {
  const printed = tables.map((table) => ({ id: "one", title, columns: ["households"], ...table }));
  return { ...form, printed };
}

const heading = (...codes: string[]) => ({ title: { zh: "一、市级", en: "City" }, codes });

describe("a form's printed tables", () => {
  test("may show a column under several groups, codes down the side, and codes that all rows have", () => {
    const groups = ["甲", "乙"].map((zh) => ({ title: { zh, en: zh }, columns: ["households", "new"] }));
    const own = withTables({
      columns: ["base", ...groups],
      rows: { column: "level" },
      constants: { family_type: "clean" },
    });
    expect(() => validateForm(own)).not.toThrow();
    const [table] = own.printed ?? [];
    expect(table && columnsOfTable(table)).toEqual(["base", "households", "new", "households", "new"]);
    expect(constantsOfTable(own, "one")).toEqual({ family_type: "clean" });
    expect(constantsOfTable(own, "other")).toEqual({});
    expect(constantsOfTable(own, undefined)).toEqual({});
  });

  const wrong: readonly (readonly [string, readonly Partial<PrintedTable>[]])[] = [
    ["is defined twice", [{}, {}]],
    ["has no columns", [{ columns: [] }]],
    ["names column nowhere", [{ columns: ["nowhere"] }]],
    ["has households twice", [{ columns: ["households", "households"] }]],
    ["has 甲/new twice", [{ columns: [{ title: { zh: "甲", en: "" }, columns: ["new", "new"] }] }]],
    ["rows of households, which is no code column", [{ rows: { column: "households" }, columns: ["new"] }]],
    ["level goes down the side and across", [{ rows: { column: "level" }, columns: ["level"] }]],
    ["row nowhere", [{ rows: { column: "level", codes: ["nowhere"] } }]],
    ["row city twice", [{ rows: { column: "level", headings: [heading("city"), heading("city")] } }]],
    ["row nowhere", [{ rows: { column: "level", headings: [heading("nowhere")] } }]],
    [
      "rows both under headings and without",
      [{ rows: { column: "level", codes: ["city"], headings: [heading("city")] } }],
    ],
    ["new is headed by its time and no column of it", [{ timed: { new: "period" } }]],
    ["remark is constant and no code column", [{ constants: { remark: "x" } }]],
    ["level is always nowhere", [{ constants: { level: "nowhere" } }]],
    ["level is constant and a column of its own", [{ columns: ["level"], constants: { level: "city" } }]],
  ];
  test.each(wrong)("must hold together: %s", (what, tables) => {
    expect(() => validateForm(withTables(...tables))).toThrow(what);
  });

  test("say what stands down their side, headings among it", () => {
    const said = (rows: PrintedTable["rows"]) =>
      rowsOfTable(form, rows === undefined ? {} : { rows }).map((row) =>
        "heading" in row ? row.heading.zh : row.code.code,
      );
    expect(said(undefined)).toEqual([]);
    expect(said({ column: "level" })).toEqual(columnOf(form, "level").codes?.map(({ code }) => code));
    expect(said({ column: "level", codes: ["city", "national"] })).toEqual(["national", "city"]);
    expect(said({ column: "level", headings: [heading("city"), heading("national")] })).toEqual([
      "一、市级",
      "city",
      "一、市级",
      "national",
    ]);
  });

  test("are titles of the form as well, each once", () => {
    const own = titlesOfForm({ ...withTables({}, { id: "two", title: form.title }), titleAliases: ["别名"] });
    expect(own).toEqual([form.title.zh, "别名", "表样"]);
  });
});
