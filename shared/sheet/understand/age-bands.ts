import { remember } from "../remember.ts";

/** Bands of age by which columns are told apart: 45-55岁 is neither 56岁以上 nor 46-55岁, however alike they are written. */
export interface AgeBand {
  readonly from: number;
  readonly to: number;
}

/** Nobody is older, as far as bands go. */
const OLDEST = 120;
/** Bands that have less in common are of other people. */
const LEAST_COMMON = 0.6;
const REMEMBERED_TEXTS = 2_000;

/** 36-45岁, 35岁及以下, 60岁以上; as the law counts, 以上 and 以下 hold the number itself. undefined where a text names none. */
export const ageBandOf: (text: string) => AgeBand | undefined = remember(REMEMBERED_TEXTS, (text) => {
  const [, from, to] = /(\d{1,3})岁?[-—–~～至到](\d{1,3})(?:周?岁)/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return band(Number(from), Number(to));
  const [, one, side] = /(\d{1,3})周?岁(?:[及含]|[(]含[)])?以?([上下])/.exec(text) ?? [];
  if (one === undefined) return undefined;
  return side === "上" ? band(Number(one), OLDEST) : band(0, Number(one));
});

function band(from: number, to: number): AgeBand | undefined {
  return from < to && to <= OLDEST ? { from, to } : undefined;
}

/**
 * How much a header's band is a column's: 1 the same, 0 of other people, between them near it and no nearer to any other, so
 * that it may be proposed. undefined where one of them names none.
 * @param others bands of the form's other columns
 */
export function bandFit(
  header: AgeBand | undefined,
  column: AgeBand | undefined,
  others: readonly AgeBand[],
): number | undefined {
  if (header === undefined || column === undefined) return undefined;
  const common = overlap(header, column);
  const isNearest = others.every((other) => overlap(header, other) <= common);
  return common >= LEAST_COMMON && isNearest ? common : 0;
}

/** What two bands have in common of what they are together, 0 … 1, in years. */
function overlap(one: AgeBand, other: AgeBand): number {
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from);
  return Math.max(0, shared) / (Math.max(one.to, other.to) - Math.min(one.from, other.from));
}
