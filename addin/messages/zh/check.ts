/** Opening a workbook and working through its findings. */

import type { Severity } from "../../../shared/form/form.ts";
import type { SentPlace } from "../../../shared/sheet/sent-layout.ts";
import { quoted } from "../quoted.ts";
import { linesText } from "./line-words.ts";
import { type Reason, reasonWords, severityHints, severityWords } from "./words.ts";

export const open = {
  drop: "把工作簿拖到这里，几个也可以",
  or: "或",
  choose: "选择文件",
  skipLink: "跳到“选择文件”",
  dropNow: "松开即可打开",
  hint: "可以直接用平时的台账：Excel 和 WPS 的工作簿（.xlsx、.xls、.et），也可以是 .csv",
  samples: "打开示例",
  samplesHint: "不用自己的文件，先看一看",
  sampleOwn: "本单位",
  reading: (name: string) => `正在读取${quoted(name)}`,
  checking: "正在核对",
  readSoFar: (percent: number) => `已读 ${percent}%`,
  readWhole: "已读完，正在显示",
  stop: "停止读取",
  stopped: "已停止读取",
  tooLong: "读了两分钟还没有读完，已停止。请在 Excel 或 WPS 中删去用不到的工作表，另存为 .xlsx 再试",
  another: "打开另一个工作簿",
  failed: "读取时出了问题。请用 Excel 打开并另存一份再试",
};

/** Of a file that is no workbook: what it is, and what to do. */
export const unreadable = {
  file: (name: string, why: string) => `${quoted(name)}：${why}`,
  picture: (name: string) =>
    `${quoted(name)}是图片，不是表格。请放入填报用的工作簿（.xlsx、.xls、.et 或 .csv）；只有图片的，请先把数录入表格`,
  pdf: (name: string) =>
    `${quoted(name)}是版式文件，不是表格。请放入填报用的工作簿（.xlsx、.xls、.et 或 .csv）；没有的，请向发文件的单位要`,
  document: (name: string) =>
    `${quoted(name)}是文档，不是表格。表在文档里的，请复制到 Excel 或 WPS 表格，另存为 .xlsx 再放进来`,
  slides: (name: string) =>
    `${quoted(name)}是演示文稿，不是表格。表在里面的，请复制到 Excel 或 WPS 表格，另存为 .xlsx 再放进来`,
  archive: (name: string) => `${quoted(name)}是压缩包。请先解压，再放入里面的工作簿`,
};

export const check = {
  workbook: "工作簿",
  noCatalogue: "没有取到报表目录，暂时不能核对和报送",
  heading: "核对结果",
  rows: (count: string) => `${count}行`,
  outside: (count: string) => `本期外 ${count} 行`,
  outsideHint: (rows: string, outside: string) => `本期${rows}行，其余${outside}行不在本期，不报送`,
  sheet: (name: string) => `工作表${quoted(name)}`,
  table: (number: number) => `第${number}张表`,
  hidden: "已隐藏",
  view: "查看",
  viewing: "正在看",
  viewingSheet: (name: string) => `正在看工作表${quoted(name)}`,
  viewSheet: (name: string) => `查看工作表${quoted(name)}`,
  severity: severityWords,
  severityHint: severityHints,
  kinds: (kinds: number, places: string) => `${kinds}类，${places}处`,
  severityCount: (severity: Severity, kinds: number, places: number) =>
    kinds === places
      ? `${places}处${severityWords[severity]}`
      : `${kinds}类${severityWords[severity]}，${places}处`,
  allGood: "没有要改的",
  announce: (errors: number, warnings: number, names: number) =>
    errors + warnings + names === 0
      ? "核对完毕，没有要处理的问题"
      : `核对完毕：${errors}处错误，${warnings}处核实${names === 0 ? "" : `，${names}处像是姓名`}`,
  announceUnread: (sheets: number) => `核对完毕，有${sheets}张表没有认出来，请指定报表或忽略`,
  checking: "正在核对…",
  readingFront: (sheet: string) => `正在读取工作表${quoted(sheet)}…读完就显示它的核对结果`,
  failed: "核对时出了问题，结果不可用",
  again: "重新核对",
  unrecognised: (name: string) => `未识别：工作表${quoted(name)}`,
  emptySheet: (name: string) => `空白：工作表${quoted(name)}`,
  unrecognisedHint: "这张表没有认出来。可以指定它是哪张报表，或下载模板后填写；不是报表就忽略。",
  ignoredCount: (count: number) => `已忽略 ${count} 张工作表`,
  aside: {
    hidden: (name: string) => `工作表${quoted(name)}是隐藏的，按不报送处理`,
    otherPeriod: (name: string) => `工作表${quoted(name)}写的是另一期，按不报送处理`,
    sinceJanuary: (name: string) =>
      `工作表${quoted(name)}只有本年累计、上年同期或目标，本期数在另一张，按不报送处理`,
    noRows: (name: string) => `工作表${quoted(name)}没有本期的行，按不报送处理`,
  },
  useThis: "改用这张",
  ignored: (name: string) => `已忽略：工作表${quoted(name)}`,
  unignore: "不再忽略",
  ignore: "忽略",
  chooseForm: "指定报表",
  chooseFormLabel: (name: string) => `工作表${quoted(name)}是哪张报表`,
  chooseFormPrompt: "请选择报表",
  likely: "最像的",
  others: "其他报表",
  period: "报告期",
  periodUnknown: "没有认出报告期，请选择",
  periodDiffers: (stated: string, period: string) => `表上写的是${stated}，按${period}核对`,
  wholeSheet: "整张表",
  places: (count: number) => `${count}处`,
  search: "查找",
  searchHint: "单元格或文字，例如 J5",
  onlyErrors: "只看错误",
  noneFound: "没有符合条件的结果",
  goTo: (cell: string) => `转到单元格 ${cell}`,
  cells: "单元格",
  fix: "修正",
  fixAll: (places: number) => `全部修正（${places}处）`,
  fixThese: (places: number) => `修正这${places}处`,
  fixOne: (cell: string) => `修正 ${cell}`,
  proposal: "也许是这样，请您判断：",
  adopt: "采用",
  adoptOne: (cell: string) => `${cell} 采用建议`,
  adoptThese: (places: number) => `这${places}处都采用`,
  fixed: "已修正",
  before: "现在",
  after: "改为",
  blank: "空白",
  /** What stands there as text and becomes a number, looking the same. */
  asText: (content: string) => `文本“${content}”`,
  undo: "撤销上一次修改",
  undone: "已撤销",
  ownHeader: (title: string, header: string) => `${title}（表上：${header}）`,

  explain: "说明",
  changeExplanation: "修改说明",
  withdrawExplanation: "取消说明",
  explained: (reason: Reason) => `已说明：${reasonWords[reason]}`,
  explainedPart: (reason: Reason, lines: readonly SentPlace[]) =>
    `${linesText(lines)}已说明：${reasonWords[reason]}`,
  carried: "（沿用上次报送时的说明，请看是否还对）",
  rule: (rule: string) => `审核规则 ${rule}`,
  local: "只在本机核对，内容不上传",
  totals: "合计",
};

export const recognition = {
  read: (columns: number, unused: number) =>
    unused === 0 ? `认出${columns}栏` : `认出${columns}栏，${unused}栏不用`,
  asks: (count: number) => `${count}处请确认`,
  assign: "对应",
  toAssign: "去对应",
  assignSheet: (name: string) => `对应：工作表${quoted(name)}的各栏`,
  notKept: "已照办，但这台电脑存不下，下次打开同样的表要再确认一次",
};

export const explain = {
  heading: "核实说明",
  reason: "原因",
  reasons: reasonWords,
  note: "补充说明",
  noteHint: "请不要写姓名、身份证号和电话",
  noteFault: {
    personal: "说明里好像有身份证号、电话、银行卡号等个人号码，请删去再保存",
    missing: "选“其他原因”时请写明情况",
  },
  all: (places: number) => `适用于全部${places}处`,
  choose: "请选择",
  unreasoned: "请选择原因",
  which: "只说明选中的几处",
  nowhere: "请选中要说明的单元格",
  save: "保存说明",
  gone: "这一条已经没有问题了，不用说明",
};

export const preview = {
  heading: "工作表",
  result: "核对结果",
  back: "回到核对结果",
  grid: (name: string) => `工作表${quoted(name)}的内容。用方向键移动`,
  value: "内容",
  apply: "更改",
  applyAll: (places: number, content: string) => `全部这样改（${quoted(content)}共${places}处）`,
  cell: (address: string) => `单元格 ${address}`,
  sheets: "选择工作表",
  find: "在工作表里查找",
  findNext: "下一处",
  findBefore: "上一处",
  notFound: "没有找到",
  open: "查找",
  tooMany: (most: string) => `一次最多粘贴${most}格，这次没有粘贴。请分几次`,
  earlier: (figures: string) => `本单位以前报的合计：${figures}`,
  toFinding: "回到这一条",
  finding: (words: string) => `有${words}`,
};
