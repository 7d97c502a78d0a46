/** Two people changed the same fit: what both did, put together. */
import { canonicalJson } from "../../canonical-json.ts";
import type { DesignColumn } from "../design/design.ts";
import type { Fit } from "./fit.ts";
import { freeId } from "./fit-edits.ts";

/**
 * Theirs with what the own one changed since both began. Where both changed the same column, check or code, the own
 * one counts; what one of them changed and the other took away stays. A newer standard version is not gone back on.
 * @param before what both began with
 */
export function mergedFits(before: Fit, mine: Fit, theirs: Fit): Fit {
  const own = renumbered(before, mine, theirs);
  return {
    base: Math.max(own.base, theirs.base),
    titles: words(before.titles, own.titles, theirs.titles),
    headers: byKey(before.headers, own.headers, theirs.headers, words),
    words: byKey(before.words, own.words, theirs.words, (was = {}, is = {}, other = {}) =>
      byKey(was, is, other, words),
    ),
    codes: byKey(before.codes, own.codes, theirs.codes, (was = [], is = [], other = []) =>
      things(was, is, other, ({ code }) => code),
    ),
    columns: things(before.columns, own.columns, theirs.columns, ({ id }) => id),
    rules: things(before.rules, own.rules, theirs.rules, ({ id }) => id),
    offColumns: words(before.offColumns, own.offColumns, theirs.offColumns),
    offRules: words(before.offRules, own.offRules, theirs.offRules),
  };
}

function words(
  before: readonly string[] = [],
  mine: readonly string[] = [],
  theirs: readonly string[] = [],
): readonly string[] {
  const kept = theirs.filter((word) => mine.includes(word) || !before.includes(word));
  return [...kept, ...mine.filter((word) => !before.includes(word) && !theirs.includes(word))];
}

function byKey<T>(
  before: Readonly<Record<string, T>>,
  mine: Readonly<Record<string, T>>,
  theirs: Readonly<Record<string, T>>,
  merge: (before: T | undefined, mine: T | undefined, theirs: T | undefined) => T,
): Readonly<Record<string, T>> {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const merged = [...keys].map((key) => [key, merge(before[key], mine[key], theirs[key])] as const);
  return Object.fromEntries(merged.filter(([, value]) => Object.keys(value as object).length > 0));
}

function things<T>(
  before: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  idOf: (thing: T) => string,
): readonly T[] {
  const was = new Map(before.map((thing) => [idOf(thing), thing]));
  const own = new Map(mine.map((thing) => [idOf(thing), thing]));
  const others = new Set(theirs.map(idOf));
  const isChanged = (thing: T) => canonicalJson(was.get(idOf(thing)) ?? null) !== canonicalJson(thing);
  const kept = theirs.flatMap((thing): T[] => {
    const here = own.get(idOf(thing));
    if (here !== undefined) return [isChanged(here) ? here : thing];
    return isChanged(thing) ? [thing] : [];
  });
  return inOrder(
    before,
    mine,
    [...kept, ...mine.filter((thing) => !others.has(idOf(thing)) && isChanged(thing))],
    idOf,
  );
}

/** Theirs in their order and new ones behind, unless the own one has moved some: then in its order, and theirs behind. */
function inOrder<T>(
  before: readonly T[],
  mine: readonly T[],
  merged: readonly T[],
  idOf: (thing: T) => string,
): readonly T[] {
  const ids = mine.map(idOf);
  const was = before.map(idOf);
  const unmoved = [...was.filter((id) => ids.includes(id)), ...ids.filter((id) => !was.includes(id))];
  if (ids.join(" ") === unmoved.join(" ")) return merged;
  const place = (thing: T) => (ids.includes(idOf(thing)) ? ids.indexOf(idOf(thing)) : ids.length);
  return merged.toSorted((one, other) => place(one) - place(other));
}

/** Both gave the same free number to something new: the own one takes another. */
function renumbered(before: Fit, mine: Fit, theirs: Fit): Fit {
  const columns = newIds(before.columns, mine.columns, theirs.columns, ({ id }) => id);
  const rules = newIds(before.rules, mine.rules, theirs.rules, ({ id }) => id);
  const other = (id: string) => columns.get(id) ?? id;
  return {
    ...mine,
    columns: mine.columns.map((column): DesignColumn => {
      const { ratio } = column;
      return {
        ...column,
        id: other(column.id),
        ...(ratio !== undefined && {
          ratio: { numerator: other(ratio.numerator), denominator: other(ratio.denominator) },
        }),
      };
    }),
    rules: mine.rules.map((rule) => ({ ...rule, id: rules.get(rule.id) ?? rule.id })),
    codes: Object.fromEntries(
      Object.entries(mine.codes).map(([column, codes]) => {
        const given = newIds(
          before.codes[column] ?? [],
          codes,
          theirs.codes[column] ?? [],
          ({ code }) => code,
        );
        return [column, codes.map((code) => ({ ...code, code: given.get(code.code) ?? code.code }))];
      }),
    ),
  };
}

function newIds<T>(
  before: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  idOf: (thing: T) => string,
): ReadonlyMap<string, string> {
  const was = new Set(before.map(idOf));
  const others = new Map(theirs.map((thing) => [idOf(thing), thing]));
  const used = new Set([...was, ...others.keys(), ...mine.map(idOf)]);
  const given = new Map<string, string>();
  for (const thing of mine) {
    const id = idOf(thing);
    const other = others.get(id);
    if (was.has(id) || other === undefined || canonicalJson(other) === canonicalJson(thing)) continue;
    const free = freeId(used, id.replace(/\d+$/, ""));
    used.add(free);
    given.set(id, free);
  }
  return given;
}
