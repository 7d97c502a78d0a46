/** What a cell says in words where its column has no room for it, kept in the column that has (`Column.wordsIn`). */
import type { Column } from "../form/form.ts";
import { type CellValue, TEXT_LIMIT } from "../value.ts";
import { type RawValue, valueAt } from "./grid.ts";
import { textOf } from "./merges.ts";
import { compactText, unitOfMeasure } from "./normalise.ts";
import type { RowPlan } from "./row-plan.ts";

const OTHER = "other";

/** 其他, 其它项目: the word of the list itself says nothing more. */
const otherItself = /^其[他它].{0,2}$/u;

const boundBefore =
  /^(?:[≥≤<>＜＞]=?|不低于|不高于|不少于|不超过|达到并保持在|达到|达|保持在|稳定在|控制在|提高到|提高至|上升到|降至|降到|下降到|低于|高于|到)(?=[\d.])/;
const boundBehind = /(?:及以上|及以下|以上|以下|以内|及)$/;

/** A bound is what is aimed at: ≥95%, 12/10万以下 and 控制在5%以内 are 95%, 12/10万 and 5%. */
export function withoutBound(raw: RawValue, { wordsIn, type }: Column): RawValue {
  if (typeof raw !== "string" || wordsIn === undefined || type === "code") return raw;
  const text = compactText(raw);
  const bare = text.replace(boundBefore, "").replace(boundBehind, "");
  return bare !== text && /^[\d.]/.test(bare) ? bare : raw;
}

/** Whether what stands in a column of figures is said in words: 逐步提高, 比2020年下降20%. */
export function isSaidInWords({ wordsIn, type }: Column, raw: RawValue): raw is string {
  return (
    wordsIn !== undefined && type !== "code" && typeof raw === "string" && /\p{Script=Han}{2}/u.test(raw)
  );
}

/** Keeps the words of a cell, unless the row says them itself. @param values of the row, added to */
export function keepWords(
  plan: RowPlan,
  row: number,
  { wordsIn, type }: Column,
  raw: RawValue,
  values: Record<string, CellValue>,
): void {
  const words = textOf(raw).trim();
  if (wordsIn === undefined || words === "" || otherItself.test(words)) return;
  const kept = type === "code" ? `${words}${measureBeside(plan, row, words)}` : words;
  if (kept.length <= TEXT_LIMIT) values[wordsIn] ??= kept;
}

/** Whether a code says that the list had no room for the word. */
export function isOtherWord(column: Column, value: CellValue | undefined): boolean {
  return column.wordsIn !== undefined && value === OTHER;
}

/** （%）: without its unit the name of a figure of one's own says little. */
function measureBeside({ grid, measureAt, header }: RowPlan, row: number, words: string): string {
  if (measureAt === undefined) return "";
  const measure = textOf(valueAt(grid, row, measureAt)).trim();
  const isMeasure = header.frames.has("measure") || unitOfMeasure(measure) !== undefined;
  return measure === "" || !isMeasure || words.endsWith(`(${measure})`) || words.endsWith(`（${measure}）`)
    ? ""
    : `（${measure}）`;
}
