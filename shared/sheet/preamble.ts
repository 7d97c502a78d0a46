import { cellText } from "./cell-text.ts";
import { cellAddress, type Grid, isErrorValue, type RawValue } from "./grid.ts";
import { partsOfLine } from "./line-parts.ts";
import { textOf } from "./merges.ts";
import { compactText, unitOfMeasure } from "./normalise.ts";
import { isOfficeName } from "./office-name.ts";
import type { SheetText } from "./reading.ts";
import { type SheetPeriod, sheetPeriod } from "./sheet-period.ts";
import { asOfLine, isPeriodLine } from "./time-line.ts";

/** What stands above the header: title, 填报单位, 所属期, 单位. */
export interface Preamble {
  readonly title?: SheetText;
  /** 表号 as it is printed, compacted: 妇联统4表. */
  readonly number?: string;
  readonly unit?: SheetText;
  /** What title, lines and tab together say of the period. */
  readonly time: SheetPeriod;
  /** Units of measure of the unit line, as the forms spell them: 单位:万元、人 → ["万元", "人"]. */
  readonly measures: readonly string[];
}

const stamp = "(?:\\((?:盖章|公章|章|签章)\\))?";
const unitLabel = new RegExp(
  `(?:填报|填表|填写|报送|报出|报表|报告|上报|呈报|汇总|编报|编制)(?:单位|部门)(?:名称)?${stamp}:?|^单位名称${stamp}:|^单位${stamp}:|所属妇联:?|^(?:乡镇|街道|镇街|乡镇\\(街道\\)|镇\\(街道\\))(?:名称)?${stamp}:`,
);
const periodLabel =
  /(?:(?:所属|报告|报送|填报|上报|报表|数据|统计)(?:期间|期别|时期|时段|期)|期别|统计时间|年度|年份|季度|月份|截至时间):/;
const formNumber = /[\u4e00-\u9fff]{0,8}统\d{1,3}(?:-\d{1,2})?表/;
const naming = /[表账帐册]|情况|统计|汇总/;
const nextLabel =
  /(?:填报|报送|上报|制表|填表)(?:时间|日期)|(?:所属|报告|报送|填报|上报|报表|数据|统计)(?:期|时段)|期别|统计时间|计量单位|单位:|填报人|填表人|制表人|审核人|负责人|联系电话|表号|制定机关|批准文号|有效期/;

const known = new WeakMap<Grid, Map<number, Preamble>>();

/** What the rows above `headerRow` (from 0) say; read once for a grid, however many forms are laid over it. */
export function readPreamble(grid: Grid, headerRow: number): Preamble {
  const ofGrid = known.get(grid) ?? new Map<number, Preamble>();
  known.set(grid, ofGrid);
  const before = ofGrid.get(headerRow);
  if (before !== undefined) return before;
  const preamble = readAbove(grid, headerRow);
  ofGrid.set(headerRow, preamble);
  return preamble;
}

/** What one cell says, or a part of it where its line holds several things. */
interface Said extends SheetText {
  /** Compacted, never empty. */
  readonly line: string;
  /** What stands before it in the row. */
  readonly before: string;
  /** What stands behind it in the row, in cells of their own. */
  readonly behind: readonly RawValue[];
}

/** Cells are looked at one by one: a line may be one cell or many. */
function readAbove(grid: Grid, headerRow: number): Preamble {
  let title: SheetText | undefined;
  let number: string | undefined;
  let unit: SheetText | undefined;
  const labelled: SheetText[] = [];
  const lines: SheetText[] = [];
  const measures: string[] = [];
  const asOf: SheetText[] = [];
  for (let row = grid.top; row < headerRow; row++) {
    const inRow: SheetText[] = [];
    const daysInRow: SheetText[] = [];
    for (const said of saidIn(grid, row)) {
      const { text, line, cell, before, behind } = said;
      measures.push(...measuresIn(line));
      const named = unitIn(said) ?? (title === undefined ? undefined : ownOffice(said));
      if (named !== undefined) unit ??= { text: named, cell };
      const label = periodLabel.exec(line);
      const labelBefore = /:$/.test(compactText(before)) && !unitLabel.test(compactText(before));
      if (label !== null) {
        const after = line.slice(label.index + label[0].length) || textOf(behind[0] ?? null);
        labelled.push({ text: withLabel(label[0], after), cell });
      } else if (isPeriodLine(line) && !labelBefore) {
        inRow.push({ text, cell });
      }
      const day = untilLabel.test(line) ? `${line}${textOf(behind[0] ?? null)}` : line;
      if (asOfLine(day) !== undefined && !labelBefore) daysInRow.push({ text: day, cell });
      number ??= formNumber.exec(line)?.[0];
      const head = titleIn(line);
      if (mayBeTitle(head, before) && !isNamed(title, head)) {
        title = { text: head === line ? text : head, cell };
      }
    }
    // Several beside each other are columns.
    if (inRow.length === 1) lines.push(...inRow);
    if (daysInRow.length === 1) asOf.push(...daysInRow);
  }
  const tab = { text: grid.name, cell: cellAddress(grid.top, grid.left), tab: true };
  const named = sheetPeriod([...labelled, ...(title === undefined ? [] : [title])]).period !== undefined;
  const own = lines.filter(({ text }) => !(named && headsBlocks(grid, headerRow, text)));
  const time = sheetPeriod([...labelled, ...own, ...(title === undefined ? [] : [title]), tab]);
  const [day] = asOf;
  return {
    measures,
    time: day === undefined ? time : { ...time, asOf: day },
    ...(title === undefined ? {} : { title }),
    ...(number === undefined ? {} : { number }),
    ...(unit === undefined ? {} : { unit }),
  };
}

const untilLabel = /^(?:统计|数据|资料|信息)?截[至止](?:时间|日期)?:$/;

function saidIn(grid: Grid, row: number): Said[] {
  const values = grid.values[row - grid.top] ?? [];
  return values.flatMap((value, index) => {
    if ((typeof value !== "string" && typeof value !== "number") || isErrorValue(value)) return [];
    const at = grid.left + index;
    const parts = typeof value === "string" ? partsOfLine(value) : [cellText(grid, row, at)];
    const said = parts.map((part) => textOf(part));
    return said.flatMap((text, place): Said[] => {
      const line = compactText(text);
      const before = said[place - 1] ?? textOf(values[index - 1] ?? null);
      const behind = place === said.length - 1 ? values.slice(index + 1) : said.slice(place + 1);
      return line === "" ? [] : [{ text, line, before, behind, cell: cellAddress(row, at) }];
    });
  });
}

/** A federation's name that stands alone below the title, without 填报单位 before it. */
function ownOffice({ text, before }: Said): string | undefined {
  return isOfficeName(text) && !/[:：]\s*$/.test(before) ? nameIn(text) : undefined;
}

const counted: readonly (readonly [RegExp, string])[] = [
  [/人次/, "人次"],
  [/人数/, "人"],
  [/户数/, "户"],
  [/件数/, "件"],
  [/金额/, "元"],
  [/场次/, "场"],
  [/期数/, "期"],
  [/支数/, "支"],
];

/** Units of the unit line; without one the unit of what the title says is counted (培训人数统计表). */
export function measuresSaid({ measures, title }: Preamble): readonly string[] {
  const said = counted.flatMap(([words, unit]) => (words.test(title?.text ?? "") ? [unit] : []));
  return measures.length > 0 || said.length !== 1 ? measures : said;
}

/** 月份：3 and 季度：二 name their unit in the label alone; 截至时间 makes a date the end of a stretch. */
function withLabel(label: string, after: string): string {
  const text = compactText(after);
  if (label.startsWith("截至")) return `截至${text}`;
  if (label.startsWith("月份") && /^\d{1,2}$/.test(text)) return `${text}月`;
  return label.startsWith("季度") && /^[一二三四1-4]$/.test(text) ? `${text}季度` : after;
}

const SHORTEST_TITLE = 6;

/**
 * Whether the line heads the first of several blocks: another part of the year heads a further one below the header
 * (上半年 above, 下半年 below), under no title of its own. On printed pages the same line stands again.
 */
function headsBlocks(grid: Grid, headerRow: number, line: string): boolean {
  const own = compactText(line);
  for (const row of grid.values.slice(headerRow + 1 - grid.top)) {
    const head = loneText(row);
    if (head === undefined || head === own) continue;
    if (isPeriodLine(head)) return true;
    if (head.length >= SHORTEST_TITLE && naming.test(head)) return false;
  }
  return false;
}

/** The one text of a row that has nothing else but labels (单位：万元). */
function loneText(row: Grid["values"][number]): string | undefined {
  let found: string | undefined;
  for (const value of row) {
    if (value === null || value === "") continue;
    if (typeof value !== "string") return undefined;
    const text = compactText(value);
    if (text === "" || text.includes(":")) continue;
    if (found !== undefined) return undefined;
    found = text;
  }
  return found;
}

/** 2023年情况统计表（单位：户）: the title is what stands before the labels, where that names a table. */
function titleIn(line: string): string {
  const label = line.includes(":") ? nextLabel.exec(line) : null;
  const head = line.slice(0, label?.index ?? line.length).replace(/[([]$/, "");
  return naming.test(head) ? head : line;
}

/** A title is no "name: value" line, no value beside such a label, and no 表号. */
function mayBeTitle(line: string, before: string): boolean {
  if (line.length < 4 || line.includes(":") || /[:：]\s*$/.test(before)) return false;
  return !/^[\d.,%\-/年月日]+$/.test(line) && formNumber.exec(line)?.[0] !== line;
}

/** The first text is the title, unless a later one names a table and it does not. */
function isNamed(title: SheetText | undefined, line: string): boolean {
  return title !== undefined && (naming.test(title.text) || !naming.test(line));
}

/** 填报单位：某某妇联 2019年12月 单位：万元 in one cell. */
const datedEnd = /[([]?(?:(?:19|20)\d{2}|二[〇零○一二三四五六七八九]{3})(?:年|[./-]\d).*$/;

function unitIn({ text, line, behind }: Said): string | undefined {
  const label = unitLabel.exec(line);
  if (label === null) return undefined;
  const rest = line.slice(label.index + label[0].length);
  const end = nextLabel.exec(rest)?.index ?? rest.length;
  const name = rest
    .slice(0, end)
    .replace(datedEnd, "")
    .replace(/[,;、]+$/, "");
  if (name !== "") return isMeasureList(name) ? undefined : spacedLike(name, text);
  const beside = textOf(behind.find((value) => value !== null && textOf(value) !== "") ?? null);
  const next = compactText(beside);
  const isName =
    next !== "" && !nextLabel.test(next) && !next.includes(":") && !isMeasureList(next) && !isTime(next);
  return isName ? nameIn(beside) : undefined;
}

/** 填报单位 was left blank, and the time of the table stands in the same row. */
function isTime(text: string): boolean {
  return isPeriodLine(text) || asOfLine(text) !== undefined || /^[\d.\-/年月日()]+$/.test(text);
}

/** Compacted, but for the spaces between several names: 新县妇联 新县财政局. */
function nameIn(text: string): string {
  const names = text.trim().split(/\s+/).map(compactText);
  return names.join(names.every((name) => name.length >= SHORTEST_NAME) ? " " : "");
}

const SHORTEST_NAME = 3;

/** A name (compacted) with the spaces between several names that stand in the text. */
function spacedLike(name: string, text: string): string {
  const words = nameIn(text.normalize("NFKC").replace(/^[^:]*:/, ""));
  const whole = words.startsWith(name[0] ?? "") ? words : name;
  for (let end = whole.length; end > 0; end--) {
    if (whole.slice(0, end).replace(/ /g, "") === name) return whole.slice(0, end).trim();
  }
  return name;
}

/** 单位: is followed by the name of a unit, or by units of measure. */
function isMeasureList(text: string): boolean {
  return text.split(/[、,;/和]/).every((word) => unitOfMeasure(word.replace(/\)$/, "")) !== undefined);
}

function measuresIn(line: string): string[] {
  const match = /(?:^|[^报送汇总编])(?:计量)?单位:([^:]+)$|^\(?单位:([^:)]+)\)?/.exec(line);
  const listed = match?.[1] ?? match?.[2] ?? "";
  return listed.split(/[、,;/和)]/).flatMap((word) => unitOfMeasure(word) ?? []);
}
