import { column, type Layout, remark, seq } from "./layout.ts";

/** How each district lays out 妇女创业小额贷款台账, by login. */
export const loansLayouts: Readonly<Record<string, Layout>> = {
  beichen: {
    sheet: "贷款",
    title: "妇女创业贷款情况统计表",
    measures: "万元、人",
    columns: [
      seq,
      column("loan_type", "贷款种类"),
      column("amount", "放款金额(万元)"),
      column("persons", "扶持人数"),
      remark,
    ],
    total: "bottom",
  },
  tonglu: {
    sheet: "2贷款",
    title: "巾帼创业贷款情况统计表",
    measures: "万元、人",
    columns: [
      seq,
      column("loan_type", "贷款\n品种"),
      column("borrower_type", "人员\n类别"),
      column("amount", "贷款金额\n(万元)"),
      column("persons", "扶持人数\n(人)"),
      remark,
    ],
    total: "bottom",
  },
  fuzhou: {
    sheet: "小额贷款",
    title: "妇女小额贷款情况统计表",
    measures: "元、人",
    columns: [
      seq,
      column("loan_type", "贷款品种"),
      { ...column("amount", "贷款额(元)"), inYuan: true },
      column("persons", "扶持人数(人)"),
      column("driven", "带动人数(人)"),
      remark,
    ],
    total: "bottom",
  },
  guigang: {
    sheet: "贷款台账",
    title: "妇女小额担保贷款情况统计表",
    measures: "万元、人",
    columns: [
      seq,
      column("loan_type", "贷款类型"),
      column("amount", "发放金额(万元)"),
      column("persons", "惠及人数"),
      column("driven", "吸纳就业"),
      remark,
    ],
    columnNumbers: true,
    total: "bottom",
  },
  daxing: {
    sheet: "小额贷款",
    title: "妇女小额贷款情况统计表",
    measures: "万元、人",
    columns: [
      seq,
      column("loan_type", "贷款种类"),
      column("use", "贷款用途"),
      column("amount", "金额(万元)"),
      column("persons", "户数"),
      remark,
    ],
    total: "top",
  },
  guangfeng: {
    sheet: "2019贷款",
    title: "妇女创业小额贷款情况统计表",
    measures: "万元、人",
    columns: [
      seq,
      column("loan_type", "贷款类型"),
      column("amount", "发放金额"),
      column("persons", "惠及人数"),
      column("driven", "带动人数"),
      remark,
    ],
    total: "bottom",
  },
};
