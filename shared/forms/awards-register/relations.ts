import type { Relation } from "../../form/form.ts";

const groupBy = ["award", "recipient_type"];
const someLevels = ["国家级", "省级", "市级", "区县级"] as const;
const ofFamilies = {
  zh: "家庭的荣誉请填在《家庭创建评定统计表》，这里不计入",
  en: "Honours of families belong to the rating of households",
};

/** Check relations of 评选表彰台账. Levels nest, and a review may leave cases open: most of them ask. */
export const awardsRelations: readonly Relation[] = [
  {
    id: "E12.1a",
    expression: "复核数 = 数量[复核结果=保留] + 数量[复核结果=撤销] + 数量[复核结果=移交]",
    scope: "group",
    groupBy: ["award", "level"],
    severity: "warning",
    class: "BALANCE",
    message: {
      zh: "复核数与保留、撤销、移交之和不一致，有限期整改、更名的请说明",
      en: "The results of the review do not add up",
    },
  },
  {
    id: "E12.1b",
    expression: "保留数 + 撤销数 + 移交数 <= 复核数",
    severity: "warning",
    class: "BALANCE",
    message: {
      zh: "保留、撤销、移交之和多于复核数，请核实",
      en: "More results of the review than were reviewed",
    },
  },
  {
    id: "E12.1c",
    expression: "复核数 = 保留数 + 限期整改数 + 撤销数 + 移交数",
    severity: "warning",
    class: "BALANCE",
    message: {
      zh: "复核数与保留、限期整改、撤销、移交之和不一致，有更名的请说明",
      en: "The results of the review do not add up",
    },
  },
  {
    id: "E12.2a",
    expression: "数量[级别=各级合计] >= 数量[级别=国家级] + 数量[级别=省级]",
    scope: "group",
    groupBy,
    severity: "warning",
    message: {
      zh: "各级合计少于国家级与省级之和，一个对象只计最高一级的请说明",
      en: "The total is less than its levels",
    },
  },
  ...someLevels.map((level, index) => ({
    id: `E12.2${"bcde"[index]}`,
    expression: `数量[级别=各级合计] >= 数量[级别=${level}]`,
    scope: "group" as const,
    groupBy,
    severity: "warning" as const,
    message: { zh: `各级合计少于${level}，请核实`, en: "The total is less than one of its levels" },
  })),
  {
    id: "E12.3a",
    expression: "其中:女性 / 集体总人数 * 100 >= 60",
    when: "荣誉称号 = 巾帼文明岗",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: { zh: "巾帼文明岗的女性一般占60%以上，请核实", en: "Most members of a post are women" },
  },
  {
    id: "E12.3b",
    expression: "其中:女性 <= 集体总人数",
    severity: "error",
    message: { zh: "女性不能多于集体总人数", en: "More women than members" },
  },
  {
    id: "E12.4",
    expression: "推荐数 <= 分配名额",
    severity: "warning",
    message: { zh: "推荐数多于分配名额，差额推荐的请说明", en: "More recommended than there are places" },
  },
  { id: "E12.7a", expression: "对象类型 != 家庭", severity: "warning", message: ofFamilies },
  { id: "E12.7b", expression: "荣誉称号 != 家庭类荣誉", severity: "warning", message: ofFamilies },
];
