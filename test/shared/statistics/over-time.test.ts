import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import type { DesignAggregation } from "../../../shared/form/design/design.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { columnOf, type Form } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { UnitTotal } from "../../../shared/statistics/fact.ts";
import { factsOf } from "../../../shared/statistics/facts.ts";
import { overTime, type PeriodTotals, type RangeTotal } from "../../../shared/statistics/over-time.ts";
import { type OwnedFact, unitTotals, unitTotalsInFull } from "../../../shared/statistics/roll-up.ts";
import { amountOf, type CellValue } from "../../../shared/value.ts";
import { designColumn, workshops } from "../../support/designs.ts";
import { tries } from "../../support/properties.ts";

type Values = Readonly<Record<string, CellValue>>;

function form(id: string): Form {
  const found = standardCatalogue.findForm(id);
  if (found === undefined) throw new Error(`no form ${id}`);
  return found;
}

/** What units reported for a period: unit → rows. */
function reported(
  of: Form,
  period: string,
  units: Readonly<Record<string, readonly Values[]>>,
  totalsOf = (facts: readonly OwnedFact[]) => unitTotals(standardCatalogue, of, facts),
): PeriodTotals {
  const facts = Object.entries(units).flatMap(([unit, rows]) => {
    const records = rows.map(
      (values, index) => ({ row: index + 5, subject: unit, grain: "sum", values }) as const,
    );
    return factsOf(standardCatalogue, of, records, period).map((fact) => ({ ...fact, unit }));
  });
  return { period, totals: totalsOf(facts) };
}

function figures(of: Form, ...periods: readonly PeriodTotals[]) {
  return overTime(standardCatalogue, () => of.accumulation, periods).map(written);
}

function written({ unit, indicator, value, qualifier, periods }: RangeTotal): string {
  return `${unit} ${indicator} ${qualifier ?? ""}${value}${periods === undefined ? "" : ` @${periods.join()}`}`;
}

const employment = form("employment_services");
const piecework = (agents: number, agentsNew: number) => [
  { channel: "piecework", agents, agents_new: agentsNew },
];

describe("figures over a range of periods", () => {
  test("flows are added, stocks are those of the last report", () => {
    expect(
      figures(
        employment,
        reported(employment, "2019Q2", { east: piecework(740, 20) }),
        reported(employment, "2019Q1", { east: piecework(720, 30) }),
      ),
    ).toEqual(["east piecework_agents 740 @2019Q2", "east piecework_agents_new 50"]);
  });

  test("what a register began with is that of each unit's first report, so that the year balances", () => {
    const column = (id: string, name: string, aggregation: DesignAggregation) =>
      designColumn(id, name, { kind: "count", unit: "人", aggregation });
    const { form: register, indicators } = formOfDesign(
      {
        ...workshops,
        id: "own_children",
        rows: "sums",
        accumulation: "period",
        columns: [
          column("c1", "期初人数", "first"),
          column("c2", "增加", "sum"),
          column("c3", "减少", "sum"),
          column("c4", "期末人数", "latest"),
        ],
        rules: [{ id: "R1", expression: "期末人数 = 期初人数 + 增加 - 减少", severity: "error" }],
      },
      1,
    );
    expect(register.history.at(-1)).toEqual({ kind: "opening", id: "H.5", opening: "c1", closing: "c4" });
    const catalogue = createCatalogue({ forms: [register], indicators, vocabularies: [] });
    const quarter = (period: string, units: Readonly<Record<string, readonly number[]>>): PeriodTotals => ({
      period,
      totals: Object.entries(units).flatMap(([unit, values]) =>
        values.map((value, index) => ({
          ...{ unit, indicator: `own_children_c${index + 1}`, kind: "actual" as const },
          ...{ breakdown: {}, value: BigInt(value) },
        })),
      ),
    });
    const year = overTime(catalogue, () => "period", [
      quarter("2026Q2", { east: [12, 1, 3, 10], west: [7, 2, 0, 9] }),
      quarter("2026Q1", { east: [10, 4, 2, 12] }),
    ]).map(written);
    expect(year).toEqual([
      "east own_children_c1 10 @2026Q1",
      "east own_children_c2 5",
      "east own_children_c3 5",
      "east own_children_c4 10 @2026Q2",
      "west own_children_c1 7 @2026Q2",
      "west own_children_c2 2",
      "west own_children_c3 0",
      "west own_children_c4 9 @2026Q2",
    ]);
  });

  test("a unit that did not report last keeps its latest figure and says of when it is", () => {
    expect(
      figures(
        employment,
        reported(employment, "2019Q1", { east: piecework(720, 30), west: piecework(100, 5) }),
        reported(employment, "2019Q2", { east: piecework(740, 20) }),
      ),
    ).toEqual([
      "east piecework_agents 740 @2019Q2",
      "east piecework_agents_new 50",
      "west piecework_agents 100 @2019Q1",
      "west piecework_agents_new 5",
    ]);
  });

  test("a figure that the last report leaves out is the one before, never 0", () => {
    const without = [{ channel: "piecework", agents_new: 2 }];
    expect(
      figures(
        employment,
        reported(employment, "2019Q1", { east: piecework(720, 30) }),
        reported(employment, "2019Q2", { east: without }),
      ),
    ).toEqual(["east piecework_agents 720 @2019Q1", "east piecework_agents_new 32"]);
  });

  describe("whose breakdown changed between reports", () => {
    const loans = form("women_loans");
    const sent = (period: string, ...rows: readonly Values[]) =>
      reported(
        loans,
        period,
        { east: rows.map((values) => ({ loan_type: "guaranteed", ...values })) },
        (facts) => unitTotalsInFull(standardCatalogue, facts),
      );
    const yuan = 1_000_000;

    test("stocks are those of the last report, under its breakdown alone", () => {
      const found = figures(
        loans,
        sent("2019-01", { area: "urban", balance: 200 * yuan }, { area: "rural", balance: 300 * yuan }),
        sent("2019-02", { balance: 520 * yuan }),
        sent("2019-03", { lender: "rural", balance: 530 * yuan }),
      );
      expect(found.filter((text) => text.includes("loan_balance_yuan"))).toEqual([
        `east loan_balance_yuan ${530 * yuan} @2019-03`,
      ]);
    });

    test("flows are added whatever they were told apart by", () => {
      const found = figures(
        loans,
        sent("2019-01", { area: "urban", amount: 2 * yuan }),
        sent("2019-02", { amount: 3 * yuan }),
      );
      expect(found.filter((text) => text.includes("loan_amount_yuan"))).toEqual([
        `east loan_amount_yuan ${2 * yuan}`,
        `east loan_amount_yuan ${3 * yuan}`,
      ]);
    });

    test("figures since 1 January are those of the last report, and what was sent of a period alone is added", () => {
      const months = [
        sent("2018-12", { area: "rural", amount: 7 * yuan }),
        sent("2019-01", { area: "urban", amount: 2 * yuan }),
        sent("2019-02", { amount: 5 * yuan }),
      ];
      const found = overTime(
        standardCatalogue,
        (_, period) => (period.startsWith("2019") ? "yearToDate" : "period"),
        months,
      ).map(written);
      expect(found.filter((text) => text.includes("loan_amount_yuan"))).toEqual([
        `east loan_amount_yuan ${5 * yuan} @2019-02`,
        `east loan_amount_yuan ${7 * yuan} @2018-12`,
      ]);
    });
  });

  test("a sum holds the qualifier of each of its terms", () => {
    const exact = reported(employment, "2019Q1", { east: piecework(720, 30) });
    const agentsNew = { value: 20, qualifier: "over" } as const;
    const over = reported(employment, "2019Q2", { east: [{ channel: "piecework", agents_new: agentsNew }] });
    for (const periods of [[exact, over] as const, [over, exact] as const]) {
      expect(figures(employment, ...periods)).toContain("east piecework_agents_new over50");
    }
  });

  test("plans, printed figures and differences have none", () => {
    const monitoring = form("outline_monitoring");
    const told = (kind: UnitTotal["kind"], value: bigint): UnitTotal => ({
      unit: "east",
      indicator: "om_left_behind_children",
      breakdown: { scope: "total" },
      kind,
      value,
    });
    const totals = [told("target", 900n), told("actual", 1000n), told("change", -50n), told("gap", 100n)];
    expect(figures(monitoring, { period: "2019H2", totals })).toEqual([
      "east om_left_behind_children 1000 @2019H2",
    ]);
  });

  test("people in work at bases are a stock, those newly in work a flow", () => {
    const rows = (stock: number, fresh: number) => [
      { channel: "bases", driven_state: "stock", driven: stock },
      { channel: "bases", driven_state: "new", driven: fresh },
    ];
    expect(
      figures(
        employment,
        reported(employment, "2019H1", { east: rows(12000, 300) }),
        reported(employment, "2019H2", { east: rows(12200, 200) }),
      ),
    ).toEqual(["east employment_driven_persons 12200 @2019H2", "east employment_driven_persons_new 500"]);
  });

  test("figures since 1 January are never added", () => {
    const yearToDate: Form = { ...employment, accumulation: "yearToDate" };
    expect(
      figures(
        yearToDate,
        reported(yearToDate, "2019Q1", { east: piecework(720, 30) }),
        reported(yearToDate, "2019Q2", { east: piecework(740, 50) }),
      ),
    ).toEqual(["east piecework_agents 740 @2019Q2", "east piecework_agents_new 50 @2019Q2"]);
  });

  describe("across versions of which one counts from 1 January", () => {
    const fresh = (period: string, count: number, unit = "east") =>
      reported(employment, period, { [unit]: [{ channel: "piecework", agents_new: count }] });
    const told = (sinceJanuary: (period: string) => boolean, ...periods: readonly PeriodTotals[]) =>
      overTime(
        standardCatalogue,
        (_, period) => (sinceJanuary(period) ? "yearToDate" : "period"),
        periods,
      ).map(written);

    test("its last figure stands for all that came before within the year", () => {
      const months = [fresh("2019-01", 30), fresh("2019-02", 20), fresh("2019-03", 55)];
      expect(told((period) => period === "2019-03", ...months)).toEqual([
        "east piecework_agents_new 55 @2019-03",
      ]);
    });

    test("what comes later, or came in another year, is added", () => {
      const months = [fresh("2018-12", 7), fresh("2019-01", 30), fresh("2019-02", 50), fresh("2019-03", 4)];
      expect(told((period) => /^2019-0[12]$/.test(period), ...months)).toEqual([
        "east piecework_agents_new 61 @2019-02,2018-12,2019-03",
      ]);
    });

    test("each unit by what it sent its own under", () => {
      const months = ["2019-01", "2019-02"].flatMap((period, at) =>
        ["east", "west"].map((unit) => fresh(period, 10 + at, unit)),
      );
      const found = overTime(
        standardCatalogue,
        (unit) => (unit === "east" ? "yearToDate" : "period"),
        months,
      );
      expect(found.map(written)).toEqual([
        "east piecework_agents_new 11 @2019-02",
        "west piecework_agents_new 21",
      ]);
    });
  });

  test("rates are recomputed from the parts, plans and printed rates have none", () => {
    const cases = form("rights_cases");
    const rows = (received: number, closed: number) => [
      { channel: "visit", received, closed, closure_rate: 9900 },
    ];
    const found = figures(
      cases,
      reported(cases, "2019-01", { east: rows(100, 50) }),
      reported(cases, "2019-02", { east: rows(300, 250) }),
    );
    expect(found).toContain("east rights_closure_rate 7500");
    expect(found.filter((text) => text.includes("rate"))).toHaveLength(1);
    const training = form("training_ledger");
    expect(
      figures(training, reported(training, "2019", { east: [{ category: "mixed", target: 10000 }] })),
    ).toEqual([]);
  });

  test("the mean age is weighted by persons: sum of ages over executive members", () => {
    const organisations = form("org_building");
    const east = [{ unit_kind: "township", exec: 10, age_total: 3200 }];
    const found = overTime(standardCatalogue, () => "stock", [reported(organisations, "2019", { east })]);
    expect(found.find(({ indicator }) => indicator === "exec_avg_age")?.value).toBe(3200n);
    expect(columnOf(organisations, "age_total").scale).toBe(1);
  });

  test("what is counted distinct has no sum over time", () => {
    const publicity = form("publicity_events");
    const rows = [{ category: "other", events: 1, media: 30 }];
    expect(
      figures(
        publicity,
        reported(publicity, "2019-01", { east: rows }),
        reported(publicity, "2019-02", { east: rows }),
      ),
    ).toEqual(["east publicity_events 2"]);
  });

  test("a flow over a range is the same however the range is cut", () => {
    const month = (index: number) => `2019-${String(index + 1).padStart(2, "0")}`;
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }), (persons) => {
        const periods = persons.map((transfer, index) =>
          reported(employment, month(index), { east: [{ channel: "labour_export", transfer }] }),
        );
        const [total] = overTime(standardCatalogue, () => "period", periods);
        expect(total?.value).toBe(persons.reduce((sum, value) => sum + BigInt(amountOf(value)), 0n));
      }),
      tries(100),
    );
  });
});
