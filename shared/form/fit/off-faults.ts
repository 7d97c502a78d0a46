/** Columns of a standard form that it cannot do without, each with the reason. */
import { type Column, type Form, isFigureColumn, leavesWorkbook } from "../form.ts";
import type { Fit } from "./fit.ts";
import type { FitFault, FitFaultCode } from "./fit-fault.ts";
import { withoutColumns } from "./off-columns.ts";

/** @param standard as a catalogue has it: what keeps figures apart is known to its forms alone (`Form.apartBy`) */
export function faultsOfOffColumns(standard: Form, { offColumns }: Fit): FitFault[] {
  return offColumns.flatMap((id): FitFault[] => {
    const path = `offColumns.${id}`;
    const column = standard.columns.find((candidate) => candidate.id === id);
    if (column === undefined) return [{ code: "column_unknown", path, word: id }];
    const found = reasonOf(standard, column, offColumns);
    return found === undefined ? [] : [{ path, ...found }];
  });
}

type Reason = { readonly code: FitFaultCode; readonly word?: string };

/** Why the column cannot be switched off together with the others; undefined: it can. */
function reasonOf(form: Form, column: Column, off: readonly string[]): Reason | undefined {
  const { id } = column;
  if (!leavesWorkbook(column)) return undefined;
  if (id === form.eventDate || id === form.endDate) return { code: "off_event_date" };
  const others = form.columns.filter((other) => !off.includes(other.id) || !leavesWorkbook(other));
  const named = (other: Column | undefined) => other && { word: other.header.zh };
  const dated = others.find(({ feeds = [] }) => feeds.some(({ datedBy }) => datedBy === id));
  if (dated !== undefined) return { code: "off_dates", ...named(dated) };
  const measured = others.find(({ unitBy }) => unitBy === id);
  if (measured !== undefined) return { code: "off_units", ...named(measured) };
  const { identity, printed = [] } = form;
  if (identity.includes(id) && !others.some((other) => identity.includes(other.id))) {
    return { code: "off_last_identity" };
  }
  if (printed.length > 0 && printed.every(({ rows }) => rows?.column === id))
    return { code: "off_table_rows" };
  const decided = others.find((other) => decides(column, other));
  if (decided !== undefined) return { code: "off_decides", ...named(decided) };
  const apart = others.find((other) => keepsApart(form, id, other));
  if (apart !== undefined) return { code: "off_apart", ...named(apart) };
  const left = new Map(withoutColumns(form, off).columns.map((other) => [other.id, other]));
  const lost = others.find(
    (other) => other.feeds !== undefined && left.get(other.id)?.feeds === undefined && fedBy(id, other),
  );
  return lost === undefined ? undefined : { code: "off_only_feed", ...named(lost) };
}

/**
 * Whether the column says of which indicator the other's figures are, or whether they count at all. A sheet may have it
 * all the same: what was counted as if it were blank there would be a wrong sum. Of a figure that is filled or not, the
 * other only takes the place.
 */
function decides(column: Column, { feeds = [], defaultWhen = [] }: Column): boolean {
  const { id } = column;
  return (
    feeds.some(({ each }) => each === id) ||
    [...feeds.flatMap(({ when = [] }) => when), ...defaultWhen].some(
      ({ column: named, in: among, notIn, filled }) =>
        named === id &&
        (among !== undefined || notIn !== undefined || (filled === false && !isFigureColumn(column))),
    )
  );
}

/** Whether the other's figures are never added across what the column says. */
function keepsApart({ apartBy = {} }: Form, id: string, { feeds = [] }: Column): boolean {
  return feeds.some(({ indicator }) => apartBy[indicator]?.includes(id) === true);
}

/** Whether the other's figures are counted only where the column says something. */
function fedBy(id: string, { feeds = [] }: Column): boolean {
  return feeds.some(({ each, when = [] }) => each === id || when.some(({ column }) => column === id));
}
