/** Whether a word plainly is one of the list's own, whatever words of its kind may mean elsewhere. */
import type { CodeNames, NamedCode } from "./code-names.ts";
import type { TakenApart } from "./likeness.ts";
import { partsOf } from "./parts.ts";
import { isWholeName, turnedBy } from "./refusal.ts";

/** named: a name of the list, but for 户 or 类 behind it. said: it holds a name, or is one with a slip of the pen. */
export interface PlainWord {
  readonly code: NamedCode;
  readonly how: "named" | "said";
}

/** A name of one character stands in too many words. */
const LEAST_NAME = 2;
/** One of two characters is half of the word. */
const LEAST_SLIPPED = 3;
/** 低保边缘, 较合格, 原低保户, 低保以外, 预备党员: next to it, and not it. */
const beside =
  /^(?:较|原|曾|前|类|疑似|除|副|预备|候补|代理|见习|实习|名誉)|边缘|[以之除]外|(?:率|比例|占比)$/;
/** Says what kind of thing a name is, and nothing else. */
const neutral = /(?<=.{2})(?:类型?|型|等|户|人员|情况)$/;
/** Characters by which names of a list are told apart: who writes 四等奖 has not slipped. */
const telling =
  /[一二三四五六七八九十百千两半几单双零\da-z高低上下左右大小多少男女老少幼儿童新旧内外前后东南西北中国省市县区乡镇村社城农甲乙丙丁戊初特正副主次已未有无不非公私民本外全部]/;

/**
 * 低保户 is 低保, 残疾人家庭 is 残疾; 大病, which the lexicon has beside 低保, is neither. Names of two codes in one word, and
 * words that say not, or nearly, are nobody's.
 */
export function plainWord(list: CodeNames, word: TakenApart): PlainWord | undefined {
  const named = list.codes.filter(({ names }) => names.some(({ text }) => text === word.whole));
  const bare = word.plain.replace(neutral, "");
  const stemmed = list.codes.filter(({ names }) =>
    names.some(({ text }) => text.replace(neutral, "") === bare),
  );
  const [own, ...others] = named.length > 0 ? named : stemmed;
  if (own !== undefined) {
    const isOwn = others.length === 0 && isWholeName(list, word, own) && !isTurned(list, word, own);
    // 低保（已取消）: what is added may take it back.
    return isOwn ? { code: own, how: named.length > 0 || word.added === "" ? "named" : "said" } : undefined;
  }
  const said = holding(list, word) ?? slipped(list, word);
  return said === undefined || isTurned(list, word, said) ? undefined : { code: said, how: "said" };
}

function isTurned(list: CodeNames, word: TakenApart, code: NamedCode): boolean {
  if (turnedBy(list, word, code) !== undefined) return true;
  const isBeside = beside.test(word.plain) || beside.test(word.added);
  return isBeside && !code.names.some(({ text }) => beside.test(text));
}

/** The code whose name the word has within itself, where no other's stands beside it. */
function holding({ codes }: CodeNames, { plain }: TakenApart): NamedCode | undefined {
  const found = codes.flatMap((code) =>
    code.names.flatMap(({ text }) => {
      const at = text.length < LEAST_NAME ? -1 : plain.indexOf(text);
      return at < 0 ? [] : [{ code, at, end: at + text.length }];
    }),
  );
  const [longest] = found.sort((a, b) => b.end - b.at - (a.end - a.at));
  if (longest === undefined) return undefined;
  const isOther = found.some(
    ({ code, at, end }) =>
      code !== longest.code &&
      (at < longest.at || end > longest.end || end - at === longest.end - longest.at),
  );
  return isOther ? undefined : longest.code;
}

/** The one code that has the word for a name but for one character, which makes no word of its own there. */
function slipped({ codes }: CodeNames, { plain }: TakenApart): NamedCode | undefined {
  const found = codes.filter(({ names }) => names.some(({ text }) => isSlip(text, plain)));
  return found.length === 1 ? found[0] : undefined;
}

function isSlip(name: string, word: string): boolean {
  if (name.length < LEAST_SLIPPED || name.length !== word.length) return false;
  const differing = [...word].flatMap((character, at) => (character === name[at] ? [] : [at]));
  const [at = 0, ...more] = differing;
  return differing.length === 1 && more.length === 0 && !telling.test(word[at] ?? "") && !isWord(word, at);
}

/** Whether the lexicon knows a word of two and more characters there. */
function isWord(text: string, at: number): boolean {
  let end = 0;
  return partsOf(text).some(({ text: part, meanings }) => {
    const from = end;
    end += part.length;
    return from <= at && at < end && part.length > 1 && meanings.length > 0;
  });
}
