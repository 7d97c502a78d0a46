import { code, count, money, percent, text } from "../form/columns.ts";
import { defineForm } from "../form/define-form.ts";
import type { Condition, Feed } from "../form/form.ts";
import { screeningItems } from "./code-lists.ts";
import { usualHistory } from "./usual-history.ts";

const singleCancers = ["cervical", "breast"];
const isSingleCancer: Condition = { column: "item", in: singleCancers };
const isNoSingleCancer: Condition = { column: "item", notIn: singleCancers };
const isScreening: Condition = {
  column: "item",
  in: [...singleCancers, "both", "gynaecological", "checkup"],
};
const breakdown = ["item"];

/** One woman takes both cancer screenings: the rows of a single cancer are kept apart and never added. */
function screened(indicator: string): readonly Feed[] {
  return [
    { indicator, when: [isNoSingleCancer], breakdown },
    { indicator: `${indicator}_by_item`, when: [isSingleCancer], breakdown },
  ];
}

/** 妇女“两癌”筛查与健康服务统计表: unit × period × screening item. */
export const healthScreening = defineForm({
  id: "health_screening",
  version: 1,
  number: "妇联统5表",
  title: { zh: "妇女“两癌”筛查与健康服务统计表", en: "Women's cancer screening and health services" },
  titleAliases: [
    "妇女两癌筛查统计表",
    "两癌筛查情况统计表",
    "妇女“两癌”筛查情况统计表",
    "妇女健康服务统计表",
    "妇女健康体检情况统计表",
  ],
  grains: ["sum"],
  accumulation: "period",
  columns: {
    item: code("筛查项目", "Item", screeningItems, {
      aliases: ["检查项目", "病种", "服务项目"],
      requirement: "required",
    }),
    eligible: count("应查人数", "Eligible", "人", {
      aliases: ["应查", "应筛", "应筛人数", "目标人群数", "任务数", "目标任务"],
    }),
    screened: count("实查人数", "Screened", "人", {
      aliases: ["实查", "筛查人数", "检查人数", "累计完成", "体检人数", "受检人数"],
      requiredWhen: [isScreening],
      feeds: screened("screening_persons"),
    }),
    low: count("其中:低保(困难)妇女", "of whom in hardship", "人", {
      aliases: ["城镇低保", "农村低保", "低保妇女", "困难妇女"],
    }),
    abnormal: count("检出异常", "Abnormal findings", "例", {
      aliases: ["异常", "可疑", "阳性", "病例", "检出疾病"],
      feeds: screened("screening_abnormal_cases"),
    }),
    precancer: count("癌前病变", "Precancers", "例", { aliases: ["高级别病变"] }),
    confirmed: count("确诊“两癌”", "Confirmed cancers", "人", {
      aliases: ["确诊两癌", "确诊", "患病人数", "癌症", "确诊人数", "罹患"],
      feeds: screened("screening_confirmed_persons"),
    }),
    rate: percent("完成率", "Completion rate", { aliases: ["筛查率", "任务完成率"] }),
    benefit: count("健康服务受益", "Beneficiaries", "人", {
      aliases: ["义诊受益", "惠及", "健康服务受益人数"],
      feeds: [{ indicator: "health_service_beneficiaries" }],
    }),
    insured: count("参保人数", "Insured", "人", {
      aliases: ["投保人数", "受益人数"],
      feeds: [{ indicator: "women_insurance_persons" }],
    }),
    premium: money("保费", "Premium", {
      displayUnit: "万元",
      aliases: ["保费金额", "投保金额"],
      feeds: [{ indicator: "women_insurance_premium_yuan" }],
    }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  relations: [
    {
      id: "C5.1a",
      expression: "应查人数 >= 实查人数",
      severity: "warning",
      message: {
        zh: "实查人数多于应查人数，如属超额完成请说明",
        en: "More women were screened than are eligible",
      },
    },
    {
      id: "C5.1b",
      expression: "完成率 ≈ 实查人数 / 应查人数 * 100",
      severity: "warning",
      message: {
        zh: "完成率与实查人数除以应查人数的结果不一致",
        en: "The printed rate differs from the computed one",
      },
    },
    {
      id: "C5.2a",
      expression: "确诊“两癌” <= 检出异常",
      severity: "error",
      message: {
        zh: "确诊“两癌”人数不能多于检出异常例数",
        en: "More confirmed cancers than abnormal findings",
      },
    },
    {
      id: "C5.2b",
      expression: "癌前病变 + 确诊“两癌” <= 检出异常",
      severity: "error",
      message: {
        zh: "癌前病变与确诊“两癌”之和不能多于检出异常例数",
        en: "Precancers and confirmed cancers exceed abnormal findings",
      },
    },
    {
      id: "C5.3",
      expression: "确诊“两癌” <= 实查人数",
      severity: "error",
      message: { zh: "确诊“两癌”人数不能多于实查人数", en: "More confirmed cancers than women screened" },
    },
    {
      id: "C5.4a",
      expression: "检出异常 / 实查人数 * 100 <= 60",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: {
        zh: "检出异常超过实查人数的60%，请核实",
        en: "Abnormal findings exceed 60 % of those screened",
      },
    },
    {
      id: "C5.4b",
      expression: "确诊“两癌” / 实查人数 * 100 <= 0.5",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: {
        zh: "确诊“两癌”超过实查人数的0.5%，请核实是否含癌前病变",
        en: "Confirmed cancers exceed 0.5 % of those screened",
      },
    },
    {
      id: "C5.5",
      expression: "实查人数[筛查项目=两癌合计] != 实查人数[筛查项目=宫颈癌] + 实查人数[筛查项目=乳腺癌]",
      scope: "group",
      severity: "warning",
      message: {
        zh: "“两癌”合计正好等于宫颈癌与乳腺癌之和，同一人可能算了两次，请核实",
        en: "The total of both cancers equals their sum: women may be counted twice",
      },
    },
  ],
  history: usualHistory(5),
  summary: [
    { indicator: "screening_persons" },
    { indicator: "screening_abnormal_cases" },
    { indicator: "screening_confirmed_persons" },
    { indicator: "screening_persons_by_item", by: ["item"] },
    { indicator: "screening_abnormal_cases_by_item", by: ["item"] },
    { indicator: "screening_confirmed_persons_by_item", by: ["item"] },
    { indicator: "health_service_beneficiaries" },
    { indicator: "women_insurance_persons" },
    { indicator: "women_insurance_premium_yuan" },
  ],
});
