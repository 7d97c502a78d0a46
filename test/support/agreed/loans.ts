import type { AgreedTable } from "./agreed-table.ts";

export const loanTables: readonly AgreedTable[] = [
  {
    shows: "f01: a month's loans by town beside those of the year, and who pays the interest",
    sheet: { file: "f01_loans_month_and_year.xlsx" },
    period: "2024-06",
    form: "women_loans",
    presses: 1,
    facts: {
      "loan_amount_yuan/guaranteed": 72_000_000,
      "loan_amount_yuan/guaranteed/ytd": 420_000_000,
      "loan_persons/guaranteed": 9,
      "loan_persons/guaranteed/ytd": 50,
      "loan_recovery_rate/guaranteed/printed": 19_950,
      "loan_subsidy_central_yuan/guaranteed": 10_000_000,
      "loan_subsidy_local_yuan/guaranteed": 5_000_000,
    },
  },
  {
    shows: "f05: the ledger of one programme, which its title names",
    sheet: { file: "f05_loans_of_one_programme.xlsx" },
    period: "2024",
    form: "women_loans",
    presses: 1,
    facts: {
      "loan_amount_yuan/guaranteed/rural/planting": 10_000_000,
      "loan_amount_yuan/guaranteed/postal/commerce": 8_000_000,
      "loan_bank_amount_yuan/rural": 10_000_000,
      "loan_bank_amount_yuan/postal": 8_000_000,
      "loan_count/guaranteed/rural/planting": 1,
      "loan_count/guaranteed/postal/commerce": 1,
      "loan_persons/guaranteed/rural/planting": 1,
      "loan_persons/guaranteed/postal/commerce": 1,
    },
    stays: ["王某", "李某", "0000001900013"],
  },
  {
    shows: "s06: 一站式贷款 by bank, with what was due, what came back and what is bad",
    sheet: { file: "s06_loans_by_bank.xlsx" },
    period: "2024",
    form: "women_loans",
    presses: 0,
    facts: {
      "loan_amount_yuan/subsidised/postal": 5_000_000_000,
      "loan_amount_yuan/subsidised/rural": 3_888_000_000,
      "loan_balance_yuan/subsidised/postal": 3_000_000_000,
      "loan_balance_yuan/subsidised/rural": 2_500_000_000,
      "loan_bank_amount_yuan/postal": 5_000_000_000,
      "loan_bank_amount_yuan/rural": 3_888_000_000,
      "loan_bank_balance_yuan/postal": 3_000_000_000,
      "loan_bank_balance_yuan/rural": 2_500_000_000,
      "loan_due_yuan/subsidised/postal": 2_600_000_000,
      "loan_due_yuan/subsidised/rural": 2_000_000_000,
      "loan_npl_base_yuan/subsidised/postal": 3_000_000_000,
      "loan_npl_base_yuan/subsidised/rural": 2_500_000_000,
      "loan_npl_yuan/subsidised/postal": 12_000_000,
      "loan_npl_yuan/subsidised/rural": 5_000_000,
      "loan_persons/subsidised/postal": 850,
      "loan_persons/subsidised/rural": 677,
      "loan_recovered_yuan/subsidised/postal": 2_580_000_000,
      "loan_recovered_yuan/subsidised/rural": 2_000_000_000,
      "loan_subsidy_yuan/subsidised/postal": 120_000_000,
      "loan_subsidy_yuan/subsidised/rural": 90_000_000,
    },
  },
  {
    shows: "一站式贷款, one loan a row: branches count for their banks, names and numbers stay",
    sheet: `
      # 一站式贷款
      2019年妇女创业担保贷款办理台账 | < | < | < | < | < | < | < | < | <
      贷款编号 | 借款人姓名 | 联系电话 | 人员类别 | 贷款主体 | 经办银行 | 担保方式 | 贷款金额（万元） | 发放日期 | 贷款余额（万元）
      甲001 | 测试甲 | | 返乡农民工 | 个人 | 示例县农商银行城关支行 | 担保公司 | 20 | 2019-03-08 | 20
      甲002 | 测试乙 | | 高校毕业生 | 个人 | 邮储银行示例支行 | 信用 | 10 | 2019-04-08 | 5
      甲003 | 测试丙 | | 小微企业 | 小微企业 | 示例县农商银行 | 抵押 | 300 | 2019-05-08 | 300
    `,
    period: "2019",
    form: "women_loans",
    presses: 1,
    facts: {
      "loan_amount_yuan/guaranteed/graduates/person/postal/credit": 10_000_000,
      "loan_amount_yuan/guaranteed/micro_enterprise/enterprise/rural/mortgage": 300_000_000,
      "loan_amount_yuan/guaranteed/returnees/person/rural/fund": 20_000_000,
      "loan_balance_yuan/guaranteed/postal": 5_000_000,
      "loan_balance_yuan/guaranteed/rural": 320_000_000,
      "loan_bank_amount_yuan/postal": 10_000_000,
      "loan_bank_amount_yuan/rural": 320_000_000,
      "loan_bank_balance_yuan/postal": 5_000_000,
      "loan_bank_balance_yuan/rural": 320_000_000,
      "loan_count/guaranteed/graduates/person/postal/credit": 1,
      "loan_count/guaranteed/micro_enterprise/enterprise/rural/mortgage": 1,
      "loan_count/guaranteed/returnees/person/rural/fund": 1,
      "loan_persons/guaranteed/graduates/person/postal/credit": 1,
      "loan_persons/guaranteed/micro_enterprise/enterprise/rural/mortgage": 1,
      "loan_persons/guaranteed/returnees/person/rural/fund": 1,
    },
    stays: ["测试", "甲00", "支行"],
  },
];
