/** Figures of 妇联统5表 in the order in which women are examined: each cancer has a chain of its own. */
import { count, money, percent } from "../../form/columns.ts";
import type { Condition, Feed } from "../../form/form.ts";
import { singleCancers } from "./codes.ts";

/** A woman is examined for both cancers: the items of a figure are kept apart and never added. */
const byItem = ["item"];

const filled = (column: string): Condition => ({ column, filled: true });
const blank = (column: string): Condition => ({ column, filled: false });
const isCervical: Condition = { column: "item", in: ["cervical"] };
const isBreast: Condition = { column: "item", in: ["breast"] };
const isNoSingleCancer: Condition = { column: "item", notIn: singleCancers };

function fed(indicator: string): { readonly feeds: readonly Feed[] } {
  return { feeds: [{ indicator, breakdown: byItem }] };
}

/** A figure, and again where it is a part of a rate whose other part stands beside it. */
export function partOfRate(indicator: string, part: string, other: string): readonly Feed[] {
  return [
    { indicator, breakdown: byItem },
    { indicator: part, when: [filled(other)], breakdown: byItem },
  ];
}

/** A rate is kept as printed only where one of its parts is missing. */
export function printedWithout(indicator: string, part: string, whole: string): readonly Feed[] {
  return [[blank(whole)], [filled(whole), blank(part)]].map((when) => printed(indicator, when));
}

function printed(indicator: string, when: readonly Condition[]): Feed {
  return { indicator, kind: "printed", when, breakdown: byItem };
}

/** Who the women are: parts of those who were screened, or insured. */
export const groupColumns = {
  rural: count("其中:农村妇女", "of whom rural", "人", {
    aliases: ["农村妇女", "农村妇女数", "农村户籍"],
    ...fed("screening_rural_persons"),
  }),
  low: count("其中:低保(困难)妇女", "of whom in hardship", "人", {
    aliases: ["城镇低保", "农村低保", "低保妇女", "困难妇女", "低收入妇女", "脱贫妇女"],
    ...fed("screening_hardship_persons"),
  }),
  newjobs: count("其中:新就业群体", "of whom in new kinds of work", "人", {
    aliases: ["新就业形态妇女", "新业态女职工", "新就业群体妇女"],
    ...fed("screening_newjob_persons"),
  }),
  first_time: count("其中:首次检查", "of whom for the first time", "人", {
    aliases: ["首次检查", "首次筛查", "初次检查", "首检人数"],
    ...fed("screening_first_persons"),
  }),
};

/** HPV, cytology, colposcopy, pathology. */
export const cervicalColumns = {
  hpv_tested: count("HPV检测人数", "Tested for HPV", "人", {
    aliases: ["HPV检测", "高危型HPV检测", "HPV实查", "HPV初筛", "HPV筛查人数"],
    ...fed("hpv_tested"),
  }),
  hpv_positive: count("HPV阳性", "HPV positive", "人", {
    aliases: ["HPV阳性人数", "HPV高危型阳性", "HPV(+)"],
    ...fed("hpv_positive"),
  }),
  hpv_1618: count("其中:16/18型阳性", "of which types 16 and 18", "人", {
    aliases: ["HPV16/18", "HPV16/18型", "16/18型", "HPV16/18型阳性"],
    ...fed("hpv_1618_positive"),
  }),
  cyt_tested: count("细胞学检查人数", "Examined by cytology", "人", {
    aliases: [
      "TCT检查",
      "TCT检查人数",
      "TCT实查",
      "细胞学检查",
      "宫颈细胞学检查",
      "液基细胞学检查",
      "巴氏检查",
    ],
    ...fed("cytology_tested"),
  }),
  cyt_abnormal: count("细胞学异常", "Abnormal cytology", "人", {
    aliases: ["TCT异常", "TCT阳性", "TBS异常", "ASC-US及以上", "细胞学阳性", "细胞学异常人数"],
    ...fed("cytology_abnormal"),
  }),
  via_tested: count("醋酸/碘染色检查", "Examined by acetic acid and iodine", "人", {
    aliases: ["VIA/VILI", "VIA/VILI检查", "醋酸染色检查", "碘染色检查", "肉眼观察"],
    ...fed("via_tested"),
  }),
  via_abnormal: count("醋酸/碘染色异常", "Abnormal under acetic acid and iodine", "人", {
    aliases: ["VIA/VILI异常", "醋酸/碘染色阳性", "肉眼观察异常"],
    ...fed("via_abnormal"),
  }),
  colpo_due: count("阴道镜应查", "Due for colposcopy", "人", {
    aliases: ["阴道镜应查人数", "阴道镜应检人数", "应做阴道镜", "需阴道镜检查", "阴道镜转诊"],
    ...fed("colposcopy_due"),
  }),
  colpo_done: count("阴道镜实查", "Examined by colposcopy", "人", {
    aliases: ["阴道镜检查", "阴道镜检查人数", "阴道镜实查人数", "阴道镜实检人数", "已做阴道镜"],
    ...fed("colposcopy_done"),
  }),
  colpo_abnormal: count("阴道镜异常", "Abnormal colposcopy", "人", {
    aliases: ["阴道镜异常人数", "阴道镜可疑", "阴道镜异常/可疑", "阴道镜阳性"],
    ...fed("colposcopy_abnormal"),
  }),
};

/** What the laboratory found: each woman by her worst result. */
export const pathologyColumns = {
  path_due: count("病理应查", "Due for pathology", "人", {
    aliases: ["病理应检", "病理应查人数", "组织病理应检", "应做病理", "需病理检查"],
    ...fed("pathology_due"),
  }),
  path_done: count("病理实查", "Examined by pathology", "人", {
    aliases: ["病理检查", "病理检查人数", "病理实检", "组织病理检查", "活检人数"],
    ...fed("pathology_done"),
  }),
  cin1: count("低级别病变", "Low-grade lesions", "人", {
    aliases: ["CIN1", "CINⅠ", "LSIL", "低级别病变(CIN1)", "低级别鳞状上皮内病变"],
    ...fed("cervical_cin1"),
  }),
  cin23: count("高级别病变", "High-grade lesions", "人", {
    aliases: ["CIN2/3", "CIN2-3", "CINⅡ/Ⅲ", "HSIL", "高级别病变(CIN2/3)", "高级别鳞状上皮内病变"],
    ...fed("cervical_cin23"),
  }),
  ais: count("原位腺癌", "Adenocarcinoma in situ", "人", {
    aliases: ["AIS", "宫颈原位腺癌"],
    ...fed("cervical_ais"),
  }),
  microinvasive: count("微小浸润癌", "Micro-invasive cancer", "人", {
    aliases: ["ⅠA期", "微浸润癌", "早期浸润癌"],
    feeds: [
      { indicator: "cervical_microinvasive", breakdown: byItem },
      {
        indicator: "screening_early_found",
        when: [isCervical, filled("precancer"), filled("confirmed")],
        breakdown: byItem,
      },
    ],
  }),
  precancer: count("癌前病变", "Precancers", "人", {
    aliases: ["癌前病变人数", "宫颈癌前病变", "乳腺癌前病变"],
    feeds: [
      { indicator: "screening_precancer_persons", breakdown: byItem },
      ...["screening_early_found", "screening_early_of"].map((indicator) => ({
        indicator,
        when: [isCervical, filled("microinvasive"), filled("confirmed")],
        breakdown: byItem,
      })),
    ],
  }),
};

/** Hands, ultrasound and X-ray, with BI-RADS. */
export const breastColumns = {
  clinical: count("乳腺体检人数", "Breasts examined by hand", "人", {
    aliases: ["乳腺临床检查", "乳腺触诊", "手诊人数", "乳腺体检"],
    ...fed("breast_clinical_done"),
  }),
  us_done: count("乳腺超声人数", "Examined by ultrasound", "人", {
    aliases: ["乳腺彩超", "乳腺B超", "乳腺超声", "彩超检查", "超声检查人数", "彩超检查人数"],
    ...fed("breast_us_done"),
  }),
  us_birads0: count("超声BI-RADS 0类", "Ultrasound BI-RADS 0", "人", {
    aliases: ["BI-RADS0", "BI-RADS 0类", "BI-RADS0级", "超声0级", "彩超0级"],
    ...fed("breast_us_birads0"),
  }),
  us_birads12: count("超声BI-RADS 1-2类", "Ultrasound BI-RADS 1 and 2", "人", {
    aliases: ["BI-RADS1-2", "BI-RADS 1-2类", "BI-RADS1-2级", "超声1-2级", "彩超1-2级"],
    ...fed("breast_us_birads12"),
  }),
  us_birads3: count("超声BI-RADS 3类", "Ultrasound BI-RADS 3", "人", {
    aliases: ["BI-RADS3", "BI-RADS 3类", "BI-RADS3级", "超声3级", "彩超3级"],
    ...fed("breast_us_birads3"),
  }),
  us_birads45: count("超声BI-RADS 4-5类", "Ultrasound BI-RADS 4 and 5", "人", {
    aliases: ["BI-RADS4-5", "BI-RADS 4-5类", "BI-RADS4-5级", "超声4-5级", "彩超4-5级", "BI-RADS4级及以上"],
    ...fed("breast_us_birads45"),
  }),
  mam_due: count("乳腺X线应查", "Due for X-ray", "人", {
    aliases: ["X线应查", "X线应检人数", "钼靶应查", "需钼靶检查", "乳腺钼靶应查"],
    ...fed("breast_mam_due"),
  }),
  mam_done: count("乳腺X线实查", "Examined by X-ray", "人", {
    aliases: ["X线实查", "X线检查人数", "钼靶检查", "乳腺钼靶", "钼靶实查", "乳腺钼靶实查", "乳腺X线检查"],
    ...fed("breast_mam_done"),
  }),
  mam_birads45: count("X线BI-RADS 4-5类", "X-ray BI-RADS 4 and 5", "人", {
    aliases: ["X线4-5级", "钼靶4-5级", "钼靶4级及以上", "X线异常", "钼靶异常"],
    ...fed("breast_mam_birads45"),
  }),
  dcis: count("乳腺原位癌", "Breast cancer in situ", "人", {
    aliases: ["导管原位癌", "DCIS"],
    ...fed("breast_in_situ"),
  }),
};

/** How early it was found, and what became of the women. */
export const outcomeColumns = {
  early: count("早期病例", "Found early", "人", {
    aliases: ["早期病例数", "早诊人数", "早期癌", "早期人数"],
    feeds: [
      { indicator: "screening_early_persons", breakdown: byItem },
      { indicator: "screening_early_found", when: [isBreast, filled("confirmed")], breakdown: byItem },
    ],
  }),
  early_rate: percent("早诊率", "Rate found early", {
    aliases: ["早期诊断率", "早诊比例", "早期发现率"],
    range: { max: 10_000 },
    feeds: [
      [isNoSingleCancer],
      [isBreast, blank("early")],
      [isBreast, filled("early"), blank("confirmed")],
      [isCervical, blank("precancer")],
      [isCervical, filled("precancer"), blank("confirmed")],
      [isCervical, filled("precancer"), filled("confirmed"), blank("microinvasive")],
    ].map((when) => printed("screening_early_rate", when)),
  }),
  treat_due: count("应治疗人数", "Due for treatment", "人", {
    aliases: ["应治人数", "应治", "需治疗"],
    feeds: partOfRate("screening_treat_due", "screening_treat_of", "treated"),
  }),
  treated: count("治疗人数", "Treated", "人", {
    aliases: ["已治疗", "已治人数", "已治", "实治人数", "接受治疗"],
    feeds: partOfRate("screening_treated", "screening_treat_done", "treat_due"),
  }),
  treat_rate: percent("治疗率", "Rate treated", {
    aliases: ["规范治疗率", "治疗比例"],
    range: { max: 10_000 },
    feeds: printedWithout("screening_treat_rate", "treated", "treat_due"),
  }),
  follow_due: count("应随访人数", "Due for follow-up", "人", {
    aliases: ["应随访", "需随访"],
    feeds: partOfRate("screening_follow_due", "screening_follow_of", "follow_done"),
  }),
  follow_done: count("随访人数", "Followed up", "人", {
    aliases: ["已随访", "已随访人数", "实际随访", "随访"],
    feeds: partOfRate("screening_followed", "screening_follow_done", "follow_due"),
  }),
  follow_rate: percent("随访率", "Rate followed up", {
    aliases: ["随访完成率", "随访比例"],
    range: { max: 10_000 },
    feeds: printedWithout("screening_follow_rate", "follow_done", "follow_due"),
  }),
};

/** What women know, the vaccine, and services beside the examinations. */
export const serviceColumns = {
  surveyed: count("知晓率调查人数", "Asked what they know", "人", {
    aliases: ["问卷人数", "填写问卷", "参加问卷人数"],
    feeds: partOfRate("screening_surveyed", "screening_aware_of", "aware"),
  }),
  aware: count("知晓人数", "Who know", "人", {
    aliases: ["防治知识知晓人数", "知识知晓人数"],
    feeds: partOfRate("screening_aware", "screening_aware_found", "surveyed"),
  }),
  aware_rate: percent("知晓率", "Rate who know", {
    aliases: ["防治知识知晓率", "核心知识知晓率", "知识知晓率"],
    range: { max: 10_000 },
    feeds: printedWithout("screening_aware_rate", "aware", "surveyed"),
  }),
  vaccine_target: count("适龄女生数", "Girls of age for the vaccine", "人", {
    aliases: ["HPV疫苗应种人数", "应接种人数", "接种对象数", "适龄女孩"],
    feeds: [{ indicator: "hpv_vaccine_eligible" }],
  }),
  vaccinated: count("HPV疫苗接种人数", "Vaccinated", "人", {
    aliases: ["接种人数", "已接种人数", "疫苗接种人数", "首针接种人数"],
    feeds: [{ indicator: "hpv_vaccinated" }],
  }),
  doses: count("接种剂次", "Doses", "剂次", {
    aliases: ["剂次", "针次", "接种针次"],
    feeds: [{ indicator: "hpv_doses" }],
  }),
  benefit: count("健康服务受益", "Beneficiaries", "人", {
    aliases: ["义诊受益", "惠及", "健康服务受益人数", "受益妇女"],
    feeds: [{ indicator: "health_service_beneficiaries" }],
  }),
  benefit_times: count("健康服务人次", "Attendances at health services", "人次", {
    aliases: ["义诊人次", "健康服务受益人次", "服务人次"],
    feeds: [{ indicator: "health_service_person_times" }],
  }),
  lectures: count("健康讲座场次", "Talks on health", "场", {
    aliases: ["讲座场次", "健康讲座", "健康知识讲座", "义诊场次"],
    feeds: [{ indicator: "health_lectures" }],
  }),
};

export const insuranceColumns = {
  insured: count("参保人数", "Insured", "人", {
    aliases: ["投保人数", "受益人数", "参保妇女", "女性安康保险人数"],
    feeds: [{ indicator: "women_insurance_persons" }],
  }),
  premium: money("保费", "Premium", {
    displayUnit: "万元",
    aliases: ["保费金额", "投保金额", "保费收入"],
    feeds: [{ indicator: "women_insurance_premium_yuan" }],
  }),
  claims: count("理赔人数", "Claims paid", "人", {
    aliases: ["赔付人数", "出险人数"],
    feeds: [{ indicator: "women_insurance_claims" }],
  }),
  payout: money("理赔金额", "Paid out", {
    displayUnit: "万元",
    aliases: ["赔付金额", "赔款", "理赔款"],
    feeds: [{ indicator: "women_insurance_payout_yuan" }],
  }),
  funds: money("投入经费", "Funds", {
    displayUnit: "万元",
    aliases: ["筛查经费", "检查经费"],
    ...fed("screening_funds_yuan"),
  }),
};
