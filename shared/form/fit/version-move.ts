/** Whether a task that is under way may ask for another version of its form, as that one only adds to the one before. */
import { canonicalJson } from "../../canonical-json.ts";
import { isWholeCode } from "../code-whole.ts";
import type { DesignChange } from "../design/design-changes.ts";
import type { Code, Column, Form, SummaryItem } from "../form.ts";
import type { Condition, Feed } from "../terms.ts";
import { formChanges } from "./form-changes.ts";

export interface VersionMove {
  /** What comes: words of lists, other names, columns that nobody must fill. */
  readonly adds: readonly DesignChange[];
  /** What stands against it. */
  readonly more: readonly DesignChange[];
  /** Whether figures are counted another way, which no change above tells. */
  readonly countsOtherwise: boolean;
}

/** Reports under the version before say the same under the one after, and sheets that it read are read alike. */
export function versionMove(before: Form, after: Form): VersionMove {
  const changes = formChanges(before, after);
  const optional = new Set(
    newColumns(before, after)
      .filter(isOptional)
      .map(({ header }) => header.zh),
  );
  const adds = changes.filter((change) => isAddition(change, optional));
  const more = changes.filter((change) => !adds.includes(change));
  return { adds, more, countsOtherwise: more.length === 0 && !countsAlike(before, after) };
}

export function mayMove({ more, countsOtherwise }: VersionMove): boolean {
  return more.length === 0 && !countsOtherwise;
}

/** @param optional names of columns that come and need not be filled */
function isAddition(change: DesignChange, optional: ReadonlySet<string>): boolean {
  const { kind, about, part, before, added = [], removed = [] } = change;
  if (kind === "codes_added") return true;
  if (kind === "column_added") return optional.has(about);
  const isOfNames = part === "aliases" || part === "titleAliases" || part === "leftOut" || part === "codes";
  return isOfNames && before === undefined && added.length > 0 && removed.length === 0;
}

/** Nobody must fill it, and a row without it says nothing of it. */
function isOptional({ requirement, expected, detailDefault, ticks, difference }: Column): boolean {
  return (
    requirement === "optional" &&
    expected !== true &&
    detailDefault === undefined &&
    ticks === undefined &&
    difference === undefined
  );
}

function newColumns(before: Form, after: Form): Column[] {
  const known = new Set(before.columns.map(({ id }) => id));
  return after.columns.filter(({ id }) => !known.has(id));
}

/** What rows and figures mean, in all that a list of changes does not tell. */
function countsAlike(before: Form, after: Form): boolean {
  const added = new Set<string>();
  const columns = after.columns.flatMap((column): Column[] => {
    const was = before.columns.find(({ id }) => id === column.id);
    if (was === undefined) return [];
    for (const code of newCodes(was, column)) added.add(code.code);
    return [column];
  });
  const whole = after.columns.some((column) => {
    const was = before.columns.find(({ id }) => id === column.id);
    return was !== undefined && newCodes(was, column).some((code) => isWholeCode(column, code));
  });
  if (whole) return false;
  const fed = new Set(before.columns.flatMap(({ feeds = [] }) => feeds.map(({ indicator }) => indicator)));
  const fresh = newColumns(before, after);
  if (fresh.some(({ feeds = [] }) => feeds.some(({ indicator }) => fed.has(indicator)))) return false;
  const told = new Set(before.summary.map(({ indicator }) => indicator));
  const isOld = ({ indicator }: SummaryItem) => told.has(indicator);
  const parts = (form: Form, of: readonly Column[], summary: readonly SummaryItem[]) =>
    withoutCodes(
      {
        columns: of.map(countedColumn(added)),
        ...rowsOf(form),
        summary,
      },
      added,
    );
  return (
    canonicalJson(parts(before, before.columns, before.summary)) ===
    canonicalJson(parts(after, columns, after.summary.filter(isOld)))
  );
}

function newCodes({ codes: before = [] }: Column, { codes: after = [] }: Column): Code[] {
  const known = new Set(before.map(({ code }) => code));
  return after.filter(({ code }) => !known.has(code));
}

/** What a form says of rows beside its columns; names and templates aside. */
function rowsOf(form: Form) {
  const { grains, identity, eventDate, endDate, accumulation, relations, uniqueKeys, history } = form;
  return {
    ...{ grains, identity, accumulation, relations, uniqueKeys, history },
    ...(eventDate !== undefined && { eventDate }),
    ...(endDate !== undefined && { endDate }),
  };
}

/** A column without its names; what counts only rows of codes that came is left out. */
function countedColumn(added: ReadonlySet<string>) {
  const isOfNew = ({ when = [] }: Feed) =>
    when.some(({ in: among }: Condition) => among?.every((code) => added.has(code)) === true);
  return ({ header: _, aliases: __, likely: ___, codes, feeds, ...column }: Column) => ({
    ...column,
    ...(codes !== undefined && {
      codes: codes.filter(({ code }) => !added.has(code)).map(({ en: _en, aliases: _also, ...code }) => code),
    }),
    ...(feeds !== undefined && { feeds: feeds.filter((feed) => !isOfNew(feed)) }),
  });
}

/** The value without these codes in any of its lists of words. */
function withoutCodes(value: unknown, codes: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    return value
      .filter((each) => typeof each !== "string" || !codes.has(each))
      .map((each) => withoutCodes(each, codes));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutCodes(each, codes)]));
}
