import type { PublishedRow } from "./published-row.ts";

/** Published figures of form 5, 妇女“两癌”筛查与健康服务统计表; money in 万元. */
export const screening: readonly PublishedRow[] = [
  {
    unit: "beichen",
    codes: { item: "妇幼健康保险" },
    figures: {
      insured: ["妇幼健康保险受益", "近10000"],
      premium: ["妇幼健康保险保费", "51"],
    },
    remark: "2007年以来累计",
  },
  {
    unit: "tonglu",
    codes: { item: "健康体检" },
    figures: {
      screened: ["妇女免费健康体检", "36154"],
      abnormal: ["体检查出病例", "9330"],
      confirmed: ["其中癌症病例", "4"],
    },
    remark: "2010年；免费健康体检",
  },
  {
    unit: "fuzhou",
    codes: { item: "义诊、救助" },
    figures: { benefit: ["健康关爱惠及妇女儿童", "20000余"] },
    remark: "2013年；惠及妇女儿童",
  },
  {
    unit: "guangfeng",
    codes: { item: "“两癌”合计" },
    figures: {
      screened: ["两癌免费筛查", "8508余"],
      confirmed: ["筛查罹患两癌", "110余"],
    },
    remark: "2019年；免费筛查",
  },
];
