/** Three forms as offices make them: a ledger of visits, sums with a rate, figures below groups. */
import type { Design } from "../../shared/form/design/design.ts";
import { designColumn } from "./designs.ts";

const whole = { titleAliases: [], number: "", leftOut: [] };

/** A row a visit; who was visited stays. */
export const visits: Design = {
  ...whole,
  id: "own_visits",
  title: "网格走访妇女台账",
  number: "示例统7表",
  rows: "events",
  eventDate: "c1",
  counted: { name: "走访", unit: "次" },
  accumulation: "period",
  columns: [
    designColumn("c1", "走访日期", { kind: "date", required: true }),
    designColumn("c2", "妇女姓名", { leaving: "personal" }),
    designColumn("c3", "联系电话", { leaving: "personal" }),
    designColumn("c4", "走访事由", {
      kind: "code",
      grouping: true,
      required: true,
      codes: [
        { code: "k1", name: "节日慰问", aliases: ["慰问"] },
        { code: "k2", name: "家庭矛盾", aliases: [] },
        { code: "k3", name: "就业需求", aliases: [] },
      ],
    }),
    designColumn("c5", "服务人次", { kind: "count", unit: "人次", required: true, aggregation: "sum" }),
    designColumn("c6", "发放物资金额", { kind: "money", unit: "元", aggregation: "sum" }),
    designColumn("c7", "备注"),
    designColumn("c8", "走访方式", {
      kind: "code",
      grouping: true,
      codes: [
        { code: "k1", name: "上门", aliases: [] },
        { code: "k2", name: "电话联系", aliases: [] },
      ],
    }),
  ],
  rules: [{ id: "R1", expression: "服务人次 ≥ 1", severity: "error" }],
};

/** A row of sums, with a rate that is computed anew from them. */
export const checks: Design = {
  ...whole,
  id: "own_checks",
  title: "妇女健康检查进度表",
  rows: "sums",
  accumulation: "period",
  columns: [
    designColumn("c1", "应查人数", { kind: "count", unit: "人", required: true, aggregation: "sum" }),
    designColumn("c2", "实查人数", { kind: "count", unit: "人", required: true, aggregation: "sum" }),
    designColumn("c3", "检查率", {
      kind: "percent",
      scale: 2,
      aggregation: "recompute",
      ratio: { numerator: "c2", denominator: "c1" },
    }),
  ],
  rules: [{ id: "R1", expression: "实查人数 ≤ 应查人数", severity: "error" }],
};

/** Figures below groups, as of the end of the period. */
export const posts: Design = {
  ...whole,
  id: "own_posts",
  title: "妇女之家岗位情况表",
  rows: "sums",
  accumulation: "stock",
  columns: [
    designColumn("c1", "阵地数", { kind: "count", unit: "个", required: true, aggregation: "latest" }),
    designColumn("c2", "专职人员数", {
      kind: "count",
      unit: "人",
      aggregation: "latest",
      groups: ["工作人员"],
      heading: "专职",
    }),
    designColumn("c3", "兼职人员数", {
      kind: "count",
      unit: "人",
      aggregation: "latest",
      groups: ["工作人员"],
      heading: "兼职",
    }),
    designColumn("c4", "工作人员合计", {
      kind: "count",
      unit: "人",
      required: true,
      aggregation: "latest",
      groups: ["工作人员"],
      heading: "合计",
    }),
  ],
  rules: [{ id: "R1", expression: "工作人员合计 = 专职人员数 + 兼职人员数", severity: "error" }],
};
