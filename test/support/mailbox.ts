/** Files as districts mail them to a city: each with something else about it. */
import { type SheetSketch, type SheetValue, workbookBytes } from "./workbooks.ts";
import { zipArchive } from "./zip-archive.ts";

interface Ledger {
  /** Said on the sheet, so that nothing is asked. */
  readonly kind?: string;
  readonly name?: string;
  readonly unit?: string;
  readonly year?: number;
  /** By row: 贷款金额, 借款人数, 带动就业人数. */
  readonly rows?: readonly (readonly [number, number, number])[];
}

/** A ledger of loans in the words of the form. */
export function loans({ unit, kind, name = "贷款", year = 2019, rows = [[5, 1, 3]] }: Ledger): SheetSketch {
  return {
    name,
    rows: [
      [`${year}年妇女创业小额贷款台账`],
      ...(unit === undefined ? [] : [[`填报单位：${unit}`]]),
      [
        ...["借款人", "贷款金额（万元）", "发放日期", "到期日期", "借款人数", "带动就业人数"],
        ...(kind === undefined ? [] : ["贷款类型"]),
      ],
      ...rows.map(([amount, borrowers, jobs], at): SheetValue[] => [
        `示例${"甲乙丙丁"[at]}`,
        amount,
        `${year}-03-0${at + 1}`,
        `${year + 1}-03-0${at + 1}`,
        borrowers,
        jobs,
        ...(kind === undefined ? [] : [kind]),
      ]),
    ],
  };
}

const cover: SheetSketch = { name: "封面", rows: [["妇女工作统计报表"], ["二〇一九年"]] };
const addresses: SheetSketch = {
  name: "通讯录",
  rows: [
    ["单位", "联系人"],
    ["办公室", "示例员"],
  ],
};

/** 戊区贷款.xlsx as Windows names it within an archive. */
const WU_IN_GBK = Uint8Array.of(0xce, 0xec, 0xc7, 0xf8, 0xb4, 0xfb, 0xbf, 0xee, ...Buffer.from(".xlsx"));

export async function mailbox(): Promise<Uint8Array> {
  const whole = (...sheets: SheetSketch[]) => workbookBytes(sheets);
  return zipArchive([
    { name: "报表/甲区贷款.xlsx", content: await whole(cover, loans({ unit: "示例甲区妇联" }), addresses) },
    { name: "报表/乙区贷款.xlsx", content: await whole(loans({})) },
    { name: "报表/丙区贷款.xlsx", content: await whole(loans({ unit: "示例丙区妇联", rows: [[6, 1, 2]] })) },
    {
      name: "报表/丙区贷款（改）.xlsx",
      content: await whole(loans({ unit: "示例丙区妇联", rows: [[7, 1, 2]] })),
    },
    { name: "报表/丁区贷款.xlsx", content: await whole(loans({ unit: "示例丁区妇联", rows: [[8, 3, 1]] })) },
    { name: "报表/新区贷款.xlsx", content: await whole(loans({ unit: "示例庚区妇联", rows: [[9, 1, 1]] })) },
    { name: WU_IN_GBK, content: await whole(loans({ year: 2016 })) },
    { name: "报表/坏的.xlsx", content: "这不是工作簿\u0000\u0001" },
    { name: "报表/~$甲区贷款.xlsx", content: "x" },
  ]);
}
