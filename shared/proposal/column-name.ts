/** What a column of a sample is called: without the unit, the star and the number that offices put around a name. */
import { compactText, parseHeader, withoutNoteMarks } from "../sheet/normalise.ts";
import { isCountedThing, isToldCount } from "./counted-unit.ts";
import { splitUnit } from "./header-unit.ts";

export interface ColumnName {
  readonly name: string;
  /** What stands over it, from the top level down, and what heads it there. */
  readonly groups: readonly string[];
  readonly heading: string;
  /** Unit of measure that the header names. */
  readonly unit?: string;
  /** The header as it is written, where its unit is written as no other sheet is read: 单价（元/斤）. */
  readonly written?: string;
  /** The header says that it must be filled. */
  readonly starred: boolean;
}

/** A column to be named. */
export interface Headed {
  /** Texts of the header from the top level down, as they are written. */
  readonly path: readonly string[];
  /** Figures stand below it, or nothing does. */
  readonly isFigure: boolean;
}

const starBefore = /^[*＊★]\s*/;
const starBehind = /\s*[*＊★]$/;
const needed = /\s*[（(]必填[项）)]?[)）]?$/;
const wholeOf = /^(?:合计|小计|总计|总数|合计数|计|全部)$/;
const partOf = /^(?:[#＃]|其中)/;
const generic =
  /^(?:数量|人数|人次|金额|户数|次数|场次|场数|件数|个数|期数|份数|条数|资金|经费|比例|占比|男|女|妇女|名称|数|率)$/;
/** Says when, where, how or of which level, and not what: 线上, 市级, 本月, 35岁以下. */
const qualifier =
  /^(?:[国省市县区乡镇村]+级?|[一二三四五六七八九十\d]+[级类档等月岁].*|.*岁(?:以[上下]|及以[上下])|线[上下]|[本上当][年月季期].*|累计|新增|现有|城[镇市区]|农村|上半年|下半年|第?[一二三四]季度|公办|民办|本[省市县区]|外[省市县区]|其他|其它)$/;
/** Short names that need nothing over them. */
const complete =
  /^(?:姓名|性别|年龄|民族|籍贯|学历|职务|职业|职称|电话|手机|住址|地址|备注|说明|编号|收入|支出|余额|结余|预算|投入|利润|产值|面积|时间|日期|地点|主题|等级|级别|类型|类别)$/;
const measured =
  /(?:[人户件场次期份条支笔例对]数|人次|场次|户次|件次|[^数]数|数量|总量|金额|资金|经费|支出|收入|投入|余额|款)$/;

/**
 * Names of all columns, no two alike.
 * @param starsAreNotes what a star behind a name leads to stands on the sheet
 */
export function columnNames(columns: readonly Headed[], starsAreNotes = false): readonly ColumnName[] {
  // What stands in brackets over texts is no unit of theirs: 捐赠单位（人）.
  const split = columns.map(({ path, isFigure }) =>
    path.map((text, level) =>
      isFigure || level < path.length - 1 ? splitUnit(plainText(text)) : { name: plainText(text) },
    ),
  );
  const cleaned = split.map((path) => path.map(({ name }) => tidied(name)).filter((text) => text !== ""));
  const leaves = cleaned.map((path) => path.at(-1) ?? "");
  const kinds = new Set(
    cleaned.flatMap((path, index) => {
      const leaf = path.at(-1) ?? "";
      const isKind = wholeOf.test(leaf) || (columns[index]?.isFigure === true && isTooShort(leaf));
      return isKind ? [path.slice(0, -1).join("/")] : [];
    }),
  );
  const names = cleaned.map((path, index) =>
    nameOf(path, leaves, index, columns[index]?.isFigure ?? false, kinds).replace(
      /^[#＃]\s*(?:其中)?/,
      "其中",
    ),
  );
  const taken = new Map<string, number>();
  return columns.map(({ path }, index): ColumnName => {
    const clean = cleaned[index] ?? [];
    const wanted = names[index] ?? "";
    const alone = names.filter((name) => name === wanted).length === 1;
    const whole = alone ? undefined : wholeBefore(names, leaves, index);
    const full = alone || wanted !== (clean.at(-1) ?? "") ? wanted : joined(whole ?? aboveOf(clean), wanted);
    const times = (taken.get(full) ?? 0) + 1;
    taken.set(full, times);
    const unit = split[index]?.map((level) => level.unit).findLast((found) => found !== undefined);
    return {
      name: times === 1 ? full : `${full}${times}`,
      groups: whole !== undefined && clean.length === 1 ? [whole] : clean.slice(0, -1),
      heading: clean.at(-1) ?? "",
      ...(unit !== undefined && { unit }),
      ...(isUnread(path, unit) && { written: path.map((text) => tidied(plainText(text))).join("") }),
      starred: path.some((text) => isStarred(text.trim(), starsAreNotes)),
    };
  });
}

function isUnread(path: readonly string[], unit: string | undefined): boolean {
  return unit !== undefined && !path.some((text) => parseHeader(text).unit !== undefined);
}

function isStarred(text: string, starsAreNotes: boolean): boolean {
  return starBefore.test(text) || needed.test(text) || (!starsAreNotes && starBehind.test(text));
}

/** 从业人员 / 合计 is 从业人员; 从业人员 / 其中妇女 is 其中妇女; 读书会 / 人数 beside 宣讲 / 人数 is 读书会人数; 召开次数 / 线上 is 召开次数·线上. */
function nameOf(
  path: readonly string[],
  leaves: readonly string[],
  index: number,
  isFigure: boolean,
  kinds: ReadonlySet<string>,
): string {
  const leaf = path.at(-1) ?? "";
  const groups = path.slice(0, -1);
  if (groups.length === 0) return leaf;
  const above = aboveOf(path);
  if (wholeOf.test(leaf)) return above;
  const unique = leaves.every((other, at) => at === index || other !== leaf);
  if (unique && (partOf.test(leaf) || saysEnough(leaf, groups, isFigure, kinds))) return leaf;
  return joined(above, leaf);
}

/** What stands over a name, without the numbers of blocks: 一、线上 is 线上. */
function aboveOf(path: readonly string[]): string {
  return path
    .slice(0, -1)
    .map((text) => text.replace(blockNumber, "") || text)
    .join("");
}

const blockNumber = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．])\s*/;

/** 读书会人数 is one word; 本期增加·新排查 is none. */
function joined(above: string, leaf: string): string {
  const text = compactText(leaf);
  const isWho = /^(?:男|女|妇女)$/.test(text);
  const isOneWord =
    above === "" || (generic.test(text) && !isWho) || measured.test(text) || partOf.test(text);
  return isOneWord ? `${above}${leaf}` : `${above}·${leaf}`;
}

/** Whether a name is understood where nothing stands over it. */
function saysEnough(
  leaf: string,
  groups: readonly string[],
  isFigure: boolean,
  kinds: ReadonlySet<string>,
): boolean {
  const text = compactText(leaf);
  if (generic.test(text)) return false;
  if (!isFigure || complete.test(text)) return true;
  if (qualifier.test(text)) return false;
  if (isToldCount(text) || measured.test(text)) return true;
  // 召开次数 / 线上 counts, and 线上 by itself does not.
  if (groups.some((group) => isToldCount(group) || measured.test(compactText(group)))) return false;
  if (isCountedThing(text)) return true;
  if (groups.some(isCountedThing)) return false;
  // Beside 合计 of its group, or 轮椅 beside it, it is a kind of what the group is.
  return !isTooShort(text) && !kinds.has(groups.join("/"));
}

function isTooShort(leaf: string): boolean {
  const text = compactText(leaf);
  if (qualifier.test(text)) return true;
  const isKnown = complete.test(text) || generic.test(text) || partOf.test(text);
  return (
    !isKnown && text.length <= SHORT && !isToldCount(text) && !isCountedThing(text) && !measured.test(text)
  );
}

const SHORT = 2;

/** 妇女干部 before the second 其中：少数民族 of a header that has one level. */
function wholeBefore(names: readonly string[], leaves: readonly string[], index: number): string | undefined {
  if (!partOf.test(leaves[index] ?? "")) return undefined;
  const before = names.slice(0, index).findLast((_, at) => !partOf.test(leaves[at] ?? ""));
  return before === "" ? undefined : before;
}

function plainText(text: string): string {
  return withoutNoteMarks(text.trim()).replace(starBefore, "").replace(needed, "").replace(starBehind, "");
}

function tidied(text: string): string {
  return text
    .replace(/[\r\n]+/g, "")
    .replace(/[:：]$/, "")
    .trim();
}
