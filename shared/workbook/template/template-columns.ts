import type { Catalogue } from "../../form/catalogue.ts";
import { type Column, columnOf, type Form, isFigureColumn, printedColumns } from "../../form/form.ts";
import { compileRelation } from "../../form/relation.ts";
import type { PrintedTable } from "../../form/terms.ts";
import { isPeriod, periodTitle, yearBefore } from "../../period/period.ts";
import { columnDisplay, withUnit } from "../drawing/display.ts";

/** A column of the form as the template shows it. */
export interface TemplateColumn {
  readonly column: Column;
  /** Texts of the header from the top level down: 培训人数（人） / 其中:女性. */
  readonly path: readonly string[];
  /** Whether its figures may be added up to a 合计. */
  readonly added: boolean;
}

const PART = /^其中/;

/** A column where it stands: under the heading of a group, or of none. */
interface Placed {
  readonly column: Column;
  readonly group?: string;
  /** What it is headed by instead of its name: the period. */
  readonly headed?: string;
}

/** All columns of a form in their order. A column and those that are part of it (其中) stand under one header. */
export function headerPaths(form: Form): Omit<TemplateColumn, "added">[] {
  return pathsOf(
    form,
    form.columns.map((column) => ({ column })),
  );
}

/**
 * What is printed, as `headerPaths`: of the table, what goes down its side first, or all that templates print; with what
 * may be added up: a part (其中) where its whole may.
 * @param period that the table is for; without it no column is headed by it
 */
export function templateColumns(
  catalogue: Catalogue,
  form: Form,
  table?: PrintedTable,
  period?: string,
): TemplateColumn[] {
  const places =
    table === undefined ? printedColumns(form).map((column) => ({ column })) : placesIn(form, table, period);
  return pathsOf(form, places).map(({ column, path }, index) => {
    const whole = wholeOf(form, places, index);
    const added =
      mayBeAdded(catalogue, column) || (whole !== undefined && mayBeAdded(catalogue, whole.column));
    return { column, path, added };
  });
}

function placesIn(form: Form, table: PrintedTable, period: string | undefined): Placed[] {
  const timed = (id: string): Pick<Placed, "headed"> => {
    const of = table.timed?.[id];
    if (of === undefined || period === undefined || !isPeriod(period)) return {};
    return { headed: periodTitle(of === "period" ? period : yearBefore(period)) };
  };
  const down = table.rows === undefined ? [] : [{ column: columnOf(form, table.rows.column) }];
  const across = table.columns.flatMap((entry): Placed[] =>
    typeof entry === "string"
      ? [{ column: columnOf(form, entry), ...timed(entry) }]
      : entry.columns.map((id) => ({ column: columnOf(form, id), group: entry.title.zh })),
  );
  return [...down, ...across];
}

function pathsOf(form: Form, places: readonly Placed[]): Omit<TemplateColumn, "added">[] {
  const wholes = places.map((_, index) => wholeOf(form, places, index));
  return places.map((place, index) => {
    const { column, group, headed } = place;
    const above = group === undefined ? [] : [group];
    const whole = wholes[index];
    if (whole !== undefined) {
      return { column, path: [...above, titleOf(whole.column), marked(column, column.header.zh)] };
    }
    if (wholes.includes(place)) return { column, path: [...above, titleOf(column), marked(column, "合计")] };
    if (headed !== undefined) return { column, path: [headed] };
    const onPaper = pathOnPaper(column);
    if (onPaper !== undefined) return { column, path: [...above, ...onPaper] };
    const header = titleOf(column).replace(/（[^（）]*）$/, "\n$&");
    return { column, path: [...above, marked(column, header)] };
  });
}

/** What a column of the kind 其中 is part of: the column before it, when a relation of the form compares the two. */
function wholeOf(form: Form, places: readonly Placed[], index: number): Placed | undefined {
  const place = places[index];
  if (place === undefined || !PART.test(place.column.header.zh)) return undefined;
  const whole = places.slice(0, index).findLast(({ column }) => !PART.test(column.header.zh));
  if (whole === undefined || whole.group !== place.group || whole.column.unit !== place.column.unit) {
    return undefined;
  }
  const compared = form.relations.some((relation) => {
    const { columns } = compileRelation(form, relation);
    return columns.includes(whole.column.id) && columns.includes(place.column.id);
  });
  return compared ? whole : undefined;
}

function titleOf(column: Column): string {
  return isFigureColumn(column) ? withUnit(column.header.zh, columnDisplay(column).unit) : column.header.zh;
}

/** Texts of the header where the form says what stands over its name: the unit, and the star, with the lowest. */
function pathOnPaper(column: Column): string[] | undefined {
  const path = column.headed ?? [];
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const named = isFigureColumn(column) ? withUnit(last, columnDisplay(column).unit) : last;
  return [...path.slice(0, -1), marked(column, named)];
}

/** Offices put a star before what must be filled. */
function marked(column: Column, header: string): string {
  return column.requirement === "required" ? `*${header}` : header;
}

/**
 * Money always adds up. Other figures do when every indicator that they feed does, over units and over all rows:
 * not across levels that nest, not rates, ages or terms.
 */
function mayBeAdded(catalogue: Catalogue, column: Column): boolean {
  if (column.type !== "money" && column.type !== "figure") return false;
  if (column.unitBy !== undefined || column.stays === true) return false;
  const actual = (column.feeds ?? []).filter(({ kind = "actual" }) => kind === "actual");
  const adds = actual.every(({ indicator }) => {
    const { overUnits, apart } = catalogue.indicator(indicator);
    return overUnits === "sum" && apart === undefined;
  });
  return adds && (actual.length > 0 || column.type === "money");
}
