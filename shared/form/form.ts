/**
 * What a form is. A form is plain JSON: `JSON.parse(JSON.stringify(form))` behaves the same, so that a city
 * can later store its own. Everything else — recognition, checks, the server's schema, merging — reads this.
 */

import type { HistoryRule } from "./history-rules.ts";
import { type AnySpan, baseOf, isSent, spanKey, spanNames, spanOfKey, spans } from "./spans.ts";
import type { Condition, Feed, Grain, PrintedTable, Text } from "./terms.ts";

export type { Condition, FactKind, Feed, Grain, Text } from "./terms.ts";

export type ColumnType = "text" | "code" | "figure" | "money" | "percent" | "date";

/** Whether a column must be filled; `conditional`: when `requiredWhen` holds (shared/form/condition.ts, isRequired). */
export type Requirement = "required" | "conditional" | "optional";

/** What figures of the form say about time: of the period alone, since 1 January, or as of its end. */
export type Accumulation = "period" | "yearToDate" | "stock";

/**
 * They are added, the latest of them counts, or the first (期初), or nothing can be said without those who counted.
 */
export type OverTime = "sum" | "latest" | "first" | "unknown";

/** Whether figures say how things were on a day, so that none is a sum since January. */
export function isState(way: OverTime | "row"): boolean {
  return way === "latest" || way === "first";
}

export interface Code {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly aliases: readonly string[];
  /**
   * What means the code without naming it is taken for it, or proposed: it was measured on words that offices write. Of any
   * other code nobody knows what else is called so.
   */
  readonly byMeaning?: boolean;
  /** Unit of the figures of a row with this code, for columns that take their unit from it (`unitBy`). */
  readonly unit?: string;
  /** Of an indicator: which way its figure should go. */
  readonly better?: "higher" | "lower" | "keep";
  /** Of an indicator: what is asked for, a plain decimal in its unit. */
  readonly target?: string;
}

export interface Column {
  readonly id: string;
  readonly header: Text;
  /** Other headers that staff use for this column; compared after normalisation (shared/sheet/normalise.ts). */
  readonly aliases: readonly string[];
  /** What heads it on paper where that is not its name, from the top level down: 从业人员, 合计. */
  readonly headed?: readonly string[];
  /**
   * Headers that most likely mean this column, but may mean another: they help to understand a header
   * (shared/sheet/understand/) and never name the column by themselves.
   */
  readonly likely?: readonly string[];
  readonly type: ColumnType;
  /** Unit of measure of the stored value, e.g. 人, 元, 课时; absent for text, codes and dates. */
  readonly unit?: string;
  /** Code column whose code says the unit (`Code.unit`) where rows differ; `unit` is then "". */
  readonly unitBy?: string;
  /** Unit in which the form shows the value when it differs from `unit`: 万元 for money stored in 分. */
  readonly displayUnit?: string;
  /** Decimal places of the stored integer, counted in `unit`: 2 for money in 元, 1 for 课时, 0 for 人. */
  readonly scale: number;
  readonly requirement: Requirement;
  /** For `conditional`: the column must be filled on rows where all of these hold. */
  readonly requiredWhen?: readonly Condition[];
  /** Sheets of the form have the column as a rule and are known by it, though a row may do without. */
  readonly expected?: boolean;
  /** The column may stay empty on a sum row although it is required on a detail row. */
  readonly optionalOnSum?: boolean;
  /** Value of a blank cell on a detail row (one loan is one borrower); never applied to a sum row. */
  readonly detailDefault?: number;
  /** Rows to which the default is confined: an entry with a name is one person, a batch is not. */
  readonly defaultWhen?: readonly Condition[];
  /** What a blank cell is on the other detail rows: a case told again is none. Absent: it stays blank. */
  readonly defaultElse?: number;
  readonly codes?: readonly Code[];
  /**
   * A code that nobody must fill, of which the title may speak (三八活动情况统计表): all rows are that. As a list:
   * of these codes alone (推荐汇总表; that 表彰名单 was awarded goes without saying).
   */
  readonly titled?: boolean | readonly string[];
  /**
   * Text column that keeps what the list or the figure has no room for: the word taken for 其他, or 逐步提高 where a
   * figure would stand.
   */
  readonly wordsIn?: string;
  /**
   * Text column that keeps the named column's value of another row, of which this row tells again. A note that says so
   * (同20240305002) fills it where it is blank.
   */
  readonly refersTo?: string;
  /** A blank cell is the difference of two figures on its row. */
  readonly difference?: { readonly of: string; readonly less: string };
  /** Code of a figure that stands beside groups of the column's codes on a sheet: it speaks of all of them. */
  readonly whole?: string;
  /** Smallest and largest stored value accepted; `rangeOf` has the defaults. */
  readonly range?: { readonly min?: number; readonly max?: number };
  /** Names, ID numbers, telephone numbers: read locally, never sent, under no circumstances. */
  readonly personal?: boolean;
  /** Why this text may leave the workbook. Text without a reason stays; figures, codes and dates leave. */
  readonly leaves?: string;
  /** A figure, code or date that stays in the workbook all the same (a person's age, a village). */
  readonly stays?: boolean;
  /** From this stored amount per person on, a figure of a 万元 column looks as if it was typed in 元. */
  readonly suspectedYuan?: { readonly rule: string; readonly perPerson: number; readonly persons: string };
  /** Read from sheets that have it and kept in what was sent; templates do not print it. */
  readonly unprinted?: boolean;
  /** How much of a date is enough: `month`, `year`; absent where a day is needed. It is kept as far as it is written. */
  readonly precision?: "month" | "year";
  /** Date column that takes the end when this one's cell holds a range such as 3.8-3.10. */
  readonly rangeEnd?: string;
  /**
   * A count of units of which the row may be one: 是 or √ in a cell is one and 否 or × none, and the row is one of those
   * that the named column counts (是否覆盖 of a village, and how many villages there are).
   */
  readonly ticks?: string;
  readonly feeds?: readonly Feed[];
}

export type Severity = "error" | "warning" | "information";

export type RuleClass =
  | "STRUCTURE"
  | "FORMAT"
  | "CODE_LIST"
  | "MANDATORY"
  | "RANGE"
  | "UNIQUENESS"
  | "INTRA_RECORD"
  | "BALANCE"
  | "INTER_PERIOD"
  | "PLAUSIBILITY"
  | "CROSS_FORM"
  | "MIRROR"
  | "PRIVACY";

/**
 * A check relation, written as official forms print it: `其中:女性 <= 培训人数`, `[3] = [4] + [5]`.
 * Names are headers, aliases or column ids; `[n]` is the n-th column of the form, from 1.
 */
export interface Relation {
  /** Number in the catalogue of constraints, with a letter where one constraint needs several relations: `C1.2b`. */
  readonly id: string;
  readonly expression: string;
  /** A second expression that must hold for the relation to be looked at: `贷款类型 = "巾帼创业贷款"`. */
  readonly when?: string;
  readonly severity: Severity;
  readonly class?: RuleClass;
  /** Rows that belong together for scope "group": these columns have equal values (the subject unit is implied). */
  readonly groupBy?: readonly string[];
  /**
   * row: every row by itself (default). group: each name stands for the sum of that column over the group's rows,
   * `名[列=码]` for the sum over the rows of the group with that code, `max(名)` for the largest of the rows,
   * those of the same words added first.
   */
  readonly scope?: "row" | "group";
  readonly grain?: Grain;
  readonly message: Text;
}

/** Rows of one subject unit with the same values in all these columns are duplicates. */
export interface UniqueKey {
  readonly id: string;
  readonly columns: readonly string[];
  /** Rows that are looked at. */
  readonly when?: readonly Condition[];
  /** Of these columns a blank is as good as a value; a blank in any other makes the row incomparable. */
  readonly mayBeBlank?: readonly string[];
  readonly severity: Severity;
  readonly grain?: Grain;
  readonly message: Text;
}

/** One figure column of the merged summary: an indicator, spread over the codes of `by`. */
export interface SummaryItem {
  /** With `each`, `*` stands for the code. */
  readonly indicator: string;
  /** Code column: one such item for each of its codes, shown where a unit told a figure of it. */
  readonly each?: string;
  /** Of these codes alone. */
  readonly only?: readonly string[];
  readonly by?: readonly string[];
}

/** A column that is done without, by what it is called on sheets. */
export interface WithoutColumn {
  readonly id: string;
  readonly names: readonly string[];
  /** Of figures: a heading that names none may have meant these. */
  readonly unit?: string;
}

export interface Form {
  readonly id: string;
  readonly version: number;
  /** 表号 */
  readonly number: string;
  readonly title: Text;
  /** Other titles under which offices keep this sheet. */
  readonly titleAliases: readonly string[];
  /** Headers (`headerKey`) that stand on such sheets and are none of the form's columns: nobody is asked about them. */
  readonly leftOut?: readonly string[];
  /**
   * Columns that an earlier or standard version has and this one does without: what is called so on a sheet is known, and
   * left alone wherever it stands.
   */
  readonly without?: readonly WithoutColumn[];
  /** 制定机关 */
  readonly authority?: string;
  /** 批准文号 */
  readonly approval?: string;
  readonly validUntil?: string;
  readonly grains: readonly Grain[];
  /** Columns that make a row a detail row when they are filled: the session, the borrower. */
  readonly identity: readonly string[];
  readonly eventDate?: string;
  /** Date on which the event ended. A row belongs to the periods of both dates; feeds say which counts (`datedBy`). */
  readonly endDate?: string;
  readonly accumulation: Accumulation;
  /** Indicator → how its figures of several periods make one; set by the catalogue. */
  readonly overTime?: Readonly<Record<string, OverTime>>;
  /** Columns of codes across which figures of an indicator are never added, by its id; set by the catalogue. */
  readonly apartBy?: Readonly<Record<string, readonly string[]>>;
  /** Indicators whose figures are listed and never added, not even those of one sheet; set by the catalogue. */
  readonly unadded?: readonly string[];
  readonly columns: readonly Column[];
  /** Tables as which the form is kept, the most usual first. Absent: one with all columns. */
  readonly printed?: readonly PrintedTable[];
  readonly relations: readonly Relation[];
  readonly uniqueKeys: readonly UniqueKey[];
  /** Rules over several reports, which only the server can check. */
  readonly history: readonly HistoryRule[];
  readonly summary: readonly SummaryItem[];
}

/** A column by its id, or the figure beside it by its key. @throws RangeError where the form has neither */
export function columnOf(form: Form, id: string): Column {
  const column = findColumn(form, id);
  if (column === undefined) throw new RangeError(`form ${form.id} has no column ${id}`);
  return column;
}

/** As `columnOf`; undefined where the form has neither. */
export function findColumn(form: Form, id: string): Column | undefined {
  const known = form.columns.find((candidate) => candidate.id === id);
  const beside = known === undefined ? spanOfKey(id) : undefined;
  if (beside === undefined) return known;
  const base = form.columns.find((candidate) => candidate.id === beside.column);
  return base !== undefined && mayHave(form, base, beside.span) ? spanColumn(base, beside.span) : undefined;
}

/**
 * Whether figures beside the column's own may be kept: of counts and money that leave the workbook. Where the form has a
 * column for what was planned of it, the plan stands there. Sums since January of what is counted as of a day are none.
 */
export function mayHave(form: Form, column: Column, span: AnySpan): boolean {
  if ((column.type !== "figure" && column.type !== "money") || !leavesWorkbook(column)) return false;
  if (span === "ytd" || span === "all_time") return !isState(overTimeOf(form, column));
  return span !== "target" || !form.columns.some((other) => isPlanOf(other, column));
}

function isPlanOf({ feeds = [] }: Column, column: Column): boolean {
  const fed = (column.feeds ?? []).map(({ indicator }) => indicator);
  return feeds.some(({ kind, indicator }) => kind === "target" && fed.includes(indicator));
}

/** The figures that may stand beside the column's own. */
export function besidesOf(form: Form, column: Column): readonly Column[] {
  return spans.filter((span) => mayHave(form, column, span)).map((span) => spanColumn(column, span));
}

const besides = new WeakMap<Column, Map<AnySpan, Column>>();

/** The figure of a span as a column: counted as the column's own, fed to the same indicators as a kind of its own. */
export function spanColumn(base: Column, span: AnySpan): Column {
  const known = besides.get(base) ?? new Map<AnySpan, Column>();
  besides.set(base, known);
  const before = known.get(span);
  if (before !== undefined) return before;
  const made = madeColumn(base, span);
  known.set(span, made);
  return made;
}

function madeColumn(base: Column, span: AnySpan): Column {
  const { unit, unitBy, displayUnit, type, scale, feeds = [] } = base;
  const names = spanNames[span];
  const rate = span === "done_rate" || span === "growth";
  const actual = feeds.filter(({ kind = "actual" }) => kind === "actual");
  const fed = isSent(span) ? actual.map((feed) => ({ ...feed, kind: span })) : [];
  return {
    id: spanKey(base.id, span),
    header: { zh: `${base.header.zh}（${names.zh}）`, en: `${base.header.en} (${names.en})` },
    aliases: [],
    type: rate ? "percent" : type,
    scale: rate ? 2 : scale,
    requirement: "optional",
    ...(rate
      ? { unit: "%" }
      : {
          ...(unit !== undefined && { unit }),
          ...(unitBy !== undefined && { unitBy }),
          ...(displayUnit !== undefined && { displayUnit }),
        }),
    ...(!isSent(span) && { stays: true }),
    ...(fed.length > 0 && { feeds: fed }),
  };
}

/** The form's columns, each followed by those beside it that the keys name. */
export function columnsWith(form: Form, keys: ReadonlySet<string>): readonly Column[] {
  if (keys.size === 0) return form.columns;
  const bases = new Set([...keys].map(baseOf));
  return form.columns.flatMap((column) =>
    bases.has(column.id) ? [column, ...besidesOf(form, column).filter(({ id }) => keys.has(id))] : [column],
  );
}

/** The columns of the form's template, in their order. */
export function printedColumns({ columns }: Form): readonly Column[] {
  return columns.filter(({ unprinted }) => unprinted !== true);
}

/** Whether a column's values may be sent: figures, codes and dates do, text only with a reason, `personal` never. */
export function leavesWorkbook(column: Column): boolean {
  if (column.personal === true || column.stays === true) return false;
  return column.type !== "text" || column.leaves !== undefined;
}

/**
 * Smallest and largest stored value of a figure column. The defaults leave room for every real figure and none
 * for a telephone or ID number typed into the wrong column: 2 billion units, 10 billion yuan, 10,000 %.
 */
export function rangeOf(column: Column): { readonly min: number; readonly max: number } {
  const most = column.type === "money" ? 1e10 : column.type === "percent" ? 1e4 : 2e9;
  return { min: column.range?.min ?? 0, max: column.range?.max ?? most * 10 ** column.scale };
}

export function isFigureColumn(column: Column): boolean {
  return column.type === "figure" || column.type === "money" || column.type === "percent";
}

/** `row`: some rows' figures are added, of others the latest counts; `isLatest` tells which. */
export function overTimeOf(form: Form, column: Column): OverTime | "row" {
  const found = new Set((column.feeds ?? []).map(({ indicator }) => wayOf(form, column, indicator)));
  const [way, ...others] = found;
  if (way === undefined) return usual(form, column);
  if (others.length === 0) return way;
  return found.has("unknown") ? "unknown" : "row";
}

/** What figures of several periods make together, of those that feed the indicator. */
export function wayOf(form: Form, column: Column, indicator: string): OverTime {
  const known = form.overTime?.[indicator] ?? usual(form, column);
  return known === "sum" && form.accumulation === "yearToDate" && column.type !== "percent"
    ? "latest"
    : known;
}

function usual({ accumulation }: Form, { type }: Column): OverTime {
  return accumulation === "period" || type === "percent" ? "sum" : "latest";
}
