/** What somebody does to a design, each act a new design: what hangs on a column goes along with it. */
import { renamedIn } from "../relation-text.ts";
import {
  type Design,
  type DesignAggregation,
  type DesignColumn,
  type DesignKind,
  type DesignRule,
  isFigureKind,
} from "./design.ts";
import { codesOf, nothingEarlier } from "./earlier.ts";
import { typedCodes } from "./typed-codes.ts";
import { codesOfWords } from "./words-to-codes.ts";

/** The column by its id with these properties; a new name is taken over by the checks that speak of it. */
export function changeColumn(design: Design, id: string, change: Partial<Omit<DesignColumn, "id">>): Design {
  const before = design.columns.find((column) => column.id === id);
  if (before === undefined) return design;
  const after = settled({ ...before, ...change }, !isGrouped(design));
  const columns = design.columns.map((column) => (column.id === id ? after : column));
  const rules =
    change.name === undefined || change.name === before.name
      ? design.rules
      : renamed(design, before.name, after.name);
  return withoutLoose({ ...design, columns, rules });
}

function renamed({ columns, rules }: Design, from: string, to: string): readonly DesignRule[] {
  const names = columns.flatMap(({ id, name, aliases }) => [name, ...aliases, id]);
  return rules.map((rule) => ({
    ...rule,
    expression: renamedIn(rule.expression, names, from, to),
    ...(rule.when !== undefined && { when: renamedIn(rule.when, names, from, to) }),
  }));
}

/** Whether figures are added up by some column: a summary crosses a second one with it, which somebody has to want. */
function isGrouped({ columns }: Design): boolean {
  return columns.some(
    ({ kind, leaving, grouping }) => kind === "code" && leaving === "sent" && grouping === true,
  );
}

/**
 * What a kind of column has, and nothing that another kind left behind.
 * @param groups whether figures are added up by it, should it be one of words now
 */
function settled(column: DesignColumn, groups: boolean): DesignColumn {
  const { unit: _, codes, grouping, apart, signed, aggregation, ratio, reason, scale, ...common } = column;
  const { kind } = common;
  // A name can only be a text; a figure of somebody stays.
  const leaving = common.leaving;
  const unit = unitFor(kind, column.unit);
  const sent = leaving === "sent";
  return {
    ...common,
    leaving,
    scale: kind === "count" ? scale : kind === "money" || kind === "percent" ? 2 : 0,
    ...(unit !== undefined && { unit }),
    ...(kind === "code" && { codes: codes ?? [], grouping: grouping ?? groups }),
    ...(kind === "code" && (grouping ?? groups) && apart === true && { apart }),
    ...(isFigureKind(kind) && signed !== undefined && { signed }),
    ...(isFigureKind(kind) && sent && aggregationFor(kind, aggregation, ratio)),
    ...(kind === "text" && sent && { reason: reason ?? `核对${column.name}` }),
  };
}

function unitFor(kind: DesignKind, before: string | undefined): string | undefined {
  if (kind === "percent") return "%";
  if (kind === "money") return before !== undefined && /元$/.test(before) ? before : "元";
  if (kind === "count") return before === undefined || before === "%" || /元$/.test(before) ? "个" : before;
  return undefined;
}

function aggregationFor(
  kind: DesignKind,
  before: DesignAggregation | undefined,
  ratio: DesignColumn["ratio"],
): Pick<DesignColumn, "aggregation" | "ratio"> {
  if (kind === "percent") {
    return before === "recompute"
      ? { aggregation: before, ...(ratio !== undefined && { ratio }) }
      : { aggregation: "none" };
  }
  return { aggregation: before === undefined || before === "recompute" ? "sum" : before };
}

/** The day that is no column any more, or no day, dates nothing; words that are no list stand nowhere across. */
function withoutLoose(design: Design): Design {
  const { eventDate, across, ...rest } = design;
  const kindOf = (id: string | undefined) => design.columns.find((column) => column.id === id)?.kind;
  const isSpread = across?.by === undefined || kindOf(across.by) === "code";
  return {
    ...rest,
    ...(eventDate !== undefined && kindOf(eventDate) === "date" && { eventDate }),
    ...(across !== undefined && { across: isSpread ? across : { times: across.times } }),
  };
}

/**
 * A column at the end. Its id was no column's of any version: behind published ones columns are numbered by the version
 * that they come with, `c3x1`.
 * @param published the newest version; null: none yet
 */
export function addColumn(design: Design, name: string, published: number | null = null): Design {
  const start = published === null ? "c" : `c${published + 1}x`;
  const column: DesignColumn = {
    id: freeId(design.columns, start),
    name,
    aliases: [],
    groups: [],
    kind: "count",
    unit: "个",
    scale: 0,
    required: false,
    leaving: "sent",
    aggregation: "sum",
  };
  return { ...design, columns: [...design.columns, column] };
}

/** Without the column, and without the rates that are computed from it; checks that speak of it are for a person to mend. */
export function removeColumn(design: Design, id: string): Design {
  const columns = design.columns
    .filter((column) => column.id !== id)
    .map((column): DesignColumn => {
      const { ratio, ...rest } = column;
      return ratio === undefined || (ratio.numerator !== id && ratio.denominator !== id)
        ? column
        : { ...rest, aggregation: "none" };
    });
  return withoutLoose({ ...design, columns });
}

/** One place up (-1) or down (1). */
export function moveColumn(design: Design, id: string, by: -1 | 1): Design {
  const from = design.columns.findIndex((column) => column.id === id);
  const to = from + by;
  const moved = design.columns[from];
  if (moved === undefined || to < 0 || to >= design.columns.length) return design;
  return { ...design, columns: design.columns.toSpliced(from, 1).toSpliced(to, 0, moved) };
}

/**
 * Words pasted as lines, or with 、 between them; a word that was there, or that a published version had, keeps its code
 * and its other names.
 * @param earlier codes of published versions are no other word's
 */
export function pasteWords(design: Design, id: string, text: string, earlier = nothingEarlier): Design {
  const column = design.columns.find((candidate) => candidate.id === id);
  if (column === undefined) return design;
  const made = codesOfWords(text.split(/[\n\r\t、,，;；]+/).map((word) => word.trim()));
  const others = new Set(made.flatMap(({ code, name }) => (code === OTHER ? [name] : [])));
  const { codes: before = [] } = column;
  const published = codesOf(earlier, id);
  const taken = new Set([...before, ...published].map(({ code }) => code));
  const fresh = (word: string): string => {
    const code = others.has(word) && !taken.has(OTHER) ? OTHER : freeCode(taken);
    taken.add(code);
    return code;
  };
  const words = made.map(({ name }) => name);
  return changeColumn(design, id, { kind: "code", codes: typedCodes(words, before, published, fresh) });
}

const OTHER = "other";

function freeCode(taken: ReadonlySet<string>): string {
  for (let next = 1; ; next++) if (!taken.has(`k${next}`)) return `k${next}`;
}

export function addRule(design: Design): Design {
  return {
    ...design,
    rules: [...design.rules, { id: freeId(design.rules, "R"), expression: "", severity: "error" }],
  };
}

export function changeRule(design: Design, id: string, change: Partial<Omit<DesignRule, "id">>): Design {
  return { ...design, rules: design.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)) };
}

export function removeRule(design: Design, id: string): Design {
  return { ...design, rules: design.rules.filter((rule) => rule.id !== id) };
}

/** `c7`, where nothing from there on is taken: an id that was once another column's would make two figures one. */
function freeId(things: readonly { readonly id: string }[], start: string): string {
  const numbers = things.flatMap(({ id }) => (id.startsWith(start) ? [Number(id.slice(start.length))] : []));
  return `${start}${Math.max(0, ...numbers.filter(Number.isSafeInteger)) + 1}`;
}
