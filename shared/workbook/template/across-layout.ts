/** Where everything stands on a template whose names run down the side (指标名称 | 计量单位 | 本月 | 本年累计). */

import { type Column, columnOf, type Form, mayHave } from "../../form/form.ts";
import { columnsOfTable } from "../../form/printed-table.ts";
import { spanKey } from "../../form/spans.ts";
import type { AcrossTime, PrintedAcross } from "../../form/terms.ts";
import { lengthOfPeriod } from "../../period/period.ts";
import { columnDisplay } from "../drawing/display.ts";
import { type HeaderCells, headerTree } from "../drawing/header-tree.ts";
import { timeTitle, WHOLE_TITLE, wordTitle } from "./across-title.ts";
import type { Template } from "./template.ts";
import { templateColumns } from "./template-columns.ts";
import { HEADER_ROW } from "./template-layout.ts";

/** A column with figures. */
export interface AcrossPlace {
  readonly at: number;
  readonly time: AcrossTime;
  /** The word that it is of; `whole`: the sum of all, which nobody types. */
  readonly of?: { readonly code: string } | "whole";
}

/** A name with its figures. */
export interface AcrossRow {
  readonly row: number;
  readonly column: Column;
  /** Levels left of the name, from the outermost. */
  readonly groups: readonly string[];
  readonly name: string;
  readonly unit: string;
  /** Its figures may be added over the words that stand across. */
  readonly added: boolean;
}

export interface AcrossLayout {
  readonly template: Template;
  readonly header: HeaderCells;
  readonly headerEnd: number;
  /** The column of the names; levels above them stand left of it. */
  readonly names: number;
  /** The column of the units of measure. */
  readonly measure: number;
  readonly places: readonly AcrossPlace[];
  readonly rows: readonly AcrossRow[];
  readonly widths: readonly number[];
  readonly noteRow: number;
  readonly signatureRow: number;
}

/** Levels of names that can stand left of them. */
export const MOST_LEVELS = 2;

const NAMES_TITLE = "指标名称";
const MEASURE_TITLE = "计量单位";
const PART = /^其中/;
const MOST_NAME_WIDTH = 40;

/** @param template of a table with `across` */
export function layOutAcross(template: Template): AcrossLayout {
  const { catalogue, form, table, period } = template;
  const across: PrintedAcross = table?.across ?? { times: ["own"] };
  const shown = templateColumns(catalogue, form, table, period);
  const added = new Map(shown.map(({ column, added: adds }) => [column.id, adds]));
  const columns = columnsOfTable(table ?? { id: "", title: form.title, columns: [] }).map((id) =>
    columnOf(form, id),
  );
  const named = namesDown(columns);
  const depth = Math.max(0, ...named.map(({ groups }) => groups.length));
  const [names, measure] = [depth, depth + 1];
  const places = placesOf(form, across, columns, period, measure + 1);
  const several = new Set(places.map(({ time }) => time)).size > 1;
  const header = headerTree(
    [
      ...Array.from({ length: depth + 1 }, () => [NAMES_TITLE]),
      [MEASURE_TITLE],
      ...places.map((place) => pathOf(form, across, several, place, period)),
    ],
    { row: HEADER_ROW, column: 0 },
  );
  const headerEnd = HEADER_ROW + header.rows.length;
  const rows = named.map(
    (one, index): AcrossRow => ({
      ...one,
      row: headerEnd + index,
      unit: columnDisplay(one.column).unit,
      added: added.get(one.column.id) ?? false,
    }),
  );
  const widest = (texts: readonly string[], least: number) =>
    Math.min(MOST_NAME_WIDTH, Math.max(least, ...texts.map((text) => text.length * 2 + 2)));
  return {
    template,
    header: withNamesTitle(header, depth),
    headerEnd,
    names,
    measure,
    places,
    rows,
    widths: [
      ...Array.from({ length: depth }, (_, level) =>
        widest(
          rows.map(({ groups }) => groups[level] ?? ""),
          8,
        ),
      ),
      widest(
        rows.map(({ name }) => name),
        20,
      ),
      widest(
        rows.map(({ unit }) => unit),
        10,
      ),
      ...places.map(() => 14),
    ],
    noteRow: headerEnd + rows.length,
    signatureRow: headerEnd + rows.length + 1,
  };
}

/** 指标名称 stands once over all its levels. */
function withNamesTitle({ rows, merges }: HeaderCells, depth: number): HeaderCells {
  const [first = [], ...others] = rows;
  return {
    rows: [first.map((label, at) => (at > 0 && at <= depth ? "" : label)), ...others],
    merges: [
      ...merges.filter(({ startCol }) => startCol > depth),
      ...(depth > 0 || rows.length > 1
        ? [{ startRow: HEADER_ROW, startCol: 0, endRow: HEADER_ROW + rows.length - 1, endCol: depth }]
        : []),
    ],
  };
}

/** Levels and name of each row. 其中 below the name that it is a part of stands further in, and needs no level. */
export function namesDown(
  columns: readonly Column[],
): readonly { readonly column: Column; readonly groups: readonly string[]; readonly name: string }[] {
  const found = new Map<string, readonly string[]>();
  return columns.map((column) => {
    const path = column.headed ?? [column.header.zh];
    const name = path.at(-1) ?? column.header.zh;
    const above = path.slice(0, -1);
    const whole = PART.test(name) ? found.get(above.join("\n")) : undefined;
    const groups = whole ?? above;
    found.set(path.join("\n"), groups);
    const star = column.requirement === "optional" ? "" : "*";
    return { column, groups, name: `${whole === undefined ? "" : "　"}${star}${name}` };
  });
}

function placesOf(
  form: Form,
  { times, by, whole }: PrintedAcross,
  columns: readonly Column[],
  period: string | undefined,
  from: number,
): AcrossPlace[] {
  const codes = by === undefined ? [] : (columnOf(form, by).codes ?? []);
  const words: NonNullable<AcrossPlace["of"]>[] = codes.map(({ code }) => ({ code }));
  if (whole === "before") words.unshift("whole");
  if (whole === "behind") words.push("whole");
  // A year is all that was since January.
  const isYear = period !== undefined && lengthOfPeriod(period) === "year";
  const isThere = (time: AcrossTime) =>
    time === "own" ||
    (!(isYear && time === "ytd") && columns.some((column) => figureOf(form, column, time) !== undefined));
  return times
    .filter(isThere)
    .flatMap((time) => (words.length === 0 ? [{ time }] : words.map((of) => ({ time, of }))))
    .map((place, index) => ({ ...place, at: from + index }));
}

function pathOf(
  form: Form,
  { by }: PrintedAcross,
  several: boolean,
  { time, of }: AcrossPlace,
  period: string | undefined,
): string[] {
  const above = timeTitle(time, form, period);
  if (of === undefined || by === undefined) return [above];
  const word = of === "whole" ? WHOLE_TITLE : wordOf(columnOf(form, by), of.code);
  return several ? [above, word] : [word];
}

function wordOf(column: Column, code: string): string {
  const found = column.codes?.find((one) => one.code === code);
  return found === undefined ? code : wordTitle(column, found);
}

/** The figure of a cell, as a column; undefined where nothing can stand there. */
export function figureAt(form: Form, { column }: AcrossRow, { time, of }: AcrossPlace): string | undefined {
  return of === "whole" ? undefined : figureOf(form, column, time);
}

function figureOf(form: Form, column: Column, time: AcrossTime): string | undefined {
  if (time === "own") return column.id;
  // Of such a form the period's own figure is that since January.
  const isOwn = time === "ytd" && form.accumulation === "yearToDate";
  return !isOwn && mayHave(form, column, time) ? spanKey(column.id, time) : undefined;
}
