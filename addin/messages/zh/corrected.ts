/** 改好的文件：在这里改了哪些格，怎样拿回自己的文件里。 */

import type { LeftReason } from "../../../shared/workbook/patch/patch-result.ts";
import { quoted } from "../quoted.ts";

const leftReasons: Readonly<Record<LeftReason, string>> = {
  array: "是数组公式的一部分，只能整块改",
  "data-table": "是模拟运算表的一部分，不能单独改",
  merged: "被合并单元格盖住了",
  table: "是表格（Ctrl+T）的标题或汇总行",
  pivot: "是数据透视表里的",
  "shared-formula": "别的格跟它共用一个公式",
  "too-long": "文字太长，一格放不下",
  nowhere: "文件里找不到这一格",
};

export const corrected = {
  count: (cells: number) => `改了${cells}格，还没有改到您的文件里`,
  inFile: (cells: number) => `改了${cells}格，已在下载的文件里`,
  only: "您的原文件不变；下载的是同一份文件，只换了这几格。",
  converted:
    "您的原文件不变，下载的是 .xlsx：数、公式、数字格式、合并单元格、列宽照原来的；字体、颜色、边框、图片、图表、条件格式、下拉和打印设置带不过来，看起来会不一样。",
  formulasLost: (count: number) => `有${count}个公式带不过来，存成了它算出的数`,
  what: "看改了什么",
  lookAt: (place: string) => `看 ${place}`,
  change: (before: string, after: string) => `${before} → ${after}`,
  /** What stood as text is a number now, and looks the same. */
  becameNumber: (content: string) => `文本“${content}” → 数${content}`,
  blank: "空白",
  files: "下载文件",
  download: "下载改好的文件",
  writing: "正在写入文件",
  fileName: (name: string, ending: string) => `${name}（已更正）${ending}`,
  done: (file: string, converted: boolean) =>
    converted
      ? `已下载${quoted(file)}。请打开看一看，样子合适再用它代替原来的文件`
      : `已下载${quoted(file)}，请用它代替原来的文件`,
  uncalculated: "文件里的公式会在 Excel 或 WPS 打开时重新计算；存盘以后，数才会跟着更新。",
  unfollowed: (cells: string, n: number) =>
    `${cells}${n > 5 ? "等" : "，共"}${n}格公式这里算不出来，这里显示的还是文件里原来的数；下载的文件在 Excel 或 WPS 里打开时会重新计算。`,
  replaced: (cells: string) => `这些格原来是公式，现在是您填的数：${cells}`,
  left: "这些格没有改到文件里，请在 Excel 或 WPS 里自己改：",
  leftCell: (place: string, reason: LeftReason) => `${place}：${leftReasons[reason]}`,
  protectedSheets: (sheets: string) => `工作表${sheets}设了保护，下载的文件里也改了这些格；保护还在`,
  signed: "文件带数字签名，改过以后签名就不对了，需要重新签",
  failed: (reason: string) => `没能写成文件：${reason}`,
  broken: "没能写成文件。修改还在这里，请再试一次",
  stopped: "已停止，没有写成文件",
  sending: (cells: number) => `有${cells}格是在这里改过的，按改后的报送：`,
  sent: (cells: number) => `报送的内容里有${cells}格是在这里改的`,
  sentMore: (cells: string) => `另有${cells}格也改过，没有逐格列出`,
  textStays: "内容留在本机，没有上传",
  sideStays: "（没有上传）",
  onSheet: (nth: number, cell: string) => `第${nth}张表${cell}`,
  ofSender: (cells: number) => `有${cells}格是报送前在网页里改的，报送单位自己的文件里可能还是原来的`,
  sentHeading: "报送前的修改",
  sentList: "在这里改过的格",
  leave: "要留下修改，请留在这里，先下载改好的文件。",
};
