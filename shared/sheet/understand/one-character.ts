/** Names that one character tells apart: 三新 is not 两新, 男工 not 女工, 上年 not 下年. */

/** Characters of which none means what another of the same line does. */
const apart: readonly ReadonlySet<string>[] = [
  "一二两三四五六七八九十",
  "0123456789",
  "国省市县区乡镇村",
  "男女",
  "上下",
  "内外",
  "前后",
  "新老旧",
  "正副",
  "大小",
  "多少",
  "高低",
  "增减",
  "收支",
  "公民",
].map((line) => new Set(line));

/** Whether two names of one length differ in a single character that tells things apart. */
export function differsInOne(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < LEAST) return false;
  let place: number | undefined;
  for (let index = 0; index < one.length; index++) {
    if (one[index] === other[index]) continue;
    if (place !== undefined) return false;
    place = index;
  }
  if (place === undefined) return false;
  const [said = "", own = ""] = [one[place], other[place]];
  return apart.some((line) => line.has(said) && line.has(own));
}

const LEAST = 2;
