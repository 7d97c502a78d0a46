import { code, count, percent, text } from "../../form/columns.ts";
import { defineForm } from "../../form/define-form.ts";
import type { Condition, Feed } from "../../form/form.ts";
import { usualHistory } from "../../form/usual-history.ts";
import { screeningItems, singleCancers } from "./codes.ts";
import {
  breastColumns,
  cervicalColumns,
  groupColumns,
  insuranceColumns,
  outcomeColumns,
  partOfRate,
  pathologyColumns,
  printedWithout,
  serviceColumns,
} from "./columns.ts";
import { healthRelations } from "./rules.ts";
import { healthTables } from "./tables.ts";

const isSingleCancer: Condition = { column: "item", in: singleCancers };
const isNoSingleCancer: Condition = { column: "item", notIn: singleCancers };
const isCervical: Condition = { column: "item", in: ["cervical"] };
const isBreast: Condition = { column: "item", in: ["breast"] };
const filled = (column: string): Condition => ({ column, filled: true });
const breakdown = ["item"];

/** One woman takes both cancer screenings: the rows of a single cancer are kept apart and never added. */
function screened(indicator: string): readonly Feed[] {
  return [
    { indicator, when: [isNoSingleCancer], breakdown },
    { indicator: `${indicator}_by_item`, when: [isSingleCancer], breakdown },
  ];
}

/** Figures that make a row of their own: where one of them stands, 实查人数 may be missing. */
const figuresBeside = [
  "eligible",
  "rate",
  "normal",
  "abnormal",
  "abnormal_persons",
  "confirmed",
  "infection",
  "benign",
  ...[groupColumns, cervicalColumns, pathologyColumns, breastColumns, outcomeColumns].flatMap(Object.keys),
  ...[serviceColumns, insuranceColumns].flatMap(Object.keys),
];

/** 妇女“两癌”检查与健康服务统计表: unit × period × item. */
export const healthScreening = defineForm({
  id: "health_screening",
  version: 2,
  number: "妇联统5表",
  title: { zh: "妇女“两癌”筛查与健康服务统计表", en: "Women's cancer screening and health services" },
  titleAliases: [
    "妇女两癌筛查统计表",
    "两癌筛查情况统计表",
    "妇女“两癌”筛查情况统计表",
    "妇女“两癌”检查与健康服务统计表",
    "妇女健康服务统计表",
    "妇女健康体检情况统计表",
    "农村妇女宫颈癌检查项目季度统计表",
    "农村妇女乳腺癌检查项目季度统计表",
    "两癌检查季报",
    "两癌检查年报",
    "宫颈癌检查情况统计表",
    "乳腺癌检查情况统计表",
    "两癌筛查任务完成进度表",
    "妇女病普查统计表",
    "HPV疫苗接种情况统计表",
  ],
  grains: ["sum"],
  accumulation: "period",
  columns: {
    item: code("筛查项目", "Item", screeningItems, {
      aliases: ["检查项目", "病种", "服务项目", "筛查类别", "癌种"],
      requirement: "required",
    }),
    eligible: count("应查人数", "Eligible", "人", {
      aliases: [
        "应查",
        "应筛",
        "应筛人数",
        "目标人群数",
        "任务数",
        "目标任务",
        "适龄妇女数",
        "应检",
        "应检人数",
        "应检查人数",
      ],
      feeds: partOfRate("screening_eligible", "screening_completion_of", "screened"),
    }),
    screened: count("实查人数", "Screened", "人", {
      aliases: [
        "实查",
        "筛查人数",
        "检查人数",
        "完成人数",
        "累计完成",
        "体检人数",
        "受检人数",
        "已筛查人数",
        "完成数",
        "实检",
        "实检人数",
        "实际检查人数",
      ],
      requiredWhen: figuresBeside.map((column) => ({ column, filled: false })),
      feeds: [
        ...screened("screening_persons"),
        { indicator: "screening_completion_done", when: [filled("eligible")], breakdown },
      ],
    }),
    rate: percent("完成率", "Completion rate", {
      aliases: ["筛查率", "任务完成率", "检查率", "完成比例"],
      feeds: printedWithout("screening_completion_rate", "screened", "eligible"),
    }),
    ...groupColumns,
    normal: count("正常人数", "Nothing found", "人", {
      aliases: ["未见异常", "未见异常人数", "无异常人数"],
      feeds: [{ indicator: "screening_normal_persons", breakdown }],
    }),
    abnormal: count("检出异常", "Abnormal findings", "例", {
      aliases: ["异常", "可疑", "阳性", "病例", "检出疾病"],
      feeds: screened("screening_abnormal_cases"),
    }),
    abnormal_persons: count("检出异常人数", "Women with abnormal findings", "人", {
      aliases: ["异常人数", "异常/可疑人数", "可疑人数", "检出阳性人数"],
      feeds: [{ indicator: "screening_abnormal_persons", breakdown }],
    }),
    infection: count("生殖道感染", "Infections", "人", {
      aliases: ["生殖道感染人数", "妇科炎症", "阴道炎"],
      feeds: [{ indicator: "gyn_infection_persons", breakdown }],
    }),
    benign: count("良性疾病", "Benign diseases", "人", {
      aliases: ["其他良性疾病", "子宫肌瘤", "子宫肌瘤人数"],
      feeds: [{ indicator: "gyn_benign_persons", breakdown }],
    }),
    ...cervicalColumns,
    ...breastColumns,
    ...pathologyColumns,
    confirmed: count("确诊人数", "Confirmed cancers", "人", {
      aliases: ["确诊“两癌”", "确诊两癌", "确诊", "患病人数", "癌症", "罹患", "浸润癌", "确诊癌症"],
      feeds: [
        ...screened("screening_confirmed_persons"),
        {
          indicator: "screening_early_of",
          when: [isCervical, filled("precancer"), filled("microinvasive")],
          breakdown,
        },
        { indicator: "screening_early_of", when: [isBreast, filled("early")], breakdown },
      ],
    }),
    ...outcomeColumns,
    ...serviceColumns,
    ...insuranceColumns,
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  printed: healthTables,
  relations: healthRelations,
  history: usualHistory(5),
  summary: [
    { indicator: "screening_persons" },
    { indicator: "screening_abnormal_cases" },
    { indicator: "screening_confirmed_persons" },
    { indicator: "screening_persons_by_item", by: ["item"] },
    { indicator: "screening_abnormal_cases_by_item", by: ["item"] },
    { indicator: "screening_confirmed_persons_by_item", by: ["item"] },
    ...[
      "screening_eligible",
      "screening_completion_of",
      "screening_completion_done",
      "screening_completion_rate",
      "screening_rural_persons",
      "screening_hardship_persons",
      "screening_newjob_persons",
      "screening_first_persons",
      "screening_normal_persons",
      "screening_abnormal_persons",
      "gyn_infection_persons",
      "gyn_benign_persons",
      "hpv_tested",
      "hpv_positive",
      "hpv_1618_positive",
      "cytology_tested",
      "cytology_abnormal",
      "via_tested",
      "via_abnormal",
      "colposcopy_due",
      "colposcopy_done",
      "colposcopy_abnormal",
      "breast_clinical_done",
      "breast_us_done",
      "breast_us_birads0",
      "breast_us_birads12",
      "breast_us_birads3",
      "breast_us_birads45",
      "breast_mam_due",
      "breast_mam_done",
      "breast_mam_birads45",
      "breast_in_situ",
      "pathology_due",
      "pathology_done",
      "cervical_cin1",
      "cervical_cin23",
      "cervical_ais",
      "cervical_microinvasive",
      "screening_precancer_persons",
      "screening_early_persons",
      "screening_early_found",
      "screening_early_of",
      "screening_early_rate",
      "screening_treat_due",
      "screening_treated",
      "screening_treat_of",
      "screening_treat_done",
      "screening_treat_rate",
      "screening_follow_due",
      "screening_followed",
      "screening_follow_of",
      "screening_follow_done",
      "screening_follow_rate",
      "screening_surveyed",
      "screening_aware",
      "screening_aware_of",
      "screening_aware_found",
      "screening_aware_rate",
      "screening_funds_yuan",
    ].map((indicator) => ({ indicator, by: ["item"] })),
    { indicator: "hpv_vaccine_eligible" },
    { indicator: "hpv_vaccinated" },
    { indicator: "hpv_doses" },
    { indicator: "health_service_beneficiaries" },
    { indicator: "health_service_person_times" },
    { indicator: "health_lectures" },
    { indicator: "women_insurance_persons" },
    { indicator: "women_insurance_premium_yuan" },
    { indicator: "women_insurance_claims" },
    { indicator: "women_insurance_payout_yuan" },
  ],
});
