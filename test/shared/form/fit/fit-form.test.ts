import { describe, expect, it, test } from "vitest";
import { createCatalogue } from "../../../../shared/form/catalogue.ts";
import { indicatorSchema } from "../../../../shared/form/catalogue-schema.ts";
import type { Fit } from "../../../../shared/form/fit/fit.ts";
import { fitForm } from "../../../../shared/form/fit/fit-form.ts";
import { columnOf, findColumn } from "../../../../shared/form/form.ts";
import { formSchema } from "../../../../shared/form/form-schema.ts";
import { compileRelation } from "../../../../shared/form/relation.ts";
import { validateForm } from "../../../../shared/form/validate-form.ts";
import { standardCatalogue, standardContent } from "../../../../shared/forms/index.ts";
import { designColumn } from "../../../support/designs.ts";
import { fitOf, fittedTraining, OWN, subsidy } from "../../../support/fits.ts";

const ledger = standardContent.forms.find(({ id, version }) => id === "training_ledger" && version === 2);
if (ledger === undefined) throw new Error("no ledger");

function fitted(change: Partial<Fit>, id = "training_ledger") {
  return fitForm(standardCatalogue.form(id), fitOf(id, change), 200_001).form;
}

describe("the fitted training ledger", () => {
  const { form, indicators } = fitForm(ledger, fittedTraining, 200_001);
  const catalogue = createCatalogue({
    ...standardContent,
    forms: [...standardContent.forms, form],
    indicators: [...standardContent.indicators, ...indicators],
  });

  it("is a form like any other, and the newest of its id", () => {
    validateForm(form);
    expect(formSchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
    for (const indicator of indicators) expect(indicatorSchema.parse(indicator)).toEqual(indicator);
    expect(catalogue.form("training_ledger").version).toBe(200_001);
  });

  it("has the city's columns last, under its mark, in every table", () => {
    const own = [`${OWN}c1`, `${OWN}c2`, `${OWN}c3`];
    expect(form.columns.slice(-3).map(({ id }) => id)).toEqual(own);
    expect(columnOf(form, `${OWN}c1`)).toMatchObject({
      headed: ["本市补充", "市级补贴人数"],
      aliases: ["本市补充市级补贴人数"],
    });
    for (const table of form.printed ?? []) {
      const last = table.id === "trades" ? own.slice(1) : own;
      expect(table.columns.slice(-last.length), table.id).toEqual(last);
    }
    // A figure beside codes would be of none of them.
    const { columns = [] } = form.printed?.find(({ id }) => id === "trades") ?? {};
    expect(columns[0]).toMatchObject({ columns: ["sessions", "trainees", `${OWN}c1`] });
  });

  it("keeps the standard's indicators and adds one for each figure of its own", () => {
    const { feeds } = columnOf(ledger, "trainees");
    expect(columnOf(form, "trainees").feeds).toEqual(feeds);
    expect(indicators).toMatchObject([
      { id: `training_ledger_${OWN}c1`, form: "training_ledger", unit: "人", overUnits: "sum" },
    ]);
    expect(columnOf(form, `${OWN}c1`).feeds).toEqual([
      {
        indicator: `training_ledger_${OWN}c1`,
        breakdown: ["category", "target_group", "mode", `${OWN}c2`],
      },
    ]);
  });

  it("knows the names, words and codes that were added, 其他 still being the last", () => {
    expect(columnOf(form, "trainees").aliases).toContain("实训人数（市）");
    expect(form.titleAliases).toContain("杭城妇女培训一览");
    const codes = columnOf(form, "category").codes ?? [];
    expect(codes.find(({ code }) => code === "home_services")?.aliases).toContain("家政师");
    expect(codes.slice(-2).map(({ zh }) => zh)).toEqual(["宋韵手作", "其他"]);
  });

  it("does without a column and all that speaks of it, and remembers what it is called", () => {
    expect(findColumn(form, "cost")).toBeUndefined();
    expect(form.without).toEqual([{ id: "cost", names: ["培训经费", "经费", "资金", "投入"], unit: "元" }]);
    expect(form.relations.map(({ id }) => id)).not.toContain("E1.11");
    expect(form.summary.map(({ indicator }) => indicator)).not.toContain("training_cost_yuan");
    for (const table of form.printed ?? []) expect(JSON.stringify(table.columns)).not.toContain('"cost"');
    // As in the standard form: when blank, the number of classes may be missing where another figure stands.
    const { requiredWhen = [] } = columnOf(form, "sessions");
    expect(requiredWhen.map(({ column }) => column)).not.toContain("cost");
    expect(requiredWhen).toHaveLength((columnOf(ledger, "sessions").requiredWhen?.length ?? 0) - 1);
  });

  it("has the city's checks and not those that it switched off", () => {
    const ids = form.relations.map(({ id }) => id);
    expect(ids).toContain("X1");
    expect(ids).not.toContain("E1.9");
    const own = form.relations.find(({ id }) => id === "X1");
    expect(own?.message.zh).toBe("市级补贴人数应不大于培训人数");
    expect(own && compileRelation(form, own).columns).toEqual([`${OWN}c1`, "trainees"]);
  });
});

test("a fit that changes nothing is the standard form under another number", () => {
  for (const standard of standardContent.forms) {
    const { form, indicators } = fitForm(
      standard,
      { ...fitOf("training_ledger"), base: standard.version },
      200_001,
    );
    expect({ form, indicators }).toEqual({ form: { ...standard, version: 200_001 }, indicators: [] });
  }
});

describe("a column that is switched off is as good as always blank", () => {
  it("leaves conditions of others that hold, and takes away what never holds", () => {
    // Every row counts as a class: nobody is asked which of them was a visit.
    const form = fitted({ offColumns: ["visit_flag"] });
    expect(columnOf(form, "sessions").feeds).toEqual([
      { indicator: "training_sessions", breakdown: ["category", "target_group", "mode"] },
    ]);
    expect(columnOf(form, "category")).toMatchObject({ requirement: "required" });
    expect(columnOf(form, "category").requiredWhen).toBeUndefined();
    expect(form.summary.map(({ indicator }) => indicator)).not.toContain("study_visits");
  });

  it("takes its name from breakdowns, ranges and constants", () => {
    const form = fitted({ offColumns: ["mode", "end_date"] });
    expect(columnOf(form, "trainees").feeds?.[0]?.breakdown).toEqual(["category", "target_group"]);
    expect(columnOf(form, "start_date").rangeEnd).toBeUndefined();
    expect(form.printed?.find(({ id }) => id === "online")?.constants).toBeUndefined();
  });

  it("takes along a key that cannot be told without it, and tables with nothing to fill, but not their titles", () => {
    expect(fitted({ offColumns: ["session_name"] }).uniqueKeys).toEqual([]);
    const offColumns = ["sessions", "trainees"];
    const form = fitted({ offColumns });
    expect(form.printed?.map(({ id }) => id)).not.toContain("trades");
    expect(form.titleAliases).toContain("技能培训情况汇总表");
  });

  it("that stays in the workbook is still known as such, and nobody is asked for it", () => {
    const form = fitted({ offColumns: ["borrower", "phone"] }, "women_loans");
    for (const id of ["borrower", "phone"]) {
      expect(columnOf(form, id)).toMatchObject({ personal: true, unprinted: true, requirement: "optional" });
    }
    expect(form.without).toEqual([]);
    for (const table of form.printed ?? []) expect(JSON.stringify(table.columns)).not.toContain('"borrower"');
  });
});

test("a code of one's own counts wherever the form speaks of 其他", () => {
  const code = `${OWN}k1`;
  const codes = [{ code, name: "宋韵", aliases: [] }];
  for (const standard of standardContent.forms) {
    for (const { id } of standard.columns.filter(({ type }) => type === "code")) {
      const { form } = fitForm(standard, { ...fitOf(standard.id), codes: { [id]: codes } }, 200_001);
      const lists = form.columns.flatMap(({ feeds = [], requiredWhen = [], defaultWhen = [] }) =>
        [...feeds.flatMap(({ when = [] }) => when), ...requiredWhen, ...defaultWhen].flatMap((condition) =>
          condition.column === id ? [condition.in, condition.notIn] : [],
        ),
      );
      for (const list of lists.filter((each) => each !== undefined)) {
        expect(list.includes(code), `${standard.id} ${id}`).toBe(list.includes("other"));
      }
    }
  }
});

test("a rate of one's own may be computed of figures of the standard form", () => {
  const rate = designColumn(`${OWN}c9`, "补贴率", {
    ...{ kind: "percent", aggregation: "recompute" },
    ratio: { numerator: subsidy.id, denominator: "trainees" },
  });
  const { indicators } = fitForm(ledger, fitOf("training_ledger", { columns: [subsidy, rate] }), 200_001);
  expect(indicators.at(-1)).toMatchObject({
    numerator: `training_ledger_${OWN}c1`,
    denominator: "training_persons",
  });
});
