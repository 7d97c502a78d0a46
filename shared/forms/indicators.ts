import type { Indicator } from "./indicator.ts";

type Shape = Omit<Indicator, "id" | "title" | "form" | "unit">;

const flow: Shape = { scale: 0, kind: "flow", overTime: "sum", overUnits: "sum" };
const stock: Shape = { scale: 0, kind: "stock", overTime: "latest", overUnits: "sum" };
const target: Shape = { scale: 0, kind: "target", overTime: "none", overUnits: "sum" };

function indicator(form: string, id: string, zh: string, en: string, unit: string, shape: Shape): Indicator {
  return { id, title: { zh, en }, form, unit, ...shape };
}

type Row = readonly [id: string, zh: string, en: string, unit: string, shape?: Shape];

function ofForm(form: string, rows: readonly Row[]): readonly Indicator[] {
  return rows.map(([id, zh, en, unit, shape = flow]) => indicator(form, id, zh, en, unit, shape));
}

const byItem: Shape = { ...flow, apart: ["item"] };

/** The register of indicators that the standard forms feed. */
export const indicators: readonly Indicator[] = [
  ...ofForm("training_ledger", [
    ["training_sessions", "培训班次", "Training sessions held", "期"],
    ["training_persons", "参训人数", "Persons trained", "人"],
    ["training_person_times", "参训人次", "Training attendances", "人次"],
    ["training_hours", "授课课时", "Teaching hours", "课时", { ...flow, scale: 1 }],
    ["training_lecturer_person_times", "授课师资人次", "Lecturer attendances", "人次"],
    ["training_days", "培训天数", "Training days", "天", { ...flow, scale: 1 }],
    ["training_persons_employed", "参训后就业创业人数", "Trainees employed or started up", "人"],
    ["training_target_persons", "计划培训人数", "Planned trainees", "人", target],
    ["training_target_programmes", "计划培训行动项数", "Planned training programmes", "项", target],
    ["study_visits", "参观学习考察次数", "Study visits", "次"],
    ["study_visit_person_times", "参观学习考察人次", "Study-visit attendances", "人次"],
  ]),
  ...ofForm("women_loans", [
    ["loan_amount_yuan", "发放贷款金额", "Loan amount", "元", { ...flow, scale: 2 }],
    ["loan_persons", "获贷款妇女人数", "Women borrowers", "人"],
    ["loan_driven_persons", "贷款带动创业就业人数", "People whose start-up the loans drove", "人"],
  ]),
  ...ofForm("health_screening", [
    ["screening_persons", "筛查(体检)人数", "Women screened", "人"],
    ["screening_abnormal_cases", "检出异常(病例)例数", "Abnormal findings", "例"],
    ["screening_confirmed_persons", "确诊“两癌”人数", "Confirmed cancers", "人"],
    ["screening_persons_by_item", "分病种筛查人数", "Women screened, by cancer", "人", byItem],
    ["screening_abnormal_cases_by_item", "分病种检出异常例数", "Abnormal findings, by cancer", "例", byItem],
    ["screening_confirmed_persons_by_item", "分病种确诊人数", "Confirmed cancers, by cancer", "人", byItem],
    ["health_service_beneficiaries", "健康服务受益人数", "Health-service beneficiaries", "人"],
    ["women_insurance_premium_yuan", "妇女健康保险保费", "Insurance premiums", "元", { ...flow, scale: 2 }],
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
];

const byId = new Map(indicators.map((entry) => [entry.id, entry]));

/** @throws RangeError when the register has no such indicator. */
export function indicatorById(id: string): Indicator {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(`no indicator ${id}`);
  return found;
}

export function indicatorsOf(formId: string): readonly Indicator[] {
  return indicators.filter((entry) => entry.form === formId);
}
