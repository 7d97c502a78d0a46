import { isOwnId } from "../form/fit/fit.ts";
import type { Column, Form } from "../form/form.ts";
import { isFigureColumn } from "../form/form.ts";
import { baseOf } from "../form/spans.ts";
import type { Assignment } from "./assignment.ts";
import { columnKey, type HeaderCell, type HeaderGroup, type MatchedHeader } from "./header-cell.ts";
import { figureOf, namesTotal, spreadColumns, takeCodes } from "./header-codes.ts";
import { apartFromGroups, groupIndex } from "./header-groups.ts";
import { type ColumnName, columnNames, type FrameColumn } from "./header-names.ts";
import type { LeftReason } from "./left-out.ts";
import { sameMeasure } from "./measure.ts";
import { compactText, type HeaderText, parseHeader } from "./normalise.ts";
import { piecedFigure } from "./pieced-names.ts";
import { understandHeader } from "./understand/understand.ts";

export type { HeaderCell, HeaderGroup, MatchedBy, MatchedHeader } from "./header-cell.ts";

export interface CellMatches {
  readonly matched: readonly MatchedHeader[];
  readonly groups: readonly HeaderGroup[];
  readonly frames: ReadonlyMap<FrameColumn, number>;
  readonly unmatched: readonly HeaderCell[];
  /** Headers of a column that stands on the sheet once more; they are among `unmatched` too. */
  readonly repeated: readonly MatchedHeader[];
  /** Why columns of the sheet are read as nothing, by their place; those without a reason are not understood. */
  readonly left: ReadonlyMap<number, LeftReason>;
  /** Ids of the columns that a header could mean, by its place; empty where only a person can say. */
  readonly answers: ReadonlyMap<number, readonly string[]>;
  /** Code columns whose codes stand in the header. */
  readonly spread: readonly Column[];
}

/** Leaves that say nothing by themselves: the level above names the column. */
const genericLeaf = /^(?:合计|小计|总计|计|总数|数量|人数|户数|数值)$/;
/** Comparison columns beside the real ones: never the column of the same name. */
export const otherPeriod = /上年|去年|上期|同期|上季|上月|增减|增长/;

/** Comparable text of a whole header path: the key of a confirmed mapping. */
export function headerKey(path: readonly string[]): string {
  return path.map((text) => parseHeader(text).keys[0] ?? "").join("/");
}

/**
 * Finds the form's column for every header cell. Codes that stand in the header (宫颈癌 | 乳腺癌 over 应查 | 实查)
 * make it a crosstab: the code leaves the path, and the rest names the column.
 * @param measures units of the sheet's unit line, to choose the figure when a code stands alone
 * @param down names run down a column: a heading of theirs heads a block, and is no piece of a name
 */
export function matchCells(
  form: Form,
  cells: readonly HeaderCell[],
  mapping: Assignment | undefined,
  measures: (at: number) => readonly string[],
  down = false,
): CellMatches {
  const spread = spreadColumns(
    form,
    cells.map(({ path, said }) => said ?? path),
    down,
  );
  const ofTotals = spread.length === 0 ? [] : cells.flatMap(unitOfTotal);
  const measuresAt = (at: number) => {
    const said = measures(at);
    return said.length > 0 ? said : ofTotals;
  };
  const groups: HeaderGroup[] = [];
  const matched = new Map<string, MatchedHeader>();
  const frames = new Map<FrameColumn, number>();
  const unmatched: HeaderCell[] = [];
  const repeated: MatchedHeader[] = [];
  const left = new Map<number, LeftReason>();
  const repeat = (match: MatchedHeader) => {
    left.set(match.cell.at, "repeated");
    unmatched.push(match.cell);
    repeated.push(match);
  };
  for (const cell of cells) {
    const name = nameOf(form, cell, spread, mapping, measuresAt, down);
    if (name === undefined) {
      unmatched.push(cell);
      if (isLeftOut(form, cell, mapping)) left.set(cell.at, "settled");
      continue;
    }
    if ("without" in name) {
      unmatched.push(cell);
      left.set(cell.at, "unasked");
      continue;
    }
    if ("frame" in name) {
      if (!frames.has(name.frame)) frames.set(name.frame, cell.at);
      else if (name.frame === "reporting_unit") {
        // 县 | 乡镇: which of them the rows are about the cells say (unit-column.ts).
        unmatched.push(cell);
        left.set(cell.at, "place");
      }
      continue;
    }
    const { column, how, unit, codes } = name;
    if (spread.includes(column) && how !== "confirmed") {
      unmatched.push(cell);
      left.set(cell.at, "other");
      continue;
    }
    const group = groupIndex(groups, cell, codes);
    const key = `${group ?? ""}|${columnKey({ cell, column })}`;
    const before = matched.get(key);
    const match: MatchedHeader = {
      cell,
      column,
      how: cell.doubtful === true && how !== "confirmed" ? "proposed" : how,
      ...(name.answers !== undefined && name.answers.length > 1 && { answers: name.answers }),
      ...(unit === undefined ? {} : { unit }),
      ...(group === undefined ? {} : { group }),
    };
    if (before !== undefined && !(before.how === "alias" && how !== "alias")) {
      repeat(match);
      continue;
    }
    if (before !== undefined) repeat(before);
    matched.set(key, match);
  }
  const { kept, across, open, again } = apartFromGroups([...matched.values()], groups, spread);
  for (const { cell } of across) left.set(cell.at, "across");
  for (const { cell } of again) left.set(cell.at, "again");
  unmatched.push(...[...across, ...open, ...again].map(({ cell }) => cell));
  const answers = new Map(open.map(({ cell, column }) => [cell.at, [column.id]]));
  const matchedCells = kept.sort((a, b) => a.cell.at - b.cell.at);
  return { matched: matchedCells, groups, frames, unmatched, repeated, left, answers, spread };
}

/** 国家级 | 省级 | 合计（篇）: the total says what the codes beside it count. */
function unitOfTotal({ path }: HeaderCell): string[] {
  const leaf = path.at(-1) ?? "";
  return namesTotal(leaf) ? [parseHeader(leaf).unit ?? []].flat() : [];
}

type Named =
  | { readonly frame: FrameColumn }
  | { readonly without: string }
  | {
      readonly column: Column;
      readonly how: MatchedHeader["how"];
      readonly unit: string | undefined;
      readonly codes: Readonly<Record<string, string>> | undefined;
      readonly answers?: readonly string[];
    };

function nameOf(
  form: Form,
  cell: HeaderCell,
  spread: readonly Column[],
  mapping: Assignment | undefined,
  measures: (at: number) => readonly string[],
  down: boolean,
): Named | undefined {
  const path = cell.said ?? cell.path;
  const levels = cell.path.map(parseHeader);
  const unit = levels.findLast((level) => level.unit !== undefined)?.unit;
  const key = headerKey(cell.path);
  const confirmed = mapping?.columns[key];
  const { codes, rest } = takeCodes(form, path, spread);
  if (isLeftOut(form, cell, mapping)) return undefined;
  if (confirmed !== undefined) {
    const column = form.columns.find(({ id }) => id === baseOf(confirmed ?? ""));
    // What a column means leaves the codes over it as they are.
    const over = column === undefined || spread.includes(column) ? undefined : codes;
    if (column !== undefined) return { column, how: "confirmed", unit, codes: over };
    const gone = form.without?.find(({ id }) => id === baseOf(confirmed ?? ""));
    if (gone !== undefined) return { without: gone.id };
  }
  if (rest.length === 0) {
    const [column, ...others] = mainFigures(
      form,
      unit === undefined ? measures(cell.at) : [unit],
      Object.keys(codes ?? {}),
    );
    // Nothing but the period or a unit over rows that say by themselves what they count, and in which unit.
    const maybeGone = form.without?.some(({ unit: of }) => of !== undefined) === true;
    const isSaid = (codes !== undefined && !maybeGone) || column?.unitBy !== undefined;
    const how = isSaid && others.length === 0 ? "alias" : "proposed";
    const answers = [column, ...others].flatMap((one) => one?.id ?? []);
    return column === undefined ? undefined : { column, how, unit, codes, answers };
  }
  const name = lookUp(form, rest) ?? countedCode(form, rest);
  if (name !== undefined && "without" in name) return name;
  const mayPiece = !down && codes === undefined && !isWholeName(form, rest, name);
  const pieced = mayPiece ? piecedFigure(form, rest) : undefined;
  if (pieced !== undefined && !(name !== undefined && "column" in name && name.column === pieced))
    return { column: pieced, how: "proposed", unit, codes };
  if (name === undefined || "frame" in name) return name;
  if (isRestricted(form, rest, name.column)) return undefined;
  return { ...(countedIn(form, rest, name.column, unit) ?? name), unit, codes };
}

/** 法律咨询（人次） beside a column 法律咨询 in 人: the column 法律咨询人次, where the form has one. */
function countedIn(form: Form, path: readonly string[], { unit: own }: Column, unit: string | undefined) {
  if (unit === undefined || own === undefined || sameMeasure(unit, own)) return undefined;
  const names = columnNames(form);
  const keys = parseHeader(path.at(-1) ?? "").keys.flatMap((key) => [`${key}${unit}`, `${key}${unit}数`]);
  return keys
    .flatMap((key) => names.get(key) ?? [])
    .find((name) => "column" in name && sameMeasure(unit, name.column.unit ?? ""));
}

/** （含常委）, （未分专兼职）: the name is meant as it stands. */
const inclusive = /\((?:含|包|不|未|无|除|其中|合计|总|各|全|所有|专[、和及]?兼)/;

/** 培训人数（女）, 副主席（专职）, 培训人数（累计）: what stands in brackets makes another column of the name before them. */
function isRestricted(form: Form, path: readonly string[], { id }: Column): boolean {
  const text = path.at(-1) ?? "";
  const { keys } = parseHeader(text);
  if (inclusive.test(compactText(text))) return false;
  if (/\((?:历年|本年度?|年度)?累计/.test(compactText(text))) return true;
  const [full = "", short] = keys;
  if (short === undefined || columnNames(form).has(full) || !columnNames(form).has(short)) return false;
  const { column } = understandHeader(form, { path, cells: [] });
  return column !== undefined && column !== id;
}

/**
 * Whether somebody said that the column is not used: her unit on this sheet, or the city for all of the form. Of a form
 * nobody can leave out what frames every sheet, as 序号 and the unit.
 */
function isLeftOut(form: Form, { path }: HeaderCell, mapping: Assignment | undefined): boolean {
  const key = headerKey(path);
  const settled = mapping?.columns[key];
  if (settled !== undefined || form.leftOut?.includes(key) !== true) return settled === null;
  const name = lookUp(form, path);
  return name === undefined || !("frame" in name);
}

/** The column that a header names exactly, whatever is decided about it. */
export function columnNamed(form: Form, { path, said }: HeaderCell): Column | undefined {
  const name = lookUp(form, said ?? path);
  return name !== undefined && "column" in name ? name.column : undefined;
}

function lookUp(form: Form, path: readonly string[]): ColumnName | undefined {
  const names = columnNames(form);
  const levels = path.map(parseHeader);
  const leaf = levels.at(-1);
  if (leaf === undefined) return undefined;
  const whole = levels.map((level) => level.keys[0] ?? "").join("");
  if (path.some((text) => otherPeriod.test(compactText(text)))) return names.get(whole);
  const parent = levels.at(-2);
  const joined = parent === undefined ? [] : combine(parent, leaf);
  const generic = leaf.keys.some((key) => genericLeaf.test(key));
  const above = parent?.keys ?? [];
  const own = generic && above.some((key) => names.has(key)) ? above : leaf.keys;
  for (const key of [whole, ...joined, ...own]) {
    const name = names.get(key);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Whether the heading is in the name already: 发放 / 金额 is 发放金额. */
function isWholeName(form: Form, path: readonly string[], name: ColumnName | undefined): boolean {
  if (name === undefined || !("column" in name)) return name !== undefined;
  const names = columnNames(form);
  const [above, leaf] = path.slice(-2).map(parseHeader);
  return above === undefined || leaf === undefined || combine(above, leaf).some((key) => names.has(key));
}

/** 复核结果 / 撤销: the column 撤销数. */
function countedCode(form: Form, path: readonly string[]): ColumnName | undefined {
  const text = path.at(-1) ?? "";
  const column = form.columns
    .filter(({ type }) => type === "code")
    .map((code) => figureOf(form, code, path, text))
    .find((found) => found !== undefined);
  return column === undefined ? undefined : { column, how: "alias" };
}

function combine(parent: HeaderText, leaf: HeaderText): string[] {
  return parent.keys.flatMap((above) => leaf.keys.map((key) => above + key));
}

/**
 * The figure that a code or a period alone in the header stands for: of the unit line's unit, among those that the form
 * needs before the others; else those that it needs. Several where that does not settle it, likeliest first: one that
 * stands for a needed one (人次 for 人数), and whose name ends with the unit. Where the form tells some figures apart by
 * the codes that the header holds, it is one of those. A code that says the unit itself stands for what is counted in it.
 * It is never one that a city added to a standard form.
 */
function mainFigures(form: Form, measures: readonly string[], coded: readonly string[]): Column[] {
  const all = form.columns.filter((column) => isFigureColumn(column) && !isOwnId(column.id));
  const told = all.filter(({ feeds = [] }) =>
    coded.every((id) => feeds.some(({ breakdown = [] }) => breakdown.includes(id))),
  );
  const figures = told.length > 0 ? told : all;
  const anyone = told.length > 0 && coded.length > 0 ? figures : figures.slice(0, 1);
  const needed = figures.filter(({ requirement }) => requirement !== "optional");
  const measured = needed.find(({ unitBy }) => unitBy !== undefined && coded.includes(unitBy));
  if (measured !== undefined) return [measured];
  const fits = ({ unit }: Column) =>
    unit !== undefined && measures.some((measure) => sameMeasure(measure, unit));
  const known = needed.find(fits);
  if (known !== undefined) return [known];
  const instead = new Set(
    needed
      .flatMap(({ requiredWhen = [] }) => requiredWhen.filter(({ filled }) => filled === false))
      .map(({ column }) => column),
  );
  const rank = ({ id, header, unit = "" }: Column) =>
    (instead.has(id) ? 2 : 0) + (header.zh.endsWith(unit) ? 1 : 0);
  const others = figures
    .filter(fits)
    .sort((a, b) => rank(b) - rank(a) || a.header.zh.length - b.header.zh.length);
  const [first] = others;
  if (first !== undefined) return instead.has(first.id) ? [first] : others;
  return needed.length > 0 ? needed : anyone;
}
