/** What a total of a merged workbook is made of. */
import { quoted } from "../quoted.ts";

export const trace = {
  heading: "查一个数的来源",
  hintBrowser: "打开汇总工作簿，点“汇总”表里的任一个数，看它由哪些单位、哪次报送、原表哪一格相加而来。",
  hintExcel: "在汇总工作簿的“汇总”表里选一个数，再点下面的按钮。",
  open: "打开汇总工作簿",
  another: "打开另一个汇总工作簿",
  reading: (name: string) => `正在读取${quoted(name)}`,
  ask: "查所选单元格的来源",
  asking: "正在查找来源",
  notMerged: "这不是半边天统计下载的汇总工作簿，查不到来源。请打开从“汇总”页下载的工作簿",
  noFigure: (cell: string) => `${cell} 不是“汇总”表里的数。请选某个单位一行或合计一行里的数`,
  sheet: "汇总表",
  of: (title: string, cell: string) => `${cell}：${title}`,
  rows: (count: number) => `由${count}个数组成`,
  sum: (value: string) => `相加得 ${value}`,
  none: "没有报送数据",
  rateOf: (parts: string) => `由 ${parts} 计算得出，请查这两个数`,
  changed: "这是现在的报送。汇总工作簿下载以后又有新版本的，可能与表中的数不同。",
  unit: "报送单位",
  subject: "所属单位",
  version: "版本",
  time: "报送时间",
  cell: "原单元格",
  value: "数值",
  more: "继续显示",
};
