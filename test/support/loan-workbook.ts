import { workbookBytes } from "./workbooks.ts";

export type Loan = readonly [type: string, bank: string, amount: number, persons: number];

/** A district's own sheet of loans of 2019, as she keeps it: title, header in row 2, rows from 3 on. */
export function loanWorkbook(unit: string, loans: readonly Loan[], sheet = "贷款"): Promise<Uint8Array> {
  const cells = loans.map(([type, bank, amount, persons], index) => [index + 1, type, bank, amount, persons]);
  return workbookBytes([
    {
      name: sheet,
      rows: [
        [`2019年度${unit}妇女创业小额贷款情况统计表`, null, null, null, null],
        ["序号", "贷款类型", "支行名称", "贷款金额(万元)", "借款人数"],
        ...cells,
      ],
      merges: ["A1:E1"],
    },
  ]);
}
