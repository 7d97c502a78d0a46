import { type SheetValue, workbookBytes } from "../../support/workbooks.ts";
import type { TestUnit } from "./city.ts";
import { send } from "./requests.ts";

/** Lets other systems hand in workbooks in the city of this administrator. */
export async function openIntake(city: TestUnit): Promise<void> {
  const response = await send("PATCH", "/api/settings", { intake: true }, city);
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
}

export const LOANS: readonly (readonly SheetValue[])[] = [
  ["小额担保贷款", "测试银行", 20, 1, "测试乙", "11010519491231002X"],
];

/** A ledger as an office keeps it, with columns that stay; nothing to object to unless the rows give cause. */
export function cleanLedger(unit: string | null, rows = LOANS): Promise<Uint8Array> {
  return workbookBytes([
    {
      name: "2019贷款",
      rows: [
        ["2019年妇女创业小额贷款台账", null, null, null, null, null],
        [unit === null ? null : `填报单位：${unit}`, null, null, null, null, "单位：万元"],
        ["贷款类型", "银行网点", "贷款金额", "借款人数", "借款人", "身份证号"],
        ...rows,
      ],
    },
    {
      name: "说明",
      rows: [["填表前请看", null]],
    },
  ]);
}
