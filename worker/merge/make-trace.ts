import type { z } from "zod";
import type { Trace, TracedFact } from "../../shared/api/facts.ts";
import type { traceQuerySchema } from "../../shared/api/facts-queries.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Form } from "../../shared/form/form.ts";
import type { Indicator } from "../../shared/form/indicator.ts";
import { periodsWithin } from "../../shared/period/period-range.ts";
import { sentCell, sentLine } from "../../shared/sheet/sent-layout.ts";
import { groupBy } from "../../shared/statistics/breakdown.ts";
import { unitOfFact } from "../../shared/statistics/fact-unit.ts";
import { sourcedFactsOf } from "../../shared/statistics/facts.ts";
import {
  type AccumulationOf,
  overTime,
  type PeriodTotals,
  type RangeTotal,
} from "../../shared/statistics/over-time.ts";
import { neverAdded, unitTotals } from "../../shared/statistics/roll-up.ts";
import { fromSubmissionRecords } from "../../shared/submission/records.ts";
import { toDecimal } from "../../shared/value.ts";
import { hasRange } from "../../shared/workbook/merged/form-figures.ts";
import type { Act } from "../base/act.ts";
import { Refusal } from "../base/refusal.ts";
import { mergedFacts } from "../store/merge/added-facts.ts";
import { type TracedRecord, tracedRecords } from "../store/merge/trace.ts";
import type { FixedCollection, FixedVersion } from "../store/merge/versions.ts";
import { formAcross, versionsFor } from "./versions.ts";

export type TraceQuery = z.infer<typeof traceQuerySchema>;

/** Records of one page. */
const RECORDS_A_PAGE = 500;

/**
 * What a total of the merged workbook is made of, down to the cells of the senders' sheets. The figures are read
 * from the records again, by the code that made the stored facts the totals come from.
 * @throws Refusal not_found when there is no such indicator, or nobody in scope owes its form for the period.
 */
export async function makeTrace(
  act: Pick<Act, "db" | "account" | "catalogue">,
  query: TraceQuery,
  recordsAPage = RECORDS_A_PAGE,
): Promise<Trace> {
  const indicator = act.catalogue.findIndicator(query.indicator);
  if (indicator === undefined) throw new Refusal("not_found");
  const { period, state, under } = query;
  const asks = { periods: periodsWithin(period), forms: [indicator.form], state, under };
  const { collections } = await versionsFor(act, asks);
  const asked = collections.map((collection) => ({
    ...collection,
    versions: collection.versions.filter(
      ({ receipt }) => query.unit === undefined || receipt.unit.code === query.unit,
    ),
  }));
  const records = await tracedRecords(
    act.db,
    asked.flatMap(({ versions }) => versions),
    indicator.id,
    positionOf(query.after),
    recordsAPage + 1,
  );
  const page = records.slice(0, recordsAPage);
  const last = page.at(-1);
  const wanted = wantedBy(query);
  const form = formAcross(act.catalogue, collections);
  const { totals, counts } = await overPeriods(act, form, asked, indicator);
  return {
    indicator: indicator.id,
    title: indicator.title.zh,
    form: indicator.form,
    measure: indicator.unit,
    totals: totals.filter(wanted),
    of: [indicator.numerator, indicator.denominator].filter((part) => part !== undefined),
    facts: page.flatMap((record) =>
      tracedFacts(act.catalogue, record, indicator).filter(
        (fact) => wanted(fact) && (fact.kind !== "actual" || counts(record.version)),
      ),
    ),
    next: records.length > page.length && last !== undefined ? `${last.place}.${last.ordinal}` : null,
  };
}

/** Whether a figure is of the kind and has the codes that the query asks for. */
function wantedBy({ kind, code }: TraceQuery) {
  const codes = [code ?? []].flat().map((pair) => {
    const at = pair.indexOf(":");
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
  return (figure: Pick<TracedFact, "kind" | "breakdown">): boolean =>
    (kind === undefined || figure.kind === kind) &&
    codes.every(([column = "", wanted]) => (figure.breakdown[column] ?? "") === wanted);
}

function positionOf(after: string | undefined): { place: number; ordinal: number } {
  const [place = "0", ordinal = "-1"] = after?.split(".") ?? [];
  return { place: Number(place), ordinal: Number(ordinal) };
}

/**
 * Units' totals, period by period, of those that the merged workbook counts, and whether a version's own figures are among
 * them: over several periods what counts as of a day is that of one report.
 */
async function overPeriods(
  { db, catalogue }: Pick<Act, "db" | "catalogue">,
  form: Form,
  collections: readonly FixedCollection[],
  indicator: Indicator,
): Promise<{ readonly totals: Trace["totals"]; readonly counts: (version: FixedVersion) => boolean }> {
  const versions = collections.flatMap((collection) => collection.versions);
  const names = new Map(versions.map(({ receipt }) => [receipt.unit.code, receipt.unit]));
  const parts = [indicator.id, indicator.numerator, indicator.denominator];
  const merged = await mergedFacts(db, versions, neverAdded(catalogue));
  const facts = merged.filter((fact) => parts.includes(fact.indicator));
  const periods = [...new Set(collections.map(({ period }) => period))].map((period): PeriodTotals => {
    const own = facts.filter((fact) => fact.period === period);
    return { period, totals: unitTotals(catalogue, form, own) };
  });
  // Of one period all count, and so do figures that nothing is made of over time: they are only shown.
  const isShown = periods.length < 2 || !hasRange(indicator);
  const ranged = isShown ? [] : overTime(catalogue, accumulationsOf(catalogue, versions), periods);
  const counted = new Map(
    groupBy(
      ranged.filter((total) => total.indicator === indicator.id),
      ({ unit }) => unit,
    ).map((own) => [own[0]?.unit ?? "", countedPeriods(own)] as const),
  );
  const counts = (unit: string, period: string) => counted.get(unit)?.has(period) ?? true;
  return {
    totals: periods.flatMap(({ period, totals }) =>
      totals
        .filter((total) => total.indicator === indicator.id)
        .filter(({ kind, unit }) => kind !== "actual" || counts(unit, period))
        .map(({ unit, breakdown, kind, value, qualifier }) => ({
          unit: names.get(unit) ?? { code: unit, name: unit },
          breakdown,
          kind,
          value: toDecimal(value, indicator.scale),
          qualifier: qualifier ?? null,
        })),
    ),
    counts: ({ receipt }) => counts(receipt.unit.code, receipt.period),
  };
}

/** undefined: all. */
function countedPeriods(figures: readonly RangeTotal[]): ReadonlySet<string> | undefined {
  const periods = figures.map((figure) => figure.periods);
  return periods.includes(undefined) ? undefined : new Set(periods.flatMap((some) => some ?? []));
}

/** What each unit's figures mean, by the version of the form that it reported under. */
function accumulationsOf(catalogue: Catalogue, versions: readonly FixedVersion[]): AccumulationOf {
  const sent = new Map(
    versions.map(({ receipt: { unit, period, form, formVersion } }) => [
      `${unit.code} ${period}`,
      catalogue.form(form, formVersion).accumulation,
    ]),
  );
  return (unit, period) => sent.get(`${unit} ${period}`) ?? "period";
}

function tracedFacts(
  catalogue: Catalogue,
  { version, subject, record }: TracedRecord,
  indicator: Indicator,
): TracedFact[] {
  const { uuid, unit, form: id, formVersion, period, version: number, submittedAt } = version.receipt;
  const form = catalogue.form(id, formVersion);
  return sourcedFactsOf(catalogue, form, fromSubmissionRecords(form, [record]), period)
    .filter(({ fact }) => fact.indicator === indicator.id)
    .map(({ fact, column }) => ({
      unit,
      subject,
      formVersion,
      submission: uuid,
      version: number,
      submittedAt,
      row: record.row,
      ...(record.at !== undefined && { at: record.at }),
      cell: cellOf(version, record, column),
      column,
      breakdown: fact.breakdown,
      kind: fact.kind,
      value: toDecimal(fact.value, indicator.scale),
      qualifier: fact.qualifier ?? null,
      measure: unitOfFact(catalogue, fact),
    }));
}

/** A record of a crosstab stands in the columns of its group, which the layout does not tell apart. */
function cellOf({ layout }: FixedVersion, record: TracedRecord["record"], column: string): string {
  if (record.at !== undefined) return `${record.at}${record.row}`;
  return sentCell(layout, record.row, column) ?? sentLine(layout, record.row);
}
