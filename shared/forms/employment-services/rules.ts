import type { Relation } from "../../form/form.ts";
import type { HistoryRule } from "../../form/history-rules.ts";
import { usualHistory } from "../../form/usual-history.ts";

const relations: readonly Relation[] = [
  {
    id: "E3.1a",
    expression: "其中:女性 <= 实现就业",
    severity: "error",
    message: { zh: "其中女性人数不能多于实现就业人数", en: "More women placed than persons" },
  },
  {
    id: "E3.1b",
    expression: "其中:女大学生 <= 实现就业",
    severity: "error",
    message: { zh: "其中女大学生人数不能多于实现就业人数", en: "More graduates placed than persons" },
  },
  {
    id: "E3.1c",
    expression: "其中:妈妈岗 <= 提供岗位",
    severity: "error",
    message: { zh: "其中妈妈岗不能多于提供岗位", en: "More flexible posts than posts" },
  },
  {
    id: "E3.2",
    expression: "实现就业 <= 达成意向",
    severity: "warning",
    message: { zh: "实现就业人数一般不多于达成意向人数，请核实", en: "More placed than agreed in principle" },
  },
  {
    id: "E3.3",
    expression: "达成意向 <= 求职人数",
    severity: "warning",
    message: { zh: "达成意向人数一般不多于求职人数，请核实", en: "More agreed than looked for work" },
  },
  {
    id: "E3.4",
    expression: "提供岗位 / 用人单位 in 1..500",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: { zh: "平均每家用人单位的岗位一般在1个到500个之间，请核实", en: "Unusual posts an employer" },
  },
  {
    id: "E3.5",
    expression: "加工费 / 来料加工从业人员 in 50..30000",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: { zh: "平均每人加工费一般在50元到3万元之间，请核实", en: "Unusual fees a worker" },
  },
  {
    id: "E3.6",
    expression: "低收入妇女加工费 / 低收入从业妇女 in 50..30000",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: { zh: "平均每名低收入妇女加工费一般在50元到3万元之间，请核实", en: "Unusual fees a woman" },
  },
  {
    id: "E3.7",
    expression: "低收入妇女加工费 <= 加工费",
    severity: "error",
    message: { zh: "低收入妇女加工费不能多于加工费", en: "Low-income fees exceed all fees" },
  },
  {
    id: "E3.8",
    expression: "低收入从业妇女 <= 来料加工从业人员",
    severity: "error",
    message: { zh: "低收入从业妇女不能多于来料加工从业人员", en: "More low-income workers than workers" },
  },
  {
    id: "E3.9",
    expression: "其中:新发展 <= 来料加工经纪人",
    severity: "error",
    message: { zh: "新发展经纪人不能多于经纪人总数", en: "More new agents than agents" },
  },
  {
    id: "E3.10a",
    expression: "其中:本期新增 <= 带动就业",
    severity: "error",
    message: { zh: "本期新增不能多于带动就业人数", en: "More newly in work than in work" },
  },
  {
    id: "E3.10b",
    expression: "带动低收入妇女 <= 带动就业",
    severity: "error",
    message: { zh: "带动低收入妇女不能多于带动就业人数", en: "More low-income women than in work" },
  },
  {
    id: "E3.12",
    expression: "立项 <= 创业意向",
    severity: "warning",
    message: { zh: "立项人数一般不多于有创业意向的人数，请核实", en: "More projects than ideas" },
  },
  {
    id: "E3.13",
    expression: "载体个数 <= 带动就业",
    severity: "warning",
    message: { zh: "载体个数多于带动就业人数，请核实", en: "More carriers than people in work" },
  },
  {
    id: "E3.14a",
    expression: "实现就业 / 招聘会场次 in 1..2000",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: { zh: "平均每场招聘会实现就业一般在1人到2000人之间，请核实", en: "Unusual placements a fair" },
  },
  {
    id: "E3.14b",
    expression: "其中:女性 / 招聘会场次 in 1..2000",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: {
      zh: "平均每场招聘会女性就业一般在1人到2000人之间，请核实",
      en: "Unusual placements of women a fair",
    },
  },
];

const transferred = {
  form: "employment_services",
  indicators: ["labour_transfer_persons"],
  where: { channel: ["training_transfer"] },
};

const history: readonly HistoryRule[] = [
  ...usualHistory(3),
  {
    kind: "cross",
    id: "C3.5a",
    left: { form: "training_ledger", indicators: ["training_persons_employed"] },
    relation: "!=",
    right: transferred,
    over: "period",
    message: {
      zh: "培训后就业的人数与技能培训转移的人数相同，可能是同一批人填了两张表",
      en: "As many trainees found work as were transferred after training: the same people may stand in both forms",
    },
  },
  {
    kind: "cross",
    id: "C3.5b",
    left: transferred,
    relation: "<=",
    right: { form: "training_ledger", indicators: ["training_persons"] },
    over: "period",
    message: {
      zh: "技能培训转移的人数多于培训人数",
      en: "More people transferred after training than were trained",
    },
  },
];

export const employmentRules = { relations, uniqueKeys: [], history };
