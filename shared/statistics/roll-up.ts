import type { Catalogue } from "../form/catalogue.ts";
import type { Form } from "../form/form.ts";
import type { Indicator } from "../form/indicator.ts";
import { divide, multiply, rational, roundToScale } from "../form/rational.ts";
import { isAddedKind } from "../form/terms.ts";
import { addQualifiers, type Qualifier, toDecimal } from "../value.ts";
import { type Breakdown, breakdownKey, groupBy, keepColumns } from "./breakdown.ts";
import type { Fact, UnitTotal } from "./fact.ts";

/** A fact with the unit that reported it: the owner of the submission, not the subject of the row. */
export interface OwnedFact extends Fact {
  readonly unit: string;
}

/** A total over units. */
export type RolledUp = Omit<UnitTotal, "unit">;

/**
 * Adds facts up within each reporting unit, spread over the columns that the form's summary asks for and never
 * across those that an indicator keeps apart. Rates are recomputed where numerator and denominator stand. Printed
 * rates, differences and what is marked `none` or `distinct` are never added: they are carried over where the
 * unit has a single one.
 */
export function unitTotals(catalogue: Catalogue, form: Form, facts: readonly OwnedFact[]): UnitTotal[] {
  const columns = new Map(
    catalogue.indicatorsOf(form.id).map((indicator) => [indicator.id, columnsOf(form, indicator)] as const),
  );
  return unitTotalsInFull(
    catalogue,
    facts.map((fact) => ({
      ...fact,
      breakdown: keepColumns(fact.breakdown, columns.get(fact.indicator) ?? []),
    })),
  );
}

/** As `unitTotals`, but what any breakdown tells apart stays apart. */
export function unitTotalsInFull(catalogue: Catalogue, facts: readonly OwnedFact[]): UnitTotal[] {
  return groupBy(facts, (fact) => fact.unit).flatMap((ofUnit) => {
    const unit = ofUnit[0]?.unit ?? "";
    return withRates(
      catalogue,
      total(catalogue, ofUnit, (group) => group.length === 1),
    ).map((sum) => ({ unit, ...sum }));
  });
}

/**
 * Adds totals of units up over the units, by the same rules; what a breakdown tells apart stays apart.
 * Printed rates are shown per unit and never aggregated, so none is returned.
 */
export function rollUp(catalogue: Catalogue, totals: readonly UnitTotal[]): RolledUp[] {
  const parts = totals.filter((sum) => isAdded(catalogue, sum));
  return withRates(
    catalogue,
    total(catalogue, parts, () => false),
  );
}

/** Kinds whose value is the indicator's own; the others are plans and differences. */
const statedKinds: readonly Fact["kind"][] = ["actual", "printed"];

/**
 * Values for people and programs, in natural units (元, 人, %). Indicators with columns kept apart appear once
 * per code, `households_honoured[level=county]`, and never as one sum. Plans appear only under the indicators
 * that are plans.
 */
export function indicatorValues(
  catalogue: Catalogue,
  form: Form,
  facts: readonly Fact[],
): Record<string, number> {
  const own = facts
    .filter(
      ({ kind, indicator }) => statedKinds.includes(kind) || catalogue.indicator(indicator).kind === kind,
    )
    .map((fact) => ({
      ...fact,
      breakdown: keepColumns(fact.breakdown, catalogue.indicator(fact.indicator).apart ?? []),
    }));
  const sums = withRates(
    catalogue,
    total(catalogue, own, (group) => group.length === 1),
  );
  const values = catalogue.indicatorsOf(form.id).flatMap(({ id, apart = [], scale }) =>
    sums
      .filter((sum) => sum.indicator === id)
      .map((sum) => {
        const codes = apart
          .filter((column) => form.columns.some((own) => own.id === column))
          .map((column) => `${column}=${sum.breakdown[column] ?? ""}`)
          .join(",");
        return [codes === "" ? id : `${id}[${codes}]`, Number(toDecimal(sum.value, scale))] as const;
      }),
  );
  return Object.fromEntries(values);
}

interface Part {
  readonly indicator: string;
  readonly breakdown: Breakdown;
  readonly kind: Fact["kind"];
  readonly value: number | bigint;
  readonly qualifier?: Qualifier;
}

function columnsOf(form: Form, indicator: Indicator): readonly string[] {
  const asked = form.summary
    .filter((item) => item.indicator === indicator.id)
    .flatMap((item) => item.by ?? []);
  return [...new Set([...asked, ...(indicator.apart ?? [])])];
}

/** Indicators of which no two figures are ever added. */
export function neverAdded({ indicators }: Catalogue): string[] {
  return indicators.filter(({ overUnits }) => overUnits !== "sum").map(({ id }) => id);
}

/** Actual figures, plans and what stands beside the period's own are added, each by itself, where the indicator allows it; everything else is only shown. */
export function isAdded(
  catalogue: Catalogue,
  { kind, indicator }: Pick<Part, "kind" | "indicator">,
): boolean {
  return isAddedKind(kind) && catalogue.indicator(indicator).overUnits === "sum";
}

function total(
  catalogue: Catalogue,
  parts: readonly Part[],
  keepShown: (group: readonly Part[]) => boolean,
): RolledUp[] {
  const groups = groupBy(parts, (part) => `${part.indicator}|${part.kind}|${breakdownKey(part.breakdown)}`);
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    if (!isAdded(catalogue, first) && !keepShown(group)) return [];
    const { indicator, breakdown, kind } = first;
    const value = group.reduce((sum, part) => sum + BigInt(part.value), 0n);
    const qualifier = group.map((part) => part.qualifier).reduce(addQualifiers);
    return [{ indicator, breakdown, kind, value, ...(qualifier === undefined ? {} : { qualifier }) }];
  });
}

/** Adds the rates that can be recomputed; a recomputed rate takes the place of a printed one. */
export function withRates(catalogue: Catalogue, sums: readonly RolledUp[]): RolledUp[] {
  const known = new Map<string, RolledUp>();
  const isPart = denominatorsOf(catalogue);
  for (const sum of sums) {
    if (!isPart.has(sum.indicator)) continue;
    const key = partKey(sum.indicator, sum);
    if (!known.has(key)) known.set(key, sum);
  }
  const rates = sums.flatMap((numerator) =>
    ratiosOver(catalogue, numerator.indicator).flatMap((ratio) =>
      rateOf(catalogue, ratio, numerator, known.get(partKey(ratio.denominator ?? "", numerator))),
    ),
  );
  const recomputed = new Set(rates.map((rate) => `${rate.indicator}|${breakdownKey(rate.breakdown)}`));
  const rest = sums.filter(
    (sum) => sum.kind !== "printed" || !recomputed.has(`${sum.indicator}|${breakdownKey(sum.breakdown)}`),
  );
  return [...rest, ...rates];
}

const ratios = new WeakMap<Catalogue, ReadonlyMap<string, readonly Indicator[]>>();

const divisors = new WeakMap<Catalogue, ReadonlySet<string>>();

/** Indicators that rates are taken of. */
function denominatorsOf(catalogue: Catalogue): ReadonlySet<string> {
  const known =
    divisors.get(catalogue) ??
    new Set(
      catalogue.indicators.flatMap(({ denominator }) => (denominator === undefined ? [] : [denominator])),
    );
  divisors.set(catalogue, known);
  return known;
}

/** Same text for a figure of the same kind and codes. */
function partKey(indicator: string, { kind, breakdown }: Pick<RolledUp, "kind" | "breakdown">): string {
  return `${indicator}|${kind}|${breakdownKey(breakdown)}`;
}

/** Rates of the numerator's own form. */
function ratiosOver(catalogue: Catalogue, numerator: string): readonly Indicator[] {
  const known = ratios.get(catalogue) ?? ratiosByNumerator(catalogue);
  ratios.set(catalogue, known);
  return known.get(numerator) ?? [];
}

function ratiosByNumerator(catalogue: Catalogue): ReadonlyMap<string, readonly Indicator[]> {
  const over = catalogue.indicators.filter(
    ({ numerator, form }) => numerator !== undefined && catalogue.findIndicator(numerator)?.form === form,
  );
  return new Map(
    groupBy(over, ({ numerator = "" }) => numerator).map((group) => [group[0]?.numerator ?? "", group]),
  );
}

function rateOf(
  catalogue: Catalogue,
  ratio: Indicator,
  numerator: RolledUp,
  denominator: RolledUp | undefined,
): RolledUp[] {
  if (denominator === undefined) return [];
  const natural = (sum: RolledUp) => rational(toDecimal(sum.value, catalogue.indicator(sum.indicator).scale));
  const quotient = divide(
    multiply(natural(numerator), rational(String(ratio.base ?? 100))),
    natural(denominator),
  );
  if (quotient === undefined) return [];
  const qualifier = denominator.qualifier === undefined ? numerator.qualifier : "approx";
  return [
    {
      indicator: ratio.id,
      breakdown: numerator.breakdown,
      kind: numerator.kind,
      value: roundToScale(quotient, ratio.scale),
      ...(qualifier === undefined ? {} : { qualifier }),
    },
  ];
}
