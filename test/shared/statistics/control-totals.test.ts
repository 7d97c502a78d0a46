import { expect, test } from "vitest";
import { controlTotalsSchema } from "../../../shared/api/submissions.ts";
import { type Catalogue, createCatalogue } from "../../../shared/form/catalogue.ts";
import type { Fit } from "../../../shared/form/fit/fit.ts";
import { fitForm } from "../../../shared/form/fit/fit-form.ts";
import { columnOf } from "../../../shared/form/form.ts";
import { standardCatalogue, standardContent } from "../../../shared/forms/index.ts";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";
import { columnSums, controlTotals, totalsBeside } from "../../../shared/statistics/control-totals.ts";
import type { CellValue } from "../../../shared/value.ts";
import { fitOf } from "../../support/fits.ts";
import { testEvents1, testEvents2, twoVersionsCatalogue } from "../../support/two-versions.ts";

function totalsOf(id: string, grain: SheetRecord["grain"], ...rows: Record<string, CellValue>[]) {
  return totalsIn(standardCatalogue, id, grain, ...rows);
}

function totalsIn(
  catalogue: Catalogue,
  id: string,
  grain: SheetRecord["grain"],
  ...rows: Record<string, CellValue>[]
) {
  const records = rows.map((values, index) => ({ row: index + 5, subject: "unit", grain, values }));
  return controlTotalsSchema.parse(controlTotals(catalogue, catalogue.form(id), records));
}

/** The standard forms with one more version of a form, which a city fitted. */
function fittedCatalogue(id: string, change: Partial<Fit>): Catalogue {
  const base = standardCatalogue.form(id);
  const { form, indicators } = fitForm(base, fitOf(id, change), base.version * 100_000 + 1);
  const { forms, indicators: known, vocabularies } = standardContent;
  return createCatalogue({
    forms: [...forms, form],
    indicators: [...known, ...indicators],
    vocabularies,
  });
}

test("are the sums a clerk knows by heart, in the unit of the form", () => {
  const first = { borrower: "测试甲", age: 33, amount: 10_050_000, subsidy: 12_345 };
  const second = { borrower: "测试乙", age: 41, amount: 5_000_000, persons: 2 };
  expect(totalsOf("women_loans", "detail", first, second)).toEqual({
    rows: 2,
    columns: [
      { column: "amount", header: "贷款金额", unit: "万元", total: "15.05" },
      { column: "loans", header: "贷款笔数", unit: "笔", total: "2" },
      { column: "persons", header: "贷款人数", unit: "人", total: "3" },
      { column: "subsidy", header: "贴息金额", unit: "元", total: "123.45" },
    ],
  });
});

test("keep qualifiers and leave printed rates out", () => {
  const screened = { value: 8508, qualifier: "over" } as const;
  expect(
    totalsOf("health_screening", "sum", { item: "both", screened, rate: 9100 }, { screened: 1 }),
  ).toEqual({
    rows: 2,
    columns: [{ column: "screened", header: "实查人数", unit: "人", total: "8509", qualifier: "over" }],
  });
});

test("say nothing of ages and terms, nor of figures that the form never adds", () => {
  const headersOf = (...given: Parameters<typeof totalsOf>) =>
    totalsOf(...given).columns.map(({ header }) => header);
  const term = { amount: 5_000_000, persons: 1, term: 12 };
  expect(headersOf("women_loans", "sum", term, { ...term, term: 24 })).toEqual(["贷款金额", "贷款人数"]);
  const cervical = { item: "cervical", eligible: 100, screened: 90 };
  expect(headersOf("health_screening", "sum", cervical, cervical)).toEqual(["应查人数", "实查人数"]);
  const value = { indicator: "gaokao_candidates", value: 100 };
  expect(
    headersOf("outline_monitoring", "sum", value, { ...value, indicator: "rural_kindergartens" }),
  ).toEqual([]);
});

test("are apart for codes that the form never adds, and say for which", () => {
  const cervical = { item: "cervical", eligible: 100, screened: 90 };
  const breast = { item: "breast", eligible: 200, screened: 150 };
  expect(totalsOf("health_screening", "sum", cervical, cervical, breast).columns).toEqual([
    {
      column: "eligible",
      header: "应查人数（宫颈癌）",
      codes: { item: "cervical" },
      unit: "人",
      total: "200",
    },
    { column: "eligible", header: "应查人数（乳腺癌）", codes: { item: "breast" }, unit: "人", total: "200" },
    {
      column: "screened",
      header: "实查人数（宫颈癌）",
      codes: { item: "cervical" },
      unit: "人",
      total: "180",
    },
    { column: "screened", header: "实查人数（乳腺癌）", codes: { item: "breast" }, unit: "人", total: "150" },
  ]);
});

test("are one for each code of a crosstab, apart only as what its rows count asks for", () => {
  const levels = ["province", "city", "county", "township"];
  const crossed = (types: readonly string[]) =>
    types.flatMap((family_type) => levels.map((level, at) => ({ family_type, level, households: at + 1 })));
  const headers = (types: readonly string[]) =>
    totalsOf("household_rating", "sum", ...crossed(types)).columns.map(
      ({ header, total }) => `${header} ${total}`,
    );
  // Honours of one level are added over the kinds of family.
  expect(headers(["finest", "safe", "reading"])).toEqual([
    "评定户数（省级） 3",
    "评定户数（市级） 6",
    "评定户数（区县级） 9",
    "评定户数（镇街级） 12",
  ]);
  // Courtyards are not: each sum stands by itself, and none is left out.
  const apart = headers(["beautiful_courtyard", "premium_courtyard", "finest"]);
  expect(apart).toHaveLength(12);
});

test("count what stands beside each row of a group in no sum", () => {
  const graded = { family_type: "clean_household", level: "village", base: 300 };
  const rows = ["clean", "fairly_clean", "unclean"].map((grade, index) => ({
    ...graded,
    grade,
    households: 50 + index,
  }));
  const headers = totalsOf("household_rating", "sum", ...rows).columns.map(({ header }) => header);
  expect(headers).toEqual(["评定户数（清洁户）", "评定户数（较清洁户）", "评定户数（不清洁户）"]);
  const other = { ...graded, level: "county", grade: "clean", households: 20 };
  const { columns } = totalsOf("household_rating", "sum", rows[0] ?? {}, other);
  expect(columns.find(({ column }) => column === "base")).toMatchObject({
    header: columnOf(standardCatalogue.form("household_rating"), "base").header.zh,
    total: "600",
  });
});

test.each([
  ["the rule that adds the grades up", { offRules: ["E6.1"] }],
  ["all rules over groups", { offRules: ["E6.1", "E6.7", "E6.11a", "E6.11b"] }],
  ["the rule and a figure beside it", { offRules: ["E6.1"], offColumns: ["participating", "demo"] }],
])("count it in no sum either where a city does without %s", (_, change) => {
  const fitted = fittedCatalogue("household_rating", change);
  const rows = ["clean", "fairly_clean", "unclean"].map((grade, index) => ({
    ...{ family_type: "clean", level: "village", base: 300, grade },
    households: 50 + index,
  }));
  const shown = totalsIn(fitted, "household_rating", "sum", ...rows).columns.map(({ column }) => column);
  expect(shown).toEqual(["households", "households", "households"]);
  // What stands on one row of each kind of family is a figure of its own, with the rule or without.
  const kinds = ["clean", "finest"].map((family_type) => ({ family_type, base: 300 }));
  expect(totalsIn(fitted, "household_rating", "sum", ...kinds).columns).toMatchObject([
    { column: "base", total: "300", codes: { family_type: "clean" } },
    { column: "base", total: "300", codes: { family_type: "finest" } },
  ]);
});

test("are whole beside those of the same rows told by somebody else", () => {
  const rows = ["cervical", "breast"].map((item, index) => ({
    ...{ row: index + 5, subject: "unit", grain: "sum" as const },
    values: { item, screened: 90 + index },
  }));
  expect(columnSums(standardCatalogue.form("health_screening"), rows)).toMatchObject([{ total: "181" }]);
});

test("stand by themselves where rates on different bases would be added", () => {
  const own = { indicator: "other", own_name: "公园数（个）", value: 900 };
  const rows = [
    { indicator: "om_infant_mortality", value: 310, numerator: 3100 },
    { indicator: "om_maternal_mortality", value: 720, numerator: 100 },
    { indicator: "om_w_employed_share", scope: "urban", value: 4400 },
    { indicator: "om_w_employed_share", scope: "rural", value: 4100 },
    own,
  ];
  for (const version of [1, 2]) {
    const form = standardCatalogue.form("outline_monitoring", version);
    const records = rows
      .slice(0, version === 1 ? 2 : 5)
      .map((values, index) => ({ row: index + 5, subject: "unit", grain: "sum" as const, values }));
    expect(controlTotals(standardCatalogue, form, records).columns).toEqual([]);
    const told = columnSums(form, records).map(({ header, total, unit }) => `${header} ${total}${unit}`);
    expect(told).toEqual([
      "数值（婴儿死亡率） 3.1‰",
      "数值（孕产妇死亡率） 7.2/10万",
      ...(version === 1 ? [] : ["数值（公园数（个）） 9"]),
      "分子（婴儿死亡率） 31",
      "分子（孕产妇死亡率） 1",
    ]);
  }
});

test("stay exact beyond the range of floating point", () => {
  const amount = 9_999_999_999_999;
  const rows = Array.from({ length: 1000 }, () => ({ amount }));
  expect(totalsOf("women_loans", "sum", ...rows).columns[0]?.total).toBe("9999999999.999");
});

test("stand beside those of another version by the columns of both, under today's names", () => {
  const values = { persons: 30, households: 12 };
  const then = controlTotals(twoVersionsCatalogue, testEvents1, [
    { row: 5, subject: "unit", grain: "sum", values },
  ]);
  expect(totalsBeside(testEvents1, testEvents1, then)).toBe(then);
  expect(totalsBeside(testEvents2, testEvents1, then)).toEqual({
    rows: 1,
    columns: [{ column: "persons", header: "参与人数", unit: "人", total: "30" }],
  });
});
