/** 合计 and 小计 beside the codes that a figure is spread over, where its figures may be added across them. */
import type { Catalogue } from "../../form/catalogue.ts";
import { isWholeCode } from "../../form/code-whole.ts";
import { type FactKind, type Form, findColumn, type SummaryItem } from "../../form/form.ts";
import type { Indicator } from "../../form/indicator.ts";
import { groupBy, keepColumns } from "../../statistics/breakdown.ts";
import type { RangeTotal } from "../../statistics/over-time.ts";
import { type RolledUp, rollUp } from "../../statistics/roll-up.ts";
import { type Codes, codesKey, occurring, type Spread, totalsOf, totalsWithin } from "./breakdowns.ts";

/** A column that adds up those of the codes of `across`; `breakdown` are the codes that it is of. */
export interface Margin extends Spread {
  readonly label: "合计" | "小计";
  /** Columns of `breakdown`. */
  readonly kept: readonly string[];
}

/** What one column of figures is of, before it is spread. */
export interface Figured {
  readonly item: SummaryItem;
  readonly indicator: Indicator;
  readonly kind: FactKind;
}

/**
 * The sums of an item's columns: over all codes that may be added (合计), and of several columns of codes over the later
 * ones within each code of those before (小计). None where it would repeat a single column, nor where a code stands for
 * all others. A rate has one where both of its parts have.
 */
export function marginsOf(
  catalogue: Catalogue,
  form: Form,
  figures: readonly RangeTotal[],
  figured: Figured,
): Margin[] {
  const { item, indicator, kind } = figured;
  const { by = [] } = item;
  const parts = sourcesOf(catalogue, form, figured);
  if (parts === undefined) return [];
  const added = addedColumns(form, item, [indicator, ...parts]);
  const own = parts.map(({ id }) => occurring(item, totalsOf(figures, id, kind, item)));
  const all = kinOf(catalogue, form, figured).flatMap((id) =>
    occurring(item, totalsOf(figures, id, kind, item)),
  );
  return added.flatMap((_, depth) => {
    const across = added.slice(depth);
    const kept = by.filter((id) => !across.includes(id));
    const wider = by.filter((id) => !added.slice(depth - 1).includes(id));
    const groups = groupBy(all, (codes) => codesKey(codes, kept));
    const told = own.map((found) => new Set(found.map((codes) => codesKey(codes, kept))));
    const around = new Map(
      groupBy(all, (codes) => codesKey(codes, wider)).map((group) => [
        codesKey(group[0] ?? {}, wider),
        countOf(group, by),
      ]),
    );
    return groups.flatMap((group): Margin[] => {
      const [first] = group;
      if (first === undefined || countOf(group, by) < 2) return [];
      if (!told.every((keys) => keys.has(codesKey(first, kept)))) return [];
      if (depth > 0 && around.get(codesKey(first, wider)) === countOf(group, by)) return [];
      return [{ label: depth === 0 ? "合计" : "小计", across, kept, breakdown: keepColumns(first, kept) }];
    });
  });
}

function countOf(codes: readonly Codes[], by: readonly string[]): number {
  return new Set(codes.map((each) => codesKey(each, by))).size;
}

/** What the figures are added up from: the indicator itself; of a rate its parts, undefined where they are not spread alike. */
function sourcesOf(
  catalogue: Catalogue,
  form: Form,
  { item, indicator }: Figured,
): readonly Indicator[] | undefined {
  const { numerator, denominator, overUnits } = indicator;
  if (overUnits !== "recompute") return [indicator];
  const parts = [numerator, denominator].flatMap((id) => (id === undefined ? [] : [catalogue.indicator(id)]));
  const isAlike = (id: string) =>
    form.summary.some((other) => other.indicator === id && other.by?.join() === item.by?.join());
  return parts.length === 2 && parts.every(({ id }) => isAlike(id)) ? parts : undefined;
}

/** The columns of codes that no two of the item's figures are kept apart by. */
function addedColumns(form: Form, { by = [] }: SummaryItem, of: readonly Indicator[]): string[] {
  return by.filter((id) => {
    const column = findColumn(form, id);
    return (
      column?.type === "code" &&
      column.codes?.some((code) => isWholeCode(column, code)) !== true &&
      of.every(({ apart = [] }) => !apart.includes(id))
    );
  });
}

/** The indicator and those that it makes a rate with: they have their sums together. */
function kinOf(catalogue: Catalogue, form: Form, { indicator }: Figured): string[] {
  const rates = [...new Set(form.summary.map((item) => item.indicator))]
    .map((id) => catalogue.indicator(id))
    .map(({ id, numerator, denominator }) => [id, numerator, denominator]);
  const kin = rates.filter((ids) => ids.includes(indicator.id)).flat();
  return [...new Set([indicator.id, ...kin])].filter((id) => id !== undefined);
}

/** Totals of any units as the margin has them: added across the codes, a rate computed anew. */
function acrossCodes<T extends RolledUp>(
  totals: readonly T[],
  { item, indicator, kind }: Figured,
  { kept, breakdown }: Margin,
): T[] {
  const { id, numerator, denominator } = indicator;
  const sources = indicator.overUnits === "recompute" ? [numerator, denominator] : [id];
  return sources
    .flatMap((source) =>
      source === undefined ? [] : totalsWithin(totalsOf(totals, source, kind, item), breakdown, kept),
    )
    .map((total) => ({ ...total, breakdown: keepColumns(total.breakdown, kept) }));
}

/** Units' figures across the codes, with the reports that they come from where these are not all. */
export function marginFigures(
  catalogue: Catalogue,
  totals: readonly RangeTotal[],
  figured: Figured,
  margin: Margin,
): ReadonlyMap<string, RangeTotal> {
  const own = acrossCodes(totals, figured, margin);
  return new Map(
    groupBy(own, ({ unit }) => unit).flatMap((parts) => {
      const unit = parts[0]?.unit ?? "";
      const total = marginTotal(catalogue, parts, figured);
      return total === undefined ? [] : [[unit, { ...total, unit, ...periodsOf(parts) }] as const];
    }),
  );
}

/** The figure across the codes over all units of these totals. */
export function marginOver(
  catalogue: Catalogue,
  totals: readonly RangeTotal[],
  figured: Figured,
  margin: Margin,
): RolledUp | undefined {
  return marginTotal(catalogue, acrossCodes(totals, figured, margin), figured);
}

function marginTotal(
  catalogue: Catalogue,
  parts: readonly RangeTotal[],
  { indicator, kind }: Figured,
): RolledUp | undefined {
  return rollUp(catalogue, parts).find((total) => total.indicator === indicator.id && total.kind === kind);
}

function periodsOf(parts: readonly RangeTotal[]): Pick<RangeTotal, "periods"> {
  const periods = new Set<string>();
  for (const part of parts) {
    if (part.periods === undefined) return {};
    for (const period of part.periods) periods.add(period);
  }
  return { periods: [...periods] };
}
