import { expect, it } from "vitest";
import { numberFor } from "../../../../shared/workbook/patch/date-styles.ts";

it("a date is the number of its day in the workbook's calendar, 29 February 1900 counted as Excel does", () => {
  const days = ["1900-01-01", "1900-02-28", "1900-03-01", "2019-03-08", "1904-01-01"];
  expect(days.map((text) => numberFor(text, "yyyy-mm-dd", false))).toEqual([1, 59, 61, 43532, 1462]);
  expect(days.map((text) => numberFor(text, "yyyy-mm-dd", true))).toEqual([
    undefined,
    undefined,
    undefined,
    42070,
    0,
  ]);
});

it("what the cell would show otherwise stays text", () => {
  expect(numberFor("2019-3-8", "yyyy-mm-dd", false)).toBeUndefined();
  expect(numberFor("2019-02-30", "yyyy-mm-dd", false)).toBeUndefined();
  expect(numberFor("2013-05-12", 'yyyy"年"m"月"', false)).toBeUndefined();
  expect(numberFor("2013年5月", 'yyyy"年"m"月"', false)).toBe(41395);
  expect(numberFor("2013", "yyyy", false)).toBeUndefined();
  expect(numberFor("12.50%", "0.00%", false)).toBeUndefined();
  expect(numberFor("12.5%", "0.00%", false)).toBe(0.125);
  expect(numberFor("12.5%", "0.00", false)).toBeUndefined();
});
