import { describe, expect, it } from "vitest";
import { nextSorting, sorted, tableCsv } from "../../../../addin/features/admin/table-model.ts";

describe("a table", () => {
  const columns = [
    { key: "name", header: "名称", value: (row: { name: string; count: number }) => row.name },
    { key: "count", header: "个数", value: (row: { name: string; count: number }) => row.count },
  ];
  const rows = [
    { name: "张家镇", count: 9 },
    { name: "安平镇", count: 10 },
    { name: "李家镇", count: 9 },
  ];

  it("sorts names by pinyin, numbers by size, and keeps the order of equals", () => {
    const names = (key: string, descending = false) =>
      sorted(rows, columns, { key, descending }).map(({ name }) => name);
    expect(names("name")).toEqual(["安平镇", "李家镇", "张家镇"]);
    expect(names("count")).toEqual(["张家镇", "李家镇", "安平镇"]);
    expect(names("count", true)).toEqual(["安平镇", "张家镇", "李家镇"]);
    expect(sorted(rows, columns, null)).toBe(rows);
  });

  it("sorts upwards, downwards, and not at all, click by click", () => {
    const up = nextSorting(null, "name");
    const down = nextSorting(up, "name");
    expect([up, down, nextSorting(down, "name"), nextSorting(down, "count")]).toEqual([
      { key: "name", descending: false },
      { key: "name", descending: true },
      null,
      { key: "count", descending: false },
    ]);
  });

  it("is exported as text that no program runs", () => {
    expect(tableCsv([{ name: "=HYPERLINK(1)", count: 3 }], columns)).toBe(
      "\uFEFF名称,个数\r\n'=HYPERLINK(1),3\r\n",
    );
  });
});
