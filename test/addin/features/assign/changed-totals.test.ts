import { expect, it } from "vitest";
import { changedTotals } from "../../../../addin/features/assign/changed-totals.ts";
import type { ControlTotals } from "../../../../shared/api/submissions.ts";

const total = (column: string, value: string) => ({ column, header: column, unit: "人", total: value });
const totals = (...columns: ControlTotals["columns"]): ControlTotals => ({ rows: 2, columns });

it("tells the totals that differ, with those that came and those that went", () => {
  const before = totals(total("a", "1"), total("b", "2000"), total("gone", "3"));
  const after = totals(total("a", "1"), total("b", "2100"), { ...total("new", "5"), qualifier: "over" });
  expect(changedTotals(before, after)).toEqual([
    { column: "b", header: "b", before: "2,000人", after: "2,100人" },
    { column: "new", header: "new", before: null, after: "5余人" },
    { column: "gone", header: "gone", before: "3人", after: null },
  ]);
  expect(changedTotals(before, before)).toEqual([]);
});
