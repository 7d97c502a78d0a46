import { describe, expect, it } from "vitest";
import type { DesignColumn } from "../../../../shared/form/design/design.ts";
import { runningTotals } from "../../../../shared/form/design/running-totals.ts";

/** A column of figures by its path and unit; 累计 counts as of the end. */
function column(path: string, unit: string, index: number): DesignColumn {
  const groups = path.split("/");
  const heading = groups.pop() ?? "";
  return {
    ...{ id: `c${index + 1}`, name: path.replace("/", ""), heading, groups, aliases: [], scale: 0 },
    ...{ kind: /元$/.test(unit) ? "money" : "count", unit, required: false, leaving: "sent" },
    aggregation: /累计|任务/.test(path) ? "latest" : "sum",
  };
}

/** Columns as offices head them, a unit behind each, and which goes on by which. */
const sheets: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["nothing but times", ["本月新增 人", "累计 人"], ["累计 ← 本月新增"]],
  [
    "times below what they count",
    ["培训人数/本月 人", "培训人数/累计 人", "发放资金/本月 万元", "发放资金/累计 万元"],
    ["培训人数累计 ← 培训人数本月", "发放资金累计 ← 发放资金本月"],
  ],
  [
    "what they count below times",
    ["本月/男 人", "本月/女 人", "累计/男 人", "累计/女 人"],
    ["累计男 ← 本月男", "累计女 ← 本月女"],
  ],
  [
    "two things in a row",
    ["本月新增户数 户", "累计户数 户", "本月新增贷款 万元", "累计贷款 万元"],
    ["累计户数 ← 本月新增户数", "累计贷款 ← 本月新增贷款"],
  ],
  ["a period that says nothing of itself", ["走访户数 户", "累计走访户数 户"], ["累计走访户数 ← 走访户数"]],
  ["beside a plan", ["全年任务 人", "本月完成 人", "累计完成 人"], ["累计完成 ← 本月完成"]],
  [
    "since January and since ever",
    ["本月创建 户", "本年累计 户", "历年累计 户"],
    ["本年累计 ← 本月创建 january", "历年累计 ← 本月创建 ever"],
  ],
  [
    "a month so far of a weekly sheet",
    ["本周新增 个", "本月累计 个", "本年累计 个"],
    ["本年累计 ← 本周新增 january"],
  ],
  ["another unit", ["本月发布 条", "累计粉丝 人"], []],
  ["totals alone", ["累计建成数 个", "累计服务人次 人次"], []],
  ["two that it could be", ["本月新增 人", "本月退出 人", "累计 人"], []],
  ["months of a year", ["当月数 件", "1-3月累计 件"], ["1-3月累计 ← 当月数 january"]],
];

describe("a total that goes on", () => {
  it.each(sheets)("%s", (_, columns, expected) => {
    const made = columns.map((text, index) => {
      const [path = "", unit = ""] = text.split(" ");
      return column(path, unit, index);
    });
    const named = (id: string) => made.find((one) => one.id === id)?.name ?? "";
    const found = runningTotals(made).map(({ total, added, since }) =>
      [`${named(total)} ← ${named(added)}`, since].filter((part) => part !== undefined).join(" "),
    );
    expect(found).toEqual(expected);
  });

  it("is none where it is not sent, or the figure beside it is no sum", () => {
    const [own, total] = ["本月新增", "累计"].map((path, index) => column(path, "人", index));
    if (own === undefined || total === undefined) throw new Error("no columns");
    expect(runningTotals([own, { ...total, leaving: "stays" }])).toEqual([]);
    expect(runningTotals([{ ...own, aggregation: "latest" }, total])).toEqual([]);
    expect(runningTotals([own, { ...total, aggregation: "sum" }])).toEqual([]);
  });
});
