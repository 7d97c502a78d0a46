/** Makes text from real sheets comparable: width, spaces, script, brackets, units, pinyin glosses. */

import { numberWordPattern } from "./measure.ts";
import { remember } from "./remember.ts";

const traditional =
  "兩萬億餘戶臺婦聯訓數額貸發時間單類別經費達標評級總計應實檢確診險參與證號間業創態歲項訊報審據層鎮鄉區縣廳費備註說課學員對動員獲狀結領辦處電話" +
  "絡簽關愛癥損體貧儲還償帶務農慶續選獎勵東專豐為麗舉義習買爭親產從儀價眾優會傳僑兒養決況減擊劃則勸勞勢華協賣衛歷壓雙變後聽啟團園圍國圓場壞聲復" +
  "頭媽娛嬰孫寧憲宮寶尋導將屬崗師幫幗幹庫廢開異張當錄徹徵徑恆戀願執擴護擔擇掛換無舊顯術機權條來極構樹樣檔樓橫殘畢匯沒測濟潤溫滿滅靈災點熱牽獨環" +
  "現療蓋盤監碼禮離種積稱稅穩競筆築篩籌簡緊糾紅約紀純綱納紛線組織終紹繪給統繡繼維綜綠編網罰職脫藝節蘇範薦榮藥營慮補裝見觀規視覽譽認議記講許論設" +
  "訪識訴試詢語誤請讀調談誼謝諧負財責敗賬質購貼貴貿資賑賽贊贈踐車轉較輔輻輸轄邊遷過運進遠違連適遞鄰釋銀鑑銷錯鍵長門問聞隊陽陣階際陸隨難靜須顧預" +
  "頒頻題頸風飯飲館駐驛驗騙齡個書黨冊醫廠週餵屆託擬彙採録羣";
const simplified =
  "两万亿余户台妇联训数额贷发时间单类别经费达标评级总计应实检确诊险参与证号间业创态岁项讯报审据层镇乡区县厅费备注说课学员对动员获状结领办处电话" +
  "络签关爱症损体贫储还偿带务农庆续选奖励东专丰为丽举义习买争亲产从仪价众优会传侨儿养决况减击划则劝劳势华协卖卫历压双变后听启团园围国圆场坏声复" +
  "头妈娱婴孙宁宪宫宝寻导将属岗师帮帼干库废开异张当录彻征径恒恋愿执扩护担择挂换无旧显术机权条来极构树样档楼横残毕汇没测济润温满灭灵灾点热牵独环" +
  "现疗盖盘监码礼离种积称税稳竞笔筑筛筹简紧纠红约纪纯纲纳纷线组织终绍绘给统绣继维综绿编网罚职脱艺节苏范荐荣药营虑补装见观规视览誉认议记讲许论设" +
  "访识诉试询语误请读调谈谊谢谐负财责败账质购贴贵贸资赈赛赞赠践车转较辅辐输辖边迁过运进远违连适递邻释银鉴销错键长门问闻队阳阵阶际陆随难静须顾预" +
  "颁频题颈风饭饮馆驻驿验骗龄个书党册医厂周喂届托拟汇采录群";

const script = new Map(
  [...traditional].map((character, index) => [character, [...simplified][index] ?? character]),
);

const anyTraditional = new RegExp(`[${traditional}]`);

/** Traditional characters that occur in forms, headers, names of units and figures, in simplified script. */
function toSimplified(text: string): string {
  if (!anyTraditional.test(text)) return text;
  let result = "";
  for (const character of text) result += script.get(character) ?? character;
  return result;
}

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
  return toSimplified(text.normalize("NFKC"))
    .replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ\s]+\)/gi, "")
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
      const name = unitOf((a ?? b ?? c ?? "").replace(/^单位:?/, ""));
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
  return unitOf(compactText(text));
}

/** A word behind a number word that is most likely a unit all the same: 万册. 十佳, 百强 and 千年 are none. */
const unheardOf = /^[\u4e00-\u9fff](?<![佳强优大事年家村县亩星])$/u;
const scaledUnit = new RegExp(`^(${numberWordPattern})(.+)$`);

function unitOf(compact: string): string | undefined {
  const name = unitNames[compact];
  if (name !== undefined) return name;
  const [, word, rest = ""] = scaledUnit.exec(compact) ?? [];
  const base = unitNames[rest] ?? (unheardOf.test(rest) ? rest : undefined);
  return word === undefined || base === undefined ? undefined : `${word}${base}`;
}

function bare(text: string): string {
  const stripped = text.replace(/[:;,.、。·*※"'“”‘’()[\]【】《》<>\-—_/|]/g, "");
  return stripped.replace(/^其中/, "") || stripped;
}
