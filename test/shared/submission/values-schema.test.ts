import { describe, expect, it } from "vitest";
import { valuesSchema } from "../../../shared/submission/values-schema.ts";
import { testTeams } from "../../support/coarse-dates.ts";

const taken = (values: Record<string, unknown>) => valuesSchema(testTeams).safeParse(values).success;

describe("dates that are sent", () => {
  it.each([
    ["since", ["2013", "2013-05", "2013-05-12"], ["2013-13", "2013Q1", "2013年", "2013-5", "13", ""]],
    ["named", ["2013-05", "2013-05-12"], ["2013", "2013-02-30"]],
    ["visited", ["2013-05-12"], ["2013", "2013-05", "2013-02-29", "2013-05-12T00:00:00Z"]],
  ])("%s", (column, right, wrong) => {
    expect(right.filter((date) => !taken({ [column]: date }))).toEqual([]);
    expect(wrong.filter((date) => taken({ [column]: date }))).toEqual([]);
  });
});

it("is made once for a form, whoever asks", () => {
  expect(valuesSchema(testTeams)).toBe(valuesSchema(testTeams));
  expect(valuesSchema({ ...testTeams, version: 2 })).not.toBe(valuesSchema(testTeams));
});
