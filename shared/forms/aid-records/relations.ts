import type { Relation } from "../../form/form.ts";

/** Check relations of 关爱帮扶救助与捐赠台账. What a programme pays a person differs from place to place: it asks. */
export const aidRelations: readonly Relation[] = [
  {
    id: "E11.1",
    expression: "金额 + 物资折价 = 款物合计",
    severity: "warning",
    class: "BALANCE",
    message: {
      zh: "金额与物资折价之和与款物合计不一致，请核实",
      en: "Cash and goods do not add up",
    },
  },
  {
    id: "E11.2",
    expression: "金额 = 救助标准 * 人数",
    severity: "warning",
    message: {
      zh: "金额与救助标准乘人数不一致，请核实",
      en: "The amount is not the amount a person times the persons",
    },
  },
  {
    id: "E11.3",
    expression: "金额 / 人数 = 1万",
    when: "救助类别 = 两癌救助 且 收支方向 = 发放",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: {
      zh: "中央“两癌”救助为每人1万元，地方救助标准不同的请说明",
      en: "Cancer aid from the centre is 10,000 yuan a person",
    },
  },
  {
    id: "E11.4",
    expression: "金额 / 人数 in 100..1万",
    when: "救助类别 = 春蕾计划 且 收支方向 = 发放",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: { zh: "春蕾资助一般为每人100元到1万元，请核实", en: "Unusual amount a pupil" },
  },
  {
    id: "E11.5",
    expression: "金额 / 人数 in 50..2万",
    when: "救助类别 = 节日慰问 且 收支方向 = 发放",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: { zh: "节日慰问一般为每人50元到2万元，请核实", en: "Unusual amount a visit" },
  },
  {
    id: "E11.6",
    expression: "其中:新增结对数 <= 结对数",
    severity: "error",
    message: {
      zh: "新增结对数不能多于结对数；巩固的与新增的请加在一起填结对数",
      en: "More new pairs than pairs: the kept and the new make the total",
    },
  },
  {
    id: "E11.7",
    expression: "已帮扶人数 <= 在册(建档)人数",
    severity: "warning",
    message: {
      zh: "已帮扶人数多于在册人数，帮扶后退出的请说明",
      en: "More aided than on the register",
    },
  },
  {
    id: "E11.8a",
    expression: "期初在册人数 + 其中:新增人数 - 退出人数 = 在册(建档)人数",
    severity: "warning",
    class: "BALANCE",
    message: {
      zh: "期初在册加新增减退出与期末在册人数不一致，请核实",
      en: "Opening, new and left do not make the closing",
    },
  },
  {
    id: "E11.11",
    expression: "收支方向 != 其他",
    severity: "warning",
    message: {
      zh: "收支方向为“其他”的人数和款物既不计入募集，也不计入发放，请核实",
      en: "What is neither raised nor given counts as neither",
    },
  },
];
