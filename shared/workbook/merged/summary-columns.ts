import { versionNames } from "../../form/across-versions.ts";
import type { Catalogue } from "../../form/catalogue.ts";
import { columnOf, type FactKind, type Form, type SummaryItem } from "../../form/form.ts";
import type { Indicator } from "../../form/indicator.ts";
import { spanNames } from "../../form/spans.ts";
import { groupBy } from "../../statistics/breakdown.ts";
import type { UnitTotal } from "../../statistics/fact.ts";
import type { RangeTotal } from "../../statistics/over-time.ts";
import { type RolledUp, rollUp } from "../../statistics/roll-up.ts";
import type { Total } from "../../value.ts";
import { type Display, indicatorDisplay } from "../drawing/display.ts";
import {
  type Codes,
  figuresOf,
  inOrder,
  occurring,
  type Spread,
  totalsOf,
  totalsWithin,
} from "./breakdowns.ts";
import { figuresOver, hasRange } from "./form-figures.ts";
import { takesOne, versionsOf } from "./form-versions.ts";
import type { FormLayout } from "./layout.ts";
import { type Margin, marginFigures, marginOver, marginsOf } from "./margins.ts";
import type { EarlierTotals, MergedForm } from "./merge.ts";
import { codeName } from "./terms.ts";

/** One figure column of a summary sheet: an indicator of one kind within one set of codes. */
export interface SummaryColumn {
  readonly indicator: Indicator;
  readonly kind: FactKind;
  readonly by: readonly string[];
  readonly breakdown: Codes;
  /** Columns of codes whose columns it adds up (合计, 小计), none of `by`; of a rate: whose parts it is taken from. */
  readonly across: readonly string[];
  readonly display: Display;
  /** Header from top to bottom: indicator, then the names of the codes. */
  readonly path: readonly string[];
  /** Of a recomputed rate: what it is the quotient of. */
  readonly parts?: RateParts;
  /** Whether the figure may be had over units; where not, the row of totals shows a dash. */
  readonly overUnits: boolean;
  /** How the figure comes about over the merge's periods: from all rows, from those of some reports (the last, the first), or not at all. */
  readonly over: "all" | "some" | "none";
  /** Units' figures from the stored facts, in the scale of `display`. */
  readonly figures: ReadonlyMap<string, RangeTotal>;
  /** Over these units, or over all. */
  readonly totalOver: (units?: readonly string[]) => Total | undefined;
  /** Over all units of these totals, of one period. */
  readonly totalIn: (totals: readonly UnitTotal[]) => Total | undefined;
  /** Over all units in an earlier period, or over these. */
  readonly earlier: (before: EarlierTotals, units?: readonly string[]) => Total | undefined;
  /** A unit's figure in an earlier period. */
  readonly earlierOf: (before: EarlierTotals, unit: string) => Total | undefined;
}

export interface RateParts {
  readonly numerator: Indicator;
  readonly denominator: Indicator;
}

const kindNames: Readonly<Record<FactKind, string>> = {
  actual: "",
  target: spanNames.target.zh,
  printed: "原报",
  change: "比上年增减",
  growth: "比上年增长%",
  gap: "超目标",
  ytd: spanNames.ytd.zh,
  all_time: spanNames.all_time.zh,
  prior: spanNames.prior.zh,
};

const spanKinds = ["ytd", "all_time", "prior"] as const;

/** Kinds that the units' figures of are shown and never added. */
const shownOnly: readonly FactKind[] = ["printed", "change", "growth", "gap"];

/**
 * The columns of a summary, in the form's order and the order of its code lists: what somebody reported, now or in a period
 * that is compared, and only codes that occur. Where nobody reported anything, all that the form asks for.
 */
export function summaryColumns(
  { merged, form }: Pick<FormLayout, "merged" | "form">,
  catalogue: Catalogue,
): SummaryColumn[] {
  const figures = figuresOver(catalogue, merged);
  const own = amongUnits(figures);
  const overall = rollUps(catalogue, own);
  const anything = figures.length > 0;
  const isEarlier = (id: string, kind: FactKind) =>
    merged.earlier?.some(({ totals }) =>
      totals.some((total) => total.indicator === id && total.kind === kind),
    ) === true;
  const before = new Map(
    merged.earlier?.map((earlier) => {
      const among = amongUnits(earlier.totals);
      return [earlier, { among, overall: rollUps(catalogue, among) }] as const;
    }),
  );
  const overallIn = memo((of: readonly UnitTotal[]) => rollUp(catalogue, of));
  const versionsOfNamesake = namesakes(merged, form, catalogue);
  return form.summary.flatMap((item) => {
    const indicator = catalogue.indicator(item.indicator);
    const kinds = kindsOf(form, indicator);
    return kinds.flatMap((kind) => {
      const totals = totalsOf(figures, indicator.id, kind, item);
      // A second kind (as printed, planned) has a column only where it occurs, and so has one indicator of many.
      const isExtra = kind !== kinds[0] || item.each !== undefined;
      if (totals.length === 0 && (isExtra || (anything && !isEarlier(indicator.id, kind)))) return [];
      const under = versionsOfNamesake.get(indicator.id);
      const title = titleOf(indicator, indicatorDisplay(indicator, form), kinds, kind, under);
      const figured = { item, indicator, kind };
      const margins = isAddedUp(indicator, kind) ? marginsOf(catalogue, form, figures, figured) : [];
      const found = occurring(item, totals);
      const codes = (found.length === 0 ? [{}] : found).map(
        (breakdown): Spread => ({ breakdown, across: [] }),
      );
      return inOrder<Spread | Margin>(form, item, [...codes, ...margins]).map((spread): SummaryColumn => {
        const { breakdown, across } = spread;
        const common = {
          ...{ indicator, kind, breakdown, across },
          display: indicatorDisplay(indicator, form),
          path: [title, ...(totals.length === 0 ? [] : codeNames(form, item, spread))],
          ...ratePartsOf(indicator, kind, catalogue),
          overUnits: isAddedUp(indicator, kind),
          over: overPeriods(merged, indicator, kind),
        };
        if ("kept" in spread) {
          const over = (of: readonly UnitTotal[]) => marginOver(catalogue, of, figured, spread);
          return {
            ...common,
            by: spread.kept,
            figures: marginFigures(catalogue, figures, figured, spread),
            totalOver: (units) => over(own(units)),
            totalIn: over,
            earlier: (earlier, units) => over(before.get(earlier)?.among(units) ?? []),
            earlierOf: once(({ totals: then }) => marginFigures(catalogue, then, figured, spread)),
          };
        }
        return {
          ...common,
          by: item.by ?? [],
          figures: figuresOf(totals, breakdown, item),
          totalOver: (units) => overallOf(overall(units), indicator, kind, breakdown, item),
          totalIn: (of) => overallOf(overallIn(of), indicator, kind, breakdown, item),
          earlier: (earlier, units) =>
            overallOf(before.get(earlier)?.overall(units) ?? [], indicator, kind, breakdown, item),
          earlierOf: once((earlier) =>
            figuresOf(totalsOf(earlier.totals, indicator.id, kind, item), breakdown, item),
          ),
        };
      });
    });
  });
}

/** Indicators that the form asks for and of which no column tells; those that only rates are computed from are not told. */
export function leftOutOf(
  { form }: Pick<FormLayout, "form">,
  catalogue: Catalogue,
  columns: readonly SummaryColumn[],
): Indicator[] {
  const shown = new Set(columns.map(({ indicator: { id } }) => id));
  const asked = [...new Set(form.summary.map(({ indicator }) => indicator))].map((id) =>
    catalogue.indicator(id),
  );
  const parts = new Set(asked.flatMap(({ numerator, denominator }) => [numerator, denominator]));
  return asked.filter(({ id }) => !shown.has(id) && !parts.has(id));
}

/** Those of the totals that these units have, or all: of the same units always the same list. */
function amongUnits<T extends UnitTotal>(totals: readonly T[]): (units?: readonly string[]) => readonly T[] {
  const known = memo((units: readonly string[]) => {
    const among = new Set(units);
    return totals.filter(({ unit }) => among.has(unit));
  });
  return (units) => (units === undefined ? totals : known(units));
}

/** Totals over units, computed once for every list of units. */
function rollUps(
  catalogue: Catalogue,
  among: (units?: readonly string[]) => readonly UnitTotal[],
): (units?: readonly string[]) => readonly RolledUp[] {
  const known = memo((of: readonly UnitTotal[]) => rollUp(catalogue, of));
  return (units) => known(among(units));
}

/** The same answer for the same list, made once. */
function memo<List extends object, Made>(make: (list: List) => Made): (list: List) => Made {
  const known = new WeakMap<List, { readonly made: Made }>();
  return (list) => {
    const found = known.get(list) ?? { made: make(list) };
    known.set(list, found);
    return found.made;
  };
}

/** Looks a unit's figure up, in a list that is made once for each earlier period. */
function once(
  figuresIn: (earlier: EarlierTotals) => ReadonlyMap<string, Total>,
): (earlier: EarlierTotals, unit: string) => Total | undefined {
  const known = new Map<EarlierTotals, ReadonlyMap<string, Total>>();
  return (earlier, unit) => {
    const figures = known.get(earlier) ?? figuresIn(earlier);
    known.set(earlier, figures);
    return figures.get(unit);
  };
}

function overPeriods(merged: MergedForm, indicator: Indicator, kind: FactKind): SummaryColumn["over"] {
  if (merged.periods.length < 2) return "all";
  if (kind !== "actual" || !hasRange(indicator)) return "none";
  return versionsOf(merged).some(({ form }) => takesOne(form.accumulation, indicator)) ? "some" : "all";
}

function overallOf(
  overall: readonly RolledUp[],
  indicator: Indicator,
  kind: FactKind,
  breakdown: Codes,
  item: SummaryItem,
): Total | undefined {
  return totalsWithin(totalsOf(overall, indicator.id, kind, item), breakdown, item.by ?? [])[0];
}

/** Of indicators that are called alike, as a column is that took the place of another: the versions whose each is. */
function namesakes(merged: MergedForm, form: Form, catalogue: Catalogue): ReadonlyMap<string, string> {
  const ids = [...new Set(form.summary.map(({ indicator }) => indicator))];
  const alike = groupBy(ids, (id) => catalogue.indicator(id).title.zh).filter(({ length }) => length > 1);
  const versions = versionsOf(merged);
  return new Map(
    alike.flat().flatMap((id) => {
      const own = versions.filter(({ form: { summary } }) =>
        summary.some(({ indicator }) => indicator === id),
      );
      const isOfAll = own.length === versions.length;
      return isOfAll ? [] : [[id, versionNames(own.map(({ form: { version } }) => version))] as const];
    }),
  );
}

/** 发放贷款金额, and on a line of its own what its numbers are: （万元）, （%，原报）. */
function titleOf(
  indicator: Indicator,
  { unit }: Display,
  kinds: readonly FactKind[],
  kind: FactKind,
  under = "",
): string {
  const notes = [unit, kinds.length === 1 ? "" : kindNames[kind], under].filter((note) => note !== "");
  return notes.length === 0 ? indicator.title.zh : `${indicator.title.zh}\n（${notes.join("，")}）`;
}

/** A planned rate has no parts to recompute it from. */
function isAddedUp({ overUnits }: Indicator, kind: FactKind): boolean {
  if (overUnits === "recompute") return kind === "actual";
  return overUnits === "sum" && !shownOnly.includes(kind);
}

/** The code of each column of codes, 合计 or 小计 once for those that are added up. */
function codeNames(
  form: Form,
  { by = [] }: SummaryItem,
  { breakdown, ...spread }: Spread | Margin,
): string[] {
  const { across } = spread;
  return by
    .filter((id) => !across.includes(id) || id === across[0])
    .map((id) => {
      if ("label" in spread && id === across[0]) return spread.label;
      const code = breakdown[id];
      return code === undefined ? "未注明" : codeName(columnOf(form, id), code);
    });
}

function ratePartsOf(
  indicator: Indicator,
  kind: FactKind,
  catalogue: Catalogue,
): { readonly parts?: RateParts } {
  if (indicator.overUnits !== "recompute" || kind !== "actual") return {};
  const { numerator, denominator, id } = indicator;
  if (numerator === undefined || denominator === undefined) {
    throw new RangeError(`indicator ${id} is recomputed but names no numerator and denominator`);
  }
  return {
    parts: { numerator: catalogue.indicator(numerator), denominator: catalogue.indicator(denominator) },
  };
}

/** Kinds in which the form's columns feed the indicator; a recomputed rate needs no feed to be actual. */
function kindsOf(form: Form, indicator: Indicator): FactKind[] {
  const kinds = new Set<FactKind>(
    form.columns.flatMap((column) =>
      (column.feeds ?? [])
        .filter((feed) => feed.indicator === indicator.id)
        .map((feed) => feed.kind ?? "actual"),
    ),
  );
  if (indicator.overUnits === "recompute") kinds.add("actual");
  return (["actual", "target", ...spanKinds, ...shownOnly] as const).filter((kind) => kinds.has(kind));
}
