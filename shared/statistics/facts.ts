import type { Catalogue } from "../form/catalogue.ts";
import { feedsOf, type Values, withDefaults } from "../form/condition.ts";
import { type Column, columnsWith, type Feed, type Form } from "../form/form.ts";
import { spanKeysIn } from "../form/spans.ts";
import { isPeriod, periodContains } from "../period/period.ts";
import type { SheetRecord } from "../sheet/reading.ts";
import { amountOf, isFigure, qualifierOf } from "../value.ts";
import type { Fact } from "./fact.ts";

/** Moves an integer from one decimal scale to a finer one. @throws RangeError when digits would be lost. */
export function rescale(value: number, from: number, to: number): number {
  const result = to >= from ? value * 10 ** (to - from) : value / 10 ** (from - to);
  if (!Number.isSafeInteger(result)) {
    throw new RangeError(`${value} at scale ${from} is no safe integer at scale ${to}`);
  }
  return result;
}

/** A fact with the column of the form that it was read from. */
export interface SourcedFact {
  readonly fact: Fact;
  readonly record: SheetRecord;
  readonly column: string;
}

/**
 * What records say in terms of indicators, in the records' order. A blank cell yields no fact, never a 0.
 * @param period Period (or as-of date) of the collection that the records belong to.
 */
export function factsOf(
  catalogue: Catalogue,
  form: Form,
  records: readonly SheetRecord[],
  period: string,
): Fact[] {
  return sourcedFactsOf(catalogue, form, records, period).map(({ fact }) => fact);
}

/** As `factsOf`, each with where it comes from. */
export function sourcedFactsOf(
  catalogue: Catalogue,
  form: Form,
  records: readonly SheetRecord[],
  period: string,
): SourcedFact[] {
  const feeding = columnsWith(form, spanKeysIn(records)).filter((column) => column.feeds !== undefined);
  return records.flatMap((record) => {
    const values = withDefaults(form.columns, record.grain, record.values, record.unread);
    return feeding.flatMap((column) =>
      feedsOf(column, values)
        .filter((feed) => countsIn(period, feed, values))
        .map((feed) => ({
          fact: factOf(catalogue, column, feed, values, record, period),
          record,
          column: column.id,
        })),
    );
  });
}

/** A figure counts for the period of its own date; where that date is blank, for the period it was sent for. */
function countsIn(period: string, { datedBy }: Feed, values: Values): boolean {
  const date = datedBy === undefined ? undefined : values[datedBy];
  return typeof date !== "string" || !isPeriod(period) || periodContains(period, date);
}

function factOf(
  catalogue: Catalogue,
  column: Column,
  feed: Feed,
  values: Values,
  record: SheetRecord,
  period: string,
): Fact {
  const figure = values[column.id];
  if (!isFigure(figure)) throw new TypeError(`column ${column.id} holds no figure`);
  const qualifier = qualifierOf(figure);
  return {
    subject: record.subject,
    period,
    indicator: feed.indicator,
    breakdown: codesOf(feed.breakdown ?? [], values),
    kind: feed.kind ?? "actual",
    value: rescale(amountOf(figure), column.scale, catalogue.indicator(feed.indicator).scale),
    ...(qualifier === undefined ? {} : { qualifier }),
    row: record.row,
  };
}

function codesOf(columns: readonly string[], values: Values): Record<string, string> {
  const entries = columns.map((id) => [id, values[id]] as const);
  return Object.fromEntries(
    entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === "string"),
  );
}
