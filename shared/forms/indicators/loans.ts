import type { Indicator } from "../../form/indicator.ts";
import { money, ofForm, ratio, stock } from "./shapes.ts";

const moneyOut = { ...stock, scale: 2 };

/** Indicators of loans. What stands beside what it is divided by has an indicator of its own, apart from what stands alone. */
export const loanIndicators: readonly Indicator[] = ofForm("women_loans", [
  ["loan_amount_yuan", "发放贷款金额", "Loan amount", "元", money],
  ["loan_persons", "获贷款妇女人数", "Women borrowers", "人"],
  ["loan_driven_persons", "贷款带动创业就业人数", "People whose start-up the loans drove", "人"],
  ["loan_count", "发放贷款笔数", "Loans", "笔"],
  ["loan_applicants", "申请贷款人数", "Applicants", "人"],
  ["loan_subsidy_yuan", "贷款贴息金额", "Interest subsidy", "元", money],
  ["loan_subsidy_central_yuan", "中央贴息", "of which central", "元", money],
  ["loan_subsidy_local_yuan", "地方贴息", "of which local", "元", money],
  ["loan_subsidy_province_yuan", "省级贴息", "of which provincial", "元", money],
  ["loan_subsidy_county_yuan", "市县贴息", "of which city and county", "元", money],
  ["loan_bank_amount_yuan", "发放贷款金额(分银行)", "Loan amount by bank", "元", money],
  ["loan_bank_balance_yuan", "贷款余额(分银行)", "Balance by bank", "元", moneyOut],
  ["loan_balance_yuan", "贷款余额", "Balance of loans", "元", moneyOut],
  ["loan_due_yuan", "到期贷款金额", "Loans due", "元", money],
  ["loan_recovered_yuan", "到期贷款回收金额", "Repaid of loans due", "元", money],
  [
    "loan_recovery_rate",
    "到期贷款回收率",
    "Recovery rate",
    "%",
    ratio("loan_recovered_yuan", "loan_due_yuan"),
  ],
  ["loan_due_alone_yuan", "到期贷款金额(未报回收)", "Loans due, without what was repaid", "元", money],
  ["loan_recovered_alone_yuan", "回收贷款金额(未报到期)", "Repaid, without what was due", "元", money],
  ["loan_overdue_yuan", "逾期贷款金额", "Overdue loans", "元", moneyOut],
  ["loan_overdue_count", "逾期贷款笔数", "Number of overdue loans", "笔", stock],
  ["loan_npl_yuan", "不良贷款金额", "Non-performing loans", "元", moneyOut],
  ["loan_npl_base_yuan", "贷款余额(报不良的)", "Balance where non-performing loans are told", "元", moneyOut],
  ["loan_npl_rate", "不良贷款率", "Non-performing rate", "%", ratio("loan_npl_yuan", "loan_npl_base_yuan")],
  [
    "loan_npl_alone_yuan",
    "不良贷款金额(未报余额)",
    "Non-performing loans, without the balance",
    "元",
    moneyOut,
  ],
  ["loan_compensated_yuan", "担保代偿金额", "Paid by the guarantee fund", "元", money],
  ["loan_guarantee_fund_yuan", "担保基金余额", "Guarantee fund", "元", moneyOut],
]);
