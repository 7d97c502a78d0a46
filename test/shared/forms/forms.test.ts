import { describe, expect, test } from "vitest";
import { columnOf, type Form, leavesWorkbook } from "../../../shared/form/form.ts";
import { compileRelation } from "../../../shared/form/relation.ts";
import { nameKey } from "../../../shared/form/relation-text.ts";
import { validateForm } from "../../../shared/form/validate-form.ts";
import { formById, forms, indicatorById, indicators, indicatorsOf } from "../../../shared/forms/index.ts";
import { cell, domainTable } from "../../support/domain-table.ts";

const each = forms.map((form) => [form.id, form] as const);
const catalogued = domainTable("forms").filter((row) => formById(cell(row, "form")) !== undefined);

test("the four forms, by id and version", () => {
  expect(forms.map((form) => form.id)).toEqual([
    "training_ledger",
    "women_loans",
    "health_screening",
    "household_rating",
  ]);
  expect(formById("women_loans", 1)?.number).toBe("妇联统4表");
  expect(formById("women_loans", 2)).toBeUndefined();
  expect(formById("nothing")).toBeUndefined();
});

describe.each(each)("%s", (_, form) => {
  const stored: Form = JSON.parse(JSON.stringify(form));

  test("is the same form after it was stored", () => {
    expect(stored).toEqual(form);
    expect(() => validateForm(stored)).not.toThrow();
    const reads = (of: Form) => of.relations.map((relation) => compileRelation(of, relation).reads);
    expect(reads(stored)).toEqual(reads(form));
  });

  test("feeds indicators of its own, in their unit and breakdown", () => {
    for (const column of form.columns) {
      for (const feed of column.feeds ?? []) {
        const indicator = indicatorById(feed.indicator);
        expect(indicator.form).toBe(form.id);
        expect(indicator.scale).toBeGreaterThanOrEqual(column.scale);
        if (feed.indicator !== "study_visits") expect(column.unit).toBe(indicator.unit);
        expect(feed.breakdown ?? []).toEqual(expect.arrayContaining([...(indicator.apart ?? [])]));
        expect(indicator.kind === "target").toBe(feed.kind === "target");
      }
    }
  });

  test("summarises every indicator it has", () => {
    expect(form.summary.map((item) => item.indicator).sort()).toEqual(
      indicatorsOf(form.id)
        .map((indicator) => indicator.id)
        .sort(),
    );
  });

  test("keeps its remark in the workbook", () => {
    expect(leavesWorkbook(columnOf(form, "remark"))).toBe(false);
  });

  test("has every column and header of the catalogue", () => {
    const rows = catalogued.filter((row) => cell(row, "form") === form.id);
    expect(rows.length).toBeGreaterThan(7);
    for (const row of rows) {
      const column = columnOf(form, cell(row, "column"));
      const unit = /^(.+?)→/.exec(cell(row, "unit"))?.[1] ?? cell(row, "unit");
      const shown = column.displayUnit ?? column.unit ?? "";
      expect(shown).toBe(unit);
      expect(cell(row, "header")).toBe(shown === "" ? column.header.zh : `${column.header.zh}(${shown})`);
    }
  });
});

test("every variant of a header is an alias, but for those that hold something else", () => {
  const missing = catalogued.flatMap((row) => {
    const column = columnOf(formById(cell(row, "form")) ?? raise(), cell(row, "column"));
    const known = [column.header.zh, ...column.aliases].map(nameKey);
    const variants = cell(row, "variants")
      .split("、")
      .filter((variant) => variant !== "");
    return variants
      .map((variant) => variant.replace(/\((?:元|万元|例)\)$/, ""))
      .filter((variant) => !known.includes(nameKey(variant)))
      .map((variant) => `${column.id}: ${variant}`);
  });
  // A month of birth is no age, and a term in years no term in months.
  expect(missing).toEqual(["age: 出生年月", "term: 年限"]);
});

test("only these texts leave, and nothing personal does", () => {
  const texts = forms.flatMap((form) => form.columns.filter((column) => column.type === "text"));
  expect(texts.filter(leavesWorkbook).map((column) => column.id)).toEqual([
    "session_name",
    "organiser",
    "bank",
  ]);
  const loans = formById("women_loans") ?? raise();
  const staying = loans.columns.filter((column) => !leavesWorkbook(column)).map((column) => column.id);
  expect(staying).toEqual(["borrower", "id_no", "village", "age", "remark"]);
});

test("every constraint of the catalogue that needs no history has a rule", () => {
  const rules = forms.flatMap((form) => [
    ...[...form.relations, ...form.uniqueKeys].map((rule) => rule.id),
    ...form.columns.flatMap((column) => column.suspectedYuan?.rule ?? []),
  ]);
  const constraints = new Set(rules.map((id) => id.replace(/[a-z]$/, "")));
  const expected = [
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => `C1.${n}`),
    ...[1, 2, 3, 4, 5, 6].map((n) => `C4.${n}`),
    ...[1, 2, 3, 4, 5].map((n) => `C5.${n}`),
    ...[1, 2, 3, 4, 5].map((n) => `C6.${n}`),
  ];
  expect([...constraints].sort()).toEqual(expected.sort());
});

describe("the register of indicators", () => {
  test("holds every indicator of the catalogue for these forms, with its words and aggregation", () => {
    const rows = domainTable("indicators").filter((row) => formById(cell(row, "form")) !== undefined);
    for (const row of rows) {
      const indicator = indicatorById(cell(row, "id"));
      expect(indicator).toMatchObject({ form: cell(row, "form"), unit: cell(row, "unit") });
      expect(indicator.title.zh).toBe(cell(row, "zh"));
      expect(cell(row, "agg_units").startsWith(indicator.overUnits)).toBe(true);
      const overTime = cell(row, "agg_time");
      expect(overTime.startsWith(indicator.overTime === "none" ? "not summed" : indicator.overTime)).toBe(
        true,
      );
    }
    expect(rows).toHaveLength(25);
  });

  test("names each indicator once", () => {
    expect(new Set(indicators.map((indicator) => indicator.id)).size).toBe(indicators.length);
    expect(() => indicatorById("nothing")).toThrow(RangeError);
  });

  test("knows the parts of its rates", () => {
    for (const { numerator, denominator, overUnits } of indicators) {
      expect(overUnits === "recompute").toBe(numerator !== undefined && denominator !== undefined);
      if (numerator !== undefined) expect(indicatorById(numerator).overUnits).toBe("sum");
      if (denominator !== undefined) expect(indicatorById(denominator).overUnits).toBe("sum");
    }
  });
});

function raise(): never {
  throw new Error("no such form");
}
