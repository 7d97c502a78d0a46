/** Columns that a city adds to a standard form, with the indicators that they feed. */
import type { Design, DesignColumn } from "../design/design.ts";
import { formOfDesign, indicatorId } from "../design/form-of-design.ts";
import { type Column, type Form, leavesWorkbook, type SummaryItem } from "../form.ts";
import type { Indicator } from "../indicator.ts";
import { isAddedKind } from "../terms.ts";
import type { Fit } from "./fit.ts";

/** What stands over them on paper: they are not of the standard form. */
export const OWN_GROUP = "本市补充";

export interface OwnColumns {
  readonly columns: readonly Column[];
  readonly indicators: readonly Indicator[];
  readonly summary: readonly SummaryItem[];
}

/** @param form the standard form as it is asked, without the columns that are switched off */
export function ownColumns(form: Form, { columns }: Fit): OwnColumns {
  if (columns.length === 0) return { columns: [], indicators: [], summary: [] };
  const { form: made, indicators } = formOfDesign(designOf(form, columns), 1);
  const shared = sharedBreakdown(form);
  const both = form.grains.includes("detail") && form.grains.includes("sum");
  const operands = new Map(columns.map(({ id }) => [indicatorId(form.id, id), id]));
  const named = (operand: string) =>
    operands.has(operand)
      ? operand
      : (operandOf(form, operand.slice(indicatorId(form.id, "").length)) ?? operand);
  return {
    columns: made.columns.map(({ feeds, ...column }) => ({
      ...column,
      // A sum speaks of no single day and of no name.
      ...(both && (column.type === "text" || column.type === "date") && { optionalOnSum: true }),
      ...(feeds !== undefined && {
        feeds: feeds.map(({ breakdown = [], ...feed }) => {
          const by = [...shared, ...breakdown];
          return { ...feed, ...(by.length > 0 && { breakdown: by }) };
        }),
      }),
    })),
    indicators: indicators.map(({ numerator, denominator, ...indicator }) => ({
      ...indicator,
      ...(numerator !== undefined && { numerator: named(numerator) }),
      ...(denominator !== undefined && { denominator: named(denominator) }),
    })),
    summary: made.summary,
  };
}

function designOf({ id, title, accumulation }: Form, columns: readonly DesignColumn[]): Design {
  return {
    id,
    title: title.zh,
    titleAliases: [],
    number: "",
    rows: "sums",
    accumulation,
    columns: columns.map((column) => ({ ...column, groups: [OWN_GROUP, ...column.groups] })),
    rules: [],
    leftOut: [],
  };
}

/** By what all figures are told apart that the form's columns feed on every row. */
export function sharedBreakdown({ columns }: Form): readonly string[] {
  const all = columns.flatMap(({ feeds = [] }) =>
    feeds.filter(({ kind = "actual", when = [] }) => kind === "actual" && when.length === 0),
  );
  const [first, ...others] = all.map(({ breakdown = [] }) => breakdown);
  return (first ?? []).filter((id) => others.every((breakdown) => breakdown.includes(id)));
}

/** The indicator that a column of the standard form feeds on every row, and with nothing else; undefined: it is no part of a rate. */
export function operandOf(form: Form, id: string): string | undefined {
  const column = form.columns.find((candidate) => candidate.id === id);
  if (column === undefined || !leavesWorkbook(column) || column.type === "percent") return undefined;
  const [feed, ...others] = (column.feeds ?? []).filter(({ kind = "actual" }) => isAddedKind(kind));
  if (feed === undefined || others.length > 0 || feed.when !== undefined || feed.each !== undefined) {
    return undefined;
  }
  return feed.kind === undefined || feed.kind === "actual" ? feed.indicator : undefined;
}
