/** What a version of a form has that the one before had not, of forms that nobody has a design of. */
import type { Design, DesignColumn, DesignKind, DesignRule } from "../design/design.ts";
import { type DesignChange, designChanges } from "../design/design-changes.ts";
import { type Column, columnOf, type Form, leavesWorkbook } from "../form.ts";
import { historyWords } from "../history-words.ts";
import { isOwnRule } from "./fit.ts";

/**
 * As `designChanges`: columns, lists, checks and titles; nothing of what figures are counted by. A check of the standard is
 * told of in words: its notation is for who defines forms.
 */
export function formChanges(before: Form, after: Form): DesignChange[] {
  const [was, is] = [shownDesign(before), shownDesign(after)];
  const words = new Map(
    [...before.relations, ...after.relations]
      .filter(({ id }) => !isOwnRule(id))
      .map(({ expression, message }) => [expression, message.zh]),
  );
  return designChanges({ ...was, rules: numberedAs(is.rules, was.rules) }, is).map((change) =>
    change.kind.startsWith("rule_") ? { ...change, about: words.get(change.about) ?? change.about } : change,
  );
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
function shownDesign(form: Form): Design {
  const { id, title, titleAliases, number, accumulation, grains, columns, eventDate } = form;
  return {
    id,
    title: title.zh,
    titleAliases,
    number,
    rows: grains.includes("detail") ? "events" : "sums",
    ...(eventDate !== undefined && { eventDate }),
    accumulation,
    columns: columns.map(shownColumn),
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
      ...{ id, expression, severity, message: message.zh },
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
