import { code, count, date, money, percent, personal, text } from "../../form/columns.ts";
import { defineForm } from "../../form/define-form.ts";
import { usualHistory } from "../../form/usual-history.ts";
import { areas, borrowerForms, borrowerTypes, guarantees, lenders, loanTypes, loanUses } from "./codes.ts";
import { loanRules } from "./rules.ts";
import { loanTables } from "./tables.ts";

const breakdown = ["loan_type", "borrower_type", "borrower_form", "area", "lender", "guarantee", "use"];
/** Sums of money that is out, comes back or is paid to it are told by whom it was lent, and to whom. */
const byLoan = ["loan_type", "area", "lender"];
const isLenderTold = { column: "lender", filled: true };
const isDueTold = { column: "due_amount", filled: true };
const isRepaidTold = { column: "repaid", filled: true };
const isBalanceTold = { column: "balance", filled: true };
const isNplTold = { column: "npl", filled: true };

/** Figures that make a row of their own: where one of them stands, 贷款金额 may be missing. */
const figuresBeside = [
  "subsidy",
  "subsidy_central",
  "subsidy_local",
  "subsidy_province",
  "subsidy_county",
  "balance",
  "due_amount",
  "repaid",
  "recovery_rate",
  "overdue",
  "overdue_loans",
  "npl",
  "npl_rate",
  "compensated",
  "guarantee_fund",
  "applicants",
] as const;

/**
 * 妇女创业(担保)贷款台账与月报: one loan, or a sum for unit × period × type, bank or 城乡, and what becomes of the money:
 * interest subsidy, balance, money due and repaid, arrears.
 */
export const womenLoans = defineForm({
  id: "women_loans",
  version: 2,
  number: "妇联统4表",
  title: { zh: "妇女创业小额贷款台账", en: "Women's start-up loans" },
  titleAliases: [
    "妇女小额贷款台账",
    "妇女创业小额贷款情况统计表",
    "妇女小额贷款情况统计表",
    "小额贷款台账",
    "妇女创业贷款台账",
    "妇女创业担保贷款台账",
    "妇女小额担保贷款台账",
    "妇女小额担保贷款发放台账",
    "妇女小额担保贷款月报表",
    "妇女小额担保贷款财政贴息统计表",
    "创业担保贷款统计表",
    "创业担保贷款月报表",
    "妇女创业担保贷款发放情况表",
    "贷款回收情况表",
    "巾帼贷统计表",
    "小额贷款贴息花名册",
    "贷款到期(逾期)统计表",
  ],
  grains: ["detail", "sum"],
  identity: ["borrower", "id_no"],
  eventDate: "issue_date",
  accumulation: "period",
  columns: {
    borrower: personal("借款人", "Borrower", {
      aliases: ["姓名", "贷款人", "申请人", "户主", "贷款人姓名", "借款人姓名"],
    }),
    id_no: personal("身份证号", "ID number", {
      aliases: ["身份证号码", "证件号码", "公民身份号码", "统一社会信用代码"],
    }),
    phone: personal("联系电话", "Telephone", { aliases: ["手机号码", "手机", "联系方式", "电话"] }),
    village: text("所在村(社区)", "Village", {
      aliases: ["户籍所在村(社区)", "住址", "所在乡镇", "地址", "户籍所在村", "家庭住址", "经营地址"],
    }),
    age: count("年龄", "Age", "岁", { stays: true, range: { min: 0, max: 120 } }),
    borrower_type: code("借款人类别", "Type of borrower", borrowerTypes, {
      aliases: ["人员类别", "身份", "贷款对象", "对象类别", "人员身份"],
    }),
    borrower_form: code("贷款主体", "Person or enterprise", borrowerForms, {
      aliases: ["主体类型", "个人/企业", "贷款主体类型"],
    }),
    area: code("城乡", "Urban or rural", areas, {
      aliases: ["城镇/农村", "城乡类别", "户口性质", "户籍性质"],
    }),
    loan_type: code("贷款类型", "Type of loan", loanTypes, {
      aliases: ["贷款品种", "贷款种类", "贷款名称", "贷款产品"],
      requirement: "required",
    }),
    lender: code("经办银行", "Bank", lenders, {
      aliases: [
        "贷款银行",
        "放款银行",
        "承贷机构",
        "经办金融机构",
        "承办银行",
        "承贷银行",
        "银行名称",
        "银行",
      ],
    }),
    bank: text("支行名称", "Branch", {
      aliases: ["银行网点", "放款支行"],
      leaves: "银行网点的名称，汇总后与银行对账用，不含个人信息",
    }),
    guarantee: code("担保方式", "Security", guarantees, {
      aliases: ["反担保方式", "担保类型", "担保形式", "反担保形式"],
    }),
    guarantor: personal("担保人", "Guarantor", {
      aliases: ["反担保人", "担保人姓名", "反担保人姓名", "保证人"],
    }),
    contract_no: personal("合同编号", "Contract number", {
      aliases: ["借款合同号", "合同号", "借据号", "贷款编号"],
    }),
    amount: money("贷款金额", "Amount", {
      displayUnit: "万元",
      aliases: [
        "发放金额",
        "放款金额",
        "金额",
        "贷款额",
        "额度",
        "发放贷款",
        "贷款发放额",
        "发放贷款金额",
        "发放额",
      ],
      requiredWhen: figuresBeside.map((column) => ({ column, filled: false })),
      suspectedYuan: { rule: "C4.2", perPerson: 1_000_000_000, persons: "persons" },
      feeds: [
        { indicator: "loan_amount_yuan", breakdown },
        { indicator: "loan_bank_amount_yuan", when: [isLenderTold], breakdown: ["lender"] },
      ],
    }),
    loans: count("贷款笔数", "Loans", "笔", {
      aliases: ["笔数", "发放笔数", "放款笔数"],
      detailDefault: 1,
      feeds: [{ indicator: "loan_count", breakdown }],
    }),
    persons: count("贷款人数", "Borrowers", "人", {
      aliases: [
        "借款人数",
        "扶持人数",
        "惠及人数",
        "户数",
        "发放人数",
        "获贷人数",
        "受益妇女",
        "贷款户数",
        "扶持妇女",
      ],
      detailDefault: 1,
      feeds: [{ indicator: "loan_persons", breakdown }],
    }),
    issue_date: date("发放日期", "Issued on", {
      aliases: ["放款日期", "贷款时间", "起始日", "发放时间", "放款时间", "借款日期"],
    }),
    term: count("期限", "Term", "月", { aliases: ["贷款期限", "借款期限"] }),
    due: date("到期日", "Due on", { aliases: ["还款日期", "到期日期", "到期时间", "约定还款日"] }),
    rate: percent("贷款利率", "Interest rate", { aliases: ["利率", "年利率", "执行利率"] }),
    subsidy: money("贴息金额", "Interest subsidy", {
      aliases: ["财政贴息", "贴息", "贴息资金", "贴息额", "已贴息", "贴息合计"],
      feeds: [{ indicator: "loan_subsidy_yuan", breakdown: byLoan }],
    }),
    subsidy_central: money("中央贴息", "of which central", {
      aliases: ["其中:中央贴息", "中央财政贴息", "中央财政", "贴息中央", "中央承担", "贴息资金中央"],
      feeds: [{ indicator: "loan_subsidy_central_yuan", breakdown: byLoan }],
    }),
    subsidy_local: money("地方贴息", "of which local", {
      aliases: ["其中:地方贴息", "地方财政贴息", "地方财政", "贴息地方", "地方承担", "贴息资金地方"],
      feeds: [{ indicator: "loan_subsidy_local_yuan", breakdown: byLoan }],
    }),
    subsidy_province: money("省财政贴息", "of which provincial", {
      aliases: ["其中:省财政贴息", "省贴息", "贴息资金省级", "贴息省级"],
      feeds: [{ indicator: "loan_subsidy_province_yuan", breakdown: byLoan }],
    }),
    subsidy_county: money("市县财政贴息", "of which city and county", {
      aliases: [
        "其中:市县财政贴息",
        "市县贴息",
        "区县财政贴息",
        "县财政贴息",
        "区财政贴息",
        "贴息资金市县",
        "贴息市县",
      ],
      feeds: [{ indicator: "loan_subsidy_county_yuan", breakdown: byLoan }],
    }),
    use: code("创业项目", "Use", loanUses, {
      aliases: ["贷款用途", "经营项目", "用途", "扶持项目", "从事行业"],
    }),
    driven: count("带动就业创业", "People drawn along", "人", {
      aliases: ["带动人数", "吸纳就业", "带动就业创业人数", "带动就业", "带动就业人数"],
      feeds: [{ indicator: "loan_driven_persons", breakdown }],
    }),
    balance: money("贷款余额", "Balance", {
      displayUnit: "万元",
      aliases: ["余额", "未还", "期末余额", "未还金额", "在贷余额"],
      feeds: [
        { indicator: "loan_balance_yuan", breakdown: byLoan },
        { indicator: "loan_bank_balance_yuan", when: [isLenderTold], breakdown: ["lender"] },
        { indicator: "loan_npl_base_yuan", when: [isNplTold], breakdown: byLoan },
      ],
    }),
    due_amount: money("到期金额", "Amount due", {
      displayUnit: "万元",
      aliases: ["应还金额", "到期贷款", "应回收", "到期应还", "到期贷款金额", "应收回金额", "到期应收"],
      feeds: [
        { indicator: "loan_due_yuan", when: [isRepaidTold], breakdown: byLoan },
        {
          indicator: "loan_due_alone_yuan",
          when: [{ column: "repaid", filled: false }],
          breakdown: byLoan,
        },
      ],
    }),
    repaid: money("回收金额", "Amount repaid", {
      displayUnit: "万元",
      aliases: [
        "已还金额",
        "收回贷款",
        "还款金额",
        "回收贷款",
        "已回收",
        "已收回",
        "收回金额",
        "回收贷款金额",
      ],
      feeds: [
        { indicator: "loan_recovered_yuan", when: [isDueTold], breakdown: byLoan },
        {
          indicator: "loan_recovered_alone_yuan",
          when: [{ column: "due_amount", filled: false }],
          breakdown: byLoan,
        },
      ],
    }),
    recovery_rate: percent("回收率", "Recovery rate", {
      aliases: ["还款率", "到期回收率", "还债率", "贷款回收率", "到期还款率"],
      feeds: [
        {
          indicator: "loan_recovery_rate",
          kind: "printed",
          when: [{ column: "due_amount", filled: false }],
          breakdown: byLoan,
        },
        {
          indicator: "loan_recovery_rate",
          kind: "printed",
          when: [isDueTold, { column: "repaid", filled: false }],
          breakdown: byLoan,
        },
      ],
    }),
    overdue: money("逾期金额", "Overdue", {
      displayUnit: "万元",
      aliases: ["逾期贷款", "逾期", "逾期未还", "逾期余额", "逾期贷款金额"],
      feeds: [{ indicator: "loan_overdue_yuan", breakdown: byLoan }],
    }),
    overdue_loans: count("逾期笔数", "Overdue loans", "笔", {
      aliases: ["逾期户数", "逾期贷款笔数"],
      feeds: [{ indicator: "loan_overdue_count", breakdown: byLoan }],
    }),
    npl: money("不良贷款", "Non-performing loans", {
      displayUnit: "万元",
      aliases: ["不良贷款余额", "不良金额", "不良", "坏账", "不良贷款金额"],
      feeds: [
        { indicator: "loan_npl_yuan", when: [isBalanceTold], breakdown: byLoan },
        {
          indicator: "loan_npl_alone_yuan",
          when: [{ column: "balance", filled: false }],
          breakdown: byLoan,
        },
      ],
    }),
    npl_rate: percent("不良率", "Non-performing rate", {
      aliases: ["不良贷款率", "不良比例", "坏账率", "不良贷款占比"],
      feeds: [
        {
          indicator: "loan_npl_rate",
          kind: "printed",
          when: [{ column: "balance", filled: false }],
          breakdown: byLoan,
        },
        {
          indicator: "loan_npl_rate",
          kind: "printed",
          when: [isBalanceTold, { column: "npl", filled: false }],
          breakdown: byLoan,
        },
      ],
    }),
    compensated: money("代偿金额", "Paid by the guarantee fund", {
      displayUnit: "万元",
      aliases: ["担保基金代偿", "代偿", "代偿支出", "已代偿"],
      feeds: [{ indicator: "loan_compensated_yuan", breakdown: byLoan }],
    }),
    guarantee_fund: money("担保基金余额", "Guarantee fund", {
      displayUnit: "万元",
      aliases: ["担保基金规模", "基金规模", "担保金", "担保基金总额"],
      feeds: [{ indicator: "loan_guarantee_fund_yuan" }],
    }),
    applicants: count("申请人数", "Applicants", "人", {
      aliases: ["申报人数", "申请户数", "推荐人数", "妇联推荐人数"],
      feeds: [{ indicator: "loan_applicants", breakdown: ["loan_type", "borrower_type"] }],
    }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  printed: loanTables,
  ...loanRules,
  history: usualHistory(4),
  summary: [
    { indicator: "loan_amount_yuan" },
    { indicator: "loan_persons" },
    { indicator: "loan_driven_persons" },
    { indicator: "loan_count" },
    { indicator: "loan_applicants" },
    { indicator: "loan_subsidy_yuan" },
    { indicator: "loan_subsidy_central_yuan" },
    { indicator: "loan_subsidy_local_yuan" },
    { indicator: "loan_subsidy_province_yuan" },
    { indicator: "loan_subsidy_county_yuan" },
    { indicator: "loan_balance_yuan" },
    { indicator: "loan_due_yuan" },
    { indicator: "loan_recovered_yuan" },
    { indicator: "loan_recovery_rate" },
    { indicator: "loan_due_alone_yuan" },
    { indicator: "loan_recovered_alone_yuan" },
    { indicator: "loan_overdue_yuan" },
    { indicator: "loan_overdue_count" },
    { indicator: "loan_npl_yuan" },
    { indicator: "loan_npl_base_yuan" },
    { indicator: "loan_npl_rate" },
    { indicator: "loan_npl_alone_yuan" },
    { indicator: "loan_compensated_yuan" },
    { indicator: "loan_guarantee_fund_yuan" },
    { indicator: "loan_bank_amount_yuan", by: ["lender"] },
    { indicator: "loan_bank_balance_yuan", by: ["lender"] },
  ],
});
