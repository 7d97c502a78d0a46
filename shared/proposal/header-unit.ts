/** The unit of measure that a header carries beside its name, in whatever way offices write it. */
import { compactText, unitOfMeasure } from "../sheet/normalise.ts";

export interface HeaderUnit {
  /** The header without it. */
  readonly name: string;
  readonly unit?: string;
}

/** As `compactText` leaves them: ㎡ and m² are both m2. */
const written: Readonly<Record<string, string>> = {
  m2: "平方米",
  平米: "平方米",
  平方: "平方米",
  km2: "平方公里",
  平方公里: "平方公里",
  平方千米: "平方公里",
  hm2: "公顷",
  公顷: "公顷",
  m3: "立方米",
  立方米: "立方米",
  km: "公里",
  千米: "公里",
  m: "米",
  kg: "公斤",
  千克: "公斤",
  t: "吨",
  h: "小时",
  min: "分钟",
};

/** What things are counted in that no standard form counts: in brackets behind a name nothing else is meant. */
const classifiers =
  /^(?:毫?升|[盒箱袋瓶包桶单盏盆枚面副双床顶架艘栋幢层集首届轮趟步堂节票封通餐顿匹尾羽组类种口扇句题版卷捆]|学分|千瓦时?|度|阶段|人份|人天|台套|套次)$/;

const numberWord = /^[十百千万亿](?=.)/;
const brackets = /\s*[（(【[［]([^（()）【】[\]［］]*)[）)】\]］]/g;
/** A unit behind a stroke, a colon or a line break. */
const behind = /\s*(?:[/／:：]|[\r\n]+)\s*([^\s/／:：（(）)]+)\s*$/;
/** Units that are no name by themselves: 服务 above 人次 is one name, 投入 above 万元 is none. */
const noName = /元$|^[%‰]$|^平方|^公[顷里斤]$|^[亩吨米]$/;
const stretch = /^(?:年度?|月|季度?|周|日|天|期)$/;

/** 面积（㎡） → 面积, 平方米; 年产值（万元/年） → 年产值, 万元; 户均（人/户） → 户均, 人/户. */
export function splitUnit(header: string): HeaderUnit {
  let unit: string | undefined;
  const named = header.replace(brackets, (whole, inner: string) => {
    const found = measureIn(inner);
    if (found === undefined) return whole;
    unit = found;
    return "";
  });
  const tail = behind.exec(named);
  const loose = tail === null ? undefined : measureIn(tail[1] ?? "");
  if (tail !== null && loose !== undefined && (!/^[\r\n\s]/.test(tail[0]) || noName.test(loose))) {
    return { name: named.slice(0, tail.index), unit: loose };
  }
  return unit === undefined ? { name: named } : { name: named, unit };
}

/** What a text in brackets says of the unit: itself, for a stretch of time, for each of something, with a remark behind. */
function measureIn(text: string): string | undefined {
  const said = compactText(text).replace(/^(?:计量)?单位:?/, "");
  const whole = measureOf(said);
  if (whole !== undefined) return whole;
  const [, what = "", each = ""] = /^([^/每]+)(?:\/|每)([^/]+)$/.exec(said) ?? [];
  const counted = measureOf(what);
  if (counted !== undefined && stretch.test(each)) return counted;
  if (counted !== undefined && measureOf(each) !== undefined)
    return /元$/.test(counted) ? counted : `${counted}/${each}`;
  const [first = "", ...remarks] = said.split(/[,;、。]/);
  return remarks.length > 0 && remarks.every((remark) => measureOf(remark) === undefined)
    ? measureOf(first)
    : undefined;
}

function measureOf(text: string): string | undefined {
  const known = unitOfMeasure(text) ?? written[text.toLowerCase()];
  if (known !== undefined) return known;
  if (classifiers.test(text)) return text;
  const word = numberWord.exec(text)?.[0] ?? "";
  const rest = word === "" ? undefined : written[text.slice(1).toLowerCase()];
  if (rest !== undefined) return `${word}${rest}`;
  // 家次, 台次: so many of them, each as often as it was there.
  return /^.次$/.test(text) && unitOfMeasure(text.slice(0, 1)) !== undefined ? text : undefined;
}
