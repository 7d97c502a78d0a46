import { describe, expect, test } from "vitest";
import { withDefaults } from "../../../shared/form/condition.ts";
import type { Form } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";
import { unitOfFact } from "../../../shared/statistics/fact-unit.ts";
import { factsOf } from "../../../shared/statistics/facts.ts";
import { indicatorValues, rollUp, unitTotals } from "../../../shared/statistics/roll-up.ts";
import type { CellValue } from "../../../shared/value.ts";

type Values = Readonly<Record<string, CellValue>>;

function form(id: string): Form {
  const found = standardCatalogue.findForm(id);
  if (found === undefined) throw new Error(`no form ${id}`);
  return found;
}

function records(rows: readonly Values[], grain: SheetRecord["grain"] = "sum"): SheetRecord[] {
  return rows.map((values, index) => ({ row: index + 5, subject: "unit", grain, values }));
}

function totalsOf(of: Form, ...units: readonly (readonly Values[])[]) {
  const facts = units.flatMap((rows, index) =>
    factsOf(standardCatalogue, of, records(rows), "2015").map((fact) => ({ ...fact, unit: `unit ${index}` })),
  );
  return unitTotals(standardCatalogue, of, facts);
}

const outline = form("outline_monitoring");
const tier: Values = {
  indicator: "om_tier2_persons",
  dept: "education",
  value: 1_585_700,
  delta: 329_000,
  growth: 2618,
  target: 1_500_000,
  gap: 85_700,
};

describe("an indicator of the outlines", () => {
  test("gives the figure, its plan and its differences as facts of five kinds", () => {
    const facts = factsOf(standardCatalogue, outline, records([tier]), "2015");
    expect(facts.map((fact) => [fact.kind, fact.value, unitOfFact(standardCatalogue, fact)])).toEqual([
      ["actual", 1_585_700, "人"],
      ["change", 329_000, "人"],
      ["growth", 2618, "%"],
      ["target", 1_500_000, "人"],
      ["gap", 85_700, "人"],
    ]);
    expect(facts.every(({ breakdown }) => breakdown.dept === "education")).toBe(true);
  });

  test("changes in percentage points where the figure is a percentage", () => {
    const rate = { indicator: "om_premarital_exam_rate", dept: "health", value: 9882, delta: 88, growth: 90 };
    const facts = factsOf(standardCatalogue, outline, records([rate]), "2015");
    expect(facts.map((fact) => [fact.kind, unitOfFact(standardCatalogue, fact)])).toEqual([
      ["printed", "%"],
      ["change", "个百分点"],
      ["growth", "%"],
    ]);
  });

  test("is added over units, its differences and rates never", () => {
    const totals = totalsOf(outline, [tier], [tier]);
    expect(totals.filter(({ unit }) => unit === "unit 0").map(({ kind }) => kind)).toEqual([
      "actual",
      "change",
      "growth",
      "target",
      "gap",
    ]);
    expect(rollUp(standardCatalogue, totals).map(({ kind, value }) => [kind, value])).toEqual([
      ["actual", 3_171_400n],
      ["target", 3_000_000n],
    ]);
  });

  test.each([
    ["om_tier1_rate", 1, 8, 1250n],
    ["om_infant_mortality", 1, 8000, 13n],
    ["om_birth_defect_rate", 985, 100_000, 9850n],
    ["om_maternal_mortality", 94, 1_000_000, 940n],
  ])("%s is recomputed on its own base", (indicator, above, below, rate) => {
    const row = { indicator, dept: "health", numerator: above * 100, denominator: below * 100, value: 1 };
    const sums = rollUp(standardCatalogue, totalsOf(outline, [row], [row]));
    expect(sums.find((sum) => sum.indicator === indicator)).toMatchObject({ kind: "actual", value: rate });
  });

  test("keeps scopes apart: publicly run kindergartens lie inside all", () => {
    const rows = [
      { indicator: "om_rural_kindergartens", scope: "all", dept: "education", value: 91_700 },
      { indicator: "om_rural_kindergartens", scope: "public", dept: "education", value: 7200 },
    ];
    expect(
      indicatorValues(standardCatalogue, outline, factsOf(standardCatalogue, outline, records(rows), "2015")),
    ).toEqual({
      "om_rural_kindergartens[scope=all,sex=]": 917,
      "om_rural_kindergartens[scope=public,sex=]": 72,
    });
  });
});

describe("figures that are not added", () => {
  test("stand with the unit that reported them and have no total", () => {
    const organisations = form("org_building");
    const totals = totalsOf(
      organisations,
      [{ unit_kind: "county", sub_units: 10 }],
      [{ unit_kind: "county", sub_units: 3 }],
    );
    expect(totals.map(({ unit, indicator, value }) => [unit, indicator, value])).toEqual([
      ["unit 0", "counties_total", 10n],
      ["unit 1", "counties_total", 3n],
    ]);
    expect(rollUp(standardCatalogue, totals)).toEqual([]);
  });

  test("are left out where a unit has several: nobody knows which", () => {
    const publicity = form("publicity_events");
    const rows = [
      { category: "law", media: 30 },
      { category: "reading", media: 12 },
    ];
    expect(totalsOf(publicity, rows)).toEqual([]);
  });
});

describe("a case has two dates", () => {
  const cases = form("rights_cases");
  const row = (recv_date: string, status: string, close_date?: string): Values => ({
    case_no: "测试",
    recv_date,
    channel: "visit",
    category: "marriage",
    status,
    cnt: 1,
    ...(close_date === undefined ? {} : { close_date }),
  });
  const counted = (period: string, ...rows: readonly Values[]) => {
    const values = indicatorValues(
      standardCatalogue,
      cases,
      factsOf(standardCatalogue, cases, records(rows, "detail"), period),
    );
    return [values.rights_cases_received, values.rights_cases_closed];
  };

  test("and counts as received by the one, as closed by the other", () => {
    const carried = row("2018-12-20", "closed", "2019-01-15");
    expect(counted("2018", carried)).toEqual([1, undefined]);
    expect(counted("2019", carried)).toEqual([undefined, 1]);
    expect(
      counted("2019", row("2019-02-01", "closed", "2019-02-02"), row("2019-02-01", "in_progress")),
    ).toEqual([2, 1]);
  });

  test("is no case when it was not accepted", () => {
    expect(counted("2019", row("2019-02-01", "rejected"))).toEqual([undefined, undefined]);
  });

  test("and a sum row counts once, in 受理件数 or in 件数", () => {
    const sum = { channel: "visit", received: 100, closed: 98, cnt: 100, status: "closed" };
    expect(
      indicatorValues(standardCatalogue, cases, factsOf(standardCatalogue, cases, records([sum]), "2019")),
    ).toMatchObject({
      rights_cases_received: 100,
      rights_cases_closed: 98,
      rights_closure_rate: 98,
    });
  });
});

describe("money that comes in and money that goes out", () => {
  const aid = form("aid_records");
  const entry = { kind: "disaster", target: "disaster_victims" };

  test("are two indicators and never one sum", () => {
    const rows = [
      { ...entry, direction: "raised", cash: 120_000_000 },
      { ...entry, direction: "given", persons: 3, cash: 50_000, kind_value: 10_000 },
    ];
    expect(
      indicatorValues(standardCatalogue, aid, factsOf(standardCatalogue, aid, records(rows), "2008")),
    ).toEqual({
      aid_persons: 3,
      aid_amount_yuan: 600,
      aid_goods_yuan: 100,
      donations_raised_yuan: 1_200_000,
    });
  });

  test("count cash and goods once where their total stands beside them", () => {
    const row = { ...entry, direction: "given", cash: 50_000, kind_value: 10_000, total_value: 60_000 };
    expect(
      indicatorValues(standardCatalogue, aid, factsOf(standardCatalogue, aid, records([row]), "2008")),
    ).toEqual({ aid_amount_yuan: 600, aid_goods_yuan: 100 });
    const total = { ...entry, direction: "given", total_value: 60_000 };
    expect(
      indicatorValues(standardCatalogue, aid, factsOf(standardCatalogue, aid, records([total]), "2008")),
    ).toEqual({ aid_amount_yuan: 600 });
  });

  test("an entry with a name is one person where nothing else is said", () => {
    const named = { ...entry, direction: "given", name: "测试甲" };
    expect(withDefaults(aid.columns, "detail", named).persons).toBe(1);
    expect(withDefaults(aid.columns, "detail", { ...named, persons: 2 }).persons).toBe(2);
    expect(withDefaults(aid.columns, "detail", { ...entry, direction: "given" })).not.toHaveProperty(
      "persons",
    );
    expect(withDefaults(aid.columns, "sum", named)).not.toHaveProperty("persons");
  });
});

describe("awards", () => {
  const awards = form("awards_register");

  test("of reviewed posts are no new ones, recommended ones no awards", () => {
    const post = { award: "civil_posts", recipient_type: "post", level: "city" };
    const rows = [
      { ...post, count: 6 },
      { ...post, count: 2, stage: "recommended" },
      { ...post, count: 726, review: "retained", reviewed: 726 },
    ];
    expect(
      indicatorValues(standardCatalogue, awards, factsOf(standardCatalogue, awards, records(rows), "2013")),
    ).toEqual({
      "civil_posts_awarded[level=city,stage=]": 6,
      "civil_posts_awarded[level=city,stage=recommended]": 2,
      posts_reviewed: 726,
      posts_retained: 726,
    });
  });

  test("of families belong to the rating of households and count nowhere here", () => {
    const family = { award: "other", recipient_type: "family", level: "city", count: 3 };
    expect(factsOf(standardCatalogue, awards, records([family]), "2013")).toEqual([]);
  });

  test("on a row of the ledger are one, and a reviewed post is one reviewed", () => {
    const row = { award: "civil_posts", recipient_type: "post", level: "city" };
    expect(withDefaults(awards.columns, "detail", row)).toMatchObject({ count: 1 });
    expect(withDefaults(awards.columns, "detail", row)).not.toHaveProperty("reviewed");
    expect(withDefaults(awards.columns, "detail", { ...row, review: "revoked" })).toMatchObject({
      reviewed: 1,
    });
  });
});
