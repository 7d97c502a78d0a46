import { expect, test } from "vitest";
import { serialOfIso } from "../../../../shared/workbook/read/iso-date.ts";

test.each([
  ["1900-01-01", 1],
  ["1900-02-28", 59],
  ["1900-03-01", 61],
  ["2019-03-08", 43_532],
  ["2019-03-08T00:00:00.000", 43_532],
  ["2019-03-08T06:00:00", 43_532.25],
  ["2019-03-08T18:00:00Z", 43_532.75],
  ["08:30:00", 8.5 / 24],
  ["T12:00", 0.5],
])("%s is %d", (text, serial) => {
  expect(serialOfIso(text, false)).toBeCloseTo(serial, 12);
});

test("the calendar that begins in 1904", () => {
  expect(serialOfIso("1904-01-01", true)).toBe(0);
  expect(serialOfIso("2019-03-08", true)).toBe(43_532 - 1_462);
});

test.each([
  "",
  "Z",
  "T",
  "x",
  "43532",
  "2019-13-45",
  "2019-02-29",
  "2019-3-8",
  "25:00:00",
  "2019-03-08 nachts",
])("%s is no date", (text) => {
  expect(serialOfIso(text, false)).toBeUndefined();
});
