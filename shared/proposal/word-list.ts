/** Words of a list that nothing offers: those that a column says again and again, and those that everybody knows. */
import { isPersonalHeader } from "../form/design/personal-header.ts";
import { personalWord } from "../form/design/personal-words.ts";
import { compactText } from "../sheet/normalise.ts";
import { personalPattern } from "../submission/personal/personal-pattern.ts";

/** A column of so many words is a list although nothing offers them. */
const MOST_WORDS = 15;
/** The same where its name says that somebody chooses: 矛盾类型. */
const MOST_TYPES = 30;
/** Lists are chosen from by eye. */
const MOST_CHOSEN = 60;
const LEAST_HEADS = 2;
const LEAST_CELLS = 4;
const LONGEST = 12;
/** Of a column whose name says nothing of a list: how often each word is said, on average, and how long it may be. */
const LEAST_SAID = 3;
const LONGEST_UNSAID = 6;
const MOST_UNSAID = 8;

/** Ends of names below which somebody chooses. */
const chosen =
  /(?:类[别型]?|种类|性别|级别|等级|层级|档次|星级|状态|状况|性质|程度|方式|渠道|形式|民族|学历|文化程度|政治面貌|关系|来源|结论|评定|评级|等次|批次|季度)$|^(?:是否|有无)|(?:与否|否)$/;
/** Words of free columns: whoever writes a place, an organisation or what happened does not choose from a list. */
const free =
  /名称|姓名|备注|说明|内容|地[点址]|时间|日期|年[份度]|简介|做法|编号|单位$|村|社区|网格|乡镇|街道|事由|经过|特长|爱好|职务|职称|对象|学校|银行|部门|企业|公司|机构|合作社|品名?$|物品?$|物资|规格|产品|项目|活动|主题|标题|课程|[人者员]$/;
/** What is told in free words, or, of many rows, in the same few again and again: 说和结果. */
const told = /成效|原因|问题|结果|诉求|措施|意见|建议|需求|困难|情况$/;
const MOST_TOLD = 6;
const LEAST_TOLD = 12;

/**
 * undefined where the cells are no list.
 * @param headsRows nothing else says what each row is of: then every row may have a word of its own (儿童类别)
 */
export function repeatedWords(
  name: string,
  cells: readonly string[],
  headsRows = false,
): readonly string[] | undefined {
  const called = compactText(name).replace(/\([^()]*\)$/, "");
  const filled = cells.filter((text) => text !== "");
  const words = [...new Set(filled.map((text) => text.trim()))];
  const everybodys = knownWords(called, words);
  if (everybodys !== undefined) return everybodys;
  const most = headsRows ? MOST_CHOSEN : chosen.test(called) ? MOST_TYPES : MOST_WORDS;
  if (words.length > most || words.some(({ length }) => length > LONGEST)) return undefined;
  if (headsRows && words.length >= LEAST_HEADS && (chosen.test(called) || !free.test(called))) return words;
  if (filled.length < LEAST_CELLS) return undefined;
  if (chosen.test(called)) return words.length < filled.length ? words : undefined;
  if (free.test(called)) return undefined;
  if (told.test(called) && filled.length < LEAST_TOLD) return undefined;
  const mostUnsaid = told.test(called) ? MOST_TOLD : MOST_UNSAID;
  const isSaidOften =
    words.length >= LEAST_HEADS && words.length <= mostUnsaid && filled.length >= words.length * LEAST_SAID;
  return isSaidOften && words.every(({ length }) => length <= LONGEST_UNSAID) ? words : undefined;
}

/** The words that stand in a column, for a list that somebody wants of it; none where who somebody is may be among them. */
export function wordsToChoose(name: string, cells: readonly string[]): readonly string[] {
  const words = [...new Set(cells.map((text) => text.trim()).filter((text) => text !== ""))];
  const isPersonal =
    isPersonalHeader(name, "text") ||
    personalWord(words.map((word) => [word])) !== undefined ||
    words.some((word) => personalPattern(word) !== undefined);
  const isList = words.length <= MOST_CHOSEN && words.every(({ length }) => length <= LONGEST);
  return isList && !isPersonal ? words : [];
}

/** What everybody writes below 性别 and 是否…. */
function known(name: string): readonly string[] {
  if (/^性别$/.test(name)) return ["男", "女"];
  if (/^是否/.test(name)) return ["是", "否"];
  return /^有无/.test(name) ? ["有", "无"] : [];
}

/** Where no cell says another word. */
function knownWords(name: string, said: readonly string[]): readonly string[] | undefined {
  const words = known(name);
  return words.length > 0 && said.every((word) => words.includes(word)) ? words : undefined;
}

/** Whether the words are those that everybody knows: nobody has to be asked about them. */
export function isKnownList(name: string, words: readonly string[]): boolean {
  return known(compactText(name).replace(/\([^()]*\)$/, "")).join() === words.join();
}

const levelName = /级别|层级/;
const level =
  /^(?:国家?|全国|省|自治区|市|地市?|州|区|县|区县|县区|旗|乡|镇|乡镇|镇街|街道|村|社区|班|基层)级(?:以上)?$/;

/** Levels nest: what is honoured by the province is often honoured by the city too. */
export function isOfLevels(name: string, words: readonly string[]): boolean {
  return levelName.test(name) || words.filter((word) => level.test(word)).length > 1;
}
