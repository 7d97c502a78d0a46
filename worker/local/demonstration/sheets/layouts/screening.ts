import { column, type Layout, remark, seq } from "./layout.ts";

/** How each district lays out 妇女“两癌”筛查与健康服务统计表, by login. */
export const screeningLayouts: Readonly<Record<string, Layout>> = {
  beichen: {
    sheet: "健康",
    title: "妇女健康服务统计表",
    measures: "万元、人",
    columns: [
      seq,
      column("item", "筛查项目"),
      column("screened", "实查人数"),
      column("insured", "参保人数"),
      column("premium", "保费(万元)"),
      remark,
    ],
  },
  tonglu: {
    sheet: "3体检",
    title: "妇女健康体检情况统计表",
    measures: "人、例",
    columns: [
      seq,
      column("item", "检查\n项目"),
      column("screened", "体检人数\n(人)"),
      column("abnormal", "检出疾病\n(例)"),
      column("confirmed", "癌症\n(人)"),
      remark,
    ],
  },
  fuzhou: {
    sheet: "健康服务",
    title: "妇女健康服务统计表",
    measures: "人",
    columns: [
      seq,
      column("item", "筛查项目"),
      column("screened", "受检人数"),
      column("benefit", "义诊受益(人)"),
      remark,
    ],
  },
  guangfeng: {
    sheet: "两癌筛查",
    title: "妇女“两癌”筛查情况统计表",
    measures: "人、例",
    columns: [
      seq,
      column("item", "筛查项目"),
      column("eligible", "应筛人数"),
      column("screened", "筛查人数"),
      column("abnormal", "检出异常(例)"),
      column("confirmed", "确诊人数"),
      remark,
    ],
    total: "bottom",
  },
};
