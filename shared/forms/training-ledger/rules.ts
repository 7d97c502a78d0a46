import type { Relation } from "../../form/form.ts";

/** Check relations of 妇女教育培训台账. Parts are no more than their whole; what follows later, and limits of a class, ask. */
export const trainingRules: readonly Relation[] = [
  {
    id: "E1.1",
    expression: "其中:女性 <= 培训人数",
    severity: "error",
    message: { zh: "其中女性人数不能多于培训人数", en: "Women trainees exceed all trainees" },
  },
  {
    id: "E1.2a",
    expression: "其中:线上 <= 培训人数",
    severity: "error",
    message: { zh: "其中线上人数不能多于培训人数", en: "Online trainees exceed all trainees" },
  },
  {
    id: "E1.2b",
    expression: "其中:农村妇女 <= 培训人数",
    severity: "error",
    message: { zh: "其中农村妇女人数不能多于培训人数", en: "Rural trainees exceed all trainees" },
  },
  {
    id: "E1.2c",
    expression: "其中:农村妇女 <= 其中:女性",
    severity: "error",
    message: { zh: "其中农村妇女不能多于其中女性", en: "More rural women than women" },
  },
  {
    id: "E1.3",
    expression: "其中:低收入妇女 <= 培训人数",
    severity: "error",
    message: { zh: "其中低收入妇女人数不能多于培训人数", en: "Low-income trainees exceed all trainees" },
  },
  {
    id: "E1.4a",
    expression: "实现就业人数 <= 培训人数",
    severity: "warning",
    message: { zh: "实现就业人数多于培训人数，含以前班次学员的请说明", en: "More employed than trained" },
  },
  {
    id: "E1.4b",
    expression: "实现就业人数 + 实现创业人数 <= 培训人数",
    severity: "warning",
    message: {
      zh: "就业与创业人数之和多于培训人数，请核实",
      en: "More employed and started up than trained",
    },
  },
  {
    id: "E1.4c",
    expression: "实现创业人数 <= 培训人数",
    severity: "warning",
    message: { zh: "实现创业人数多于培训人数，含以前班次学员的请说明", en: "More started up than trained" },
  },
  {
    id: "E1.5a",
    expression: "取得证书人数 <= 培训人数",
    severity: "warning",
    message: { zh: "取得证书人数多于培训人数，含以前班次学员的请说明", en: "More certified than trained" },
  },
  {
    id: "E1.5b",
    expression: "取得证书人数 <= 结业人数",
    severity: "warning",
    message: { zh: "取得证书人数多于结业人数，请核实", en: "More certified than completed" },
  },
  {
    id: "E1.5c",
    expression: "结业人数 <= 培训人数",
    severity: "warning",
    message: { zh: "结业人数多于培训人数，请核实", en: "More completed than trained" },
  },
  {
    id: "E1.6",
    expression: "培训人次 >= 培训人数",
    severity: "warning",
    message: {
      zh: "培训人次一般不少于培训人数，请核实两栏是否填反",
      en: "Attendances are fewer than trainees",
    },
  },
  {
    id: "E1.7",
    expression: "开始日期 <= 结束日期",
    severity: "error",
    message: { zh: "开始日期不能晚于结束日期", en: "The session starts after it ends" },
  },
  {
    id: "E1.8",
    expression: "培训天数 <= 结束日期 - 开始日期 + 1",
    severity: "warning",
    message: { zh: "培训天数多于开始到结束的天数，请核实", en: "More days than lie between start and end" },
  },
  {
    id: "E1.9",
    expression: "培训人数 / 期数 in 5..500",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: { zh: "平均每期人数一般在5人到500人之间，请核实", en: "Unusual number of trainees a session" },
  },
  {
    id: "E1.10",
    expression: "授课课时 / 期数 <= 8 * 培训天数",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: { zh: "平均每期课时一般不超过每天8课时，请核实", en: "More than eight hours a day" },
  },
  {
    id: "E1.11",
    expression: "培训经费 / 培训人数 in 10..10000",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: {
      zh: "平均每人培训经费一般在10元到1万元之间，请核实单位是元还是万元",
      en: "Unusual cost a trainee",
    },
  },
  {
    id: "E1.12",
    expression: "线上观看 / 期数 <= 500万",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: { zh: "平均每期线上观看超过500万人次，请核实", en: "Unusual number of views" },
  },
];
