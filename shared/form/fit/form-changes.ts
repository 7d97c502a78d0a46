/** What a version of a form has that the one before had not, of forms that nobody has a design of. */
import type { Design, DesignColumn, DesignKind, DesignRule } from "../design/design.ts";
import { type DesignChange, designChanges } from "../design/design-changes.ts";
import { messageOfRule } from "../design/rule-message.ts";
import { type Column, columnOf, type Form, leavesWorkbook } from "../form.ts";
import { historyWords } from "../history-words.ts";
import { baseOfVersion, isOwnId, isOwnRule } from "./fit.ts";

/**
 * As `designChanges`: columns, lists, checks and titles; nothing of what figures are counted by. A check of the standard is
 * told of in words: its notation is for who defines forms. What a fit does without is told as switched off.
 */
export function formChanges(before: Form, after: Form): DesignChange[] {
  const oneStandard = isOneStandard(before, after);
  const silent = (form: Form, other: Form) => (oneStandard ? silencedIn(form, other) : new Set<string>());
  const was = shownDesign(before, silent(before, after));
  const is = shownDesign(after, silent(after, before));
  const words = new Map(
    [...before.relations, ...after.relations]
      .filter(({ id }) => !isOwnRule(id))
      .map(({ expression, message }) => [expression, message.zh]),
  );
  const ofStandard = [...before.columns, ...after.columns].filter(({ id }) => !isOwnId(id));
  const switched = oneStandard ? new Set(ofStandard.map(({ header }) => header.zh)) : undefined;
  return designChanges({ ...was, rules: numberedAs(is.rules, was.rules) }, is).map((change) =>
    inWords(change, words, switched),
  );
}

/** Columns that stay in the workbook and are off in this form alone: it still knows them, and asks nobody for them. */
function silencedIn(form: Form, other: Form): ReadonlySet<string> {
  const asked = new Set(other.columns.flatMap(({ id, unprinted }) => (unprinted === true ? [] : [id])));
  return new Set(form.columns.flatMap(({ id, unprinted }) => (unprinted && asked.has(id) ? [id] : [])));
}

/**
 * Whether what the standard has and one of both has not is off there: both are of one version of the standard, and that has
 * it. Between two versions of the standard nobody can say.
 */
function isOneStandard(before: Form, after: Form): boolean {
  const base = ({ version }: Form) => baseOfVersion(version) ?? version;
  return base(before) === base(after);
}

/** @param switched names of columns that the standard has and a fit may do without; undefined: none is told as switched */
function inWords(
  change: DesignChange,
  words: ReadonlyMap<string, string>,
  switched: ReadonlySet<string> | undefined,
): DesignChange {
  const { kind, about } = change;
  const said = kind.startsWith("rule_") ? words.get(about) : undefined;
  const isOfStandard = said !== undefined || (kind.startsWith("column_") && switched?.has(about) === true);
  const comesOrGoes = kind.endsWith("_added") || kind.endsWith("_removed");
  return {
    ...change,
    ...(said !== undefined && { about: said }),
    ...(switched !== undefined && isOfStandard && comesOrGoes && { switched: true }),
  };
}

/** A check that stands in both under another number each is the same check. */
function numberedAs(after: readonly DesignRule[], before: readonly DesignRule[]): DesignRule[] {
  const key = ({ expression, when = "" }: DesignRule) => `${expression}\n${when}`;
  const known = new Set(before.map(({ id }) => id));
  const free = new Map(after.filter(({ id }) => !known.has(id)).map((rule) => [key(rule), rule.id]));
  return before.map((rule) => {
    const id = after.some((other) => other.id === rule.id) ? undefined : free.get(key(rule));
    free.delete(key(rule));
    return id === undefined ? rule : { ...rule, id };
  });
}

/** The form in the words of a design, as far as people see it. */
function shownDesign(form: Form, silent: ReadonlySet<string>): Design {
  const { id, title, titleAliases, number, accumulation, grains, columns, eventDate } = form;
  return {
    id,
    title: title.zh,
    titleAliases,
    number,
    rows: grains.includes("detail") ? "events" : "sums",
    ...(eventDate !== undefined && { eventDate }),
    accumulation,
    columns: columns.filter((column) => !silent.has(column.id)).map(shownColumn),
    rules: rulesOf(form),
    leftOut: [],
  };
}

function shownColumn(column: Column): DesignColumn {
  const { id, header, aliases, headed = [], type, unit, displayUnit, scale, codes, requirement } = column;
  const heading = headed.at(-1);
  const kind: DesignKind = type === "figure" ? "count" : type;
  const shownUnit = displayUnit ?? unit;
  return {
    id,
    name: header.zh,
    aliases,
    groups: headed.slice(0, -1),
    ...(heading !== undefined && heading !== header.zh && { heading }),
    kind,
    ...(shownUnit !== undefined && { unit: shownUnit }),
    scale,
    ...(codes !== undefined && {
      codes: codes.map(({ code, zh, aliases: also }) => ({ code, name: zh, aliases: also })),
    }),
    required: requirement === "required",
    leaving: column.personal === true ? "personal" : leavesWorkbook(column) ? "sent" : "stays",
    ...(column.leaves !== undefined && { reason: column.leaves }),
  };
}

function rulesOf(form: Form): DesignRule[] {
  const name = (id: string) => columnOf(form, id).header.zh;
  return [
    ...form.relations.map(({ id, expression, when, severity, message }) => ({
      ...{ id, expression, severity },
      // What was made of the notation changes with it.
      ...(message.zh !== messageOfRule(expression) && { message: message.zh }),
      ...(when !== undefined && { when }),
    })),
    ...form.uniqueKeys.map(({ id, columns, severity, message }) => ({
      ...{ id, expression: columns.map(name).join("、"), severity, message: message.zh },
    })),
    ...form.history.map((rule) => ({
      ...{ id: rule.id, expression: historyWords(form, rule).zh, severity: "warning" as const },
    })),
  ];
}
