/** A line above or below a table taken apart: 填报单位：甲区妇联 2024年6月 金额单位：元 in one cell says as much as three. */
import { compactText } from "./normalise.ts";
import { isOfficeName } from "./office-name.ts";
import { asOfLine, isPeriodLine } from "./time-line.ts";

/** White space may stand between any two characters of a label: 填 报 单 位. */
function spaced(words: string): string {
  const of = (word: string) => [...word].join("\\s*");
  return words.split("|").map(of).join("|");
}

const before = spaced(
  "填报|填表|填写|填制|报送|报出|上报|呈报|报告|制表|编制|编报|汇总|统计|所属|截至|截止|活动|评比|评选|检查|金额|计量|计价|数量|货币|人数|联系|审核|审批|复核|主管|分管|部门|单位|牵头|责任|承办|主办|协办|配合",
);
const about = spaced(
  "单位|妇联|部门|时间|日期|年度|年份|季度|月份|时期|期间|时段|报告期|所属期|统计期|报送期|填报期|上报期|报表期|数据期|期别|表号|制定机关|制表机关|批准文号|批准机关|备案文号|有效期至|有效期|负责人|填报人|填表人|制表人|审核人|复核人|经办人|联系人|统计员|联系电话|联系方式|电话|手机|地点|主题|名称",
);
const stamp = "(?:\\s*\\([^()]{1,6}\\))?";
const colon = `${stamp}\\s*:`;
/** A label whose words are known begins wherever they do; any other behind a space or a bracket. */
const label = new RegExp(
  `(?:(?:${before})\\s*)*(?:${about})${colon}|(?<=^|[\\s,;。)(])[\\u4e00-\\u9fff]{2,8}${colon}(?!\\d)`,
  "g",
);
const untilWords =
  /截\s*[至止]\s*(?:到\s*)?(?=(?:19|20)\d{2}|[〇零○一二三四五六七八九]{4}年|\d{1,2}月|目前|[上本]月)/g;
/** Whose time may stand behind it without a label of its own. */
const reporterLabel = new RegExp(
  `^(?:${spaced("填报|填表|填写|报送|报出|上报|呈报|报告|汇总|编报|编制|报表")})?\\s*(?:单\\s*位|部\\s*门|妇\\s*联|乡\\s*镇|街\\s*道)[^:]*:`,
);

/**
 * The parts of a cell's text, in order, each with at most one label; the text itself where it is one. What stands behind
 * the name of the unit is a part where it is a time and nothing else.
 */
export function partsOfLine(text: string): readonly string[] {
  if (!/[:：\s截(（年月]/.test(text.trim())) return [text];
  const line = text.normalize("NFKC");
  const starts = [...line.matchAll(label), ...line.matchAll(untilWords)].map(({ index }) =>
    /[([【]\s*$/.test(line.slice(0, index)) ? line.slice(0, index).search(/[([【]\s*$/) : index,
  );
  const cuts = [...new Set([0, ...starts])].sort((one, other) => one - other);
  const parts = cuts.flatMap((start, index) => timedParts(line.slice(start, cuts[index + 1]).trim()));
  const filled = parts.filter((part) => part !== "");
  return filled.length < 2 ? [text] : filled;
}

const timeBehind =
  /(?:\s+(?=第?[一二三四1-4]季|[上下]半年|\d{1,2}月|[一二三四五六七八九十]{1,2}月|\d{2}年)|\s*(?=[([【]?(?:19|20)\d{2}(?:年|[./-]\d))|\s*(?=[([【]?[〇零○一二三四五六七八九]{4}年)|\s*(?=[([【](?:第?[一二三四1-4]季|[上下]半年|\d{1,2}月)))/g;

/** 填报单位：甲区妇联 2024年6月: the unit, and its time. */
function timedParts(part: string): string[] {
  for (const { index } of part.matchAll(timeBehind)) {
    const head = part.slice(0, index);
    const rest = part.slice(index).trim();
    if (index === 0 || !(reporterLabel.test(head) || (!head.includes(":") && isOfficeName(head)))) continue;
    const time = compactText(rest).replace(/[,;。]+$/, "");
    if (isPeriodLine(time) || dotted.test(time) || asOfLine(time) !== undefined) return [head.trim(), rest];
  }
  return [part];
}

const dotted = /^[([]?(?:19|20)\d{2}[./-](?:0?[1-9]|1[0-2])[)\]]?$/;
