/** Rows of a unit among rows of the units below it: their total, or figures of its own (本级). */
import type { OrgUnit } from "../register/org-unit.ts";
import {
  addRow,
  compareWith,
  type FigurePlaces,
  figuresOfRow,
  isNearSum,
  isSumOf,
  noSums,
  type Sums,
} from "./row-figures.ts";
import type { RecordResult, RowPlan, RowResult } from "./row-plan.ts";

export interface UnitSum {
  readonly index: number;
  readonly result: RecordResult;
  /** Indexes of the rows about units below with the same codes. */
  readonly summed: readonly number[];
  /** It has their sum, and does not only come near it. */
  readonly exact: boolean;
}

interface Below {
  readonly sums: Sums;
  readonly rows: number[];
}

/**
 * Rows about a unit that have, or nearly have, the sum of the rows about units below it with the same codes. Units far
 * down come first: `settle` says whether the row is no record any more, and is then not added to its parents' sums.
 */
export function settleUnitSums(
  plan: RowPlan,
  places: FigurePlaces,
  results: readonly RowResult[],
  settle: (found: UnitSum) => void,
): void {
  if (!plan.header.frames.has("reporting_unit")) return;
  const named = new Set(results.flatMap((result) => (isOwnName(result) ? [result.named] : [])));
  if (named.size < 2 && !results.some((result) => result.kind === "record" && result.place !== undefined))
    return;
  const above = ancestors(plan.context.units);
  const deepest = [...named].sort(
    (a = "", b = "") => (above.get(b)?.length ?? 0) - (above.get(a)?.length ?? 0),
  );
  for (const code of deepest) settleUnit(plan, places, results, code ?? "", above, settle);
}

function settleUnit(
  plan: RowPlan,
  places: FigurePlaces,
  results: readonly RowResult[],
  code: string,
  above: ReadonlyMap<string, readonly string[]>,
  settle: (found: UnitSum) => void,
): void {
  const isOwn = code === plan.context.reporter.code;
  const below = new Map<string, Below>();
  results.forEach((result, index) => {
    if (result.kind !== "record" || result.records.length === 0) return;
    if (!isPartOf(result, code)) return;
    const key = codesOf(plan, result);
    const known = below.get(key) ?? { sums: noSums(places), rows: [] };
    below.set(key, known);
    addRow(places, known.sums, result);
    known.rows.push(index);
  });
  if (below.size === 0) return;

  /** About a unit below, a place within the own unit, or the unit's own level beside those. */
  function isPartOf({ named = "", namedBy, place }: RecordResult, unit: string): boolean {
    if (place !== undefined) return isOwn;
    return above.get(named)?.includes(unit) === true || (namedBy === "level" && named === unit);
  }

  results.forEach((result, index) => {
    if (!isOwnName(result) || result.named !== code) return;
    const { sums, rows = [] } = below.get(codesOf(plan, result)) ?? {};
    if (sums === undefined) return;
    const figures = figuresOfRow(plan, places, plan.firstRow + index, result);
    const compared = compareWith(figures, sums);
    const exact = isSumOf(compared, sums);
    if (!exact && !(compared.equal.length > 0 && isNearSum(figures, sums))) return;
    settle({ index, result, summed: rows, exact });
  });
}

function isOwnName(result: RowResult): result is RecordResult {
  return result.kind === "record" && result.namedBy === "itself" && result.records.length > 0;
}

/** The codes of a row in one text; those that all of the sheet holds are the same everywhere. */
export function codesOf({ header }: RowPlan, { records }: RecordResult): string {
  const codes = header.form.columns.filter(({ type }) => type === "code");
  return codes.map(({ id }) => records[0]?.values[id] ?? "").join("\u0001");
}

/** Code of a unit → codes of the units above it, nearest first. */
function ancestors(units: readonly OrgUnit[]): Map<string, string[]> {
  const parents = new Map(units.map(({ code, parent }) => [code, parent]));
  return new Map(
    units.map(({ code }) => {
      const above: string[] = [];
      for (let next = parents.get(code); next && above.length < 8; next = parents.get(next)) above.push(next);
      return [code, above];
    }),
  );
}
