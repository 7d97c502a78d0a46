import { describe, expect, test } from "vitest";
import type { Form } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";
import { factsOf, rescale } from "../../../shared/statistics/facts.ts";
import { indicatorValues } from "../../../shared/statistics/roll-up.ts";
import type { CellValue } from "../../../shared/value.ts";

function form(id: string): Form {
  const found = standardCatalogue.findForm(id);
  if (found === undefined) throw new Error(`no form ${id}`);
  return found;
}

const over = (value: number) => ({ value, qualifier: "over" }) as const;

function records(rows: readonly Record<string, CellValue>[], grain: SheetRecord["grain"] = "sum") {
  return rows.map((values, index) => ({ row: index + 5, subject: "unit", grain, values }));
}

describe("facts", () => {
  test("of a detail row count the default of a blank cell, of a sum row they do not", () => {
    const loan = [{ loan_type: "women_startup", amount: 5_000_000 }];
    const indicatorsAt = (grain: SheetRecord["grain"]) =>
      factsOf(standardCatalogue, form("women_loans"), records(loan, grain), "2019").map((fact) => [
        fact.indicator,
        fact.value,
      ]);
    expect(indicatorsAt("detail")).toEqual([
      ["loan_amount_yuan", 5_000_000],
      ["loan_count", 1],
      ["loan_persons", 1],
    ]);
    expect(indicatorsAt("sum")).toEqual([["loan_amount_yuan", 5_000_000]]);
  });

  test("carry the codes of their breakdown, and only those", () => {
    const [fact] = factsOf(
      standardCatalogue,
      form("women_loans"),
      records([{ loan_type: "women_startup", bank: "示例银行", amount: 100 }]),
      "2019",
    );
    expect(fact?.breakdown).toEqual({ loan_type: "women_startup" });
  });

  test("of a study visit are no training", () => {
    const visit = { visit_flag: "yes", sessions: 243, attendances: over(14000) };
    const held = { visit_flag: "no", sessions: 72, attendances: 300 };
    const facts = factsOf(standardCatalogue, form("training_ledger"), records([visit, held]), "2019");
    expect(facts.map((fact) => [fact.indicator, fact.value, fact.qualifier])).toEqual([
      ["study_visits", 243, undefined],
      ["study_visit_person_times", 14000, "over"],
      ["training_sessions", 72, undefined],
      ["training_person_times", 300, undefined],
    ]);
  });

  test("of the single cancers stay apart from the women screened", () => {
    const rows = [
      { item: "cervical", screened: 500 },
      { item: "breast", screened: 480 },
      { item: "both", screened: 510 },
      { item: "checkup", screened: 90 },
    ];
    const values = indicatorValues(
      standardCatalogue,
      form("health_screening"),
      factsOf(standardCatalogue, form("health_screening"), records(rows), "2019"),
    );
    expect(values).toEqual({
      screening_persons: 600,
      "screening_persons_by_item[item=cervical]": 500,
      "screening_persons_by_item[item=breast]": 480,
    });
  });

  test("move to finer scales only", () => {
    expect(rescale(7135, 1, 2)).toBe(71350);
    expect(rescale(71350, 2, 1)).toBe(7135);
    expect(() => rescale(71355, 2, 1)).toThrow(RangeError);
    expect(() => rescale(Number.MAX_SAFE_INTEGER, 0, 1)).toThrow(RangeError);
  });
});
