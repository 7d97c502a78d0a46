import { describe, expect, test } from "vitest";
import type { Column, Feed, Form } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { factsOf } from "../../../shared/statistics/facts.ts";
import { rollUp, unitTotals } from "../../../shared/statistics/roll-up.ts";
import type { CellValue } from "../../../shared/value.ts";
import { rulesOf } from "../../support/constraint-edges.ts";
import { cell, domainTable } from "../../support/domain-table.ts";
import { firstEdition } from "../../support/edition.ts";
import { sumRow } from "../../support/published-homes.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const { newest: forms } = standardCatalogue;

const lost = domainTable("missing").map((row) => {
  const form = standardCatalogue.findForm(cell(row, "suggested_form"));
  if (form === undefined) throw new Error(cell(row, "suggested_form"));
  const indicator = cell(row, "suggested_indicator");
  return { form, indicator, text: cell(row, "figure_text"), ...feedOf(form, indicator) };
});

test("26 figures whose number is lost, in eight forms", () => {
  expect(lost).toHaveLength(26);
  expect(new Set(lost.map(({ form }) => form.id)).size).toBe(8);
});

describe("a lost number is missing, never 0", () => {
  test.each(lost.map((figure) => [figure.text, figure] as const))(
    "%s",
    (_, { form, indicator, column, feed }) => {
      const codes = codesFor(feed);
      const facts = factsOf(standardCatalogue, form, [sumRow(codes)], "2005");
      expect(facts).toEqual([]);
      const known = factsOf(standardCatalogue, form, [sumRow({ ...codes, [column.id]: 7 })], "2005");
      expect(known.some((fact) => fact.indicator === indicator && fact.value === 7)).toBe(true);
      // Beside a unit that knows its figure the total is that unit's, not one with a 0 in it.
      const owned = known.map((fact) => ({ ...fact, unit: "east" }));
      const sums = rollUp(standardCatalogue, unitTotals(standardCatalogue, form, owned)).filter(
        (sum) => sum.indicator === indicator,
      );
      expect(sums.map(({ value }) => value)).toEqual([7n]);
    },
  );
});

describe("a lost number that the form requires is asked about, and may be sent with an explanation", () => {
  test.each([
    ["loan_amount_yuan", "women_loans", { loan_type: "women_startup", persons: 207 }, "amount"],
    [
      "donations_raised_yuan",
      "aid_records",
      { kind: "holiday", direction: "raised", source: "测试来源" },
      "cash",
    ],
    [
      "awards_individuals",
      "awards_register",
      { award: "advanced_persons", level: "county", recipient_type: "person" },
      "count",
    ],
    ["labour_transfer_persons", "employment_services", { channel: "labour_export" }, "placed"],
  ] as const)("%s", (_, form, values, column) => {
    expect(rulesOf(form, "sum", [values])).toEqual([`warning MANDATORY ${column}`]);
  });
});

test("the first edition asks for the money beside the persons aided, the second takes either alone", () => {
  const row = { kind: "study_pairing", direction: "given", target: "spring_buds", persons: 151 };
  expect(rulesOf("aid_records", "sum", [row], firstEdition)).toEqual(["warning MANDATORY cash"]);
  expect(rulesOf("aid_records", "sum", [row])).toEqual([]);
});

test("the first edition asks for a channel's own figure, the second for one of many", () => {
  const work = { channel: "piecework", workers: 55653 };
  expect(rulesOf("employment_services", "sum", [work], firstEdition)).toEqual(["warning MANDATORY fee"]);
  expect(rulesOf("employment_services", "sum", [work])).toEqual([]);
  const sent = { channel: "labour_export" };
  const asked = rulesOf("employment_services", "sum", [sent], firstEdition);
  expect(asked).toEqual(["warning MANDATORY transfer"]);
});

test("a cell of which only the signs of lost digits are left has no value, and says so", () => {
  const grid = sheetOf(`
    2019年度妇女就业创业服务统计表 | < | < | <
    填报单位：示例甲区妇联 | < | < | 单位：万元
    就业渠道 | 来料加工从业妇女 | 加工费 | 经纪人
    来料加工 | 55653 | === | 740
  `);
  const reading = readSheet(grid, { forms, units: districtUnits, reporter: district, period: "2019" });
  expect(reading.form).toBe("employment_services");
  const [record] = reading.records;
  expect(record?.values).toEqual({ channel: "piecework", workers: 55653, agents: 740 });
  expect(record?.unread).toEqual(["fee"]);
  expect(reading.findings.filter(({ column }) => column === "fee")).toHaveLength(1);
});

function feedOf(form: Form, indicator: string): { column: Column; feed: Feed } {
  for (const column of form.columns) {
    const feed = column.feeds?.find((candidate) => candidate.indicator === indicator);
    if (feed !== undefined) return { column, feed };
  }
  throw new Error(`no column of ${form.id} feeds ${indicator}`);
}

/** Codes with which a row counts for the feed. */
function codesFor(feed: Feed): Record<string, CellValue> {
  const wanted = (feed.when ?? []).flatMap(({ column, in: among }) => {
    const [first] = among ?? [];
    return first === undefined ? [] : [[column, first] as const];
  });
  return Object.fromEntries(wanted);
}
