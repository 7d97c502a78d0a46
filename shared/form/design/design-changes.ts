/** What a design has that the one before had not: shown before a version is published, and told of it afterwards. */
import { canonicalJson } from "../../canonical-json.ts";
import { renamedIn } from "../relation-text.ts";
import type { Design, DesignAcross, DesignCode, DesignColumn, DesignRule } from "./design.ts";
import { movedAmong } from "./moved-among.ts";

/** A change: what it is about as people call it, and for a property which one and what it was. */
export interface DesignChange {
  readonly kind:
    | "column_added"
    | "column_removed"
    | "column_renamed"
    | "column_changed"
    | "codes_added"
    | "codes_removed"
    | "rule_added"
    | "rule_removed"
    | "rule_changed"
    | "form_changed";
  /** Name of the column, expression of the rule; title of the form. */
  readonly about: string;
  /** Property of the column, the rule or the form, by its key in the design; `order` is that of the columns, `countedOverTime` how rows are. */
  readonly part?: string;
  /** With `part` `codes`: the word of the list that it is about, as it is called now. */
  readonly word?: string;
  /** As people write them; where a value is a list, its words joined by 、. Absent: there is none. */
  readonly before?: string;
  readonly after?: string;
  /** Of a list of names: those that came and those that went, and no others. */
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
  /** With `part` `order`: the columns that stand elsewhere, as few as tell it. */
  readonly moved?: readonly string[];
  /** Of a standard form: what was removed is switched off, what was added is on again. */
  readonly switched?: true;
}

/** Properties that are names in any number: told of by what came and went. */
const NAMES: ReadonlySet<string> = new Set(["aliases", "titleAliases", "leftOut"]);
/** What a column has only while it is sent: that it went along with the rest is no change of its own. */
const OF_SENT: ReadonlySet<string> = new Set(["aggregation", "ratio", "grouping", "apart", "reason"]);

/** @returns columns in the order of the newer design, then what is gone, then rules, then the form; empty: nothing differs */
export function designChanges(before: Design, after: Design): DesignChange[] {
  return [...ofColumns(before, after), ...ofRules(before, after), ...ofForm(before, after)];
}

function ofColumns({ columns: before }: Design, { columns: after }: Design): DesignChange[] {
  const old = new Map(before.map((column) => [column.id, column]));
  const names = new Map([...before, ...after].map(({ id, name }) => [id, name]));
  const ids = new Set(after.map(({ id }) => id));
  const kept = after.flatMap((column): DesignChange[] => {
    const was = old.get(column.id);
    return was === undefined ? [{ kind: "column_added", about: column.name }] : ofColumn(was, column, names);
  });
  const gone = before.filter(({ id }) => !ids.has(id));
  return [...kept, ...gone.map(({ name }): DesignChange => ({ kind: "column_removed", about: name }))];
}

function ofColumn(
  before: DesignColumn,
  after: DesignColumn,
  names: ReadonlyMap<string, string>,
): DesignChange[] {
  const about = after.name;
  const named = ({ ratio, ...column }: DesignColumn) => ({
    ...column,
    ...(ratio !== undefined && {
      ratio: [ratio.numerator, ratio.denominator].map((id) => names.get(id) ?? id).join(" / "),
    }),
  });
  const renamed: DesignChange[] =
    before.name === about ? [] : [{ kind: "column_renamed", about, before: before.name, after: about }];
  const stopped = before.leaving === "sent" && after.leaving !== "sent";
  const isTold = ({ part = "", after: now }: DesignChange) =>
    !(stopped && OF_SENT.has(part) && now === undefined);
  return [
    ...renamed,
    ...parts("column_changed", about, named(before), named(after), ["id", "name", "codes"]).filter(isTold),
    ...ofCodes(about, before.codes ?? [], after.codes ?? []),
  ];
}

function ofCodes(about: string, before: readonly DesignCode[], after: readonly DesignCode[]): DesignChange[] {
  const old = new Map(before.map((code) => [code.code, code]));
  const codes = new Set(after.map(({ code }) => code));
  const added = after.filter(({ code }) => !old.has(code)).map(({ name }) => name);
  const removed = before.filter(({ code }) => !codes.has(code)).map(({ name }) => name);
  const changed = after.flatMap((code): DesignChange[] => {
    const was = old.get(code.code);
    return was === undefined ? [] : ofCode(about, was, code);
  });
  const moved = movedAmong(
    before.map(({ code }) => code),
    after.map(({ code }) => code),
  );
  return [
    ...(added.length === 0 ? [] : [{ kind: "codes_added", about, after: added.join("、") } as const]),
    ...(removed.length === 0 ? [] : [{ kind: "codes_removed", about, before: removed.join("、") } as const]),
    ...changed,
    ...(moved.length === 0 ? [] : [{ kind: "column_changed", about, part: "codesOrder" } as const]),
  ];
}

function ofCode(about: string, before: DesignCode, after: DesignCode): DesignChange[] {
  const { name: word } = after;
  const of = { kind: "column_changed", about, part: "codes", word } as const;
  const names = namesChanged(before.aliases, after.aliases);
  return [
    ...(before.name === word ? [] : [{ ...of, before: before.name, after: word }]),
    ...(names === undefined ? [] : [{ ...of, ...names }]),
  ];
}

/** @returns undefined: they are the same, in whatever order */
function namesChanged(
  before: readonly string[],
  after: readonly string[],
): Pick<DesignChange, "added" | "removed"> | undefined {
  const [old, now] = [new Set(before), new Set(after)];
  const added = after.filter((name) => !old.has(name));
  const removed = before.filter((name) => !now.has(name));
  if (added.length + removed.length === 0) return undefined;
  return { ...(added.length > 0 && { added }), ...(removed.length > 0 && { removed }) };
}

function ofRules(before: Design, after: Design): DesignChange[] {
  const old = new Map(followed(before, after).map((rule) => [rule.id, rule]));
  const ids = new Set(after.rules.map(({ id }) => id));
  const kept = after.rules.flatMap((rule): DesignChange[] => {
    const was = old.get(rule.id);
    if (was === undefined) return [{ kind: "rule_added", about: rule.expression }];
    return parts("rule_changed", rule.expression, was, rule, ["id"]);
  });
  const gone = before.rules.filter(({ id }) => !ids.has(id));
  return [
    ...kept,
    ...gone.map(({ expression }): DesignChange => ({ kind: "rule_removed", about: expression })),
  ];
}

/** Checks before, by the new names of columns where they followed them: that is no change of theirs. */
function followed(before: Design, after: Design): readonly DesignRule[] {
  const now = new Map(after.columns.map(({ id, name }) => [id, name]));
  const renamed = before.columns.flatMap(({ id, name }) => {
    const next = now.get(id) ?? name;
    return next === name ? [] : [{ from: name, to: next }];
  });
  const names = before.columns.flatMap(({ id, name, aliases }) => [name, ...aliases, id]);
  const follow = (text: string) =>
    renamed.reduce((written, { from, to }) => renamedIn(written, names, from, to), text);
  const rules = new Map(after.rules.map((rule) => [rule.id, rule]));
  return before.rules.map((rule) => {
    const is = rules.get(rule.id);
    const { expression, when } = rule;
    return {
      ...rule,
      ...(is?.expression === follow(expression) && { expression: is.expression }),
      ...(when !== undefined && is?.when === follow(when) && { when: is.when }),
    };
  });
}

function ofForm(before: Design, after: Design): DesignChange[] {
  const about = after.title;
  const names = new Map([...before.columns, ...after.columns].map(({ id, name }) => [id, name]));
  // What is asked of a draft is no part of what it says.
  const named = ({ eventDate, counted, across, asked: _, ...design }: Design) => ({
    ...design,
    ...(counted !== undefined && { counted: `${counted.name}（${counted.unit}）` }),
    ...(counted?.aggregation !== undefined && { countedOverTime: counted.aggregation }),
    ...(across !== undefined && { across: acrossText(across, names) }),
    ...(eventDate !== undefined && { eventDate: names.get(eventDate) ?? eventDate }),
  });
  const changed = parts("form_changed", about, named(before), named(after), ["id", "columns", "rules"]);
  const order = ({ columns }: Design) => columns.map(({ id }) => id);
  const moved = movedAmong(order(before), order(after)).map((id) => names.get(id) ?? id);
  return moved.length === 0 ? changed : [...changed, { kind: "form_changed", about, part: "order", moved }];
}

/** own、ytd、性别、before */
function acrossText({ times, by, whole }: DesignAcross, names: ReadonlyMap<string, string>): string {
  const words = by === undefined ? [] : [names.get(by) ?? by, ...(whole === undefined ? [] : [whole])];
  return [...times, ...words].join("、");
}

/** One change for each property that differs, in the order of their names. */
function parts<T extends object>(
  kind: DesignChange["kind"],
  about: string,
  before: T,
  after: T,
  apart: readonly string[],
): DesignChange[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const keys = [...new Set([...old.keys(), ...now.keys()])].filter((key) => !apart.includes(key)).sort();
  return keys.flatMap((part): DesignChange[] => {
    if (canonicalJson(old.get(part) ?? null) === canonicalJson(now.get(part) ?? null)) return [];
    if (NAMES.has(part))
      return [{ kind, about, part, ...namesChanged(listOf(old, part), listOf(now, part)) }];
    const [was, is] = [said(old.get(part)), said(now.get(part))];
    return [
      {
        kind,
        about,
        part,
        ...(was !== undefined && { before: was }),
        ...(is !== undefined && { after: is }),
      },
    ];
  });
}

function listOf(values: ReadonlyMap<string, unknown>, part: string): readonly string[] {
  const value = values.get(part);
  return Array.isArray(value) ? value.map(String) : [];
}

function said(value: unknown): string | undefined {
  if (value === undefined || value === "") return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.join("、");
  return typeof value === "object" ? canonicalJson(value) : String(value);
}
