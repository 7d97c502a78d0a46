/** Makes text from real sheets comparable: width, spaces, script, brackets, units, pinyin glosses. */

import { isPlain, toSimplified } from "../script.ts";
import { isNumberWord, numberWordPattern } from "./measure.ts";
import { remember } from "./remember.ts";

const markNumber =
  "[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289\u2070-\u209c\u00b9]|(?<![mM米])[\u00b2\u00b3]";
const noteMarks = new RegExp(
  `${markNumber}|(?<=[^\\s*＊†‡#＃※])[*＊†‡#＃※]+\\s*$|[[［【(（]\\s*注\\s*\\d*\\s*[\\]］】)）]`,
  "gu",
);

/**
 * The text without marks that lead to a note: ①, ⑵, ¹, a star or dagger at the end, [注1]. They are no digits, which
 * NFKC would make of them.
 */
export function withoutNoteMarks(text: string): string {
  return text.replace(noteMarks, "");
}

const splitNumber = new RegExp(`[\\d０-９]\\s*(?:${markNumber})\\s*[\\d０-９]`, "u");

/** Whether such a mark stands between digits: then nobody knows what the number is. */
export function isSplitByMark(text: string): boolean {
  return splitNumber.test(text);
}

/** NFKC, simplified, without pinyin glosses such as 培訓(xùn) and without white space of any kind. */
export function compactText(text: string): string {
  if (isPlain(text)) return text;
  return toSimplified(text.normalize("NFKC"))
    .replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ\s]+\)/g, "")
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, "");
}

/** Units of measure that stand in headers, and what they are called in forms. */
const unitNames: Readonly<Record<string, string>> = {
  元: "元",
  人: "人",
  名: "人",
  人次: "人次",
  人数: "人",
  户: "户",
  家: "家",
  例: "例",
  个: "个",
  所: "所",
  期: "期",
  班: "期",
  场: "场",
  次: "次",
  场次: "场",
  天: "天",
  日: "天",
  课时: "课时",
  学时: "课时",
  小时: "小时",
  件: "件",
  件次: "件次",
  批次: "批次",
  批: "批次",
  剂次: "剂次",
  针次: "剂次",
  起: "件",
  笔: "笔",
  份: "份",
  条: "条",
  支: "支",
  项: "项",
  岁: "岁",
  周岁: "岁",
  月: "月",
  个月: "月",
  年: "年",
  位: "人",
  户次: "户次",
  人天: "人天",
  册: "册",
  本: "本",
  篇: "篇",
  张: "张",
  幅: "幅",
  部: "部",
  台: "台",
  套: "套",
  辆: "辆",
  间: "间",
  座: "座",
  处: "处",
  块: "块",
  株: "株",
  棵: "棵",
  只: "只",
  头: "头",
  亩: "亩",
  公里: "公里",
  米: "米",
  吨: "吨",
  公斤: "公斤",
  斤: "斤",
  分钟: "分钟",
  "%": "%",
  "‰": "‰",
  "/10万": "/10万",
  "1/10万": "/10万",
  "/万": "/万",
  "1/万": "/万",
  平方米: "平方米",
  对: "对",
};

const REMEMBERED_HEADERS = 4_000;
const REMEMBERED_UNITS = 2_000;

export interface HeaderText {
  /** Comparable keys, most specific first. */
  readonly keys: readonly string[];
  /** Unit of measure written in the header, in the forms' spelling. */
  readonly unit?: string;
}

/** Splits 贷款金额（万元） into the name that is compared and the unit that counts. */
export const parseHeader: (text: string) => HeaderText = remember(REMEMBERED_HEADERS, splitHeader);

function splitHeader(text: string): HeaderText {
  const compact = compactText(withoutNoteMarks(text)).replace(
    /^(?:\d{1,2}[.、)]|[一二三四五六七八九十]{1,2}、)/,
    "",
  );
  let unit: string | undefined;
  const withoutUnit = compact.replace(
    /\(([^()]*)\)|[[【]([^\]】]*)[\]】]|[/:,]([^/:,()]+)$/g,
    (whole, a, b, c) => {
      const said = (a ?? b ?? c ?? "").replace(/^单位:?/, "");
      // 粉丝数(万): of whatever the column counts.
      const name = unitOf(said) ?? (isNumberWord(said) ? said : undefined);
      if (name === undefined) return whole;
      unit = name;
      return "";
    },
  );
  const full = bare(withoutUnit);
  const short = bare(withoutUnit.replace(/\([^()]*\)/g, ""));
  const keys = [...new Set([full, short])].filter((key) => key !== "");
  return unit === undefined ? { keys } : { keys, unit };
}

/** Unit of measure by any of its spellings; undefined when the text is none. */
export const unitOfMeasure: (text: string) => string | undefined = remember(REMEMBERED_UNITS, (text) =>
  unitOf(compactText(text)),
);

/** A word behind a number word that is most likely a unit all the same: 万册. 十佳, 百强 and 千年 are none. */
const unheardOf = /^[\u4e00-\u9fff](?<![佳强优大事年家村县亩星])$/u;
const scaledUnit = new RegExp(`^(${numberWordPattern})(.+)$`);

/** The money of the country by its full name: 人民币万元, RMB元. */
const ownMoney = /^(?:人民币|RMB|CNY|¥|￥)(?=.*元$)/i;
const currency =
  /^(?:美|港|澳|欧|日|韩|加|新|台|新台|新加坡|澳大利亚)元$|^(?:美金|英镑|欧元|港币|台币|新台币|日圆|外币|外汇)$/;

/** Whether it is one of the units that forms and sheets count in, whatever number word stands before it. */
export function isKnownMeasure(unit: string): boolean {
  const [, , rest = unit] = scaledUnit.exec(unit) ?? [];
  return knownUnits.has(unit) || knownUnits.has(rest);
}

const knownUnits: ReadonlySet<string> = new Set(Object.values(unitNames));

function unitOf(written: string): string | undefined {
  const compact = written.replace(ownMoney, "");
  const name = unitNames[compact] ?? (currency.test(compact) ? compact : undefined);
  if (name !== undefined) return name;
  const [, word, rest = ""] = scaledUnit.exec(compact) ?? [];
  const base = unitNames[rest] ?? (unheardOf.test(rest) || currency.test(rest) ? rest : undefined);
  return word === undefined || base === undefined ? undefined : `${word}${base}`;
}

function bare(text: string): string {
  const stripped = text.replace(/[:;,.、。·*※"'“”‘’()[\]【】《》<>\-—_/|]/g, "");
  return stripped.replace(/^其中/, "") || stripped;
}
