/** Makes text from real sheets comparable: width, spaces, script, brackets, units, pinyin glosses. */

import { remember } from "./remember.ts";

const traditional =
  "兩萬億餘戶臺婦聯訓數額貸發時間單類別經費達標評級總計應實檢確診險參與證號間業創態歲項訊報審據層鎮鄉區縣廳費備註說課學員對動員獲狀結領辦處電話絡簽關愛癥損體貧儲還償帶務農慶續選獎勵";
const simplified =
  "两万亿余户台妇联训数额贷发时间单类别经费达标评级总计应实检确诊险参与证号间业创态岁项讯报审据层镇乡区县厅费备注说课学员对动员获状结领办处电话络签关爱症损体贫储还偿带务农庆续选奖励";

const script = new Map(
  [...traditional].map((character, index) => [character, [...simplified][index] ?? character]),
);

const anyTraditional = new RegExp(`[${traditional}]`);

/** Traditional characters that occur in headers, names of units and figures, in simplified script. */
export function toSimplified(text: string): string {
  if (!anyTraditional.test(text)) return text;
  let result = "";
  for (const character of text) result += script.get(character) ?? character;
  return result;
}

/** NFKC, simplified, without pinyin glosses such as 培訓(xùn) and without white space of any kind. */
export function compactText(text: string): string {
  return toSimplified(text.normalize("NFKC"))
    .replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ\s]+\)/gi, "")
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, "");
}

/** Units of measure that stand in headers, and what they are called in forms. */
const unitNames: Readonly<Record<string, string>> = {
  元: "元",
  万元: "万元",
  亿元: "亿元",
  千元: "千元",
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
  "%": "%",
  "‰": "‰",
  平方米: "平方米",
  对: "对",
};

const REMEMBERED_HEADERS = 4_000;

export interface HeaderText {
  /** Comparable keys, most specific first. */
  readonly keys: readonly string[];
  /** Unit of measure written in the header, in the forms' spelling. */
  readonly unit?: string;
}

/** Splits 贷款金额（万元） into the name that is compared and the unit that counts. */
export const parseHeader: (text: string) => HeaderText = remember(REMEMBERED_HEADERS, splitHeader);

function splitHeader(text: string): HeaderText {
  const compact = compactText(text).replace(/^(?:\d{1,2}[.、)]|[一二三四五六七八九十]{1,2}、)/, "");
  let unit: string | undefined;
  const withoutUnit = compact.replace(
    /\(([^()]*)\)|[[【]([^\]】]*)[\]】]|[/:,]([^/:,()]+)$/g,
    (whole, a, b, c) => {
      const name = unitNames[(a ?? b ?? c ?? "").replace(/^单位:?/, "")];
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
export function unitOfMeasure(text: string): string | undefined {
  return unitNames[compactText(text)];
}

function bare(text: string): string {
  const stripped = text.replace(/[:;,.、。·*※"'“”‘’()[\]【】《》<>\-—_/|]/g, "");
  return stripped.replace(/^其中/, "") || stripped;
}
