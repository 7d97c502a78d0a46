import type { CodeNames, NamedCode } from "./code-names.ts";
import type { Likeness, TakenApart } from "./likeness.ts";
import { partsOf } from "./parts.ts";
import { negative, stemOf } from "./word-text.ts";

/** Why a word cannot certainly mean a code, however like it is. */
export type Refusal = "part" | "joint" | "bracket" | "other" | "unknown" | "negation" | "hedge" | "range";

const joint = /[、和及与/+并兼]|\d+%|承办人/;
/** Two in one without a word between them: 市县级, 妇女儿童规划. */
const pair = /省市|市县|市区(?=两?级|$)|县乡|镇村/;
const both = /妇女儿童|妇儿/;
const includes = /^(?:含|包含|包括|及|和|与|并)/;
const hedge = /基本|部分|大部|初步|拟|待|准/;
const range = /以上|以下|其中/;
/** Beyond this share of a word something else is meant, or nobody knows what. */
const TOO_MUCH = 0.45;
/** What so many codes mean tells none: 贷款 among kinds of loans. */
const TOO_COMMON = 0.2;

/** What stands against certainty; undefined when nothing does. */
export function refusal(list: CodeNames, word: TakenApart, likeness: Likeness): Refusal | undefined {
  const { code, of } = likeness;
  if (of.exact === 1) return isWholeName(list, word, code) ? undefined : "part";
  if (of.wordInName > 0 && of.exactStem === 0 && of.nameInWord === 0) return "part";
  const turned = turnedBy(list, word, code);
  if (turned !== undefined) return turned;
  if (of.meaning < TOO_COMMON && of.nameInWord === 0 && of.exactStem === 0) return "unknown";
  if (of.otherMeaning > TOO_MUCH || namesOther(list, word, code)) return "other";
  return of.unknown > TOO_MUCH && of.exactStem === 0 ? "unknown" : undefined;
}

/** What in the word says that it is not this code, or not alone, or not quite: whatever else it says. */
export function turnedBy(list: CodeNames, word: TakenApart, code: NamedCode): Refusal | undefined {
  const alien = (pattern: RegExp, text: string) =>
    pattern.test(text) && !code.names.some((name) => pattern.test(name.text));
  if (joint.test(word.plain) || namesPair(word.plain, code)) return "joint";
  if (addsOther(list, word, code)) return "bracket";
  if (alien(negative, word.plain)) return "negation";
  if (alien(hedge, word.plain)) return "hedge";
  return alien(range, word.whole) ? "range" : undefined;
}

function namesPair(word: string, { names }: NamedCode): boolean {
  const [said] = pair.exec(word) ?? [];
  const isCalled = (what: string) => names.some(({ text }) => text.includes(what));
  if (both.test(word) && isCalled("儿童") && !isCalled("妇女") && !isCalled("妇儿")) return true;
  return said !== undefined && !isCalled(said);
}

/**
 * A name may be what another has in brackets: 学生 of 春蕾女童(学生). It is none where that of another code ends with it.
 */
export function isWholeName(list: CodeNames, { whole }: TakenApart, own: NamedCode): boolean {
  const inside = own.names.some(({ text }) => text.includes(`(${whole})`));
  return (
    !inside || !list.codes.some((code) => code !== own && code.names.some(({ text }) => text.endsWith(whole)))
  );
}

/** The word adds in brackets what only another code is called, or means. */
function addsOther(list: CodeNames, word: TakenApart, own: NamedCode): boolean {
  const added = word.added.replace(includes, "");
  if (added === "" || own.names.some(({ text }) => text === added)) return false;
  if (list.codes.some(({ names }) => names.some(({ text }) => text === added))) return true;
  return partsOf(added, { meanings: list.meaningWeight }).some(
    ({ meanings }) =>
      meanings.some((one) => list.meaningWeight.has(one)) && !meanings.some((one) => own.meanings.has(one)),
  );
}

/** A part that does not mean this code is the name of another: 市县级, 绿色低碳家庭. */
function namesOther(list: CodeNames, { parts }: TakenApart, own: NamedCode): boolean {
  const alien = parts.filter(
    ({ meanings }) => meanings.length > 0 && !meanings.some((one) => own.meanings.has(one)),
  );
  return alien.some(({ text }) => {
    const stem = stemOf(text);
    return list.codes.some((code) => code !== own && code.names.some((name) => name.stem === stem));
  });
}
