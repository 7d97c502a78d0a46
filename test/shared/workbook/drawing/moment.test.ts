import { describe, expect, test } from "vitest";
import { dateSerial, momentSerial, momentText } from "../../../../shared/workbook/drawing/moment.ts";

describe("dates and moments", () => {
  test.each([
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["2019-03-08", 43_532],
  ])("%s is day %i of Excel's calendar", (date, serial) => {
    expect(dateSerial(date)).toBe(serial);
  });

  test("a moment keeps its China time", () => {
    expect(momentSerial("2019-03-08T12:00:00+08:00")).toBe("43532.50000000");
    expect(momentSerial("2019-03-08T09:30:00+08:00")).toBe("43532.39583334");
    expect(momentSerial("2019-03-08T00:00:00+08:00")).toBe("43532.00000000");
    expect(momentText("2019-03-08T09:05+08:00")).toBe("2019年3月8日 09:05");
    expect(() => momentSerial("2019-03-08T12:00:00Z")).toThrow(RangeError);
  });
});
