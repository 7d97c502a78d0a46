/** Changes of a fit, each of which gives a new one. */
import { canonicalJson } from "../../canonical-json.ts";
import type { Design, DesignRule } from "../design/design.ts";
import { addColumn } from "../design/design-edits.ts";
import { codesOf, type Earlier, earlierIds } from "../design/earlier.ts";
import { typedCodes } from "../design/typed-codes.ts";
import type { Form } from "../form.ts";
import { renamedIn } from "../relation-text.ts";
import { emptyFit, type Fit, isOwnId } from "./fit.ts";

/** What versions of the form have, or had: used for something else, it would make two figures one. */
export interface Taken {
  readonly ids: ReadonlySet<string>;
  /** Of the city's own versions. */
  readonly earlier: Earlier;
}

/** @param versions of the form that are at hand: ids of their columns, rules and codes */
export function takenBy(versions: readonly Form[], earlier: Earlier): Taken {
  const here = versions.flatMap(({ columns, relations }) => [
    ...columns.flatMap(({ id, codes = [] }) => [id, ...codes.map(({ code }) => code)]),
    ...relations.map(({ id }) => id),
  ]);
  return { ids: new Set([...here, ...earlierIds(earlier)]), earlier };
}

export function isSameFit(one: Fit, other: Fit): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** Whether the form is as its standard has it. */
export function changesNothing(fit: Fit): boolean {
  return isSameFit(fit, emptyFit(fit.base));
}

/** How many names and words it adds, those of new codes included. */
export function wordsAdded({ titles, headers, words, codes }: Fit): number {
  const lists = [
    titles,
    ...Object.values(headers),
    ...Object.values(words).flatMap((ofColumn) => Object.values(ofColumn)),
    ...Object.values(codes),
  ];
  return lists.reduce((sum, list) => sum + list.length, 0);
}

export function switchColumn(fit: Fit, id: string, on: boolean): Fit {
  return { ...fit, offColumns: switched(fit.offColumns, id, on) };
}

export function switchRule(fit: Fit, id: string, on: boolean): Fit {
  return { ...fit, offRules: switched(fit.offRules, id, on) };
}

function switched(off: readonly string[], id: string, on: boolean): readonly string[] {
  const others = off.filter((each) => each !== id);
  return on ? others : [...others, id];
}

/** Other headers of a column of the standard. */
export function setHeaders(fit: Fit, column: string, headers: readonly string[]): Fit {
  return { ...fit, headers: withEntry(fit.headers, column, headers) };
}

/** One more name by which sheets know a column: of the standard, or of the city's own. */
export function withName(fit: Fit, column: string, name: string): Fit {
  if (!isOwnId(column)) return setHeaders(fit, column, [...(fit.headers[column] ?? []), name]);
  const columns = fit.columns.map((own) =>
    own.id === column ? { ...own, aliases: [...own.aliases, name] } : own,
  );
  return { ...fit, columns };
}

/** Other words of a code of the standard. */
export function setWords(fit: Fit, column: string, code: string, words: readonly string[]): Fit {
  const ofColumn = withEntry(fit.words[column] ?? {}, code, words);
  return { ...fit, words: entries(fit.words, column, Object.keys(ofColumn).length === 0 ? null : ofColumn) };
}

/**
 * Codes that the list of a standard column has not, by their names; a name that was there, or in an earlier version, keeps
 * its code.
 */
export function setCodes(
  fit: Fit,
  column: string,
  names: readonly string[],
  prefix: string,
  { ids, earlier }: Taken,
): Fit {
  const words = [...new Set(names)];
  const before = fit.codes[column] ?? [];
  const stays = before.flatMap(({ code, name }) => (words.includes(name) ? [code] : []));
  const used = new Set([...ids, ...stays]);
  const fresh = (): string => {
    const code = freeId(used, `${prefix}k`);
    used.add(code);
    return code;
  };
  const own = codesOf(earlier, column).filter(({ code }) => isOwnId(code));
  return { ...fit, codes: withEntry(fit.codes, column, typedCodes(words, before, own, fresh)) };
}

/** What the city adds, as a design: whatever edits columns and checks of a design edits these. */
export function designOfOwn(fit: Fit, standard: Form): Design {
  return {
    id: standard.id,
    title: standard.title.zh,
    titleAliases: [],
    number: standard.number,
    rows: "sums",
    accumulation: standard.accumulation,
    columns: fit.columns,
    rules: fit.rules,
    leftOut: [],
  };
}

/**
 * The fit with the columns and checks of an edited design. A column's new name is taken over by the checks, whose names
 * are those of the standard's columns too.
 */
export function withOwn(fit: Fit, standard: Form, { columns, rules }: Design): Fit {
  const before = new Map(fit.columns.map(({ id, name }) => [id, name]));
  const renamed = columns.find(({ id, name }) => (before.get(id) ?? name) !== name);
  if (renamed === undefined) return { ...fit, columns, rules };
  const from = before.get(renamed.id) ?? renamed.name;
  const names = namesOfAll(fit, standard);
  const said = (text: string) => renamedIn(text, names, from, renamed.name);
  return {
    ...fit,
    columns,
    rules: fit.rules.map((rule) => ({
      ...rule,
      expression: said(rule.expression),
      ...(rule.when !== undefined && { when: said(rule.when) }),
    })),
  };
}

/** Every name by which a check can speak of a column. */
function namesOfAll({ columns, headers }: Fit, standard: Form): string[] {
  return [
    ...standard.columns.flatMap(({ id, header, aliases }) => [header.zh, ...aliases, id]),
    ...Object.values(headers).flat(),
    ...columns.flatMap(({ id, name, aliases }) => [name, ...aliases, id]),
  ];
}

/** A column of one's own behind the others. */
export function addOwnColumn(fit: Fit, standard: Form, name: string, prefix: string, taken: Taken): Fit {
  const more = addColumn(designOfOwn(fit, standard), name).columns.at(-1);
  if (more === undefined) return fit;
  const used = new Set([...taken.ids, ...fit.columns.map(({ id }) => id)]);
  return { ...fit, columns: [...fit.columns, { ...more, id: freeId(used, `${prefix}c`) }] };
}

export function addOwnRule(fit: Fit, taken: Taken): Fit {
  const used = new Set([...taken.ids, ...fit.rules.map(({ id }) => id)]);
  const rule: DesignRule = { id: freeId(used, "X"), expression: "", severity: "error" };
  return { ...fit, rules: [...fit.rules, rule] };
}

/** `own_110000_c3`: the number after the highest that was ever given. */
export function freeId(used: ReadonlySet<string>, start: string): string {
  const numbers = [...used].flatMap((id) => (id.startsWith(start) ? [Number(id.slice(start.length))] : []));
  return `${start}${Math.max(0, ...numbers.filter(Number.isSafeInteger)) + 1}`;
}

/**
 * Without the part that a path names (`offColumns.age`, `headers.age`): what the standard has no place for any more.
 * @param code of `words`: those of this code alone
 */
export function withoutPart(fit: Fit, path: string, code?: string): Fit {
  const dot = path.indexOf(".");
  const [part, id] = dot < 0 ? [path, ""] : [path.slice(0, dot), path.slice(dot + 1)];
  switch (part) {
    case "titles":
      return { ...fit, titles: [] };
    case "columns":
      return { ...fit, columns: fit.columns.filter((column) => column.id !== id) };
    case "rules":
      return { ...fit, rules: fit.rules.filter((rule) => rule.id !== id) };
    case "offColumns":
      return switchColumn(fit, id, true);
    case "offRules":
      return switchRule(fit, id, true);
    case "headers":
      return setHeaders(fit, id, []);
    case "words":
      return code === undefined
        ? { ...fit, words: entries(fit.words, id, null) }
        : setWords(fit, id, code, []);
    case "codes":
      return { ...fit, codes: withEntry(fit.codes, id, []) };
    default:
      return fit;
  }
}

/** Nothing stands where nothing is said. */
function withEntry<T>(
  of: Readonly<Record<string, readonly T[]>>,
  key: string,
  list: readonly T[],
): Readonly<Record<string, readonly T[]>> {
  return entries(of, key, list.length === 0 ? null : list);
}

function entries<T>(of: Readonly<Record<string, T>>, key: string, value: T | null) {
  const others = Object.entries(of).filter(([each]) => each !== key);
  return Object.fromEntries(value === null ? others : [...others, [key, value] as const]);
}
