import { describe, expect, test } from "vitest";
import type { Form } from "../../../shared/form/form.ts";
import { columnsOfTable, constantsOfTable, titlesOfForm } from "../../../shared/form/printed-table.ts";
import type { PrintedTable } from "../../../shared/form/terms.ts";
import { validateForm } from "../../../shared/form/validate-form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";

const form = standardCatalogue.form("household_rating");
const title = { zh: "表样", en: "Table" };

function withTables(...tables: readonly Partial<PrintedTable>[]): Form {
  const printed = tables.map((table) => ({ id: "one", title, columns: ["households"], ...table }));
  return { ...form, printed };
}

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
    ["remark is constant and no code column", [{ constants: { remark: "x" } }]],
    ["level is always nowhere", [{ constants: { level: "nowhere" } }]],
    ["level is constant and a column of its own", [{ columns: ["level"], constants: { level: "city" } }]],
  ];
  test.each(wrong)("must hold together: %s", (what, tables) => {
    expect(() => validateForm(withTables(...tables))).toThrow(what);
  });

  test("are titles of the form as well, each once", () => {
    const own = titlesOfForm({ ...withTables({}, { id: "two", title: form.title }), titleAliases: ["别名"] });
    expect(own).toEqual([form.title.zh, "别名", "表样"]);
  });
});
