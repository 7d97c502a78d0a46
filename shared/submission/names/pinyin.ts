/** What pinyin is made of: surnames and syllables, lower case and without tones. */

const surnames = new Set(
  (
    "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng " +
    "fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou " +
    "shao meng long wan duan lei qian yin qiao lai gong pang ouyang sima zhuge shangguan lv lyu qi ni geng mo ge"
  ).split(" "),
);

/** Initials with the finals that they take. */
const finals: Readonly<Record<string, string>> = {
  b: "a o ai ei ao an en ang eng i ie iao ian in ing u",
  p: "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
  m: "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
  f: "a o ei ou an en ang eng u",
  d: "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un",
  t: "a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
  n: "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve ue",
  l: "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue",
  g: "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
  k: "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
  h: "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
  j: "i ia ie iao iu ian in iang ing iong u ue uan un",
  q: "i ia ie iao iu ian in iang ing iong u ue uan un",
  x: "i ia ie iao iu ian in iang ing iong u ue uan un",
  zh: "a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
  ch: "a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
  sh: "a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang",
  r: "e i ao ou an en ang eng ong u ua uo ui uan un",
  z: "a e i ai ei ao ou an en ang eng ong u uo ui uan un",
  c: "a e i ai ao ou an en ang eng ong u uo ui uan un",
  s: "a e i ai ao ou an en ang eng ong u uo ui uan un",
  y: "a e ao ou an ang i in ing ong u ue uan un",
  w: "a o ai ei an en ang eng u",
};
const begun = Object.entries(finals).map(([initial, all]) => `${initial}(?:${all.split(" ").join("|")})`);
const syllable = `(?:${begun.join("|")}|ai|an|ang|ao|e|en|er|ou)`;
const beginning = `(?:${begun.join("|")})`;
const oneOrTwo = new RegExp(`^${syllable}(?:${syllable})?$`);
const exactlyTwo = new RegExp(`^${beginning}${beginning}$`);

export type Given = "one or two" | "two";

export function isSurname(word: string): boolean {
  return surnames.has(word);
}

/** Whether a word is the pinyin of a given name. @param given `two`: syllables that each begin with a consonant */
export function isGiven(word: string, given: Given): boolean {
  return (given === "two" ? exactlyTwo : oneOrTwo).test(word);
}

/** What reads like a surname and a given name of two syllables, and is a place or a word. */
const wholes = new Set(
  (
    "shijiazhuang zhangjiakou zhangjiajie jiayuguan maanshan pingdingshan fangchenggang liupanshui panzhihua liangzhou wulumuqi jingdezhen shennongjia " +
    "xiaohongshu lianyungang hulunbeier zhujiajian lujiazui wangfujing yanjiahe malipo longhushan wudangshan wutaishan wuyishan heshengqiao " +
    "xuzhoushi suzhoushi wuhanshi fuzhoushi yangzhoushi zhengzhoushi zhongguo hehehe hahaha gonggongqiche gongzuoshi license licence machine limiting magenta sunshine renminbi cuisine fanfare " +
    "leisure linkage sunrise sunshade pancake modeling machining longtime lineman linemen malaise"
  ).split(" "),
);
const placed = /(?:zhou|shi|cun|zhuang|gang)$/;

/** 王晓明 as wangxiaoming: how long its surname is; 0: it is no such word. @param given as for `isGiven` */
export function surnameWithin(word: string, given: Given): number {
  if (wholes.has(word)) return 0;
  for (const length of [8, 6, 5, 4, 3, 2]) {
    const own = word.slice(length);
    if (own !== "" && isSurname(word.slice(0, length)) && isGiven(own, given)) return length;
  }
  return 0;
}

/** Whether three syllables end as the names of places do: liangjiazhuang. */
export function endsAsPlace(word: string): boolean {
  return placed.test(word);
}
