/** Columns of figures beside the period's own (本年累计, 上年同期, 目标 over any figure), found by the words in their names. */
import { type Column, type Form, isFigureColumn, isState, mayHave, overTimeOf } from "../form/form.ts";
import { type AnySpan, spanOfKey } from "../form/spans.ts";
import { beginsYear, isPeriod } from "../period/period.ts";
import type { Assignment } from "./assignment.ts";
import type { HeaderCell } from "./header-cell.ts";
import { columnNames } from "./header-names.ts";
import { compactText, parseHeader } from "./normalise.ts";
import { hintsAtSpan, spanOfPath, withoutDone } from "./span-words.ts";
import { understandHeader } from "./understand/understand.ts";

/** How cells are called without the words for their span. */
export interface SpannedCell {
  readonly said: readonly string[];
  /** undefined: the period begins the year, and what is since then is its own figure. */
  readonly span: AnySpan | undefined;
  /** 累计 without a figure of the period beside it: since January, or since ever. */
  readonly doubtful: boolean;
}

/** What periods side by side say of a cell. */
interface BesidePeriods {
  /** Name without the words for time where it is one of several; the path itself where it is none. */
  readonly strip: (path: readonly string[]) => readonly string[];
  readonly leave: ReadonlyMap<number, unknown>;
  /** Cells that stand beside named periods: 累计 beside 1月 and 2月 is their sum. */
  readonly dated: ReadonlySet<number>;
  /** Cells of the same period a year before: 2018年 beside 2019年. */
  readonly prior: ReadonlySet<number>;
}

/**
 * The cells that say a span. What the form itself is called so (累计投入, 任务数) is its own column, and a plan is looked
 * for only beside a name of the form's.
 * @param isOwn whether a cell is a name of the form's, or somebody said what it means
 * @param period that is read; where none is known nothing can be said
 */
export function spannedCells(
  form: Form,
  cells: readonly HeaderCell[],
  isOwn: (cell: HeaderCell) => boolean,
  period: string | undefined,
  { strip, leave, dated, prior }: BesidePeriods,
): ReadonlyMap<HeaderCell, SpannedCell> {
  const found = new Map<HeaderCell, SpannedCell>();
  if (period === undefined || !isPeriod(period)) return found;
  for (const cell of cells.filter(({ at }) => prior.has(at))) {
    found.set(cell, { said: strip(cell.path), span: "prior", doubtful: false });
  }
  if (!cells.some(({ path }) => hintsAtSpan(path))) return found;
  const plain = new Map<string, readonly string[]>();
  const said = cells.flatMap((cell) => {
    const own = isOwn(cell);
    const family = own ? cell.path : strip(cell.path);
    const isRead = own || (family !== cell.path && !leave.has(cell.at));
    const words = isRead || dated.has(cell.at) ? undefined : spanOfPath(cell.path, period);
    if (words !== undefined) return [{ cell, inFamily: family !== cell.path, ...words }];
    const key = keyOf(withoutDone(family));
    if (!plain.has(key)) plain.set(key, family);
    return [];
  });
  const figures = cells.filter((cell) => !said.some((one) => one.cell === cell) && isFigureOf(form, cell));
  const bareCells = new Set(said.filter(({ rest }) => keyOf(rest) === "").map(({ cell }) => cell.at));
  const alone = (cell: HeaderCell, span: AnySpan): Pick<SpannedCell, "said" | "doubtful"> | undefined => {
    const [only, ...more] = figures;
    if (only === undefined) return undefined;
    if (more.length === 0) return { said: only.path, doubtful: false };
    if (span !== "target" && span !== "done_rate") return undefined;
    let at = cell.at - 1;
    while (bareCells.has(at)) at--;
    const before = figures.find((figure) => figure.at === at);
    return before === undefined ? undefined : { said: before.path, doubtful: true };
  };
  for (const { cell, span, vague, asOf, rest: bare, inFamily } of said) {
    const key = keyOf(bare);
    const beside = plain.has(key);
    // Called as what stands beside it, it is the same figure: 本月完成 | 累计完成.
    const rest = plain.get(key) ?? bare;
    if (key === "" && !beside) {
      // 目标 | 完成率 under nothing else: of the one figure there is, or of the one before them.
      if (span === "stock" || (span === "ytd" && beginsYear(period))) continue;
      if (isLikely(form, cell)) continue;
      const figure = alone(cell, span);
      if (figure !== undefined) found.set(cell, { ...figure, span, doubtful: figure.doubtful || vague });
      continue;
    }
    if (!beside && !mayName(form, rest, span)) continue;
    if (asOf === true && isLatestName(form, rest)) {
      found.set(cell, { said: rest, span: undefined, doubtful: false });
      continue;
    }
    if (span === "stock") {
      if (isStock(form, rest)) found.set(cell, { said: rest, span: undefined, doubtful: false });
      continue;
    }
    if (isNamedSo(form, cell.path, rest, span)) continue;
    if (span === "ytd" && form.accumulation === "yearToDate") continue;
    if (span === "ytd" && !inFamily && !beside && beginsYear(period)) {
      if (!vague) found.set(cell, { said: rest, span: undefined, doubtful: false });
      continue;
    }
    found.set(cell, { said: rest, span, doubtful: vague && (!beside || asOf === true) });
  }
  return found;
}

/** Whether a column of the form is often called so: 完成百分比 of a project is how far it has come. */
function isLikely({ columns }: Form, { path }: HeaderCell): boolean {
  const name = compactText(path.at(-1) ?? "");
  return columns.some(({ likely = [] }) => likely.some((each) => compactText(each) === name));
}

/** Whether a cell is called exactly as a figure of the form that may have others beside it. */
function isFigureOf(form: Form, { path }: HeaderCell): boolean {
  const names = columnNames(form);
  const name = parseHeader(path.at(-1) ?? "")
    .keys.map((key) => names.get(key))
    .find((known) => known !== undefined);
  return name !== undefined && "column" in name && mayHave(form, name.column, "prior");
}

/** What a person settled: 贷款金额（本年累计）. */
export function settledSpan(
  { path }: HeaderCell,
  key: string,
  assignment: Assignment | undefined,
): Pick<HeaderCell, "said" | "span"> | undefined {
  const span = spanOfKey(assignment?.columns[key] ?? "")?.span;
  return span === undefined ? undefined : { said: path, span };
}

function keyOf(path: readonly string[]): string {
  return path.map((text) => parseHeader(text).keys[0] ?? "").join("");
}

/** What is cumulative says so whatever it is called; the other words stand in many names. */
function mayName(form: Form, rest: readonly string[], span: AnySpan | "stock"): boolean {
  if (span === "ytd" || span === "all_time") return true;
  const names = columnNames(form);
  return [...rest, rest.join("")].some((text) => parseHeader(text).keys.some((key) => names.has(key)));
}

const ownWords: Readonly<Record<AnySpan, RegExp>> = {
  ytd: /累计|累积|以来/,
  all_time: /累计|累积|以来|历年/,
  prior: /上年|去年|同期/,
  target: /目标|计划|任务|指标/,
  done_rate: /率|比例|进度|%/,
  change: /增|差/,
  growth: /增|率|%/,
};

const named = new WeakMap<Form, Map<AnySpan, readonly string[]>>();

/** Ids of columns of the form that are called so themselves; one that is printed no more gives way to the span. */
export function ownColumns(form: Form, span: AnySpan): readonly string[] {
  const known = named.get(form) ?? new Map<AnySpan, readonly string[]>();
  named.set(form, known);
  const before = known.get(span);
  if (before !== undefined) return before;
  const isNamed = ({ header, aliases, unprinted }: Column) =>
    unprinted !== true && [header.zh, ...aliases].some((name) => ownWords[span].test(name));
  const ids = form.columns.filter(isNamed).map(({ id }) => id);
  known.set(span, ids);
  return ids;
}

/** Whether the whole name is understood as a column that is itself since January, a plan, a rate: not the rest of it. */
function isNamedSo(form: Form, path: readonly string[], rest: readonly string[], span: AnySpan): boolean {
  const own = ownColumns(form, span);
  if (own.length === 0) return false;
  const { column } = understandHeader(form, { path, cells: [] });
  if (column === undefined || !own.includes(column)) return false;
  return rest.length === 0 || understandHeader(form, { path: rest, cells: [] }).column !== column;
}

/** Whether a name, in whatever words, is of a figure as of a day: 截至目前在册人数. */
function isLatestName(form: Form, path: readonly string[]): boolean {
  if (isStock(form, path)) return true;
  const { column: id, verdict } = understandHeader(form, { path, cells: [] });
  const column = form.columns.find((candidate) => candidate.id === id);
  return (
    verdict !== "none" && column !== undefined && isFigureColumn(column) && overTimeOf(form, column) !== "sum"
  );
}

/** Whether a name is of a figure that is as of a day: 期末人数 is that figure itself. */
function isStock(form: Form, path: readonly string[]): boolean {
  const names = columnNames(form);
  const name = parseHeader(path.join(""))
    .keys.map((key) => names.get(key))
    .find((known) => known !== undefined);
  return (
    name !== undefined &&
    "column" in name &&
    isFigureColumn(name.column) &&
    isState(overTimeOf(form, name.column))
  );
}
