/** Designs of forms that nobody but a city has. */
import type { Design, DesignColumn } from "../../shared/form/design/design.ts";

/** A column as a design has it, a text that stays unless more is said. */
export function designColumn(id: string, name: string, more: Partial<DesignColumn> = {}): DesignColumn {
  const { kind = "text" } = more;
  return {
    id,
    name,
    aliases: [],
    groups: [],
    kind,
    scale: 0,
    required: false,
    leaving: kind === "text" ? "stays" : "sent",
    ...more,
  };
}

/** 来料加工点情况表: a row a workshop. */
export const workshops: Design = {
  id: "own_workshops",
  title: "来料加工点情况表",
  titleAliases: [],
  number: "",
  rows: "events",
  counted: { name: "加工点", unit: "个" },
  accumulation: "stock",
  columns: [
    designColumn("place", "加工点名称", { required: true, leaving: "sent", reason: "市里按名称核对" }),
    designColumn("trade", "经营类别", {
      kind: "code",
      required: true,
      grouping: true,
      codes: [
        { code: "k1", name: "手工编织", aliases: ["编织"] },
        { code: "k2", name: "刺绣", aliases: [] },
        { code: "other", name: "其他", aliases: [] },
      ],
    }),
    designColumn("workers", "从业人数", {
      kind: "count",
      unit: "人",
      required: true,
      aggregation: "latest",
      groups: ["从业人员"],
      heading: "合计",
    }),
    designColumn("women", "其中妇女", {
      kind: "count",
      unit: "人",
      aggregation: "latest",
      groups: ["从业人员"],
      heading: "妇女",
    }),
    designColumn("fees", "年加工费", { kind: "money", unit: "万元", aggregation: "sum" }),
    designColumn("contact", "联系人及电话", { leaving: "personal" }),
  ],
  rules: [{ id: "R1", expression: "其中妇女 ≤ 从业人数", severity: "error" }],
  leftOut: [],
};

/** 线上平台运营情况表: a row a channel; readings are told in 万次 with one decimal place. */
export const channels: Design = {
  id: "own_channels",
  title: "线上平台运营情况表",
  titleAliases: [],
  number: "",
  rows: "sums",
  accumulation: "period",
  columns: [
    designColumn("name", "平台名称", { required: true, leaving: "sent", reason: "市里按名称核对" }),
    designColumn("read", "总阅读量", { kind: "count", unit: "万次", scale: 1, aggregation: "sum" }),
    designColumn("came", "参与人次", { kind: "count", unit: "人次", aggregation: "sum" }),
    designColumn("paid", "推广经费", { kind: "money", unit: "万元", aggregation: "sum" }),
  ],
  rules: [],
  leftOut: [],
};
