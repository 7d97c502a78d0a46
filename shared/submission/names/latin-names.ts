import { honorificAt, labelBefore } from "./around.ts";
import type { FoundName } from "./found-name.ts";

const surnames = new Set(
  (
    "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng " +
    "fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou " +
    "shao meng long wan duan lei qian yin qiao lai gong pang ouyang sima zhuge shangguan lv lyu qi ni geng mo ge"
  ).split(" "),
);
const vowels =
  "iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v";
const syllable = `(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:${vowels})`;
const oneOrTwo = new RegExp(`^${syllable}(?:${syllable})?$`);
const exactlyTwo = new RegExp(
  `^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:${vowels})(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:${vowels})$`,
);
/** What two such words mean besides: places. */
const places = new Set(
  (
    "he nan,he bei,hu nan,hu bei,jiang su,jiang xi,shan xi,guang xi,an hui,fu jian,gan su,qing hai,hai nan,yun nan,si chuan,ji lin,liao ning,shang hai,bei jing," +
    "tian jin,lu shan,huang shan,tai shan,su zhou,lin yi,he fei,jin hua,tang shan,jiang shan,han dan,bai du,xia men"
  ).split(","),
);
const inOrder =
  /(?<![A-Za-z])([A-Z][a-z]{1,8}|[A-Z]{2,9})(?:, ?| )([A-Z][a-z]{1,11}(?:[-' ][A-Z]?[a-z]{1,6})?|[A-Z]{2,12})(?![A-Za-z])|(?<![A-Za-z])([A-Z][a-z]{1,6})([A-Z][a-z]{1,11})(?![A-Za-z])/g;
const small = /^([a-z]{2,6}) ([a-z]{3,12})$/;
const titled = /(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? ?[A-Z][a-z]+/g;
const foreign = /(?<![A-Za-z])[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2}(?![A-Za-z])/g;

/**
 * Names in Latin letters: Zhang San, LI NA, Xiuying Wang, where both words are pinyin and one is a surname; Ms. Liu; and
 * others only behind a word for a person or in front of one (外教 Lucy Brown).
 */
export function latinNamesIn(text: string): FoundName[] {
  if (!/[A-Za-z]{2}/.test(text)) return [];
  const found: FoundName[] = [];
  const add = (at: number, length: number) => found.push({ at, length, why: "latin" });
  const lone = small.exec(text.trim());
  if (lone !== null && isFamilyAndGiven(lone[1] ?? "", lone[2] ?? "", exactlyTwo)) add(0, text.length);
  for (const match of text.matchAll(inOrder)) {
    const one = (match[1] ?? match[3] ?? "").toLowerCase();
    const other = (match[2] ?? match[4] ?? "").toLowerCase().replace(/[-' ]/g, "");
    if (isFamilyAndGiven(one, other, oneOrTwo) || isFamilyAndGiven(other, one, exactlyTwo)) {
      add(match.index, match[0].length);
    }
  }
  for (const match of text.matchAll(titled)) add(match.index, match[0].length);
  for (const match of text.matchAll(foreign)) {
    const before = text.slice(Math.max(0, match.index - 12), match.index).replace(/[\s:：（(]+$/, "");
    const after = text.slice(match.index + match[0].length).trimStart();
    if (labelBefore(before) === "strong" || honorificAt(after).length > 1) add(match.index, match[0].length);
  }
  return found;
}

function isFamilyAndGiven(family: string, given: string, pattern: RegExp): boolean {
  return surnames.has(family) && pattern.test(given) && !places.has(`${family} ${given}`);
}
