import { remember } from "../remember.ts";

/** Levels of government that a name speaks of: 市级补贴 is no 县级补贴, however alike they are. */

/** 县 and 区 are one level, 乡, 镇 and 街道 too. */
const levels: readonly (readonly [RegExp, string])[] = [
  [/国家?级|中央|全国/, "country"],
  [/省(?:部|市)?级|省本级|省财政|省妇联|自治区级/, "province"],
  [/(?<!县|直辖)市(?:县)?级|市本级|市财政|市妇联|地市级/, "city"],
  [/[县区旗](?:[市区])?级|[县区]本级|[县区]财政|[县区]妇联/, "county"],
  [/[乡镇]级|乡镇|街道|镇街/, "township"],
  [/村(?:居)?级|社区级/, "village"],
];
/** Of several levels together. */
const open = /以[上下]|各级|逐级|上级|下级/;

/** 市级以上 is a bound of its own, and neither 县级以上 nor 市级. */
const bound = /级(?:及|含)?以([上下])/;

const REMEMBERED_TEXTS = 2_000;

const levelsOf = remember(REMEMBERED_TEXTS, (text: string): readonly string[] => {
  const side = bound.exec(text)?.[1] ?? "";
  if (side === "" && open.test(text)) return [];
  return levels.flatMap(([word, level]) => (word.test(text) ? [`${level}${side}`] : []));
});

function isBound(level: string): boolean {
  return /[上下]$/.test(level);
}

/**
 * Levels that a column is of.
 * @param names its own first
 * @returns undefined where its own name speaks of none
 */
export function levelsOfColumn(names: readonly string[]): ReadonlySet<string> | undefined {
  const [own = ""] = names;
  return levelsOf(own).length === 0 ? undefined : new Set(names.flatMap(levelsOf));
}

/** Whether a header speaks of another level than a column that is of some. */
export function isOfOtherLevel(header: string, column: ReadonlySet<string> | undefined): boolean {
  if (column === undefined) return false;
  const said = levelsOf(header);
  // What is of 市级 may be of 市级以上 as well.
  if (said.some(isBound) !== [...column].some(isBound)) return false;
  return said.length > 0 && !said.some((level) => column.has(level));
}

/** Whether one of the two speaks of a bound (市级以上) and the other of a level: the same only where somebody says so. */
export function isBoundOfLevel(header: string, column: ReadonlySet<string> | undefined): boolean {
  const said = levelsOf(header);
  return said.length > 0 && column !== undefined && said.some(isBound) !== [...column].some(isBound);
}
