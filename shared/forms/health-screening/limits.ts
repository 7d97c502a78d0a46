/** Results of 妇联统5表 beyond what was ever published: asked about where enough women were examined to judge by. */
import type { Relation } from "../../form/form.ts";

export const healthLimits: readonly Relation[] = [
  {
    id: "E5.17",
    expression: "确诊人数 / 实查人数 * 100000 <= 200",
    when: "筛查项目 = 宫颈癌 且 实查人数 >= 2000",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: {
      zh: "宫颈癌检出超过10万分之200（已公布的在18至55之间），请核实是否含癌前病变",
      en: "More cervical cancers than were ever published",
    },
  },
  {
    id: "E5.18",
    expression: "确诊人数 / 实查人数 * 100000 <= 300",
    when: "筛查项目 = 乳腺癌 且 实查人数 >= 2000",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: {
      zh: "乳腺癌检出超过10万分之300（已公布的在154以内），请核实",
      en: "More breast cancers than were ever published",
    },
  },
  {
    id: "E5.19",
    expression: "癌前病变 / 实查人数 * 100000 <= 800",
    when: "筛查项目 = 宫颈癌 且 实查人数 >= 2000",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: {
      zh: "宫颈癌前病变检出超过10万分之800（已公布的在156至283之间），请核实是否含低级别病变",
      en: "More precancers than were ever published",
    },
  },
  {
    id: "E5.21",
    expression: "理赔金额 <= 保费 * 5",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: {
      zh: "理赔金额超过保费的5倍，请核实单位",
      en: "More paid out than five times the premium",
    },
  },
  {
    id: "E5.23",
    expression: "确诊人数 / 实查人数 * 100 <= 0.5",
    when: "筛查项目 not in ['宫颈癌', '乳腺癌']",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: {
      zh: "确诊人数超过实查人数的0.5%，请核实是否含癌前病变",
      en: "Confirmed cancers exceed 0.5 % of those screened",
    },
  },
  {
    id: "E5.24",
    expression: "检出异常 / 实查人数 * 100 <= 60",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: {
      zh: "检出异常超过实查人数的60%，请核实",
      en: "Abnormal findings exceed 60 % of those screened",
    },
  },
];
