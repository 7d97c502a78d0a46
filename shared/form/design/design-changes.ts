/** What a design has that the one before had not: shown before a version is published, and told of it afterwards. */
import { canonicalJson } from "../../canonical-json.ts";
import type { Design, DesignAcross, DesignCode, DesignColumn, DesignRule } from "./design.ts";

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
  /** As people write them; where a value is a list, its words joined by 、. Absent: there is none. */
  readonly before?: string;
  readonly after?: string;
}

/** @returns columns in the order of the newer design, then what is gone, then rules, then the form; empty: nothing differs */
export function designChanges(before: Design, after: Design): DesignChange[] {
  return [...ofColumns(before, after), ...ofRules(before.rules, after.rules), ...ofForm(before, after)];
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
  return [
    ...renamed,
    ...parts("column_changed", about, named(before), named(after), ["id", "name", "codes"]),
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
    if (was === undefined || canonicalJson(was) === canonicalJson(code)) return [];
    return [{ kind: "column_changed", about, part: "codes", before: worded(was), after: worded(code) }];
  });
  return [
    ...(added.length === 0 ? [] : [{ kind: "codes_added", about, after: added.join("、") } as const]),
    ...(removed.length === 0 ? [] : [{ kind: "codes_removed", about, before: removed.join("、") } as const]),
    ...changed,
  ];
}

function worded({ name, aliases }: DesignCode): string {
  return aliases.length === 0 ? name : `${name}（${aliases.join("、")}）`;
}

function ofRules(before: readonly DesignRule[], after: readonly DesignRule[]): DesignChange[] {
  const old = new Map(before.map((rule) => [rule.id, rule]));
  const ids = new Set(after.map(({ id }) => id));
  const kept = after.flatMap((rule): DesignChange[] => {
    const was = old.get(rule.id);
    if (was === undefined) return [{ kind: "rule_added", about: rule.expression }];
    return parts("rule_changed", rule.expression, was, rule, ["id"]);
  });
  const gone = before.filter(({ id }) => !ids.has(id));
  return [
    ...kept,
    ...gone.map(({ expression }): DesignChange => ({ kind: "rule_removed", about: expression })),
  ];
}

function ofForm(before: Design, after: Design): DesignChange[] {
  const about = after.title;
  const names = new Map([...before.columns, ...after.columns].map(({ id, name }) => [id, name]));
  const named = ({ eventDate, counted, across, ...design }: Design) => ({
    ...design,
    ...(counted !== undefined && { counted: `${counted.name}（${counted.unit}）` }),
    ...(counted?.aggregation !== undefined && { countedOverTime: counted.aggregation }),
    ...(across !== undefined && { across: acrossText(across, names) }),
    ...(eventDate !== undefined && { eventDate: names.get(eventDate) ?? eventDate }),
  });
  const changed = parts("form_changed", about, named(before), named(after), ["id", "columns", "rules"]);
  const common = new Set(
    before.columns.map(({ id }) => id).filter((id) => after.columns.some((column) => column.id === id)),
  );
  const order = ({ columns }: Design) =>
    columns.flatMap(({ id }) => (common.has(id) ? [names.get(id) ?? id] : [])).join("、");
  if (order(before) === order(after)) return changed;
  return [
    ...changed,
    { kind: "form_changed", about, part: "order", before: order(before), after: order(after) },
  ];
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

function said(value: unknown): string | undefined {
  if (value === undefined || value === "") return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.join("、");
  return typeof value === "object" ? canonicalJson(value) : String(value);
}
