import type { Relation, UniqueKey } from "../../form/form.ts";

/** What is asked of a loan, or of a sum of loans. Limits of one county or one programme are questions, never errors. */
const relations: readonly Relation[] = [
  {
    id: "E4.1a",
    expression: "贷款金额 > 0",
    severity: "error",
    class: "RANGE",
    grain: "detail",
    message: { zh: "贷款金额应大于0", en: "The amount is not above zero" },
  },
  {
    id: "E4.1b",
    expression: "贷款金额 > 0",
    when: "贷款人数 > 0",
    severity: "error",
    class: "RANGE",
    grain: "sum",
    message: { zh: "有贷款人数的，贷款金额应大于0", en: "Borrowers without an amount" },
  },
  {
    id: "E4.2a",
    expression: "贷款金额 / 贷款人数 in 0.1万..500万",
    when: "贷款金额 > 0",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: { zh: "平均每人贷款一般在0.1万元到500万元之间，请核实", en: "Unusual amount per borrower" },
  },
  {
    id: "E4.2d",
    expression: "贷款金额 / 贷款人数 <= 5000万",
    severity: "error",
    message: {
      zh: "平均每人贷款超过5000万元，请检查是否在万元栏填了元",
      en: "Yuan in a column of 万元: no borrower has that much",
    },
  },
  {
    id: "E4.2b",
    expression: "贷款金额 / 贷款人数 in 0.1万..60万",
    when: '贷款主体 in ["个人", "合伙创业"]',
    severity: "warning",
    class: "PLAUSIBILITY",
    message: { zh: "个人贷款一般每人不超过60万元，请核实", en: "Unusual amount for one person" },
  },
  {
    id: "E4.2c",
    expression: "贷款金额 / 贷款人数 in 0.1万..60万",
    when: '借款人类别 not in ["小微企业", "合作社", "其他"]',
    severity: "warning",
    class: "PLAUSIBILITY",
    message: { zh: "个人贷款一般每人不超过60万元，请核实", en: "Unusual amount for one person" },
  },
  {
    id: "E4.3",
    expression: "贷款人数 <= 贷款笔数",
    severity: "warning",
    message: { zh: "贷款人数多于笔数，合伙贷款请说明", en: "More borrowers than loans" },
  },
  {
    id: "E4.4",
    expression: "发放日期 <= 到期日",
    severity: "error",
    message: { zh: "发放日期不能晚于到期日", en: "The loan is due before it was issued" },
  },
  {
    id: "E4.5",
    expression: "贷款余额 <= 贷款金额",
    severity: "error",
    grain: "detail",
    message: { zh: "一笔贷款的余额不能多于贷款金额", en: "The balance exceeds the amount" },
  },
  {
    id: "E4.6",
    expression: "回收率 ≈ 回收金额 / 到期金额 * 100",
    severity: "warning",
    message: {
      zh: "回收率与回收金额除以到期金额的结果不一致",
      en: "The printed rate differs from the computed one",
    },
  },
  {
    id: "E4.7",
    expression: "不良率 ≈ 不良贷款 / 贷款余额 * 100",
    severity: "warning",
    message: {
      zh: "不良率与不良贷款除以贷款余额的结果不一致",
      en: "The printed rate differs from the computed one",
    },
  },
  {
    id: "E4.8a",
    expression: "不良贷款 <= 逾期金额",
    severity: "warning",
    message: { zh: "不良贷款一般已经逾期，不应多于逾期金额，请核实", en: "More non-performing than overdue" },
  },
  {
    id: "E4.8b",
    expression: "逾期金额 <= 贷款余额",
    severity: "warning",
    message: { zh: "逾期金额多于贷款余额，请核实是否含利息", en: "More overdue than outstanding" },
  },
  {
    id: "E4.8c",
    expression: "不良贷款 <= 贷款余额",
    severity: "error",
    message: { zh: "不良贷款不能多于贷款余额", en: "More non-performing than outstanding" },
  },
  {
    id: "E4.9a",
    expression: "贴息金额 = 中央贴息 + 地方贴息",
    severity: "warning",
    message: { zh: "中央贴息与地方贴息之和与贴息金额不一致", en: "The parts of the subsidy do not add up" },
  },
  {
    id: "E4.9b",
    expression: "地方贴息 = 省财政贴息 + 市县财政贴息",
    severity: "warning",
    message: { zh: "省级贴息与市县贴息之和与地方贴息不一致", en: "The local subsidy does not add up" },
  },
  {
    id: "E4.9c",
    expression: "贴息金额 = 中央贴息 + 省财政贴息 + 市县财政贴息",
    severity: "warning",
    message: { zh: "中央、省级、市县贴息之和与贴息金额不一致", en: "The parts of the subsidy do not add up" },
  },
  {
    id: "E4.10",
    expression: "贴息金额 / 贷款金额 * 100 <= 10",
    severity: "warning",
    class: "PLAUSIBILITY",
    message: {
      zh: "贴息超过贷款金额的10%，请核实是元还是万元",
      en: "The subsidy is above 10 % of the amount",
    },
  },
  {
    id: "E4.14",
    expression: "带动就业创业 >= 贷款人数",
    severity: "warning",
    grain: "sum",
    message: {
      zh: "带动就业创业人数少于贷款人数，借款人自己一般也算在内，请核实",
      en: "Fewer people drawn along than borrowers",
    },
  },
];

const uniqueKeys: readonly UniqueKey[] = [
  {
    id: "E4.15",
    columns: ["id_no", "lender", "issue_date", "amount"],
    severity: "warning",
    grain: "detail",
    message: { zh: "同一身份证号、银行、日期和金额的贷款填了不止一次", en: "The loan is entered twice" },
  },
];

export const loanRules = { relations, uniqueKeys };
