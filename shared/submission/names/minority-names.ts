import { endsAsBody, goesOn, honorificAt, labelBefore, openers } from "./around.ts";
import type { FoundName } from "./found-name.ts";

/** Characters in which names of other languages are written. */
const sounding = new Set(
  "阿艾买提古丽尔木江吾依布热汗孜拉沙帕努加克合巴哈居马麦吐斯卡库玛米娜穆尼萨苏塔托瓦亚叶伊扎迪力孜肉孜玉素甫赛莎里别达列多措吉才让顿珠格桑贡嘎罗松卓次仁央金扎西德洛旦增平索朗旺姆丹曲白坚赞仓乌云图雅其娜仁托娅苏日和高娃额敦孟根呼斯琴格勒乐宝音特古斯朝鲁牙生奴比温尤努色依明赫曼卜杜买合麦麦提阿不都拜热依罕排尔扎提帕夏祖农胡西塞地买尼扎木艾合买提莫呷惹伍果史洗嫫枝留曲比沙玛黑尔恩热哈孜别克叶勒波拉提也努加热开包沃本乔登恰南加措久美杰太本先蕾莲艳",
);
const dotted =
  /([\u3400-\u9fff]{1,8})[·•‧・．｡･∙⋅]([\u3400-\u9fff]{1,8})(?:[·•‧・．｡･∙⋅]([\u3400-\u9fff]{1,8}))?/g;

/** 努尔古丽 买买提, 阿迪力江.吐尔逊: other marks, between nothing but such characters. */
const loose = new RegExp(
  `(?<![\\u3400-\\u9fff])([${[...sounding].join("")}]{2,7})[\\s.-]([${[...sounding].join("")}]{2,8})(?![\\u3400-\\u9fff])`,
  "g",
);

/** Parts of which names are put together without a mark between: 扎西卓玛, 阿依古丽, 娜仁花. */
const parts =
  "扎西 卓玛 次仁 达瓦 尼玛 央金 拉姆 旦增 丹增 索朗 平措 白玛 德吉 格桑 多吉 洛桑 贡布 仁青 曲珍 央宗 边巴 普布 拉巴 巴桑 米玛 达娃 强巴 嘎玛 江白 晋美 " +
  "顿珠 罗布 旺姆 措姆 群宗 梅朵 加措 坚赞 桑吉 才让 卓嘎 曲吉 旺堆 旺久 旺杰 扎巴 欧珠 朗杰 吉美 拉毛 才旦 周毛 多杰 华措 草 仁增 贡桑 玉珍 德庆 益西 土登 阿旺 " +
  "古丽 阿依 买买提 麦麦提 艾力 吐尔逊 热合曼 阿卜杜 阿卜杜拉 阿不都拉 阿不都 依明 玉素甫 艾山 库尔班 买合木提 努尔 帕提 阿米娜 热依汗 古丽娜 米娜 汗古丽 艾合买提 木沙 肉孜 热孜 努尔古丽 " +
  "古丽巴哈尔 阿丽亚 迪丽 热巴 娜扎 阿依夏 帕提曼 祖丽 胡马尔 别克 叶尔 赛力克 加依娜 古丽江 巴合提 吐拉 孜拉 阿依努尔 萨木 艾则孜 阿迪力 依力 亚尔 帕夏 木江 江古丽 尔江 " +
  "其其格 娜仁 托娅 图雅 高娃 乌云 萨仁 格日乐 格日勒 巴特尔 巴雅尔 朝鲁 宝音 斯琴 阿拉坦 额尔敦 苏日娜 乌日娜 萨如拉 牧仁 塔娜 敖登 孟克 布和 达来 其木格 花 琪琪格 乌兰 通拉嘎 呼格 图力古尔 " +
  "阿木 吉克 沙马 曲比 马海 阿苦 木呷 日呷 莫 阿牛 吉木 子莫 拉惹 伍呷 尔古 惹 嫫 阿衣 依火 沙玛 吉子 曲木 阿呷 尔布 的日 俄木 勒尔 阿果 阿芝 妞妞 阿依莫 " +
  "法图麦 法图买 马海麦 麦燕 阿舍 尔撒 索菲亚 哈丽麦 海麦";
/** 玉香罕, 岩温龙: a daughter or a son, and two syllables. */
const dai =
  /(?<![\u3400-\u9fff])[玉依岩](?:[香罕温龙波儿坎囡应叫光尖甩旺丙拉腊扁糯宰捧相恩燕的万罗金叶章]){2}(?![\u3400-\u9fff])/g;
const pieces = [...new Set(parts.split(" "))].sort((one, other) => other.length - one.length);
/** Parts that are a whole name by themselves, too: 卓玛, 才让, 古丽. Not those that are places, goods, or only endings. */
const whole = new Set(
  pieces.filter(
    (piece) =>
      piece.length > 1 &&
      !/^(?:乌兰|别克|通拉嘎|阿木|子莫|吐拉|孜拉|帕提|亚尔|尔江|木江|江古丽|汗古丽|华措|加措|阿果|的日|热巴|娜扎|吉子|牧仁|布和|达来|江白|妞妞|努尔|米娜|麦燕|沙玛)$/.test(
        piece,
      ),
  ),
);
/** Words that begin with such a part and are none: flowers, greetings. */
const noNames = /^(?:格桑花|扎西德勒|乌兰花|乌兰牧骑|卓玛草|白玛草)/;
const spoken = new Set([...sounding, ...pieces.join("")]);
const starts = new Set(pieces.map((piece) => piece.slice(0, 1)));
const run = /[\u3400-\u9fff]+/g;

/** Names in other languages of China, in simplified text: 阿依古丽·买买提, 扎西卓玛. */
export function minorityNamesIn(text: string): FoundName[] {
  const found: FoundName[] = [];
  for (const match of text.matchAll(dai)) found.push({ at: match.index, length: 3, why: "minority" });
  if (!mayHoldOne(text)) return found;
  for (const match of text.matchAll(dotted)) {
    const [whole, ...sides] = match;
    const name = sides.filter((side) => side !== undefined);
    const start = startWithin(name[0] ?? "");
    const spoken = [(name[0] ?? "").slice(start), ...name.slice(1)].join("");
    const sounds = [...spoken].filter((each) => sounding.has(each)).length;
    if (spoken.length >= 4 && sounds / spoken.length >= 0.75 && start < (name[0] ?? "").length) {
      found.push({ at: match.index + start, length: whole.length - start, why: "minority" });
    }
  }
  for (const match of text.matchAll(loose)) {
    const [whole, one = "", other = ""] = match;
    const sure = piecedLength(one, 1) >= 2 || piecedLength(other, 1) >= 2;
    if (sure && one.length + other.length >= 4)
      found.push({ at: match.index, length: whole.length, why: "minority" });
  }
  for (const match of text.matchAll(run)) {
    const [characters] = match;
    for (let at = 0; at < characters.length - 1; at += 1) {
      if (!starts.has(characters.charAt(at))) continue;
      const length = pieceLengthAt(text, match.index, characters, at);
      if (length === 0) continue;
      found.push({ at: match.index + at, length, why: "minority" });
      at += length;
    }
  }
  return found;
}

/** How long a name put together of parts is at a place of a run of characters; 0: there is none. */
function pieceLengthAt(text: string, start: number, characters: string, at: number): number {
  const here = characters.slice(at);
  const length = piecedLength(here, 1);
  if (length < 2 || noNames.test(here)) return 0;
  const rest = here.slice(length);
  const front = characters.slice(0, at);
  const before = text.slice(Math.max(0, start - 12), start).replace(/[\s:：（(]+$/, "");
  const label = labelBefore(front === "" ? before : front);
  const address = honorificAt(rest);
  const ends = rest === "" || goesOn(rest) || address !== "";
  // 央金服饰公司 is a firm, 卓玛村 a village.
  if (endsAsBody(rest) && !rest.includes("的") && label !== "strong") return 0;
  if (length === 2) {
    const opened = front !== "" && openers.has(front.slice(-1));
    const bounded = front === "" || opened || label !== undefined;
    return whole.has(here.slice(0, 2)) && bounded && ends ? length : 0;
  }
  const alone = at === 0 && ends;
  return alone || label !== undefined || piecedLength(here, 2) >= 4 ? length : 0;
}

/** Cheap look before the text is taken apart: two such characters are the least. */
function mayHoldOne(text: string): boolean {
  let sounds = 0;
  for (let at = 0; at < text.length && sounds < 2; at += 1) if (spoken.has(text.charAt(at))) sounds += 1;
  return sounds >= 2;
}

/** Where in the words before the mark the name begins: behind a label, else where it begins to sound. */
function startWithin(text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    if (at > 0 && labelBefore(text.slice(0, at)) !== undefined) return at;
  }
  let at = text.length;
  while (at > 0 && sounding.has(text[at - 1] ?? "")) at -= 1;
  return at;
}

/** How many characters at the beginning are parts of such names; 0 where there are fewer parts than `least`. */
function piecedLength(text: string, least: number): number {
  let length = 0;
  let count = 0;
  for (;;) {
    const rest = text.slice(length);
    const piece = pieces.find((each) => rest.startsWith(each) && (count > 0 || each.length > 1));
    if (piece === undefined) return count >= least ? length : 0;
    length += piece.length;
    count += 1;
  }
}
