import type { Indicator } from "../form/indicator.ts";
import { apart, flow, money, ofForm, ratio, stock } from "./indicator-shapes.ts";

const byItem = apart(flow, "item");

/** Indicators of health, families, rights and aid. */
export const familiesIndicators: readonly Indicator[] = [
  ...ofForm("health_screening", [
    ["screening_persons", "筛查(体检)人数", "Women screened", "人"],
    ["screening_abnormal_cases", "检出异常(病例)例数", "Abnormal findings", "例"],
    ["screening_confirmed_persons", "确诊“两癌”人数", "Confirmed cancers", "人"],
    ["screening_persons_by_item", "分病种筛查人数", "Women screened, by cancer", "人", byItem],
    ["screening_abnormal_cases_by_item", "分病种检出异常例数", "Abnormal findings, by cancer", "例", byItem],
    ["screening_confirmed_persons_by_item", "分病种确诊人数", "Confirmed cancers, by cancer", "人", byItem],
    ["health_service_beneficiaries", "健康服务受益人数", "Health-service beneficiaries", "人"],
    ["women_insurance_premium_yuan", "妇女健康保险保费", "Insurance premiums", "元", money],
    ["women_insurance_persons", "参保(受益)人数", "Persons insured", "人"],
  ]),
  ...ofForm("household_rating", [
    ["households_honoured", "评选表彰家庭户数", "Households honoured", "户", { ...flow, apart: ["level"] }],
    [
      "households_graded",
      "清洁家庭评定户数",
      "Households graded for cleanliness",
      "户",
      { ...stock, apart: ["grade"] },
    ],
    [
      "courtyards_built",
      "创建美丽(精品)庭院户数",
      "Beautiful and premium courtyards",
      "户",
      { ...stock, apart: ["family_type", "level"] },
    ],
    [
      "household_standard_reached",
      "达标户数",
      "Households up to standard",
      "户",
      { ...stock, apart: ["family_type"] },
    ],
    [
      "household_standard_assessed",
      "参评户数",
      "Households assessed",
      "户",
      { ...stock, apart: ["family_type"] },
    ],
    [
      "household_standard_rate",
      "家庭达标率",
      "Households reaching the standard",
      "%",
      {
        scale: 2,
        kind: "ratio",
        overTime: "recompute",
        overUnits: "recompute",
        apart: ["family_type"],
        numerator: "household_standard_reached",
        denominator: "household_standard_assessed",
      },
    ],
    ["science_demo_households_new", "新增女科技示范户数", "New women science demonstration households", "户"],
  ]),
  ...ofForm("rights_cases", [
    ["rights_cases_received", "受理信访件数", "Cases received", "件"],
    ["rights_cases_closed", "办结件数", "Cases closed", "件"],
    [
      "rights_closure_rate",
      "办结率(调处率)",
      "Closure rate",
      "%",
      ratio("rights_closure_closed", "rights_closure_received"),
    ],
    ["legal_consult_persons", "法律咨询服务人数", "Persons given legal advice", "人"],
    ["legal_aid_persons", "获法律援助人数", "Women given legal aid", "人"],
    ["judicial_aid_persons", "获司法救助人数", "Women given judicial aid", "人"],
    ["rights_protected_persons", "权益得到维护人数", "Women whose rights were protected", "人"],
    ["crime_cases_solved", "破获侵害妇女案件数", "Crimes against women solved", "件"],
    ["rights_closure_closed", "计算办结率的办结件数", "Cases closed, where the rate can be computed", "件"],
    [
      "rights_closure_received",
      "计算办结率的受理件数",
      "Cases received, where the rate can be computed",
      "件",
    ],
  ]),
  ...ofForm("aid_records", [
    ["aid_persons", "救助(帮扶)人数", "Persons aided", "人"],
    ["aid_amount_yuan", "救助(慰问)金额", "Aid amount", "元", money],
    ["pairing_pairs", "结对帮扶对数", "Pairs", "对", stock],
    ["pairing_pairs_new", "新增结对帮扶对数", "New pairs", "对"],
    ["pairing_households", "结对文明家庭户数", "Families paired", "户"],
    ["pairing_volunteers", "结对爱心人士人数", "Sponsors paired", "人"],
    ["pairing_persons", "结对帮扶对象人数", "Persons sponsored", "人"],
    ["institutions_visited", "走访慰问单位数", "Institutions visited", "个"],
    ["donations_raised_yuan", "募集捐款金额", "Donations raised", "元", money],
  ]),
];
