import { codeList } from "../code-list.ts";

/**
 * 筛查项目: what women were examined for, and what else was done for their health. 癌前病变 and 确诊 are figures, no items;
 * 妇科 and 妇女健康 mean another of these with every office, and are asked about.
 */
export const screeningItems = codeList(
  ["cervical", "宫颈癌", "Cervical cancer", "宫颈癌筛查", "宫颈癌检查", "子宫颈癌", "宫颈癌免费检查"],
  ["breast", "乳腺癌", "Breast cancer", "乳腺癌筛查", "乳腺癌检查", "乳癌", "乳腺癌免费检查"],
  [
    "both",
    "“两癌”合计",
    "Both cancers",
    "两癌合计",
    "两癌",
    "“两癌”",
    "两癌筛查",
    "“两癌”筛查",
    "两癌检查",
    "“两癌”检查",
  ],
  [
    "gynaecological",
    "妇女病普查",
    "Gynaecological survey",
    "妇女病",
    "妇科普查",
    "妇科病普查",
    "妇女常见病筛查",
    "妇女病检查",
    "妇检",
  ],
  ["checkup", "健康体检", "Health check-up", "体检", "妇女健康体检", "妇女体检", "女职工体检"],
  [
    "pre_marital",
    "婚前(孕前)检查",
    "Before marriage and birth",
    "婚检",
    "婚前检查",
    "孕前检查",
    "孕前优生检查",
  ],
  ["vaccine", "HPV疫苗接种", "HPV vaccination", "HPV疫苗", "疫苗接种"],
  [
    "insurance",
    "健康保险",
    "Health insurance",
    "保险",
    "妇女健康保险",
    "妇幼健康保险",
    "两癌保险",
    "女性安康保险",
    "女性保险",
    "妇幼保险",
  ],
  [
    "services",
    "健康服务",
    "Health services",
    "义诊",
    "健康服务(义诊等)",
    "义诊、救助",
    "健康关爱",
    "健康讲座",
    "母亲健康快车",
  ],
  ["other", "其他", "Other", "其它"],
);

export const singleCancers = ["cervical", "breast"];
