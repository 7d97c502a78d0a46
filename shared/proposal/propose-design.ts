/**
 * A form proposed from the sheet that somebody would have mailed out. What is not certain is asked, and no cell of the
 * sheet gets into the proposal but names of columns and words of lists.
 */
import {
  type Design,
  type DesignAcross,
  type DesignAsk,
  type DesignColumn,
  isFigureKind,
} from "../form/design/design.ts";
import { isPersonalHeader } from "../form/design/personal-header.ts";
import { codesOfWords } from "../form/design/words-to-codes.ts";
import { compactText } from "../sheet/normalise.ts";
import { readPreamble } from "../sheet/preamble.ts";
import { isKnownList, nameOfWords, type SampleAcross } from "./across-of-sample.ts";
import { type AsideReason, asideColumns } from "./aside-columns.ts";
import { draftOf } from "./column-draft.ts";
import { mayHoldFigures } from "./column-kind.ts";
import { type ColumnName, columnNames } from "./column-name.ts";
import { withCommonUnit } from "./common-unit.ts";
import { POINTS } from "./counted-unit.ts";
import { formulasOf } from "./formula-terms.ts";
import { groupedByOne } from "./grouped-by.ts";
import { hasSeveralUnits, inSeveralUnits } from "./mixed-units.ts";
import { withUnitsOfWholes } from "./part-unit.ts";
import { printedMarks } from "./printed-marks.ts";
import { proposedRules } from "./proposed-rules.ts";
import { accumulationOf, aggregationOf, countedBy, eventDateOf, plainTitle, saidOf } from "./row-meaning.ts";
import type { Sample, SampleColumn, SampleTable } from "./sample.ts";
import { tableOfSample } from "./table-of-sample.ts";
import { timesOfFigures } from "./times-of-figures.ts";

export interface Proposal {
  readonly design: Design;
  /** Id of a column → its place on the sample: a column of the sheet, or a row where names run down. */
  readonly places: Readonly<Record<string, number>>;
  /** Places that are no columns of the form. */
  readonly aside: ReadonlyMap<number, AsideReason>;
  readonly asks: readonly DesignAsk[];
  readonly table: SampleTable;
}

/**
 * @param id of the form to be
 * @returns undefined for a sheet on which no header can be found
 */
export function proposeDesign(sample: Sample, id: string): Proposal | undefined {
  const table = tableOfSample(sample);
  if (table === undefined) return undefined;
  const { measures, title, number, time } = readPreamble(sample.grid, table.header.first);
  const aside = asideColumns(table.columns, sample.units, title?.text);
  const own = table.columns.filter(({ at }) => !aside.has(at));
  const names = columnNames(
    own.map((column) => ({ path: column.path, isFigure: mayHoldFigures(column) })),
    hasStarredNote(sample.grid),
  );
  const says = {
    measures,
    isBlankOfSums: isBlankOfSums(own, names, measures),
    headsRows: headOfRows(table, own, aside),
  };
  const asked: DesignAsk[] = [];
  const drawn = own.map((column, index) => draftOf(column, names[index], index, says));
  const made = drawn.map(({ column, ask }, index): DesignColumn => {
    const alike = own[index]?.cells.every((text) => text === "") ? headedAlike(column, drawn) : undefined;
    for (const about of alike?.ask ?? ask) asked.push({ column: column.id, about });
    if (alike === undefined) return column;
    const { kind, unit, scale, leaving } = alike.column;
    const { reason: _, ...rest } = column;
    return { ...rest, kind, scale, leaving, ...(unit !== undefined && { unit }) };
  });
  const measured = made.map((column, index) => ({
    column,
    isSaid: own[index]?.measure !== undefined || names[index]?.unit !== undefined,
  }));
  const unlike = !table.down && hasSeveralUnits(own) ? inSeveralUnits(made, asked) : new Set<string>();
  const parts = withUnitsOfWholes(measured, asked);
  const { drafts, asks: unsure } = withCommonUnit(parts.columns, parts.asks);
  const certain = unsure.map(
    (ask): DesignAsk =>
      unlike.has(ask.column) && ask.about === "unit" ? { ...ask, about: "several_units" } : ask,
  );
  const cellsOf = new Map(drafts.map(({ id }, index) => [id, own[index]?.cells ?? []]));
  const marks = printedMarks(sample.grid, table.header.first);
  const entitled = title?.text ?? sample.grid.name;
  const dated = eventDateOf(drafts, (column) => cellsOf.get(column) ?? [], entitled);
  // What nothing speaks for is not taken for granted: rows of other times would not be sent.
  const eventDate = dated?.isLikely === true ? dated.column : undefined;
  const isEvents = dated !== undefined || isOfEvents(table, drafts, aside);
  const accumulation = timeOfAcross(table.across) ?? accumulationOf(entitled, eventDate !== undefined);
  const isDated = dated !== undefined && (dated.isLikely || accumulation !== "stock");
  const aggregated = drafts.map(
    (column): DesignColumn =>
      isFigureKind(column.kind) && column.leaving === "sent"
        ? {
            ...column,
            aggregation:
              column.kind === "percent" || column.unit === POINTS || unlike.has(column.id)
                ? "none"
                : aggregationOf(saidOf(column), accumulation, isDated),
          }
        : column,
  );
  const placed = aggregated.map((column, index) => ({
    column,
    at: own[index]?.at ?? -1,
    cells: own[index]?.cells ?? [],
  }));
  const counted = isEvents ? countedBy(drafts, isDated, (column) => cellsOf.get(column) ?? []) : undefined;
  const { columns: timed, open } = timesOfFigures(placed, {
    ...{ table, accumulation, isDated, title: entitled, period: time.period?.period },
    listsThings: counted?.aggregation === "latest",
    formulas: formulasOf(sample, table),
  });
  const ruled = placed.map((one, index) => ({ ...one, column: timed[index] ?? one.column }));
  const asks: readonly DesignAsk[] = [
    ...certain,
    ...(dated?.isOpen === true ? [{ column: dated.column, about: "event_date" } as const] : []),
    ...open.map((column): DesignAsk => ({ column, about: "over_time" })),
  ];
  const { rules, ratios } = proposedRules(sample, table, ruled);
  const isShown = (id: string) => timed.some((one) => one.id === id && one.aggregation === "none");
  const columns = groupedByOne(timed).map((column): DesignColumn => {
    const ratio = ratios.get(column.id);
    return ratio === undefined || isShown(ratio.numerator) || isShown(ratio.denominator)
      ? column
      : { ...column, aggregation: "recompute", ratio };
  });
  const spread = wordsAcross(table.across, columns.length);
  const across = acrossOf(table.across, spread);
  const design: Design = {
    id,
    title: plainTitle(entitled),
    titleAliases: [],
    ...marks,
    number: number ?? marks.number ?? "",
    rows: isEvents ? "events" : "sums",
    ...(isEvents && eventDate !== undefined && { eventDate }),
    ...(counted !== undefined && { counted }),
    accumulation,
    columns: spread === undefined ? columns : [...columns, spread],
    rules,
    ...(across !== undefined && { across }),
    leftOut: leftOutOf(table, aside),
  };
  const places = Object.fromEntries(columns.map((column, index) => [column.id, own[index]?.at ?? -1]));
  const isOpen = table.across !== undefined && spread !== undefined && !isKnownList(table.across);
  const all = isOpen ? [...asks, { column: spread.id, about: "list" } as const] : asks;
  return { design, places, aside, asks: all, table };
}

/** 四季度 / 完成, in which nothing stands yet, is what 一季度 / 完成 is. */
function headedAlike<T extends { readonly column: DesignColumn }>(
  { kind, leaving, groups, heading, name }: DesignColumn,
  drawn: readonly T[],
): T | undefined {
  if (kind !== "text" || leaving === "personal" || groups.length === 0) return undefined;
  return drawn.find(
    ({ column }) =>
      isFigureKind(column.kind) &&
      column.groups.length === groups.length &&
      (column.heading ?? column.name) === (heading ?? name),
  );
}

/** Beside 本年累计 figures are of the period; where nothing else stands they are since January. */
function timeOfAcross(across: SampleAcross | undefined): Design["accumulation"] | undefined {
  if (across?.isSinceJanuary === true) return "yearToDate";
  return across?.times.includes("ytd") === true ? "period" : undefined;
}

/** 男 | 女 across: a list of the form; 合计 | 其中：女: one whose words are never added. @param columns how many there are */
function wordsAcross(across: SampleAcross | undefined, columns: number): DesignColumn | undefined {
  const { words = [], isOfParts = false } = across ?? {};
  if (words.length === 0) return undefined;
  const codes = codesOfWords(words);
  return {
    id: `c${columns + 1}`,
    name: nameOfWords(words),
    aliases: [],
    groups: [],
    kind: "code",
    scale: 0,
    codes: isOfParts ? [{ code: "all", name: "全部", aliases: [] }, ...codes] : codes,
    grouping: true,
    ...(isOfParts && { apart: true }),
    required: false,
    leaving: "sent",
  };
}

function acrossOf(across: SampleAcross | undefined, by: DesignColumn | undefined): DesignAcross | undefined {
  if (across === undefined) return undefined;
  const { times, whole } = across;
  return {
    times,
    ...(by !== undefined && { by: by.id, ...(whole !== undefined && { whole }) }),
  };
}

/** * or ※ before a text that explains something: then a star behind a name leads there. */
function hasStarredNote({ values }: Sample["grid"]): boolean {
  return values.some((row) =>
    row.some((value) => typeof value === "string" && /^\s*[*＊★](?!.*必填).{7}/.test(value)),
  );
}

/** A sheet of which only the names are there, and none of its columns names what a row is. */
function isBlankOfSums(
  columns: readonly SampleColumn[],
  names: readonly ColumnName[],
  measures: readonly string[],
): boolean {
  const isBlank = columns.every(({ cells }) => cells.every((text) => text === ""));
  // 老人 is somebody in a register, and so many of them below 单位：人.
  const kind = measures.length > 0 ? "count" : "text";
  return isBlank && !names.some(({ name }) => isPersonalHeader(name, kind) || /姓名|名称$|编号$/.test(name));
}

/** The column by which alone rows are told apart: the first, where no unit, no name and no number tells them. */
function headOfRows(
  { down, rows }: SampleTable,
  own: readonly SampleColumn[],
  aside: ReadonlyMap<number, AsideReason>,
): number | undefined {
  const [first, ...others] = own;
  if (down || rows.length < 2 || first === undefined || [...aside.values()].includes("unit"))
    return undefined;
  const isNamed = others.some(({ path }) =>
    /名称|姓名|编号|项目|主题|标题|账号|日期|时间/.test(path.join("")),
  );
  const isOfFigures = others.some(
    (column) => mayHoldFigures(column) && column.cells.some((text) => text !== ""),
  );
  return !isNamed && isOfFigures && first.cells.every((text) => text !== "") ? first.at : undefined;
}

/** A row is one event, thing or person where it has a name of its own, and no unit has rows of sums. */
function isOfEvents(
  { columns, down, rows }: SampleTable,
  drafts: readonly DesignColumn[],
  aside: ReadonlyMap<number, AsideReason>,
): boolean {
  if (down) return false;
  // What has no figures can only be counted.
  if (!drafts.some(({ kind, leaving }) => isFigureKind(kind) && leaving === "sent")) return true;
  const texts = drafts.filter(
    ({ kind, leaving, name }) =>
      kind === "text" && (leaving === "personal" || /名称|编号|项目|活动|平台/.test(name)),
  );
  if (texts.length === 0) return false;
  const unit = columns.find(({ at }) => aside.get(at) === "unit");
  const filled = unit?.cells.filter((text) => text !== "") ?? [];
  // A row a unit, each once, with names of those who answer for it, is a table of sums.
  const isOncePerUnit =
    filled.length > 1 && filled.length === rows.length && new Set(filled).size === filled.length;
  return !(isOncePerUnit && texts.every(({ leaving }) => leaving === "personal"));
}

function leftOutOf({ columns }: SampleTable, aside: ReadonlyMap<number, AsideReason>): string[] {
  return columns.flatMap(({ at, path }) => {
    const reason = aside.get(at);
    return reason === "rank" || reason === "signature" ? [compactText(path.join(""))] : [];
  });
}
