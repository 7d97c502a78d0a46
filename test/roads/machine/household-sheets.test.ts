import { expect, it } from "vitest";
import { agreedCase } from "../../support/agreed-sheet.ts";

it("a month's report on courtyards in 万户 is sent by three presses: 都对, 提交, and that it is meant", () => {
  const { form, presses, left, facts } = agreedCase("s14_courtyards_month.xlsx", "2024-08");
  expect({ form, presses, left }).toEqual({ form: "household_rating", presses: 1, left: [] });
  expect(facts).toEqual({
    "courtyards_built/beautiful_courtyard": 107_000,
    "courtyards_built/premium_courtyard": 23_000,
    "courtyards_new/beautiful_courtyard": 5000,
  });
});
