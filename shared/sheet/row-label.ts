/** What the leading cells of a row say about the row. */
import { isErrorValue, type RawValue } from "./grid.ts";
import { leansOn } from "./leaning.ts";
import { compactText } from "./normalise.ts";
import { remember } from "./remember.ts";
import {
  isCancelled,
  isFooter,
  isLabelled,
  isNote,
  isNoteHead,
  isPageHead,
  isSealed,
  isSentence,
  isSignature,
  isSignedDay,
  labelOf,
  labelText,
  mayLabel,
  mayLabelBehind,
  type RowLabel,
} from "./row-words.ts";

/** A row's label, and which cell says so: its index, and its text without brackets, colon and spaces. */
export interface Labelled {
  readonly label: RowLabel;
  readonly at: number;
  readonly text: string;
}

/** A cell as read for its row's label; undefined: it holds a value of its column and can be no label. */
export type LeadingCell = string | undefined;

interface Cell {
  readonly at: number;
  /** Compacted; empty for a cell that can be no label. */
  readonly text: string;
  readonly written: string;
  readonly isNumber: boolean;
}

const stroke = /^(?:[-—–―_·.。,，…⋯/\\|~□☐]*|n\/a|以下空白|\(?空白?\)?)$/i;
const number = /^[≥≤<>±+-]*[\d,]+(?:\.\d+)?[%‰]?$/;
const ordinal = /^(?:序号|第|no\.?|№)?[([]?(?:\d{1,4}|[一二三四五六七八九十]{1,3})[)\].、号]?$/i;
const pageNumber = /^[-—–]+\d+[-—–]+$/;
const partHead = /^(?:其中:|#+[^#\d])/;
const splitSum = /^(?:[合总小累共]计|[全本].{1,3}(?:合计|总计|共计|总数))$/;
const pureSum = /^(?:[合总小共]计|(?:grand)?total|sub-?total)$/i;
const placeholder = /^(?:[×xX○*]{2,}.{0,4}|.{0,3}[×xX]{2,}(?:街道|乡|镇|村|县|市|区|局|单位|社区|公司)?)$/;

const REMEMBERED_TEXTS = 4_000;
/** So many filled cells may hold the number and the name that a row is known by. */
const HEADS = 2;
/** A text that is surely no stroke: 空 and 以 begin 以下空白. */
const filling = /^(?![以空])[\d\u4e00-\u9fff]/;

/**
 * Cheap look at the cells of a row that holds a figure: false says that it is a record, true that `rowLabel` must decide.
 */
export function mayBeLabelled(cells: readonly RawValue[]): boolean {
  let heads = 0;
  for (const cell of cells) {
    if (typeof cell !== "string" || isErrorValue(cell)) {
      if (cell !== null) heads++;
      continue;
    }
    const may = heads < HEADS ? mayLabel(cell) : mayLabelBehind(cell);
    if (may && labels(cell)) return true;
    if (heads < HEADS && filling.test(cell)) heads++;
  }
  return false;
}

/** Whether a text could label a row of figures, whatever stands beside it. */
const labels = remember(REMEMBERED_TEXTS, (written) => {
  const text = compactText(written);
  return (
    labelOf(written) !== undefined ||
    isNote(text) ||
    isCancelled(text) ||
    (isSignature(text) && text.includes(":")) ||
    [partHead, period, person, placeholder, /^某某/].some((label) => label.test(text)) ||
    pureSum.test(labelText(written))
  );
});

/** Decides by texts alone what kind of row its leading cells make it. What a formula failed with says nothing of it. */
export function rowLabel(written: readonly LeadingCell[]): Labelled {
  const cells = written.map((text) => (isErrorValue(text) ? undefined : text));
  const filled = cells.flatMap((written, at) => cellOf(written, at) ?? []);
  const [first] = filled;
  const says = (label: RowLabel, { at, text } = first ?? { at: 0, text: "" }): Labelled => ({
    label,
    at,
    text,
  });
  if (first === undefined) {
    const page = cells.findIndex((written) => pageNumber.test(compactText(written ?? "")));
    return page < 0 ? says("blank") : says("page_header", { at: page, text: compactText(cells[page] ?? "") });
  }
  const numbered = ordinal.test(compactText(first.written));
  if (numbered && filled.length === 1) return says("blank");
  const head = numbered ? (filled[1] ?? first) : first;
  const figures = filled.some((cell) => cell !== first && cell.isNumber) || first.isNumber;
  if (leansOn(head.written) === "above") return says("ditto", head);
  const valued = cells.includes(undefined);
  const aside = figures || valued ? undefined : asideLabel(first, filled);
  if (aside !== undefined) return says(aside);
  if (isNote(first.text)) return says("note");
  if (isSignature(first.text) && (first.text.includes(":") || isSignatureLine(filled)))
    return says("signature");
  if (isColumnNumbers(filled)) return says("page_header");
  return figuresLabel(filled, head) ?? says("record", head);
}

function cellOf(written: LeadingCell, at: number): Cell | undefined {
  if (written === undefined) return { at, text: "", written: "", isNumber: false };
  const text = compactText(written);
  return stroke.test(text) ? undefined : { at, text, written, isNumber: number.test(text) };
}

/** 制表人 李某: the space is a colon. */
function spelt({ written }: Cell): string {
  return compactText(written.trim().replace(/(?<=\S{2})\s+(?=\S{2,4}$)/, ":"));
}

/** 填表人 | 李某 | 联系电话 | 12345678: the only numbers are telephones and dates. */
function isSignatureLine(filled: readonly Cell[]): boolean {
  return filled.every(({ isNumber, text }) => !isNumber || /^\d{7,}$/.test(text));
}

/** 登记人：陈某某, 分管领导： */
function isSigner({ text }: Cell): boolean {
  return /^[^:]*(?:人|员|领导|书记|主任|主席|站长|科长|部长|科室|签收|签名):/.test(text);
}

/** Of a row without figures: signature, note, sample, page header. */
function asideLabel(first: Cell, filled: readonly Cell[]): RowLabel | undefined {
  const { text } = first;
  const alone = filled.length === 1;
  const isUnitLine = isPageHead(text) && !isSealed(text);
  if (!isUnitLine && (isSignature(spelt(first)) || filled.some((cell) => isSealed(cell.text)))) {
    return "signature";
  }
  if (filled.every(({ text: part }) => /^[^:]{2,8}:[^:]{0,6}$/.test(part)) && filled.some(isSigner))
    return "signature";
  const told = filled.every(
    (cell, at) => isLabelled(cell.text) || filled[at - 1]?.text.endsWith(":") === true,
  );
  if (told && filled.some((cell) => isSignature(cell.text) || isSigner(cell))) return "signature";
  if (told && isFooter(text) && !isUnitLine) return "note";
  if (isSignedDay(filled.map((cell) => cell.text).join(""))) return "signature";
  if (isNote(text) || (isNoteHead(text) && (filled[1]?.text.length ?? 0) >= 8)) return "note";
  if (isPageHead(text) || isHeads(filled)) return "page_header";
  if (alone && (isTitle(text) || period.test(text))) return "page_header";
  if (filled.some((cell) => isPageHead(cell.text) && cell.text.includes(":"))) return "page_header";
  return alone && labelOf(first.written) === undefined && isSentence(text) ? "note" : undefined;
}

/** Of a row of figures: totals, shares, earlier periods, targets, samples. */
function figuresLabel(filled: readonly Cell[], head: Cell): Labelled | undefined {
  const split = splitLabel(filled);
  if (split !== undefined) return split;
  const said = labelOf(head.written);
  if (said !== undefined) return { label: said, at: head.at, text: labelText(head.written) };
  if (period.test(head.text) && filled.every((cell) => cell === head || cell.isNumber)) {
    return { label: "previous_period", at: head.at, text: head.text };
  }
  if (person.test(head.text) || isMadeUp(filled)) {
    return { label: "sample", at: head.at, text: head.text };
  }
  const part = filled.slice(1, 3).find(({ text }) => partHead.test(text));
  if (part !== undefined) return { label: "of_which", at: part.at, text: part.text };
  const sum = filled.find(({ written }) => pureSum.test(labelText(written)));
  return sum === undefined ? undefined : { label: "subtotal", at: sum.at, text: labelText(sum.written) };
}

/** ××镇 and ×××; 某某镇 only where most texts are so: a name may be left out of a true row. */
function isMadeUp(filled: readonly Cell[]): boolean {
  const texts = filled.filter(({ isNumber }) => !isNumber);
  const nameless = texts.filter(({ text }) => /^某某.{0,4}$/.test(text)).length;
  return (
    texts.filter(({ text }) => placeholder.test(text)).length >= 2 ||
    (nameless >= 2 && nameless * 2 >= texts.length)
  );
}

/** 合 in one cell and 计 in the next; 全区 and then 合计. */
function splitLabel(filled: readonly Cell[]): Labelled | undefined {
  for (const [index, { at, text }] of filled.slice(0, 2).entries()) {
    const joined = text + labelText(filled[index + 1]?.written ?? "");
    if (text === "" || joined === text || !splitSum.test(joined)) continue;
    if (text.length > 1 && !/^[全本]/.test(text)) continue;
    const part = joined === "小计" || index > 0;
    return { label: part ? "subtotal" : (labelOf(joined) ?? "total"), at, text: joined };
  }
  return undefined;
}

/** Whom forms take for an example. */
const person = /^(?:张三|李四|王五)$/;

/** Whether a row is taken for an example by a name that somebody may bear. */
export function namesExample(written: string): boolean {
  return person.test(compactText(written));
}

const period =
  /^\(?(?:20\d\d|二[〇零○].{2})年(?:度|第?[一二三四1-4]季度|[上下]半年|\d{1,2}(?:[-—~至到]\d{1,2})?月份?|全年)?\)?$/;
const frameWord =
  /^(?:序号?|.{0,6}(?:名称|姓名)|县\(市、区\)|区\(县\)|乡\(镇\)|镇\(街道?\)|村\(社区\)|村居|[镇村]名|编号|月份|年份|称号|行次|栏次|项目(?:名称)?|类别|类型|指标(?:名称)?|地区|区县|县区|乡镇(?:街道)?|镇街|街道|单位(?:名称)?|姓名|名称|所属(?:乡镇|单位)|日期|时间|报告期)(?:\(.*\))?$/;
const headWord =
  /^(?:其中:?.*|合计|小计|男|女|女性|总数|代码|计量单位|数值|备注|编号|性别|年龄|身份证号|住址|电话|联系电话|主席|执委|培训|职务|民族|文化程度|政治面貌|联系人|联系方式|月份|季度|内容|人次|人数|户数|\((?:人|户|元|万元|期|场|次|个|件|%)\)|.{1,12}(?:人数|户数|金额|件数|人次|名称|日期|类别|数量|级别|情况|单位|编号|数|率|额|内容|地点|方式|来源|原因|状态|结果|时间|主题|形式)(?:\(.*\))?|.{2,10}\((?:人|户|元|万元|期|场|次|个|件|%)\)|(?:上年|本)[期年](?:数|同期)?|上年同期|增减|.{1,4}(?:妇女|对象))$/;

/** Names of columns beside each other, without a figure. */
function isHeads(filled: readonly Cell[]): boolean {
  const [first] = filled;
  if (first === undefined || filled.length < 2) return false;
  if (filled.some(({ text }) => text === "")) return false;
  const heads = filled.filter(({ text }) => frameWord.test(text) || headWord.test(text)).length;
  return frameWord.test(first.text) ? true : heads >= Math.max(2, filled.length * 0.6);
}

function isTitle(text: string): boolean {
  return text.length > 5 && /(?:表|台账|名册|登记册|花名册|情况|汇总|报表)(?:\(.*\))?$/.test(text);
}

const STEMS = "甲乙丙丁戊己庚辛";

/** How many cells from the first on are 甲, 乙, 丙 … in order. */
export function leadingStems(marks: readonly string[]): number {
  const other = marks.findIndex((mark, index) => mark !== STEMS[index]);
  return other < 0 ? marks.length : other;
}

/** 甲 乙 1 2 3=1+2; 甲 乙 丙 1; (1) (2) (3). */
function isColumnNumbers(filled: readonly Cell[]): boolean {
  if (filled.length < 3) return false;
  const own = /^[栏列行]次?号?$/.test(filled[0]?.text ?? "") ? filled.slice(1) : filled;
  const marks = own.map(({ text }) =>
    text.replace(/^(\d{1,2})=[\d+\-*×/÷%.()]+$/, "$1").replace(/[()]/g, ""),
  );
  if (!marks.every((mark) => /^(?:[甲乙丙丁戊己庚辛]|[A-Za-z]|\d{1,2})$/.test(mark))) return false;
  const numbers = marks.flatMap((mark) => (/^\d/.test(mark) ? [Number(mark)] : []));
  const stems = leadingStems(marks);
  const enough = numbers.length >= 2 || (stems >= 2 && stems + numbers.length === marks.length);
  return enough && numbers.every((value, index) => value === index + 1);
}
