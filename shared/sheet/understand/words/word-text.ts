import { compactText } from "../../normalise.ts";

/** Comparable form of a word in a cell: without quotes and separators that say nothing; brackets stay. */
export function wordText(text: string): string {
  return compactText(text)
    .toLowerCase()
    .replace(/["'“”‘’《》「」『』,;。:_*※]/g, "")
    .replace(/(?<=\d)·(?=\d)/g, ".")
    .replace(/·/g, "")
    .replace(/^\(?\d{1,2}(?:\)|[.、](?!\d))(?=.{2})/, "");
}

/** A bank's name without its branch and what kind of company it is: 甲县农商银行股份有限公司乙镇支行 → 甲县农商银行. */
export function withoutBranch(text: string): string {
  return text.replace(
    /(?<=[行社])(?:股份有限公司|有限责任公司|有限公司)?(?:[^行社、和,]{0,8}(?:[支分]行|分社|营业部|分理处|网点))?$/,
    "",
  );
}

/** The word without what stands in brackets, unless that is all of it. */
export function withoutBrackets(text: string): string {
  return text.replace(/\([^)]*\)/g, "") || text;
}

/** What the word adds in brackets; empty where it adds nothing. */
export function addedIn(text: string): string {
  return /\(([^)]+)\)/.exec(text)?.[1] ?? "";
}

/** What a name may be called: whole, without its brackets, by what the brackets hold, by each side of a stroke. */
export function variantsOf(name: string): string[] {
  const text = wordText(name);
  const variants = [text];
  const [, before = "", inside = "", behind = ""] = /^([^(]*)\(([^)]*)\)(.*)$/.exec(text) ?? [];
  if (inside !== "") variants.push(before + behind);
  if (inside.length > 1) variants.push(inside + behind);
  const sides = text.split("/");
  if (sides.length === 2) variants.push(...sides.filter((side) => side.length > 1));
  return [...new Set(variants)].filter((variant) => variant !== "");
}

const endings =
  /(?:类|类型|型|活动|工作|工程|项目|人员|方面|等|情况|培训|培训班|班|队|队伍|户|家庭|率|级|点|业|者|员|单位|部门|局|厅|知识|宣传|妇女|女性|数)$/;

/** The word without up to two endings that say little within a list of codes. */
export function stemOf(word: string): string {
  let stem = word;
  for (let cut = 0; cut < 2; cut++) {
    const shorter = stem.replace(endings, "");
    if (shorter.length >= 2 || (shorter.length === 1 && stem.length <= 2)) stem = shorter;
  }
  return stem;
}

/** Says not. */
export const negative = /[不未非无没]/;

/** Pairs of neighbouring characters. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}
