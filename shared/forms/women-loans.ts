import { code, count, date, money, personal, text } from "../form/columns.ts";
import { defineForm } from "../form/define-form.ts";
import { borrowerTypes, loanTypes, loanUses } from "./code-lists.ts";
import { usualHistory } from "./usual-history.ts";

const breakdown = ["loan_type", "borrower_type", "use"];

/** 妇女创业小额贷款台账: one loan, or a sum for unit × period × type or bank. */
export const womenLoans = defineForm({
  id: "women_loans",
  version: 1,
  number: "妇联统4表",
  title: { zh: "妇女创业小额贷款台账", en: "Women's start-up loans" },
  titleAliases: [
    "妇女小额贷款台账",
    "妇女创业小额贷款情况统计表",
    "妇女小额贷款情况统计表",
    "小额贷款台账",
    "妇女创业贷款台账",
  ],
  grains: ["detail", "sum"],
  identity: ["borrower", "id_no"],
  eventDate: "issue_date",
  accumulation: "period",
  columns: {
    borrower: personal("借款人", "Borrower", {
      aliases: ["姓名", "贷款人", "申请人", "户主"],
      requirement: "required",
      optionalOnSum: true,
    }),
    id_no: personal("身份证号", "ID number", { aliases: ["身份证号码", "证件号码"] }),
    village: text("户籍所在村(社区)", "Village", { aliases: ["住址", "所在乡镇", "地址"] }),
    age: count("年龄", "Age", "岁", { stays: true, range: { min: 0, max: 120 } }),
    borrower_type: code("借款人类别", "Type of borrower", borrowerTypes, { aliases: ["人员类别", "身份"] }),
    loan_type: code("贷款类型", "Type of loan", loanTypes, {
      aliases: ["贷款品种", "贷款种类"],
      requirement: "required",
    }),
    bank: text("经办银行", "Bank", {
      aliases: ["贷款银行", "放款银行", "承贷机构"],
      leaves: "银行名称，汇总后与银行对账用，不含个人信息",
    }),
    amount: money("贷款金额", "Amount", {
      displayUnit: "万元",
      aliases: ["发放金额", "放款金额", "金额", "贷款额", "额度"],
      requirement: "required",
      suspectedYuan: { rule: "C4.2", perPerson: 1_000_000_000, persons: "persons" },
      feeds: [{ indicator: "loan_amount_yuan", breakdown }],
    }),
    persons: count("借款人数", "Borrowers", "人", {
      aliases: ["扶持人数", "惠及人数", "户数", "笔数"],
      detailDefault: 1,
      feeds: [{ indicator: "loan_persons", breakdown }],
    }),
    issue_date: date("发放日期", "Issued on", {
      aliases: ["放款日期", "贷款时间", "起始日"],
      requirement: "required",
      optionalOnSum: true,
    }),
    term: count("期限", "Term", "月", { aliases: ["贷款期限"] }),
    due: date("到期日", "Due on", { aliases: ["还款日期", "到期日期"] }),
    subsidy: money("贴息金额", "Interest subsidy", { aliases: ["财政贴息", "贴息"] }),
    use: code("创业项目", "Use", loanUses, { aliases: ["贷款用途", "经营项目"] }),
    driven: count("带动就业创业", "People drawn along", "人", {
      aliases: ["带动人数", "吸纳就业", "带动就业创业人数"],
      feeds: [{ indicator: "loan_driven_persons", breakdown }],
    }),
    balance: money("贷款余额", "Balance", { displayUnit: "万元", aliases: ["余额", "未还"] }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  relations: [
    {
      id: "C4.1a",
      expression: "贷款金额 > 0",
      severity: "error",
      class: "RANGE",
      message: { zh: "贷款金额应大于0", en: "The amount is not above zero" },
    },
    {
      id: "C4.1b",
      expression: "贷款金额 / 借款人数 in 0.1万..300万",
      when: "贷款金额 > 0",
      severity: "error",
      message: { zh: "平均每人贷款应在0.1万元到300万元之间", en: "Amount per borrower is out of bounds" },
    },
    {
      id: "C4.1c",
      expression: "贷款金额 / 借款人数 in 1万..30万",
      when: "贷款金额 / 借款人数 in 0.1万..300万",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: { zh: "平均每人贷款一般在1万元到30万元之间，请核实", en: "Unusual amount per borrower" },
    },
    {
      id: "C4.3",
      expression: "年龄 in 20..45",
      when: '贷款类型 = "巾帼创业贷款"',
      severity: "warning",
      grain: "detail",
      message: {
        zh: "巾帼创业贷款的对象为20至45周岁，请核实年龄",
        en: "The borrower's age is outside the programme",
      },
    },
    {
      id: "C4.4",
      expression: "发放日期 <= 到期日",
      severity: "error",
      message: { zh: "发放日期不能晚于到期日", en: "The loan is due before it was issued" },
    },
    {
      id: "C4.6",
      expression: "贷款余额 <= 贷款金额",
      severity: "error",
      message: { zh: "贷款余额不能多于贷款金额", en: "The balance exceeds the amount" },
    },
  ],
  uniqueKeys: [
    {
      id: "C4.5",
      columns: ["id_no", "bank", "issue_date", "amount"],
      severity: "warning",
      grain: "detail",
      message: { zh: "同一身份证号、银行、日期和金额的贷款填了不止一次", en: "The loan is entered twice" },
    },
  ],
  history: usualHistory(4),
  summary: [
    { indicator: "loan_amount_yuan" },
    { indicator: "loan_persons" },
    { indicator: "loan_driven_persons" },
  ],
});
