import type { PublishedRow } from "./published-row.ts";

/** Published figures of form 4, 妇女创业小额贷款台账; money in 万元. */
export const loans: readonly PublishedRow[] = [
  {
    unit: "beichen",
    codes: { loan_type: "协调贷款", borrower_type: "企业和个人" },
    figures: { amount: ["为企业和个人协调贷款", "255"] },
    remark: "2007年以来累计",
  },
  {
    unit: "tonglu",
    codes: { loan_type: "巾帼创业贷款", borrower_type: "农村妇女" },
    figures: { persons: ["巾帼创业贷款扶持农村妇女", "207"] },
    remark: "2010年；金额原文数字缺失",
    lost: ["amount"],
  },
  {
    unit: "fuzhou",
    codes: { loan_type: "小额贴息贷款" },
    figures: {
      amount: ["新增妇女小额贴息贷款", "8888"],
      persons: ["贷款扶持城乡妇女", "1527"],
    },
    remark: "2013年",
  },
  {
    unit: "guigang",
    codes: { loan_type: "小额担保贷款" },
    figures: {
      amount: ["小额担保贷款金额", "528"],
      persons: ["获小额担保贷款妇女", "86"],
    },
    remark: "2015年",
  },
  {
    unit: "daxing",
    codes: { loan_type: "小额贷款", use: "种养殖、加工业" },
    figures: { amount: ["累计发放小额贷款", "6000"] },
    remark: "2006年至2011年8月累计",
  },
  {
    unit: "guangfeng",
    codes: { loan_type: "小额贷款", borrower_type: "创业妇女" },
    figures: {
      amount: ["创业妇女小额贷款", "685"],
      persons: ["获贷创业妇女", "73"],
      driven: ["贷款带动妇女创业", "500余"],
    },
    remark: "2019年",
  },
];
