import { dateOfDay, dayNumber } from "../../../../shared/period/period.ts";
import { YEAR } from "../district-workbooks.ts";
import { column, remark, seq } from "../sheets/layouts/layout.ts";
import type { Typed, WorkbookPlan } from "../sheets/sheet-plan.ts";

const stems = "甲乙丙丁戊己庚辛壬癸";
const branches = "子丑寅卯辰巳午未申酉戌亥";

/** 测试甲子, 测试乙丑 …: names nobody has. */
function borrower(index: number): string {
  return `测试${stems[index % 10] ?? ""}${branches[index % 12] ?? ""}`;
}

/** Shaped like an ID number, and none: no division begins with 00, and the month is the thirteenth. */
function invalidId(index: number): string {
  return `0000001900130${String(index + 1).padStart(5, "0")}`;
}

const types = ["小额担保贷款", "巾帼创业贷款", "小额贴息贷款"];
const uses = ["种植", "养殖", "商贸", "餐饮", "家政"];
const amounts = [5, 8, 10, 3.5, 6, 12, 4];

function loan(index: number): Typed[] {
  const issued = dateOfDay(dayNumber(`${YEAR}-01-08`) + index * 8);
  const amount = amounts[index % amounts.length] ?? 5;
  // Row 18 is due before it was issued; row 31 owes more than it borrowed.
  const due = index === 17 ? dateOfDay(dayNumber(issued) - 30) : dateOfDay(dayNumber(issued) + 730);
  const balance = index === 30 ? amount + 20 : amount;
  return [
    index + 1,
    borrower(index),
    invalidId(index),
    types[index % types.length] ?? "",
    amount,
    { date: issued },
    { date: due },
    uses[index % uses.length] ?? "",
    (index * 3) % 7,
    balance,
    null,
  ];
}

/** Forty loans, right but for two cells: to be corrected and sent. */
export const loanLedger: WorkbookPlan = {
  id: "jia-loans",
  title: "示例甲区妇联贷款台账（40笔，两处要改）",
  unit: "jia",
  sheets: [
    {
      name: "贷款台账",
      title: `${YEAR}年度示例甲区妇女创业小额贷款台账`,
      unitLine: "填报单位：示例甲区妇联　　填报时间：2020年1月6日　　单位：万元、人",
      columns: [
        seq,
        column("borrower", "姓名"),
        { ...column("id_no", "身份证号码"), width: 22 },
        { ...column("loan_type", "贷款品种"), width: 16 },
        column("amount", "贷款金额(万元)"),
        column("issue_date", "放款日期"),
        column("due", "到期日"),
        column("use", "创业项目"),
        column("driven", "带动人数"),
        column("balance", "贷款余额(万元)"),
        remark,
      ],
      rows: Array.from({ length: 40 }, (_, index) => loan(index)),
    },
  ],
  notes: [],
};
