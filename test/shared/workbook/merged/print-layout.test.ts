import { describe, expect, test } from "vitest";
import { firstPage, onOnePage, printPlan } from "../../../../shared/workbook/merged/print-layout.ts";

describe("paper", () => {
  const widths = (count: number) => Array.from({ length: count }, () => 12);

  test("is A4 where that can be read, else A3", () => {
    expect(printPlan(widths(12), "$6:$7", 2)).toEqual({ paper: "a4", rows: "$6:$7" });
    expect(printPlan(widths(18), "$6:$7", 2)).toEqual({ paper: "a3", rows: "$6:$7" });
  });

  test("is one page where the height still leaves it readable", () => {
    const [small, large, spread] = [12, 18, 60].map((count) => printPlan(widths(count), "$6:$7", 2));
    if (small === undefined || large === undefined || spread === undefined) throw new Error("no plan");
    expect(onOnePage(small, 730)).toEqual({ ...small, onePage: true });
    expect(onOnePage(small, 745)).toBe(small);
    expect(onOnePage(large, 1_000)).toEqual({ ...large, onePage: true });
    expect(onOnePage(spread, 300)).toBe(spread);
  });

  test("beyond that the columns are spread, each page with the first ones and within its width", () => {
    const plan = printPlan(widths(60), "$6:$7", 2);
    expect(plan).toMatchObject({ paper: "a3", columns: "$A:$B", scale: 80 });
    const starts = [0, ...(plan.breaks ?? []), 60];
    const pages = starts.slice(1).map((end, at) => end - (starts[at] ?? 0) + (at === 0 ? 0 : 2));
    expect(pages.every((columns) => columns * 12 <= 202)).toBe(true);
    expect(pages.reduce((sum, columns) => sum + columns, 0)).toBe(60 + 2 * (pages.length - 1));
    expect(firstPage(plan, 60)).toBe(plan.breaks?.[0]);
  });

  test("a page begins with a group, unless that would leave the one before half empty", () => {
    expect(printPlan(widths(30), "$6:$7", 2, [0, 1, 2, 12, 20]).breaks).toEqual([12, 20]);
    expect(printPlan(widths(30), "$6:$7", 2, [0, 1, 2]).breaks).toEqual([16]);
  });
});
