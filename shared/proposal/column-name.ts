/** What a column of a sample is called: without the unit, the star and the number that offices put around a name. */
import { parseHeader, unitOfMeasure, withoutNoteMarks } from "../sheet/normalise.ts";

export interface ColumnName {
  readonly name: string;
  /** What stands over it, from the top level down, and what heads it there. */
  readonly groups: readonly string[];
  readonly heading: string;
  /** Unit of measure that the header names. */
  readonly unit?: string;
  /** The header says that it must be filled. */
  readonly starred: boolean;
}

const star = /^[*＊★]\s*|\s*[（(]必填[项）)]?[)）]?$/g;
const wholeOf = /^(?:合计|小计|总计|总数|合计数|计|全部)$/;
const partOf = /^[#＃]?其中/;
const generic = /^(?:数量|人数|人次|金额|户数|次数|场次|件数|个数|资金|比例|占比|男|女|妇女|名称|数|率)$/;

/** Names of all columns, no two alike. */
export function columnNames(paths: readonly (readonly string[])[]): readonly ColumnName[] {
  const cleaned = paths.map((path) => path.map(cleanedText).filter((text) => text !== ""));
  const leaves = cleaned.map((path) => path.at(-1) ?? "");
  const names = cleaned.map((path, index) => nameOf(path, leaves, index));
  const taken = new Map<string, number>();
  return paths.map((path, index): ColumnName => {
    const clean = cleaned[index] ?? [];
    const wanted = names[index] ?? "";
    const alone = names.filter((name) => name === wanted).length === 1;
    const full = alone || wanted === clean.join("") ? wanted : clean.join("");
    const times = (taken.get(full) ?? 0) + 1;
    taken.set(full, times);
    const unit = path.map((text) => parseHeader(text).unit).findLast((found) => found !== undefined);
    return {
      name: times === 1 ? full : `${full}${times}`,
      groups: clean.slice(0, -1),
      heading: clean.at(-1) ?? "",
      ...(unit !== undefined && { unit }),
      starred: path.some((text) => new RegExp(star.source).test(text.trim())),
    };
  });
}

/** 从业人员 / 合计 is 从业人员; 从业人员 / 其中妇女 is 其中妇女; 读书会 / 人数 beside 宣讲 / 人数 is 读书会人数. */
function nameOf(path: readonly string[], leaves: readonly string[], index: number): string {
  const leaf = path.at(-1) ?? "";
  if (path.length < 2) return leaf;
  const above = path.slice(0, -1).join("");
  if (wholeOf.test(leaf)) return above;
  const unique = leaves.every((other, at) => at === index || other !== leaf);
  if (unique && (partOf.test(leaf) || !generic.test(leaf))) return leaf;
  return `${above}${leaf}`;
}

function cleanedText(text: string): string {
  const plain = withoutNoteMarks(text)
    .replace(/[\r\n]+/g, "")
    .replace(star, "")
    .trim();
  const bare = plain.replace(/\s*[（(【[]([^（()）】\]]*)[）)】\]]$/, (whole, inner: string) =>
    unitOfMeasure(inner.replace(/^单位[:：]?/, "")) === undefined ? whole : "",
  );
  return bare.replace(/[:：]$/, "").trim();
}
