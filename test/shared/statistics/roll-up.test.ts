import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Form } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";
import type { Fact, UnitTotal } from "../../../shared/statistics/fact.ts";
import { factsOf } from "../../../shared/statistics/facts.ts";
import {
  indicatorValues,
  type OwnedFact,
  type RolledUp,
  rollUp,
  unitTotals,
} from "../../../shared/statistics/roll-up.ts";
import type { CellValue } from "../../../shared/value.ts";
import { tries } from "../../support/properties.ts";

function form(id: string): Form {
  const found = standardCatalogue.findForm(id);
  if (found === undefined) throw new Error(`no form ${id}`);
  return found;
}

const over = (value: number) => ({ value, qualifier: "over" }) as const;
const about = (value: number) => ({ value, qualifier: "about" }) as const;

function records(rows: readonly Record<string, CellValue>[], grain: SheetRecord["grain"] = "sum") {
  return rows.map((values, index) => ({ row: index + 5, subject: "unit", grain, values }));
}

/** Totals over units; each inner list holds the sum rows of one unit. */
function totals(id: string, ...units: readonly (readonly Record<string, CellValue>[])[]): UnitTotal[] {
  const facts = units.flatMap((rows, index) =>
    factsOf(standardCatalogue, form(id), records(rows), "2019").map((fact) => ({
      ...fact,
      unit: `unit ${index}`,
    })),
  );
  return unitTotals(standardCatalogue, form(id), facts);
}

function find(sums: readonly RolledUp[], indicator: string, breakdown: Record<string, string> = {}) {
  const found = sums.filter((sum) => sum.indicator === indicator);
  return found.filter((sum) => Object.entries(breakdown).every(([key, code]) => sum.breakdown[key] === code));
}

describe("roll-up", () => {
  test("of the published loans", () => {
    const wan = (amount: number) => amount * 1_000_000;
    const sums = rollUp(
      standardCatalogue,
      totals(
        "women_loans",
        [{ loan_type: "arranged", amount: wan(255) }],
        [{ loan_type: "women_startup", persons: 207 }],
        [{ loan_type: "subsidised", amount: wan(8888), persons: 1527 }],
        [{ loan_type: "guaranteed", amount: wan(528), persons: 86 }],
        [{ loan_type: "other", amount: wan(6000) }],
        [{ loan_type: "micro", amount: wan(685), persons: 73, driven: over(500) }],
      ),
    );
    expect(sums).toEqual([
      { indicator: "loan_amount_yuan", breakdown: {}, kind: "actual", value: 163_560_000_00n },
      { indicator: "loan_persons", breakdown: {}, kind: "actual", value: 1893n },
      { indicator: "loan_driven_persons", breakdown: {}, kind: "actual", value: 500n, qualifier: "over" },
    ]);
  });

  test("keeps the qualifier of its terms", () => {
    const screened = (...values: CellValue[]) =>
      rollUp(
        standardCatalogue,
        totals("health_screening", ...values.map((value) => [{ item: "both", screened: value }])),
      );
    expect(screened(36154, over(8508))).toMatchObject([{ value: 44662n, qualifier: "over" }]);
    expect(screened(about(100), about(200))).toMatchObject([{ value: 300n, qualifier: "about" }]);
    expect(screened(over(100), about(200), 1)).toMatchObject([{ value: 301n, qualifier: "approx" }]);
    expect(screened(1, 2)[0]).not.toHaveProperty("qualifier");
  });

  test("never adds levels, grades or courtyards that lie inside one another", () => {
    const sums = rollUp(
      standardCatalogue,
      totals(
        "household_rating",
        [
          { family_type: "finest", level: "national", households: 3 },
          { family_type: "finest", level: "city", households: 2782 },
          { family_type: "beautiful_courtyard", level: "city", households: 581000 },
          { family_type: "premium_courtyard", level: "city", households: 116000 },
        ],
        [
          { family_type: "finest", level: "national", households: 1 },
          { family_type: "clean", grade: "clean", households: over(116000) },
          { family_type: "clean", grade: "unclean", households: over(8000) },
        ],
      ),
    );
    expect(find(sums, "households_honoured", { family_type: "finest", level: "national" })).toMatchObject([
      { value: 4n },
    ]);
    expect(find(sums, "households_honoured").map((sum) => sum.value)).toEqual([4n, 2782n]);
    expect(find(sums, "courtyards_built").map((sum) => sum.value)).toEqual([581000n, 116000n]);
    expect(find(sums, "households_graded").map((sum) => sum.breakdown)).toEqual([
      { grade: "clean" },
      { grade: "unclean" },
    ]);
  });

  test("keeps levels apart even where a summary does not ask for them", () => {
    const rating = { ...form("household_rating"), summary: [] };
    const rows = [
      { family_type: "finest", level: "city", households: 4 },
      { family_type: "reading", level: "city", households: 5 },
      { family_type: "finest", level: "county", households: 22 },
    ];
    const facts = factsOf(standardCatalogue, rating, records(rows), "2019").map((fact) => ({
      ...fact,
      unit: "unit",
    }));
    expect(
      unitTotals(standardCatalogue, rating, facts).map((total) => [total.breakdown, total.value]),
    ).toEqual([
      [{ level: "city" }, 9n],
      [{ level: "county" }, 22n],
    ]);
  });

  test("recomputes rates from their parts, and never aggregates printed ones", () => {
    const safe = { family_type: "safe" };
    const units = totals(
      "household_rating",
      [{ ...safe, base: 300, standard: 200, standard_rate: 6667 }],
      [{ ...safe, base: 100, standard: 99 }],
      [{ ...safe, standard_rate: over(9100) }],
    );
    expect(find(units, "household_standard_rate")).toMatchObject([
      { unit: "unit 0", kind: "actual", value: 6667n },
      { unit: "unit 1", kind: "actual", value: 9900n },
      { unit: "unit 2", kind: "printed", value: 9100n, qualifier: "over" },
    ]);
    // 299 / 400, not the mean of the rates
    expect(find(rollUp(standardCatalogue, units), "household_standard_rate")).toMatchObject([
      { kind: "actual", value: 7475n },
    ]);
  });

  test("takes the parts of a rate from one kind of family, and from what happened", () => {
    const units = totals("household_rating", [
      { family_type: "safe", base: 300, standard: 200 },
      { family_type: "finest", base: 100, standard: 99 },
    ]);
    expect(find(units, "household_standard_rate").map(({ value }) => value)).toEqual([6667n, 9900n]);
    const part = (indicator: string, kind: Fact["kind"], value: number): OwnedFact => ({
      unit: "unit",
      subject: "unit",
      period: "2019",
      indicator,
      breakdown: { family_type: "safe" },
      kind,
      value,
      row: 5,
    });
    const mixed = [
      part("household_standard_assessed", "actual", 300),
      part("household_standard_reached", "target", 290),
    ];
    const sums = unitTotals(standardCatalogue, form("household_rating"), mixed);
    expect(sums.map(({ indicator, kind }) => `${indicator} ${kind}`)).toEqual([
      "household_standard_assessed actual",
      "household_standard_reached target",
    ]);
  });

  test("shows a printed rate only where the unit has a single one", () => {
    const printed = (...rates: number[]) =>
      totals(
        "household_rating",
        rates.map((standard_rate) => ({ family_type: "safe", standard_rate })),
      ).map(({ value }) => value);
    expect(printed(9100)).toEqual([9100n]);
    expect(printed(9100, 9500)).toEqual([]);
  });

  test("a rate over a qualified whole is approximate", () => {
    const parts = { family_type: "safe", base: over(300), standard: 200 };
    expect(find(totals("household_rating", [parts]), "household_standard_rate")).toMatchObject([
      { value: 6667n, qualifier: "approx" },
    ]);
  });

  test("keeps plans apart from what happened", () => {
    const sums = rollUp(
      standardCatalogue,
      totals("training_ledger", [{ category: "mixed", trainees: 30, target: 10000 }]),
    );
    expect(sums.map((sum) => [sum.indicator, sum.kind])).toEqual([
      ["training_persons", "actual"],
      ["training_target_persons", "target"],
    ]);
    const met = (kind: Fact["kind"], value: number): OwnedFact => ({
      unit: "unit",
      subject: "unit",
      period: "2019",
      indicator: "meeting_persons",
      breakdown: {},
      kind,
      value,
      row: 5,
    });
    const meetings = [met("actual", 30), met("target", 100), met("actual", 5)];
    expect(
      unitTotals(standardCatalogue, form("publicity_events"), meetings).map(({ kind, value }) => [
        kind,
        value,
      ]),
    ).toEqual([
      ["actual", 35n],
      ["target", 100n],
    ]);
  });

  test("gives the same total however the rows are spread over units", () => {
    const rows = fc.array(
      fc.record({ level: fc.constantFrom("city", "county"), households: fc.nat(10_000_000_000_000) }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(rows, fc.nat(20), (list, cut) => {
        const honoured = list.map((row) => ({ ...row, family_type: "finest" }));
        const sorted = (sums: readonly RolledUp[]) =>
          sums.map((sum) => `${sum.breakdown.level} ${sum.value}`).sort();
        const whole = rollUp(standardCatalogue, totals("household_rating", honoured));
        const split = rollUp(
          standardCatalogue,
          totals("household_rating", honoured.slice(0, cut), honoured.slice(cut)),
        );
        expect(sorted(split)).toEqual(sorted(whole));
        const expected = list.reduce((sum, row) => sum + BigInt(row.households), 0n);
        expect(whole.reduce((sum, part) => sum + part.value, 0n)).toBe(expected);
      }),
      tries(100),
    );
  });
});

describe("values for other programs", () => {
  test("stand in natural units, one for each code that is kept apart", () => {
    const loans = [{ loan_type: "micro", amount: 685_000_000, persons: 73 }];
    expect(
      indicatorValues(
        standardCatalogue,
        form("women_loans"),
        factsOf(standardCatalogue, form("women_loans"), records(loans), "2019"),
      ),
    ).toEqual({
      loan_amount_yuan: 6_850_000,
      loan_persons: 73,
    });
    const households = [
      { family_type: "finest", level: "city", households: 4 },
      { family_type: "reading", level: "city", households: 5 },
      { family_type: "finest", level: "county", households: 22 },
      { family_type: "safe", standard_rate: over(9100) },
    ];
    const rating = form("household_rating");
    expect(
      indicatorValues(
        standardCatalogue,
        rating,
        factsOf(standardCatalogue, rating, records(households), "2019"),
      ),
    ).toEqual({
      "households_honoured[level=city]": 9,
      "households_honoured[level=county]": 22,
      "household_standard_rate[family_type=safe]": 91,
    });
  });
});
