import { borrowerTypes, loanTypes, loanUses } from "../../../shared/forms/women-loans/codes.ts";
import type { Grid, RawValue } from "../../../shared/sheet/grid.ts";

/** 2019-01-01 as Excel counts days. */
const NEW_YEAR = 43_466;

const headers = [
  "借款人",
  "身份证号",
  "户籍所在村(社区)",
  "年龄",
  "借款人类别",
  "贷款类型",
  "支行名称",
  "贷款金额(万元)",
  "发放日期",
  "期限(月)",
  "到期日",
  "贴息金额(元)",
  "创业项目",
  "带动就业创业",
  "贷款余额(万元)",
] as const;
const AMOUNT = 7;
const ISSUED = 8;
const DUE = 10;
const BALANCE = 14;

/** Columns of the ledger, in the order of its headers, by their ids in the form. */
export const ledgerColumns = [
  "borrower",
  "id_no",
  "village",
  "age",
  "borrower_type",
  "loan_type",
  "bank",
  "amount",
  "issue_date",
  "term",
  "due",
  "subsidy",
  "use",
  "driven",
  "balance",
] as const;

/** The n-th loan of 2019, from 0, as an orderly clerk would type it. Names are invented, ID numbers impossible. */
export function loanRow(index: number): RawValue[] {
  const issued = NEW_YEAR + (index % 365);
  const amount = 5 + (index % 20);
  return [
    `测试${"甲乙丙丁戊己庚辛"[index % 8]}${index}`,
    `000000${String(index).padStart(12, "0")}`,
    `示例村${index % 40}组`,
    22 + (index % 22),
    nameOf(borrowerTypes, index),
    // Every 1,000th type is in no code list: an error that every validator can find.
    index % 1000 === 499 ? "民间借贷" : nameOf(loanTypes, index),
    `测试银行第${index % 9}支行`,
    amount,
    issued,
    12,
    issued + 365,
    amount * 435,
    nameOf(loanUses, index),
    index % 5,
    // Every 1,000th balance is above its loan: one that needs a relation.
    index % 1000 === 999 ? amount + 1 : amount / 2,
  ];
}

function nameOf(codes: readonly { readonly zh: string }[], index: number): string {
  return codes[index % codes.length]?.zh ?? "";
}

/** What clerks type: every 10th date as 2019.3.8, every 50th amount in full-width digits. */
function typedRow(index: number): RawValue[] {
  const row = loanRow(index);
  if (index % 10 === 9) row[ISSUED] = isoDate(row[ISSUED]).replaceAll("-0", "-").replaceAll("-", ".");
  if (index % 50 === 49) row[AMOUNT] = wide(String(row[AMOUNT]));
  return row;
}

/** A ledger of loans as a sheet: title, unit line, header, `rows` rows of 15 cells, 合计. */
export function loanLedger(rows: number): Grid {
  const values: RawValue[][] = [["2019年度妇女创业小额贷款台账"], ["填报单位：示例甲区妇联"], [...headers]];
  const formats: (string | undefined)[][] = [];
  const dates: (string | undefined)[] = [];
  dates[ISSUED] = "yyyy-mm-dd";
  dates[DUE] = "yyyy-mm-dd";
  let [amount, balance] = [0, 0];
  for (let index = 0; index < rows; index++) {
    formats[values.length] = dates;
    const plain = loanRow(index);
    amount += Number(plain[AMOUNT]);
    balance += Number(plain[BALANCE]);
    values.push(typedRow(index));
  }
  const total: RawValue[] = headers.map(() => null);
  total[0] = "合计";
  total[AMOUNT] = amount;
  total[BALANCE] = balance;
  values.push(total);
  const title = { top: 0, left: 0, bottom: 0, right: headers.length - 1 };
  return { name: "贷款台账", top: 0, left: 0, values, formats, merges: [title] };
}

/** The same loans as plain rows with ISO dates, for validators that know no sheet. */
export function plainRows(rows: number): RawValue[][] {
  return Array.from({ length: rows }, (_, index) => {
    const row = loanRow(index);
    row[ISSUED] = isoDate(row[ISSUED]);
    row[DUE] = isoDate(row[DUE]);
    return row;
  });
}

function isoDate(serial: RawValue | undefined): string {
  return new Date((Number(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

function wide(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
