/** What figures of several periods make together, for a column of a form. */
import { feedsOf, type Values } from "./condition.ts";
import type { Column, Form, OverTime } from "./form.ts";
import type { Aggregation, Indicator } from "./indicator.ts";

// A rate is neither added nor replaced: each period keeps its own beside the figures that it was computed from.
const ways: Readonly<Record<Aggregation, OverTime>> = {
  sum: "sum",
  recompute: "sum",
  latest: "latest",
  distinct: "unknown",
  none: "unknown",
};

/** The form with what the indicators that it feeds say of time. */
export function withOverTime(form: Form, indicators: ReadonlyMap<string, Indicator>): Form {
  const fed = form.columns.flatMap(({ feeds = [] }) => feeds.map(({ indicator }) => indicator));
  const overTime = fed.flatMap((id) => {
    const known = indicators.get(id);
    return known === undefined ? [] : [[id, ways[known.overTime]] as const];
  });
  return { ...form, overTime: Object.fromEntries(overTime) };
}

/** `row`: some rows' figures are added, of others the latest counts; `isLatest` tells which. */
export function overTimeOf(form: Form, column: Column): OverTime | "row" {
  const found = new Set((column.feeds ?? []).map(({ indicator }) => wayOf(form, column, indicator)));
  const [way, ...others] = found;
  if (way === undefined) return usual(form, column);
  if (others.length === 0) return way;
  return found.has("unknown") ? "unknown" : "row";
}

/** Whether of the row's figure in the column only the one of the latest period counts. */
export function isLatest(form: Form, column: Column, values: Values): boolean {
  const feeds = feedsOf(column, values);
  if (feeds.length === 0) return overTimeOf(form, column) === "latest";
  return feeds.some(({ indicator }) => wayOf(form, column, indicator) === "latest");
}

function wayOf(form: Form, column: Column, indicator: string): OverTime {
  const known = form.overTime?.[indicator] ?? usual(form, column);
  return known === "sum" && form.accumulation === "yearToDate" && column.type !== "percent"
    ? "latest"
    : known;
}

function usual({ accumulation }: Form, { type }: Column): OverTime {
  return accumulation === "period" || type === "percent" ? "sum" : "latest";
}
