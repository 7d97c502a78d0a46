import { unitLine, YEAR } from "../district-workbooks.ts";
import { column, remark, seq } from "../sheets/layouts/layout.ts";
import type { SheetPlan, Typed, WorkbookPlan } from "../sheets/sheet-plan.ts";
import { reporterOf } from "../units.ts";

type Table = Pick<SheetPlan, "name" | "columns" | "rows" | "total">;

function sheetOf(login: string, title: string, measures: string, table: Table): SheetPlan {
  const { unit } = reporterOf(login);
  return {
    ...table,
    title: `${YEAR}年度${unit.name.replace(/妇联$/, "")}${title}`,
    unitLine: unitLine(unit, "2020年1月6日", measures),
  };
}

function total(...values: Typed[]): NonNullable<SheetPlan["total"]> {
  return { at: "bottom", label: "合计", values: ["合计", ...values] };
}

const loanColumns = [
  seq,
  column("loan_type", "贷款类型"),
  column("amount", "贷款金额(万元)"),
  column("persons", "借款人数(人)"),
  column("driven", "带动就业创业(人)"),
  remark,
];

/** The rows make 415万元 and 49 borrowers; 合计 says 425 and 49. */
export const unbalanced: WorkbookPlan = {
  id: "jia-unbalanced",
  title: "示例甲区妇联贷款统计表（合计不平）",
  unit: "jia",
  sheets: [
    sheetOf("jia", "妇女创业小额贷款情况统计表", "万元、人", {
      name: "贷款",
      columns: loanColumns,
      rows: [
        [1, "小额担保贷款", 180, 22, 40, null],
        [2, "巾帼创业贷款", 150, 18, 31, null],
        [3, "协调贷款", 85, 9, 12, null],
      ],
      total: total(null, 425, 49, 83, null),
    }),
  ],
  notes: [],
};

/** The second row was typed in 元 although the column says 万元. */
export const yuanInWan: WorkbookPlan = {
  id: "yi-yuan",
  title: "示例乙区妇联贷款统计表（万元栏填了元）",
  unit: "yi",
  sheets: [
    sheetOf("yi", "妇女创业小额贷款情况统计表", "万元、人", {
      name: "贷款",
      columns: loanColumns,
      rows: [
        [1, "小额担保贷款", 126, 15, 30, null],
        [2, "巾帼创业贷款", 960_000, 12, 25, null],
      ],
    }),
  ],
  notes: [],
};

const screeningColumns = [
  seq,
  column("item", "筛查项目"),
  column("eligible", "应查人数"),
  column("screened", "实查人数"),
  column("abnormal", "检出异常(例)"),
  column("confirmed", "确诊“两癌”(人)"),
  remark,
];

/** 320 confirmed among 300 screened and 41 abnormal: two columns were swapped. */
export const confirmedAboveScreened: WorkbookPlan = {
  id: "bing-confirmed",
  title: "示例丙区妇联两癌筛查统计表（确诊大于筛查）",
  unit: "bing",
  sheets: [
    sheetOf("bing", "妇女“两癌”筛查情况统计表", "人、例", {
      name: "两癌筛查",
      columns: screeningColumns,
      rows: [
        [1, "宫颈癌", 2000, 1860, 52, 3, null],
        [2, "乳腺癌", 2000, 300, 41, 320, null],
      ],
    }),
  ],
  notes: [],
};

/** Two sheets of one form: the office kept one per half-year. */
export const twoSheetsOfOneForm: WorkbookPlan = {
  id: "bing-two-sheets",
  title: "示例丙区妇联家庭创建统计表（两张同类表）",
  unit: "bing",
  sheets: ["上半年", "下半年"].map((name, half) =>
    sheetOf("bing", "家庭创建评定情况统计表", "户", {
      name,
      columns: [
        seq,
        column("family_type", "家庭类型"),
        column("level", "评定级别"),
        column("households", "评定户数(户)"),
        remark,
      ],
      rows: [
        [1, "最美家庭", "区县级", 12 + half, null],
        [2, "平安家庭", "区县级", 20 + half, null],
      ],
    }),
  ),
  notes: [],
};
