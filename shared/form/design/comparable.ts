import { nameKey } from "../relation-text.ts";
import { type Earlier, type EarlierColumn, earlierOf } from "./earlier.ts";
import { type FormParts, ROWS_COUNTED } from "./form-of-design.ts";

/**
 * What keeps a new version's figures from standing beside those of published ones: ids of columns that differ in kind,
 * unit, scale, or in how their figures are put together from a column of the same id in any version; ids of lists whose
 * codes exchanged words, or that figures were kept apart by and are no longer; and `accumulation` where figures add up over
 * time in another way. One indicator holds for all versions: by the newest, what is locked would be added anew.
 * Words, codes, groups and order may change; money is stored in 分 whether it is written in 元 or 万元.
 */
export function incomparableParts(earlier: Earlier, next: FormParts): string[] {
  const { accumulations, columns } = earlierOf([next]);
  const accumulates = earlier.accumulations.every((way) => accumulations.includes(way));
  const now = new Map(columns.map((column) => [column.id, column]));
  const parts = earlier.columns.flatMap((before) => {
    const column = now.get(before.id);
    if (column === undefined) return [];
    return [
      ...(measureOf(before) === measureOf(column) ? [] : [column.id]),
      ...changedFigures(before, column, accumulates),
    ];
  });
  const lists = exchangedCodes(earlier, columns).map(({ column }) => column);
  return [...new Set([...parts, ...lists, ...(accumulates ? [] : ["accumulation"])])];
}

function measureOf({ type, unit, scale }: EarlierColumn): string {
  return JSON.stringify([type, unit, scale]);
}

/**
 * The column where units or periods put its figures together in another way, or where it is the quotient of others; and
 * lists that they were kept apart by and are added across now, or the other way round. A list that no figure was told apart
 * by may begin to keep them apart: earlier figures are of none of its words.
 */
function changedFigures(
  { figures: before, told = [] }: EarlierColumn,
  { id, figures: now }: EarlierColumn,
  accumulates: boolean,
): string[] {
  if (before === undefined || now === undefined) return [];
  // Rows are counted as the form accumulates.
  if (wayOf(before) !== wayOf(now)) return id === ROWS_COUNTED && !accumulates ? [] : [id];
  const { apart = [] } = before;
  const { apart: apartNow = [] } = now;
  return [
    ...apart.filter((list) => !apartNow.includes(list)),
    ...apartNow.filter((list) => !apart.includes(list) && told.includes(list)),
  ];
}

function wayOf(figures: NonNullable<EarlierColumn["figures"]>): string {
  const { overUnits, overTime, numerator = "", denominator = "", base = 100 } = figures;
  return JSON.stringify([overUnits, overTime, numerator, denominator, base]);
}

/** A code that is called as another code of its list was: figures of both would be one by name. */
export interface ExchangedCode {
  readonly column: string;
  readonly code: string;
  /** Whose name or other word it was. */
  readonly of: string;
}

/**
 * Codes that take a word that another code had in an earlier version, while that one is still there; or the very name that
 * another had while this one was there too. A name that none ever had is a correction of spelling.
 * @param columns of the next version
 */
export function exchangedCodes(earlier: Earlier, columns: readonly EarlierColumn[]): ExchangedCode[] {
  return columns.flatMap(({ id, codes = [] }) => {
    const here = new Set(codes.map(({ code }) => code));
    return earlier.columns.flatMap((column) => {
      if (column.id !== id) return [];
      const { codes: before = [] } = column;
      const owners = new Map(
        before.flatMap(({ code, words }) => words.map((word) => [wordKey(word), code] as const)),
      );
      const there = new Set(before.map(({ code }) => code));
      return codes.flatMap(({ code, words }) => {
        const taken = words.flatMap((word, at) => {
          const of = owners.get(wordKey(word));
          if (of === undefined || of === code) return [];
          return here.has(of) || (at === 0 && there.has(code)) ? [of] : [];
        });
        return [...new Set(taken)].map((of) => ({ column: id, code, of }));
      });
    });
  });
}

function wordKey(word: string): string {
  return nameKey(word).toLowerCase();
}
