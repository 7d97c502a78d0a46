import { expect, it } from "vitest";
import { agreedCase } from "../../support/agreed-case.ts";

it("e13: a township's visits, their kind told by what they are called", () => {
  const answers = { form: "aid_records", constants: { direction: "发放" } };
  const said = agreedCase("e13_aid_of_a_township.xlsx", "2018Q4", answers);
  expect(said).toMatchObject({ form: "aid_records", presses: 3, left: [] });
  expect(said.facts).toEqual({
    "aid_amount_yuan/holiday/cancer_patients": 300_000,
    "aid_amount_yuan/spring_buds/spring_buds": 500_000,
    "aid_persons/holiday/cancer_patients": 3,
    "aid_persons/spring_buds/spring_buds": 5,
  });
});
