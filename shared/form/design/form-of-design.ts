/** The form and the indicators that a design stands for. */
import { isWholeCode } from "../code-whole.ts";
import type { Code, Column, Form, Relation, SummaryItem } from "../form.ts";
import type { HistoryRule } from "../history-rules.ts";
import type { Indicator } from "../indicator.ts";
import { nameKey } from "../relation-text.ts";
import type { Feed, PrintedTable } from "../terms.ts";
import { usualHistory } from "../usual-history.ts";
import { type Design, type DesignAcross, type DesignColumn, isFigureKind } from "./design.ts";
import { isKeptDown } from "./kept-down.ts";
import { withRateInPercent } from "./rate-in-rule.ts";
import { messageOfRule } from "./rule-message.ts";
import { runningTotals } from "./running-totals.ts";

/** A form with everything that it feeds: what a catalogue gains by it, and what stands in a file of a form. */
export interface FormParts {
  readonly form: Form;
  readonly indicators: readonly Indicator[];
}

/** Counts the rows of a form of events; on no paper. */
export const ROWS_COUNTED = "rows_counted";

/**
 * Says nothing of whether the design holds together: `faultsOfDesign` does.
 * @param version 1, 2, 3 …
 */
export function formOfDesign(design: Design, version: number): FormParts {
  const { id, title, english, columns, rows, counted, eventDate, leftOut } = design;
  const grouping = columns.filter(
    (column) => column.kind === "code" && column.grouping === true && isSent(column),
  );
  const feeding = columns.filter((column) => isFigureKind(column.kind) && isSent(column));
  const breakdown = grouping.map((column) => column.id);
  const made = columns.map((column) => columnOfDesign(design, column, breakdown));
  // What was left aside and is a column by now is a column.
  const names = new Set(made.flatMap(({ header, aliases }) => [header.zh, ...aliases].map(nameKey)));
  const aside = leftOut.filter((header) => !names.has(nameKey(header)));
  const form: Form = {
    id,
    version,
    number: design.number,
    title: { zh: title, en: english ?? title },
    titleAliases: design.titleAliases,
    ...(aside.length > 0 && { leftOut: aside }),
    ...(design.authority !== undefined && { authority: design.authority }),
    ...(design.approval !== undefined && { approval: design.approval }),
    ...(design.validUntil !== undefined && { validUntil: design.validUntil }),
    grains: rows === "events" ? ["detail"] : ["sum"],
    identity: rows === "events" ? identityOf(columns) : [],
    ...(rows === "events" && eventDate !== undefined && { eventDate }),
    accumulation: design.accumulation,
    ...(isKeptDown(design) && { printed: [tableOfDesign(design, design.across)] }),
    columns:
      rows === "events" && counted !== undefined
        ? [...made, countingColumn(design, counted, breakdown)]
        : made,
    relations: design.rules.map(
      (rule): Relation => ({
        id: rule.id,
        expression: withRateInPercent(rule.expression, columns),
        ...(rule.when !== undefined && { when: rule.when }),
        severity: rule.severity,
        message: both(rule.message ?? messageOfRule(rule.expression)),
      }),
    ),
    uniqueKeys: [],
    history: [...usualHistory(), ...openingRules(design), ...runningRules(design)],
    summary: summaryOf(design, breakdown),
  };
  const apart = grouping.filter((column) => column.apart === true).map((column) => column.id);
  const kept = apart.length === 0 ? {} : { apart };
  const indicators = feeding.map(
    (column): Indicator => ({ ...indicatorOf(design, column), ...(!isShown(column) && kept) }),
  );
  return {
    form,
    indicators:
      rows === "events" && counted !== undefined
        ? [...indicators, { ...countingIndicator(design, counted), ...kept }]
        : indicators,
  };
}

/** The sheet with its names down the side. */
function tableOfDesign(
  { title, english, columns }: Design,
  { times, by, whole }: DesignAcross,
): PrintedTable {
  return {
    id: "down",
    title: both(title, english),
    columns: columns.map(({ id }) => id).filter((id) => id !== by),
    across: { times, ...(by !== undefined && { by }), ...(whole !== undefined && { whole }) },
  };
}

/** Where a check says 期末 = 期初 + …, what a report begins with is what the one before ended with. */
function openingRules({ columns, rules }: Design): HistoryRule[] {
  const called = (text: string, aggregation: DesignColumn["aggregation"]) =>
    columns.find(
      (column) =>
        isSent(column) && column.aggregation === aggregation && nameKey(column.name) === nameKey(text),
    );
  const found = rules.flatMap(({ expression, when }) => {
    const [left = "", right = "", ...others] = expression.split(/[=＝]/);
    if (when !== undefined || others.length > 0 || /[<>≤≥≠≈]/.test(left)) return [];
    const closing = called(left, "latest");
    const [opening] = right.split(/[+＋\-－−]/).flatMap((term) => called(term, "first") ?? []);
    return closing === undefined || opening === undefined
      ? []
      : [{ opening: opening.id, closing: closing.id }];
  });
  return found.map((of, index) => ({ kind: "opening", id: `H.${5 + index}`, ...of }));
}

/** 累计 goes on from report to report; rows of events say nothing of the unit as a whole. */
function runningRules({ rows, columns }: Design): HistoryRule[] {
  if (rows === "events") return [];
  return runningTotals(columns).map(({ total, ...of }) => ({
    kind: "running",
    id: `H.run.${total}`,
    total,
    ...of,
  }));
}

function isSent({ leaving }: DesignColumn): boolean {
  return leaving === "sent";
}

/** Id of the indicator that a column feeds: the same in every version. */
export function indicatorId(form: string, column: string): string {
  return `${form}_${column}`;
}

function both(zh: string, en = zh): { readonly zh: string; readonly en: string } {
  return { zh, en };
}

/** What marks a row as one: its required texts, its day, or whatever text there is. */
function identityOf(columns: readonly DesignColumn[]): string[] {
  const texts = columns.filter(({ kind }) => kind === "text");
  const needed = columns.filter(({ kind, required }) => required && (kind === "text" || kind === "date"));
  const named = needed.length > 0 ? needed : texts.slice(0, 1);
  return named.map(({ id }) => id);
}

function columnOfDesign(design: Design, column: DesignColumn, breakdown: readonly string[]): Column {
  const { id, kind, name, english, groups, heading, required, leaving, reason, codes } = column;
  const path = [...groups, heading ?? name];
  const onPaper = groups.length > 0 || (heading !== undefined && heading !== name);
  const aliases = onPaper ? [...new Set([...column.aliases, path.join("")])] : column.aliases;
  const alone = onPaper ? headingAlone(design, column) : undefined;
  return {
    id,
    header: both(name, english),
    aliases: aliases.filter((alias) => alias !== name),
    type: kind === "count" ? "figure" : kind,
    ...measureOf(column),
    ...(isFigureKind(kind) && mayBeBelowNought(column) && { range: { min: LEAST } }),
    ...(required ? neededIn(design, column) : { requirement: "optional" }),
    ...(codes !== undefined && { codes: codes.map(codeOfDesign) }),
    ...(onPaper && { headed: path }),
    ...(alone !== undefined && { likely: [alone] }),
    ...(leaving === "personal" && (kind === "text" ? { personal: true } : { stays: true })),
    ...(leaving === "stays" && kind !== "text" && { stays: true }),
    ...(leaving === "sent" && kind === "text" && { leaves: reason ?? "" }),
    ...(isFigureKind(kind) && isSent(column) && { feeds: [feedOf(design, column, breakdown)] }),
  };
}

/** The lowest level by which a column is known on a sheet that left out what stands over it: 36-45岁, which no other has. */
function headingAlone({ columns }: Design, { id, name, heading = name }: DesignColumn): string | undefined {
  const key = nameKey(heading);
  const isShared = columns.some(
    (other) => other.id !== id && [other.name, other.heading ?? ""].some((text) => nameKey(text) === key),
  );
  return key === nameKey(name) || key.length < LEAST_ALONE || isShared || /[合总小]计|^其中/.test(heading)
    ? undefined
    : heading;
}

/** 男, 件 and 合计 say nothing by themselves. */
const LEAST_ALONE = 2;

/** Beside 合计 nobody need know how many of them are women: what is required is required of all together. */
function neededIn(design: Design, { id }: DesignColumn): Pick<Column, "requirement" | "requiredWhen"> {
  const by = isKeptDown(design) ? design.across.by : undefined;
  const { codes = [] } = design.columns.find((column) => column.id === by) ?? {};
  const whole = codes.map(codeOfDesign).find((code) => isWholeCode({}, code));
  return by === undefined || by === id || whole === undefined
    ? { requirement: "required" }
    : { requirement: "conditional", requiredWhen: [{ column: by, in: [whole.code] }] };
}

/** As somebody says, or by the name: 同比增减, 净增, 盈亏 say a difference. */
export function mayBeBelowNought({ name, signed }: Pick<DesignColumn, "name" | "signed">): boolean {
  return signed ?? /增减|升降|增幅|增速|增长率|净增|同比|环比|差[额值距异]|盈亏|盈余|变[动化]/.test(name);
}

/** Stored: as much below nought as amounts of money may be above. */
const LEAST = -1e12;

/** What is stored: counts in their own decimal places, money in 分, rates in hundredths of a per cent. */
function measureOf({ kind, unit = "", scale }: DesignColumn): Pick<Column, "unit" | "displayUnit" | "scale"> {
  switch (kind) {
    case "count":
      return { unit, scale };
    case "money":
      return { unit: "元", scale: 2, ...(unit !== "元" && { displayUnit: unit }) };
    case "percent":
      return { unit: "%", scale: Math.max(scale, 2) };
    case "text":
    case "code":
    case "date":
      return { scale: 0 };
  }
}

/** A word as a code of the form. */
export function codeOfDesign({ code, name, aliases }: NonNullable<DesignColumn["codes"]>[number]): Code {
  return { code, zh: name, en: name, aliases };
}

function feedOf({ id: form }: Design, { id, kind }: DesignColumn, breakdown: readonly string[]): Feed {
  return {
    indicator: indicatorId(form, id),
    ...(kind === "percent" && { kind: "printed" }),
    ...(breakdown.length > 0 && { breakdown }),
  };
}

function indicatorOf(design: Design, column: DesignColumn): Indicator {
  const { id, name, english, aggregation = "sum", ratio } = column;
  const { unit = "", scale } = measureOf(column);
  const own = { id: indicatorId(design.id, id), title: both(name, english), form: design.id, unit, scale };
  if (column.kind === "percent") {
    return aggregation === "recompute" && ratio !== undefined
      ? {
          ...own,
          kind: "ratio",
          overTime: "recompute",
          overUnits: "recompute",
          numerator: indicatorId(design.id, ratio.numerator),
          denominator: indicatorId(design.id, ratio.denominator),
        }
      : { ...own, kind: "ratio", overTime: "none", overUnits: "none" };
  }
  switch (aggregation) {
    case "sum":
      return { ...own, kind: "flow", overTime: "sum", overUnits: "sum" };
    case "latest":
    case "first":
      return { ...own, kind: "stock", overTime: aggregation, overUnits: "sum" };
    case "recompute":
    case "none":
      return { ...own, kind: "stock", overTime: "latest", overUnits: "none" };
  }
}

/** What rows are counted as: 加工点数, 走访人次数. */
export function nameOfCount({ name }: Pick<NonNullable<Design["counted"]>, "name">): string {
  return /[数量]$/.test(name) ? name : `${name}数`;
}

function countingColumn(
  { id: form }: Design,
  counted: NonNullable<Design["counted"]>,
  breakdown: readonly string[],
): Column {
  return {
    id: ROWS_COUNTED,
    header: both(nameOfCount(counted)),
    aliases: [],
    type: "figure",
    unit: counted.unit,
    scale: 0,
    requirement: "optional",
    detailDefault: 1,
    unprinted: true,
    feeds: [{ indicator: indicatorId(form, ROWS_COUNTED), ...(breakdown.length > 0 && { breakdown }) }],
  };
}

function countingIndicator(
  { id: form, accumulation }: Design,
  counted: NonNullable<Design["counted"]>,
): Indicator {
  const { unit, aggregation } = counted;
  const time =
    (aggregation ?? (accumulation === "period" ? "sum" : "latest")) === "sum"
      ? ({ kind: "flow", overTime: "sum" } as const)
      : ({ kind: "stock", overTime: "latest" } as const);
  return {
    id: indicatorId(form, ROWS_COUNTED),
    title: both(nameOfCount(counted)),
    form,
    unit,
    scale: 0,
    ...time,
    overUnits: "sum",
  };
}

/** What is neither added nor computed of what is added. */
function isShown({ kind, aggregation = kind === "percent" ? "none" : "sum" }: DesignColumn): boolean {
  return aggregation === "none" || (aggregation === "recompute" && kind !== "percent");
}

/**
 * Columns that a summary has. Of single events, what is neither added nor computed (somebody's age) says something of its
 * row alone: it stands among the rows and in no summary, unless there is nothing else to say.
 */
export function columnsOfSummary({ columns, rows, counted }: Design): DesignColumn[] {
  const sent = columns.filter((column) => isFigureKind(column.kind) && isSent(column));
  const added = sent.filter((column) => !isShown(column));
  return rows === "events" && (added.length > 0 || counted !== undefined) ? added : sent;
}

/**
 * Each figure once, as a summary has it: what is added, or computed of what is added, by all the columns together that
 * somebody wants figures by; what is only shown by itself.
 */
function summaryOf(design: Design, breakdown: readonly string[]): SummaryItem[] {
  const item = (id: string, shown: boolean): SummaryItem => ({
    indicator: indicatorId(design.id, id),
    ...(!shown && breakdown.length > 0 && { by: breakdown }),
  });
  return [
    ...(design.rows === "events" && design.counted !== undefined ? [item(ROWS_COUNTED, false)] : []),
    ...columnsOfSummary(design).map((column) => item(column.id, isShown(column))),
  ];
}
