import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Form } from "../../../../shared/form/form.ts";
import { questionsOf, type Report, type Row, rulesOf } from "../../../support/known.ts";
import { tries } from "../../../support/properties.ts";
import {
  cases,
  courtyards,
  employment,
  lent,
  loans,
  organisation,
  quarters,
  ratings,
  table,
  township,
  trained,
  training,
} from "./over-time-edges.ts";

describe("rules over time, on both sides of their edge", () => {
  it.each(table)("%s: %s", (_what, rule, form, period, situation, inside, past) => {
    expect(rulesOf(questionsOf(form, period, inside, situation))).not.toContain(rule);
    const findings = questionsOf(form, period, past, situation);
    expect(rulesOf(findings)).toContain(rule);
    for (const finding of findings) expect(finding.severity).toBe("warning");
  });
});

describe("what is compared with what", () => {
  it("is silent about a first report, and about a figure that stood blank before", () => {
    expect(questionsOf(training, "2025Q1", [trained(100_000)])).toEqual([]);
    const own: Report[] = [["training_ledger", "2024Q4", [{ category: "home_services", sessions: 20 }]]];
    expect(questionsOf(training, "2025Q1", [trained(100_000)], { own })).toEqual([]);
  });

  it("leaves months, quarters and years of a flow apart", () => {
    const own: Report[] = [["training_ledger", "2024", [trained(4000)]]];
    expect(questionsOf(training, "2025Q1", [trained(12)], { own })).toEqual([]);
  });

  it("takes no later period and not the period itself for history", () => {
    const own: Report[] = [
      ["training_ledger", "2025Q1", [trained(4000)]],
      ["training_ledger", "2025Q2", [trained(4000)]],
    ];
    expect(questionsOf(training, "2025Q1", [trained(12)], { own })).toEqual([]);
  });

  it("keeps apart what is never added: kinds of units, levels of courtyards", () => {
    const own: Report[] = [
      ["org_building", "2024", [township(100), { unit_kind: "village", chair: 1000 }]],
      ["household_rating", "2024H2", [courtyards(300, "county"), courtyards(20, "city")]],
    ];
    expect(questionsOf(organisation, "2025", [township(100)], { own })).toEqual([]);
    const fallen = questionsOf(ratings, "2025H1", [courtyards(300, "county"), courtyards(19, "city")], {
      own,
    });
    expect(fallen.map(({ rule, cells }) => [rule, cells])).toEqual([["E6.9", ["D6"]]]);
  });

  it("asks about a figure once: a history that is long enough answers instead of the period before", () => {
    const own = quarters([100, 1000, 100, 1000]);
    expect(questionsOf(training, "2025Q1", [trained(100)], { own })).toEqual([]);
    const peers = Array.from({ length: 6 }, () => [trained(10)]);
    const wild = questionsOf(training, "2025Q1", [trained(1_000_000)], { own, peers });
    expect(rulesOf(wild)).toEqual(["H1.3 trainees"]);
  });

  it("does not ask peers about a unit that has a history, or when fewer than five have reported", () => {
    const four = [80, 90, 100, 110].map((value) => [trained(value)]);
    expect(questionsOf(training, "2025Q1", [trained(1_000_000)], { peers: four })).toEqual([]);
    const five = [...four, [trained(120)]];
    const own: Report[] = [["training_ledger", "2024Q4", [trained(900_000)]]];
    expect(questionsOf(training, "2025Q1", [trained(1_000_000)], { own, peers: five })).toEqual([]);
  });

  it("raises no alarm on a series that is mostly nothing", () => {
    expect(questionsOf(training, "2025Q1", [trained(900)], { own: quarters([0, 300, 310, 320]) })).toEqual(
      [],
    );
    expect(
      rulesOf(questionsOf(training, "2025Q1", [trained(900)], { own: quarters([300, 300, 310, 320]) })),
    ).toEqual(["H1.3 trainees"]);
  });

  it("knows no carry-over without an earlier report", () => {
    expect(rulesOf(questionsOf(cases, "2025Q2", [{ received: 1, closed: 50 }]))).not.toContain(
      "E7.23 closed",
    );
  });

  it("never alarms while every report says the same, whatever it says and however many there are", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 12 }), (value, length) => {
        const own = quarters(
          Array.from({ length }, () => value),
          2020,
        );
        const peers = Array.from({ length: 6 }, () => [trained(value)]);
        expect(questionsOf(training, "2025Q1", [trained(value)], { own, peers })).toEqual([]);
      }),
      tries(100),
    );
  });
});

describe("figures since 1 January", () => {
  const cumulative: Form = { ...employment, accumulation: "yearToDate" };
  const placed = (value: number): Row => ({ channel: "job_fair", placed: value });
  const own: Report[] = [
    ["employment_services", "2024Q2", [placed(400)]],
    ["employment_services", "2024Q4", [placed(900)]],
    ["employment_services", "2025Q1", [placed(180)]],
  ];

  it("never fall within the year", () => {
    expect(questionsOf(cumulative, "2025Q2", [placed(180)], { own })).toEqual([]);
    const [finding] = questionsOf(cumulative, "2025Q2", [placed(179)], { own });
    expect(finding).toMatchObject({
      rule: "INTER_PERIOD.yearToDate",
      class: "INTER_PERIOD",
      column: "placed",
    });
    expect(finding?.message).toBe(
      "M5 “实现就业”上期（2025年第一季度）为180人，本期179人。这一数字一般不减少，请核实",
    );
  });

  it("begin again in January", () => {
    expect(questionsOf(cumulative, "2025Q1", [placed(170)], { own: own.slice(0, 2) })).toEqual([]);
  });

  it("are compared with the same quarter of other years, not with the quarter before", () => {
    expect(questionsOf(cumulative, "2025Q2", [placed(2000)], { own })).toEqual([]);
    const [finding] = questionsOf(cumulative, "2025Q2", [placed(2001)], { own });
    expect(finding?.message).toBe(
      "M5 “实现就业”去年同期（2024年第二季度）为400人，本期2,001人，多了400%，请核实",
    );
  });
});

describe("what a finding says", () => {
  const own: Report[] = [["training_ledger", "2025Q1", [trained(1234)]]];

  it("names the cell where one cell stands for the figure", () => {
    const [finding] = questionsOf(training, "2025Q2", [trained(12)], { own });
    expect(finding).toMatchObject({
      id: "H1.1|trainees|history|warning",
      class: "INTER_PERIOD",
      severity: "warning",
      sheet: "妇女教育培训台账",
      cells: ["L5"],
      rows: [5],
      column: "trainees",
      local: false,
    });
    expect(finding?.message).toBe("L5 “培训人数”上期（2025年第一季度）为1,234人，本期12人，少了99%，请核实");
    expect(finding?.params.textEn).toBe(
      "L5: “Trainees” was 1,234人 in the period before (2025Q1) and is 12人 now, 99 % less. Please check",
    );
  });

  it("speaks of the column's sum where several rows make the figure", () => {
    const [finding] = questionsOf(training, "2025Q2", [trained(5), trained(7)], { own });
    expect(finding).toMatchObject({ cells: [], rows: [], column: "trainees" });
    expect(finding?.message).toBe(
      "“培训人数”各行合计上期（2025年第一季度）为1,234人，本期12人，少了99%，请核实",
    );
  });

  it("gives money in the unit of the form, qualifiers included, and large rises as times", () => {
    const before: Report[] = [
      [
        "women_loans",
        "2024",
        [{ loan_type: "guaranteed", amount: { value: 68_500_000, qualifier: "over" } }],
      ],
    ];
    const [finding] = questionsOf(loans, "2025", [lent(685)], { own: before });
    expect(finding?.message).toContain("上期（2024年）为68.5余万元，本期685万元，约为10倍，请核实");
  });

  it("says several places of one rule and column in one finding, each in full", () => {
    const before: Report[] = [
      ["org_building", "2024", [township(100), { unit_kind: "village", chair: 1000 }]],
    ];
    const now = [township(50), { unit_kind: "village", chair: 2000 }];
    const findings = questionsOf(organisation, "2025", now, { own: before });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: "H8.2", column: "chair", rows: [5, 6] });
    expect(findings[0]?.message).toMatch(/乡镇\(街道\).*少了50%.*；.*村.*多了100%/);
  });

  it("gives the median, and of peers nothing else", () => {
    const peers = [81, 90, 100, 110, 119, 121].map((value) => [trained(value)]);
    const [finding] = questionsOf(training, "2025Q2", [trained(5000)], { peers });
    expect(finding?.message).toBe(
      "L5 “培训人数”本期已报的6家同级单位中位数为105人，本单位5,000人，明显偏高，请核实",
    );
    const [own7] = questionsOf(training, "2025Q4", [trained(5000)], {
      own: quarters([81, 90, 100, 111, 119]),
    });
    expect(own7?.message).toBe("L5 “培训人数”此前5期的中位数为100人，本期5,000人，明显偏高，请核实");
  });

  it("is the same whatever the order in which history is read", () => {
    const history = quarters([80, 90, 110, 120, 130]);
    const rows = [trained(5000)];
    expect(questionsOf(training, "2025Q4", rows, { own: [...history].reverse() })).toEqual(
      questionsOf(training, "2025Q4", rows, { own: history }),
    );
  });
});
