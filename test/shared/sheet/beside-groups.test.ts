import { expect, it } from "vitest";
import { householdRating } from "../../../shared/forms/household-rating/form.ts";
import { besideGroups } from "../../../shared/sheet/beside-groups.ts";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";

const record = (at: string, values: SheetRecord["values"], row = 4): SheetRecord => ({
  ...{ row, at, subject: "U", grain: "sum", values: { family_type: "finest", ...values } },
});

it("tells what a row says once from its groups", () => {
  const rest = record("B", { base: 210 });
  const [clean, unclean] = [
    record("C", { grade: "clean", households: 120 }),
    record("D", { grade: "unclean", households: 90 }),
  ];
  const { isBeside, stands } = besideGroups(householdRating, [clean, unclean, rest]);
  expect([rest, clean, unclean].map(isBeside)).toEqual([true, false, false]);
  expect(stands(clean, "base")).toBe(true);
  expect(stands(clean, "recommended")).toBe(false);
  expect(stands(rest, "households")).toBe(false);
});

it("finds nothing beside groups that have the same codes, in another row, or of another type", () => {
  const clean = record("C", { grade: "clean", households: 120 });
  const others = [
    record("D", { grade: "unclean" }),
    record("B", { base: 210 }, 5),
    record("E", { base: 1, family_type: "safe" }),
  ];
  const { isBeside, stands } = besideGroups(householdRating, [clean, ...others]);
  expect([clean, ...others].some(isBeside)).toBe(false);
  expect(stands(clean, "base")).toBe(false);
});

it("is no more beside groups that tell the same figure: one of them would be counted again", () => {
  const clean = record("C", { grade: "clean", households: 120 });
  const whole = record("B", { households: 210 });
  expect(besideGroups(householdRating, [clean, whole]).isBeside(whole)).toBe(false);
});
