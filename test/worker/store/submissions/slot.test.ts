import { describe, expect, it } from "vitest";
import { isLate } from "../../../../worker/store/submissions/slot.ts";

describe("a report is late", () => {
  it.each([
    ["2020-01-10T23:59:59+08:00", 0, "2020-01-10T23:59:59+08:00", false],
    ["2020-01-10T23:59:59+08:00", 0, "2020-01-11T00:00:00+08:00", true],
    ["2020-01-10T23:59:59+08:00", 3, "2020-01-13T23:59:59+08:00", false],
    ["2020-01-10T23:59:59+08:00", 3, "2020-01-14T00:00:00+08:00", true],
    [null, 0, "2199-01-01T00:00:00+08:00", false],
  ])("due %s with %i days of grace, sent %s: %s", (dueAt, graceDays, time, late) => {
    expect(isLate({ dueAt, graceDays }, time)).toBe(late);
  });
});
