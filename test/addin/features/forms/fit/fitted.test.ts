import { describe, expect, it } from "vitest";
import { fittedCatalogue } from "../../../../../addin/features/forms/fit/fitted.ts";
import { inventedSummary } from "../../../../../addin/features/forms/fit/invented-summary.ts";
import {
  kindOfColumn,
  operandsOf,
  rulesGoneWith,
  standardRules,
} from "../../../../../addin/features/forms/fit/standard-form.ts";
import { columnOf } from "../../../../../shared/form/form.ts";
import { standardCatalogue } from "../../../../../shared/forms/index.ts";
import { fittedTraining } from "../../../../support/fits.ts";

const training = standardCatalogue.form("training_ledger");

describe("a fitted form before it is published", () => {
  const fitted = fittedCatalogue(standardCatalogue, training, fittedTraining, 200_001);

  it("has the city's columns last, and none that is switched off", () => {
    const { columns, version } = fitted.form(training.id);
    expect(version).toBe(200_001);
    expect(columns.slice(-3).map(({ header }) => header.zh)).toEqual([
      "市级补贴人数",
      "经费来源",
      "培训地点",
    ]);
    expect(columns.some(({ id }) => id === "cost")).toBe(false);
  });

  it("can be made again where such a version is published already", () => {
    const again = fittedCatalogue(fitted, training, fittedTraining, 200_002);
    expect(again.findIndicator("training_ledger_own_330100_c1")?.title.zh).toBe("市级补贴人数");
  });

  it("shows in the merge what is added, the city's last", () => {
    const columns = inventedSummary(fitted, training.id, "zh");
    expect(columns.at(-1)).toEqual({
      id: "training_ledger_own_330100_c1",
      name: "市级补贴人数",
      unit: "人",
      units: expect.any(Array),
      total: expect.any(Number),
    });
    const [first] = columns;
    expect(first?.total).toBe((first?.units ?? []).reduce<number>((sum, figure) => sum + (figure ?? 0), 0));
  });

  it("shows money in the unit of its column, as the merge does", () => {
    const columns = inventedSummary(standardCatalogue, "women_loans", "zh");
    const unitOf = (indicator: string) => columns.find(({ id }) => id === indicator)?.unit;
    expect(["loan_amount_yuan", "loan_subsidy_yuan"].map(unitOf)).toEqual(["万元", "元"]);
  });

  it("adds no rates", () => {
    const columns = inventedSummary(standardCatalogue, "health_screening", "zh");
    const rates = columns.filter(({ unit }) => unit === "%");
    expect(rates.length).toBeGreaterThan(0);
    for (const { units, total } of rates) {
      expect(total).not.toBe(units.reduce<number>((sum, figure) => sum + (figure ?? 0), 0));
    }
  });
});

describe("what a standard form has", () => {
  it("is told of every check, in words", () => {
    for (const form of standardCatalogue.newest) {
      const rules = standardRules(form, "zh");
      expect(rules.length).toBe(form.relations.length + form.uniqueKeys.length + form.history.length);
      for (const { id, words } of rules) expect(words, `${form.id} ${id}`).not.toBe("");
    }
  });

  it("keeps the checks that guard personal data", () => {
    const [relation] = training.relations;
    if (relation === undefined) throw new Error("no relation");
    const guarded = { ...training, relations: [{ ...relation, class: "PRIVACY" as const }] };
    expect(
      standardRules(guarded, "zh")
        .filter(({ isKept }) => isKept)
        .map(({ id }) => id),
    ).toEqual([relation.id]);
    expect(standardRules(training, "zh").some(({ isKept }) => isKept)).toBe(false);
  });

  it("loses with a column the checks that name it, and none with a remark", () => {
    const gone = rulesGoneWith(training, "cost");
    expect(gone).toEqual(
      training.relations.filter(({ expression }) => expression.includes("培训经费")).map(({ id }) => id),
    );
    expect(gone).not.toEqual([]);
    expect(rulesGoneWith(training, "remark")).toEqual([]);
  });

  it("is told of a column in a line", () => {
    expect(kindOfColumn(columnOf(training, "trainees"))).toEqual({
      kind: "count",
      unit: "人",
      leaving: "sent",
      required: expect.any(Boolean),
    });
    const loans = standardCatalogue.form("women_loans");
    expect(kindOfColumn(columnOf(loans, "amount"))).toMatchObject({ kind: "money", unit: "万元" });
    expect(kindOfColumn(columnOf(loans, "borrower"))).toMatchObject({ kind: "text", leaving: "personal" });
    expect(kindOfColumn(columnOf(loans, "age"))).toMatchObject({ leaving: "stays" });
  });

  it("offers for rates what is added of every row", () => {
    const names = operandsOf(training).map(({ name }) => name);
    expect(names).toContain("结业人数");
    expect(names).not.toContain("备注");
  });
});
