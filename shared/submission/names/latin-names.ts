import { honorificAt, labelBefore } from "./around.ts";
import type { FoundName } from "./found-name.ts";
import { endsAsPlace, type Given, isGiven, isSurname, surnameWithin } from "./pinyin.ts";

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
/** WANGXIAOMING, WangXiaoMing; in small letters only the whole text, or behind a word for a person. */
const unbroken = /(?<![A-Za-z\d])[A-Za-z]{5,18}(?![A-Za-z\d])/g;
/** Wang X.M., X. M. Wang */
const initialled =
  /(?<![A-Za-z])(?:([A-Z][a-z]{1,7}),? ?(?:[A-Z]\. ?){1,2}|(?:[A-Z]\. ?){1,2}([A-Z][a-z]{1,7}))(?![A-Za-z])/g;
/** wang.xm, li_na, liu-xf2 */
const account = /^([a-z]{2,8})[._-]([a-z]{1,12})\d{0,4}$/i;
const abbreviation = /^[bcdfghjklmnpqrstwxyz]{1,3}$/;
/** Endings of files. */
const files = new Set("xls jpg png txt mp wps zip".split(" "));
/** Ayigul Maimaiti, Tashi Dolma: other languages of China as they are spelled. */
const spelled =
  /(?<![A-Za-z])(?=[A-Za-z ]*(?:gul|guli|maimaiti|mehmet|memet|abdul|tuerxun|tursun|zhuoma|drolma|dolma|ciren|tsering|zhaxi|tashi|dorje|lhamo|lamu|nima|dawa|qiqige|gerile|bateer)(?![A-Za-z]))[A-Z][a-z]{2,11} [A-Z][a-z]{2,11}(?![A-Za-z])/gi;
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
  if (lone !== null && isFamilyAndGiven(lone[1] ?? "", lone[2] ?? "", "two")) add(0, text.length);
  for (const match of text.matchAll(inOrder)) {
    const one = (match[1] ?? match[3] ?? "").toLowerCase();
    const other = (match[2] ?? match[4] ?? "").toLowerCase().replace(/[-' ]/g, "");
    if (isFamilyAndGiven(one, other, "one or two") || isFamilyAndGiven(other, one, "two")) {
      add(match.index, match[0].length);
    }
  }
  for (const match of text.matchAll(spelled)) if (/^[A-Z]/.test(match[0])) add(match.index, match[0].length);
  const trimmed = text.trim();
  const named = account.exec(trimmed);
  if (named !== null && isAccount(named[1] ?? "", named[2] ?? "")) add(text.indexOf(trimmed), trimmed.length);
  for (const match of text.matchAll(initialled)) {
    const name = match[0].trimEnd();
    if (isSurname((match[1] ?? match[2] ?? "").toLowerCase())) add(match.index, name.length);
  }
  for (const match of text.matchAll(unbroken)) {
    const [word] = match;
    const labelled = labelledBefore(text, match.index);
    if (/^[a-z]/.test(word) && !labelled && word !== trimmed) continue;
    if (isWhole(word, labelled)) add(match.index, word.length);
  }
  for (const match of text.matchAll(titled)) add(match.index, match[0].length);
  for (const match of text.matchAll(foreign)) {
    const after = text.slice(match.index + match[0].length).trimStart();
    if (labelledBefore(text, match.index) || honorificAt(after).length > 1) add(match.index, match[0].length);
  }
  return found;
}

function isFamilyAndGiven(family: string, given: string, how: Given): boolean {
  return isSurname(family) && isGiven(given, how) && !places.has(`${family} ${given}`);
}

/** 王晓明 without a blank; a surname and one syllable are too many other words, unless a word for a person stands before. */
function isWhole(word: string, labelled: boolean): boolean {
  const small = word.toLowerCase();
  if (labelled) return surnameWithin(small, "one or two") > 0;
  return small.length > 6 && surnameWithin(small, "two") > 0 && !endsAsPlace(small);
}

function isAccount(surname: string, rest: string): boolean {
  const own = rest.toLowerCase();
  const short = abbreviation.test(own) && !files.has(own);
  return isSurname(surname.toLowerCase()) && (short || (own.length > 1 && isGiven(own, "one or two")));
}

function labelledBefore(text: string, at: number): boolean {
  return labelBefore(text.slice(Math.max(0, at - 12), at).replace(/[\s:：（(]+$/, "")) === "strong";
}
