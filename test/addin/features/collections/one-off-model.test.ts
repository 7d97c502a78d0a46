import { expect, it } from "vitest";
import {
  likelyPeriods,
  oneOffCollection,
  usualDue,
  usualPeriod,
} from "../../../../addin/features/collections/one-off-model.ts";
import { newCollectionSchema } from "../../../../shared/api/collection-bodies.ts";
import { formOfDesign } from "../../../../shared/form/design/form-of-design.ts";
import { isPeriod } from "../../../../shared/period/period.ts";
import { workshops } from "../../../support/designs.ts";

const { form } = formOfDesign(workshops, 2);
const draft = {
  form: form.id,
  period: "2026H2",
  dueOn: "2026-12-20",
  owing: { level: "district", units: [] },
} as const;

it("makes one collection of a form, for the version that is given, as of the end where it tells a state", () => {
  const made = oneOffCollection(draft, form);
  expect(newCollectionSchema.parse(made)).toMatchObject({
    form: "own_workshops",
    formVersion: 2,
    period: "2026H2",
    asOf: "2026-12-31",
    dueOn: "2026-12-20",
    owing: { level: "district" },
  });
  expect(oneOffCollection({ ...draft, dueOn: "" }, form)).toMatchObject({ dueOn: null, reminderDays: null });
});

it("makes none while nobody is chosen", () => {
  expect(oneOffCollection({ ...draft, owing: { level: null, units: [] } }, form)).toBeUndefined();
});

it("offers the periods of the day and those before, also where a year begins", () => {
  expect(likelyPeriods("2026-01-05").slice(0, 8)).toEqual([
    ...["2026", "2026-01", "2026Q1", "2026H1"],
    ...["2025", "2025-12", "2025Q4", "2025H2"],
  ]);
  expect(likelyPeriods("2026-11-30")).toEqual([
    ...["2026", "2026-11", "2026Q4", "2026H2"],
    ...["2025", "2026-10", "2026Q3", "2026H1"],
    ...["2026-09", "2026-08", "2026-07", "2026-06", "2026-05", "2026-04", "2026-03", "2026-02", "2026-01"],
    ...["2025-12", "2025-11"],
  ]);
  expect(new Set(likelyPeriods("2026-11-30")).size).toBe(19);
  expect(likelyPeriods("2026-11-30").every(isPeriod)).toBe(true);
});

it("is due in a week, of a month that is not over a week after its end, unless somebody says another day", () => {
  expect(usualDue("2026-12-28", "2026")).toBe("2027-01-04");
  expect(usualDue("2026-11-30", "2026-12")).toBe("2027-01-07");
  expect(usualDue("2026-11-30", "2026-10")).toBe("2026-12-07");
});

it("asks for the month of a 月报, and for the year where the title says nothing", () => {
  const periods = likelyPeriods("2026-11-30");
  expect(
    ["工会女职工工作情况月报表", "季度考核表", "上半年情况", "临时表"].map((title) =>
      usualPeriod(title, periods),
    ),
  ).toEqual(["2026-11", "2026Q4", "2026H2", "2026"]);
});
