/** Sheets and tasks that the pane's tests share. All names are invented, no ID number is valid. */

import type { SheetState } from "../../addin/features/check/workbench.ts";
import type { Collection, CollectionDetails } from "../../shared/api/collections.ts";
import type { Receipt } from "../../shared/api/submissions.ts";
import type { Owed } from "../../shared/form/forms-owed.ts";
import type { Grid, RawValue } from "../../shared/sheet/grid.ts";
import { assess } from "./engine.ts";
import { newestVersion } from "./newest-version.ts";
import { district, districtUnits } from "./register.ts";
import { sheetOf } from "./sheet-text.ts";

/** Three loans of 2019; the second is due before it was given, the third's amount carries full-width digits. */
export function loanLedger(name = "贷款台账"): Grid {
  return sheetOf(`
    # ${name}
    2019年度示例甲区妇女创业小额贷款台账 | < | < | < | < | < | <
    序号 | 姓名 | 身份证号码 | 贷款类型 | 贷款金额(万元) | 发放日期 | 到期日期 | 备注
    1 | 测试甲 | '000000190013000001 | 小额担保贷款 | 5 | '2019-03-08 | '2021-03-07 | 测试备注甲
    2 | 测试乙 | '000000190013000002 | 小额担保贷款 | 8 | '2019-05-24 | '2019-04-24 |
    3 | 测试丙 | '000000190013000003 | 小额贴息贷款 | '１０ | '2019-06-01 | '2021-05-31 |
  `);
}

/** The ledger with its one error mended. */
export const mended = withCells(loanLedger(), { "3,6": "2021-04-24" });

export function addressBook(): Grid {
  return sheetOf(`
    # 通讯录
    部门 | 座机
    办公室 | 一楼
  `);
}

/** Loans, and below them a table of another form under a title of its own. */
export function twoTables(): Grid {
  return sheetOf(`
    # 两张表
    2019年度示例甲区妇女创业小额贷款情况统计表 | < | < | <
    序号 | 贷款类型 | 发放金额(万元) | 惠及人数
    1 | 小额贴息贷款 | 8888 | 1527
    单位负责人： | | 填表人： |
    2019年度示例甲区家庭创建评定情况统计表 | < | < | <
    序号 | 家庭类型 | 评定级别 | 评定户数(户)
    1 | 最美家庭 | 区县级 | 12
  `);
}

export const loanTask: Owed = {
  form: "women_loans",
  formVersion: newestVersion("women_loans"),
  period: "2019",
};

export function collectionOf(
  status: Collection["units"][number]["status"],
  more: Partial<Collection> = {},
  newest: Receipt | null = null,
): Collection {
  return {
    id: "women_loans-2019",
    form: "women_loans",
    formVersion: newestVersion("women_loans"),
    title: "2019年妇女创业小额贷款台账",
    period: "2019",
    asOf: null,
    opensAt: null,
    dueAt: "2020-01-10T23:59:59+08:00",
    graceDays: 0,
    reminderDays: null,
    state: "open",
    units: [{ unit: district.code, name: district.name, status, exemption: null, remindedAt: null, newest }],
    ...more,
  };
}

/** A collection that nobody has reported for, as those see it who manage it. */
export const details: CollectionDetails = {
  id: "one",
  form: "women_loans",
  formVersion: newestVersion("women_loans"),
  title: "测试任务",
  period: "2026Q1",
  asOf: null,
  opensAt: "2026-03-26T00:00:00+08:00",
  dueAt: "2026-04-10T23:59:59+08:00",
  graceDays: 0,
  reminderDays: null,
  state: "open",
  owingLevel: "district",
  revision: 3,
  manageable: true,
  started: false,
  expected: 2,
  exempt: 0,
  reported: 0,
  units: [],
  events: [],
};

export function receiptOf(more: Partial<Receipt> = {}): Receipt {
  return {
    uuid: "00000000-0000-4000-8000-000000000001",
    collection: "women_loans-2019",
    form: "women_loans",
    formVersion: newestVersion("women_loans"),
    period: "2019",
    unit: { code: district.code, name: district.name },
    version: 2,
    state: "submitted",
    submittedAt: "2019-12-31T16:20:05+08:00",
    late: false,
    sha256: "3f9a".padEnd(64, "0"),
    nil: false,
    controlTotals: {
      rows: 37,
      columns: [
        { column: "borrowers", header: "借款人数", unit: "人", total: "73" },
        { column: "amount", header: "贷款金额", unit: "万元", total: "16356", qualifier: "over" },
      ],
    },
    ...more,
  };
}

export function withCells(grid: Grid, cells: Readonly<Record<string, RawValue>>): Grid {
  return {
    ...grid,
    values: grid.values.map((row, at) => row.map((value, column) => cells[`${at},${column}`] ?? value)),
  };
}

/** The sheet as the workbench has it after the pane's own check. */
export function sheetState(grid: Grid, more: Partial<SheetState> = {}): SheetState {
  const [assessment] = assess({
    grid,
    units: districtUnits,
    reporter: district,
    tasks: [loanTask],
    confirmed: {},
  });
  return {
    id: grid.name,
    sheetId: grid.name,
    name: grid.name,
    table: 0,
    hidden: false,
    status: "ready",
    ignored: false,
    unsaved: false,
    explanations: [],
    ...(assessment === undefined ? {} : { assessment }),
    ...more,
  };
}
