import { describe, expect, it } from "vitest";
import { newCollectionSchema } from "../../../shared/api/collection-bodies.ts";
import { frequencies, periodsOfYear, usualFrequency } from "../../../shared/collections/frequency.ts";
import { type Plan, plannedCollections } from "../../../shared/collections/plan.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { isPeriod } from "../../../shared/period/period.ts";

const { newest: forms } = standardCatalogue;

function form(id: string) {
  const found = standardCatalogue.findForm(id);
  if (found === undefined) throw new Error(`no form ${id}`);
  return found;
}

const plan = (lines: Plan["lines"], changes: Partial<Plan> = {}): Plan => ({
  year: 2026,
  lines,
  owing: { level: "district" },
  exemptions: [],
  opensBefore: 5,
  graceDays: 2,
  reminderDays: 3,
  ...changes,
});

describe("the periods of a year", () => {
  it.each([
    ["monthly", 12, "2026-01", "2026-12"],
    ["quarterly", 4, "2026Q1", "2026Q4"],
    ["halfYearly", 2, "2026H1", "2026H2"],
    ["yearly", 1, "2026", "2026"],
    ["aprilHalfYearly", 2, "2026AprilS1", "2026AprilS2"],
    ["aprilYearly", 1, "2026April", "2026April"],
    ["asItHappens", 1, "2026", "2026"],
  ] as const)("%s", (frequency, count, first, last) => {
    const periods = periodsOfYear(frequency, 2026);
    expect([periods.length, periods.at(0), periods.at(-1)]).toEqual([count, first, last]);
    expect(periods.every(isPeriod)).toBe(true);
  });
});

describe("a plan", () => {
  it.each([
    ["the year's end for a year", "funds_projects", "yearly", "2026-12-26", "2027-01-15"],
    [
      "March for the second April half-year",
      "health_screening",
      "aprilHalfYearly",
      "2026-09-25",
      "2026-10-15",
    ],
    ["February, leap years apart", "women_loans", "monthly", "2026-01-26", "2026-02-15"],
  ] as const)("counts its dates from the period's end: %s", (_, id, frequency, opensOn, dueOn) => {
    const [first] = plannedCollections(plan([{ form: form(id), frequency, dueDays: 15 }]));
    expect(first).toMatchObject({ opensOn, dueOn, graceDays: 2, reminderDays: 3 });
  });

  it("opens no collection before its period, and gives what is reported as it happens no due date", () => {
    const line = { form: form("awards_register"), frequency: "asItHappens", dueDays: 9 } as const;
    expect(plannedCollections(plan([line]))).toMatchObject([
      { period: "2026", opensOn: "2026-01-01", dueOn: null, graceDays: 0, reminderDays: null },
    ]);
    const early = plan([{ form: form("women_loans"), frequency: "monthly", dueDays: 5 }], {
      opensBefore: 60,
    });
    expect(
      plannedCollections(early)
        .map(({ opensOn }) => opensOn)
        .slice(0, 2),
    ).toEqual(["2026-01-01", "2026-02-01"]);
  });

  it("tells stock forms as of the period's last day", () => {
    const stock = { form: form("org_building"), frequency: "yearly", dueDays: 15 } as const;
    const flow = { form: form("women_loans"), frequency: "yearly", dueDays: 15 } as const;
    expect(plannedCollections(plan([stock, flow])).map(({ asOf }) => asOf)).toEqual(["2026-12-31", null]);
  });

  it("of every form in every rhythm is what the interface accepts", () => {
    const exemptions = [{ unit: "X001", reason: "机构改革" }];
    for (const frequency of frequencies) {
      const lines = forms.map((one) => ({ form: one, frequency, dueDays: 0 }));
      for (const collection of plannedCollections(plan(lines, { exemptions }))) {
        expect(newCollectionSchema.safeParse(collection).error).toBeUndefined();
      }
    }
  });

  it("knows how often each of the fourteen forms is kept", () => {
    expect(forms.filter(({ id }) => usualFrequency(id) === "monthly").map(({ id }) => id)).toEqual([
      "training_ledger",
      "publicity_events",
      "women_loans",
      "rights_cases",
    ]);
    expect(usualFrequency("health_screening")).toBe("aprilHalfYearly");
    expect(usualFrequency("awards_register")).toBe("asItHappens");
    expect(usualFrequency("a_city_of_its_own")).toBe("yearly");
  });
});
