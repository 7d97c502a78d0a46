import { acrossVersions } from "../form/across-versions.ts";
import type { Catalogue } from "../form/catalogue.ts";
import type { Form } from "../form/form.ts";
import type { Indicator } from "../form/indicator.ts";
import { breakdownKey, groupBy, keepColumns } from "../statistics/breakdown.ts";
import type { UnitTotal } from "../statistics/fact.ts";
import { overTime } from "../statistics/over-time.ts";
import { isAdded, type OwnedFact, type RolledUp, rollUp, unitTotalsInFull } from "../statistics/roll-up.ts";

/** What was reported for one form, in one version, and one period within the year. */
export interface PeriodFacts {
  readonly form: Form;
  readonly period: string;
  readonly facts: readonly OwnedFact[];
}

/** A unit's figures of the year under one form, every breakdown apart. */
export interface FormYear {
  /** Across the versions in which it was reported: for words, not for what rows mean. */
  readonly form: Form;
  readonly totals: readonly UnitTotal[];
  /** What the totals were added up from. */
  readonly facts: readonly OwnedFact[];
}

/** A figure over units, with the units it is made of; `unit` when it is one unit's own and never added. */
export interface YearFigure extends RolledUp {
  readonly from: readonly string[];
}

/**
 * The year's figures by unit: of one report as they stand, of several within the year as `overTime` says (flows
 * added, stocks as last reported).
 */
export function formYears(catalogue: Catalogue, reports: readonly PeriodFacts[]): FormYear[] {
  return groupBy(reports, ({ form }) => form.id).map((own) => {
    const versions = new Map(own.map(({ form }) => [form.version, form]));
    const form = acrossVersions([...versions.values()].sort((a, b) => a.version - b.version));
    const facts = own.flatMap((report) => report.facts);
    return { form, facts, totals: isOneReport(own) ? asItStands(catalogue, facts) : yearOf(catalogue, own) };
  });
}

/** Whether all was reported for one period, by each unit once: under whatever version it owed. */
function isOneReport(reports: readonly PeriodFacts[]): boolean {
  const periods = new Set(reports.map(({ period }) => period));
  const versions = new Set(reports.map(({ form }) => form.version));
  return periods.size === 1 && versions.size === reports.length;
}

function asItStands(catalogue: Catalogue, facts: readonly OwnedFact[]): UnitTotal[] {
  return [...unitTotalsInFull(catalogue, facts), ...severalShown(catalogue, facts)];
}

function yearOf(catalogue: Catalogue, reports: readonly PeriodFacts[]): UnitTotal[] {
  const accumulations = new Map(
    reports.flatMap(({ form, period, facts }) =>
      facts.map(({ unit }) => [`${unit} ${period}`, form.accumulation]),
    ),
  );
  const periods = reports.map(({ period, facts }) => ({
    period,
    totals: unitTotalsInFull(catalogue, facts),
  }));
  return overTime(catalogue, (unit, period) => accumulations.get(`${unit} ${period}`) ?? "period", periods);
}

/** Figures that are never added, where a unit has several under one name: each of them, the same one once. */
function severalShown(catalogue: Catalogue, facts: readonly OwnedFact[]): UnitTotal[] {
  const shown = facts.filter((fact) => !isAdded(catalogue, fact));
  return groupBy(shown, (fact) => `${fact.unit}|${keyOf(fact)}`)
    .filter((group) => group.length > 1)
    .flatMap((group) => {
      const different = groupBy(group, ({ value, qualifier }) => `${value} ${qualifier}`);
      return different.flatMap(([first]) =>
        first === undefined ? [] : [{ ...first, value: BigInt(first.value) }],
      );
    });
}

/**
 * Figures over the units: added where that is allowed, rates recomputed, everything else unit by unit.
 * @param totals of any breakdown; what it tells apart stays apart.
 */
export function overUnits(catalogue: Catalogue, totals: readonly UnitTotal[]): YearFigure[] {
  const added = rollUp(catalogue, totals);
  const told = new Set(added.map(keyOf));
  const apart = totals.filter((total) => !isAdded(catalogue, total) && !told.has(keyOf(total)));
  return [
    ...added.map((figure) => ({ ...figure, from: unitsBehind(catalogue, totals, figure) })),
    ...apart.map(({ unit, ...figure }) => ({ ...figure, from: [unit] })),
  ];
}

/** The indicator's figures over the units, one for each code across which it is never added. */
export function headsOf(
  catalogue: Catalogue,
  totals: readonly UnitTotal[],
  { id, apart = [], numerator, denominator }: Indicator,
): YearFigure[] {
  const own = totals
    .filter(({ indicator }) => indicator === id)
    .concat(totals.filter(({ indicator }) => indicator === numerator || indicator === denominator))
    .map((total) => ({ ...total, breakdown: keepColumns(total.breakdown, apart) }));
  return overUnits(catalogue, own).filter(({ indicator }) => indicator === id);
}

/** Units whose totals a figure is made of; of a rate, those of its numerator. */
function unitsBehind(catalogue: Catalogue, totals: readonly UnitTotal[], figure: RolledUp): string[] {
  const source = {
    ...figure,
    indicator: catalogue.indicator(figure.indicator).numerator ?? figure.indicator,
  };
  const key = keyOf(source);
  return [...new Set(totals.filter((total) => keyOf(total) === key).map(({ unit }) => unit))];
}

export function keyOf({
  indicator,
  kind,
  breakdown,
}: Pick<RolledUp, "indicator" | "kind" | "breakdown">): string {
  return `${indicator}|${kind}|${breakdownKey(breakdown)}`;
}
