import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { createCatalogue } from "../../../../shared/form/catalogue.ts";
import { indicatorSchema } from "../../../../shared/form/catalogue-schema.ts";
import type { Design, DesignColumn } from "../../../../shared/form/design/design.ts";
import { faultsOfDesign } from "../../../../shared/form/design/design-faults.ts";
import { formOfDesign, ROWS_COUNTED } from "../../../../shared/form/design/form-of-design.ts";
import { columnOf, leavesWorkbook, rangeOf } from "../../../../shared/form/form.ts";
import { formSchema } from "../../../../shared/form/form-schema.ts";
import { validateForm } from "../../../../shared/form/validate-form.ts";
import { arbitraryDesign } from "../../../support/arbitrary-design.ts";
import { designColumn, workshops } from "../../../support/designs.ts";
import { tries } from "../../../support/properties.ts";

describe("the form of a design", () => {
  const { form, indicators } = formOfDesign(workshops, 1);

  it("is a form like any other", () => {
    validateForm(form);
    expect(formSchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
    for (const indicator of indicators) expect(indicatorSchema.parse(indicator)).toEqual(indicator);
    const catalogue = createCatalogue({ forms: [form], indicators, vocabularies: [] });
    expect(catalogue.indicatorsOf("own_workshops").map(({ id }) => id)).toEqual([
      "own_workshops_workers",
      "own_workshops_women",
      "own_workshops_fees",
      "own_workshops_rows_counted",
    ]);
  });

  it("sends texts with a reason, and neither names nor what stays", () => {
    const leaving = form.columns.filter(leavesWorkbook).map(({ id }) => id);
    expect(leaving).toEqual(["place", "trade", "workers", "women", "fees", ROWS_COUNTED]);
    expect(columnOf(form, "contact").personal).toBe(true);
  });

  it("keeps money in 分 and shows it as the sheet does", () => {
    expect(columnOf(form, "fees")).toMatchObject({
      type: "money",
      unit: "元",
      scale: 2,
      displayUnit: "万元",
    });
  });

  it("adds figures up by the columns that somebody wants them by", () => {
    expect(columnOf(form, "workers").feeds).toEqual([
      { indicator: "own_workshops_workers", breakdown: ["trade"] },
    ]);
    expect(form.summary).toContainEqual({ indicator: "own_workshops_women", by: ["trade"] });
    // Each figure once: a summary takes all columns of a figure together.
    expect(form.summary).toHaveLength(4);
  });

  it("never adds figures across words that overlap; what is only shown is not spread over them", () => {
    const columns = workshops.columns.map((column): DesignColumn => {
      if (column.id === "trade") return { ...column, apart: true };
      return column.id === "women" ? { ...column, aggregation: "none" } : column;
    });
    const apart = formOfDesign({ ...workshops, columns }, 1).indicators.map(({ id, apart }) => [id, apart]);
    expect(apart).toEqual([
      ["own_workshops_workers", ["trade"]],
      ["own_workshops_women", undefined],
      ["own_workshops_fees", ["trade"]],
      ["own_workshops_rows_counted", ["trade"]],
    ]);
  });

  it("leaves what is only shown of single events to their rows, and shows it of units", () => {
    const columns = workshops.columns.map(
      (column): DesignColumn => (column.id === "women" ? { ...column, aggregation: "none" } : column),
    );
    const inSummary = (design: Design) =>
      formOfDesign(design, 1).form.summary.some(({ indicator }) => indicator === "own_workshops_women");
    expect(inSummary({ ...workshops, columns })).toBe(false);
    expect(inSummary({ ...workshops, rows: "sums", columns })).toBe(true);
    // What else would be told of a ledger that neither counts its rows nor adds anything?
    const alone = columns.filter(({ id, kind }) => id === "women" || kind === "text" || kind === "date");
    const { counted: _rows, ...uncounted } = workshops;
    expect(inSummary({ ...uncounted, columns: alone })).toBe(true);
  });

  it("counts the rows of a ledger", () => {
    expect(columnOf(form, ROWS_COUNTED)).toMatchObject({
      header: { zh: "加工点数" },
      unit: "个",
      detailDefault: 1,
    });
  });

  it("lets figures be below nought of which somebody says so, and differences unless somebody says not", () => {
    const columns = [
      designColumn("fans", "本月新增粉丝", { kind: "count", unit: "人", signed: true }),
      designColumn("net", "净增", { kind: "count", unit: "人", signed: false }),
    ];
    const made = formOfDesign({ ...workshops, columns, rules: [] }, 1).form;
    expect(rangeOf(columnOf(made, "fans")).min).toBeLessThan(0);
    expect(rangeOf(columnOf(made, "net")).min).toBe(0);
  });

  it("calls what rows are counted as by its name, and says 数 once", () => {
    const called = (name: string) => {
      const { form: made, indicators: fed } = formOfDesign(
        { ...workshops, counted: { name, unit: "次" } },
        1,
      );
      return [columnOf(made, ROWS_COUNTED).header.zh, fed.at(-1)?.title.zh];
    };
    expect(called("加工点")).toEqual(["加工点数", "加工点数"]);
    expect(called("走访人次数")).toEqual(["走访人次数", "走访人次数"]);
  });

  it("lets differences be below nought, and nothing else", () => {
    const columns = ["同比增减", "服务人数"].map((name, index) =>
      designColumn(`d${index}`, name, { kind: "count", unit: "人", aggregation: "sum" }),
    );
    const made = formOfDesign({ ...workshops, columns: [...workshops.columns, ...columns] }, 1).form;
    validateForm(made);
    expect(rangeOf(columnOf(made, "d0")).min).toBeLessThan(0);
    expect(rangeOf(columnOf(made, "d1")).min).toBe(0);
  });

  it("knows a column by what stands over it on paper too", () => {
    expect(columnOf(form, "women")).toMatchObject({
      headed: ["从业人员", "妇女"],
      aliases: ["从业人员妇女"],
    });
  });

  it("takes for a column what was left aside and is one by now", () => {
    const aside = { ...workshops, leftOut: ["排名", "从业 人数", "从业人员妇女"] };
    expect(formOfDesign(aside, 1).form.leftOut).toEqual(["排名"]);
    expect(formOfDesign({ ...aside, leftOut: ["其中妇女"] }, 1).form).not.toHaveProperty("leftOut");
  });

  it("computes a rate anew from its two columns", () => {
    const rate = designColumn("rate", "妇女占比", {
      kind: "percent",
      aggregation: "recompute",
      ratio: { numerator: "women", denominator: "workers" },
    });
    const made = formOfDesign({ ...workshops, columns: [...workshops.columns, rate] }, 2);
    expect(made.indicators.find(({ id }) => id === "own_workshops_rate")).toMatchObject({
      overUnits: "recompute",
      numerator: "own_workshops_women",
      denominator: "own_workshops_workers",
    });
    expect(columnOf(made.form, "rate").feeds?.[0]).toMatchObject({ kind: "printed" });
  });

  test.each([
    ["sum", "flow", "sum", "sum"],
    ["latest", "stock", "latest", "sum"],
    ["none", "stock", "latest", "none"],
  ] as const)("aggregates %s as %s", (aggregation, kind, overTime, overUnits) => {
    const columns = workshops.columns.map((column) =>
      column.id === "women" ? { ...column, aggregation } : column,
    );
    const made = formOfDesign({ ...workshops, columns }, 1).indicators;
    expect(made.find(({ id }) => id === "own_workshops_women")).toMatchObject({ kind, overTime, overUnits });
  });

  it("keeps the indicators of the version before where a column kept its id", () => {
    const renamed: Design = {
      ...workshops,
      columns: workshops.columns.map(
        (column): DesignColumn => (column.id === "women" ? { ...column, name: "妇女从业人数" } : column),
      ),
      rules: [],
    };
    const second = formOfDesign(renamed, 2);
    expect(second.form.version).toBe(2);
    expect(second.indicators.map(({ id }) => id)).toEqual(indicators.map(({ id }) => id));
  });
});

test("any design without a fault is a form that all rooms of the house take", () => {
  fc.assert(
    fc.property(arbitraryDesign(), (design) => {
      expect(faultsOfDesign(design)).toEqual([]);
      const { form, indicators } = formOfDesign(design, 1);
      validateForm(form);
      expect(formSchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
      const { digest } = createCatalogue({ forms: [form], indicators, vocabularies: [] });
      expect(digest).toMatch(/^[0-9a-f]{64}$/);
    }),
    tries(200),
  );
});
