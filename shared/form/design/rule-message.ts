/** What is said of a check that does not hold, made of how it is written. */

const said: readonly (readonly [RegExp, string])[] = [
  [/(?:≥|>=|＞＝)/g, "应不小于"],
  [/(?:≤|<=|＜＝)/g, "应不大于"],
  [/(?:≠|!=|<>)/g, "应不等于"],
  [/≈/g, "应约等于"],
  [/(?:==|=|＝)/g, "应等于"],
  [/[>＞]/g, "应大于"],
  [/[<＜]/g, "应小于"],
];

/** 其中妇女 ≤ 从业人数 → 其中妇女应不大于从业人数. What stands in quotation marks is left as it is. */
export function messageOfRule(expression: string): string {
  const parts = expression.split(/("[^"]*"|“[^”]*”|'[^']*'|‘[^’]*’)/);
  return parts
    .map((part, index) =>
      index % 2 === 1 ? part : said.reduce((text, [sign, words]) => text.replace(sign, words), part),
    )
    .join("")
    .replace(/\s*(应(?:不?(?:大于|小于)|不?等于|约等于))\s*/g, "$1")
    .trim();
}
