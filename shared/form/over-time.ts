/** What figures of several periods, or of several rows, make together, for a column of a form. */
import { feedsOf, type Values } from "./condition.ts";
import { type Column, type Form, type OverTime, overTimeOf, wayOf } from "./form.ts";
import type { Aggregation, Indicator } from "./indicator.ts";

// A rate is neither added nor replaced: each period keeps its own beside the figures that it was computed from.
const ways: Readonly<Record<Aggregation, OverTime>> = {
  sum: "sum",
  recompute: "sum",
  latest: "latest",
  first: "first",
  distinct: "unknown",
  none: "unknown",
};

/** The form with what the indicators that it feeds say of time, and of adding. */
export function withOverTime(form: Form, indicators: ReadonlyMap<string, Indicator>): Form {
  const fed = form.columns.flatMap(({ feeds = [] }) => feeds.map(({ indicator }) => indicator));
  const overTime = fed.flatMap((id) => {
    const known = indicators.get(id);
    return known === undefined ? [] : [[id, ways[known.overTime]] as const];
  });
  const apartBy = fed.flatMap((id) => {
    const { apart = [] } = indicators.get(id) ?? {};
    return apart.length === 0 ? [] : [[id, apart] as const];
  });
  const unadded = fed.filter((id) => {
    const known = indicators.get(id);
    return known?.overUnits === "none" && known.apart === undefined;
  });
  return {
    ...form,
    overTime: Object.fromEntries(overTime),
    ...(apartBy.length > 0 && { apartBy: Object.fromEntries(apartBy) }),
    ...(unadded.length > 0 && { unadded: [...new Set(unadded)] }),
  };
}

/** Whether of the row's figure in the column only the one of the latest period counts, or only that of the first. */
export function isOfOne(
  form: Form,
  column: Column,
  values: Values,
  way: Extract<OverTime, "latest" | "first">,
): boolean {
  const feeds = feedsOf(column, values);
  if (feeds.length === 0) return overTimeOf(form, column) === way;
  return feeds.some(({ indicator }) => wayOf(form, column, indicator) === way);
}

/** Whether the row's figure in the column says how things were on a day. */
export function isStateIn(form: Form, column: Column, values: Values): boolean {
  return isOfOne(form, column, values, "latest") || isOfOne(form, column, values, "first");
}
