import type { Catalogue } from "../../form/catalogue.ts";
import { type Column, type Form, isFigureColumn, printedColumns } from "../../form/form.ts";
import { compileRelation } from "../../form/relation.ts";
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

/** Columns of a form in their order. A column and those that are part of it (其中) stand under one header. */
export function headerPaths(
  form: Form,
  columns: readonly Column[] = form.columns,
): Omit<TemplateColumn, "added">[] {
  const wholes = columns.map((_, index) => wholeOf(form, columns, index));
  return columns.map((column, index) => {
    const whole = wholes[index];
    if (whole !== undefined) return { column, path: [titleOf(whole), marked(column, column.header.zh)] };
    if (wholes.includes(column)) return { column, path: [titleOf(column), marked(column, "合计")] };
    return { column, path: [marked(column, titleOf(column).replace(/（[^（）]*）$/, "\n$&"))] };
  });
}

/** What is printed, as `headerPaths`, with what may be added up: a part (其中) where its whole may. */
export function templateColumns(catalogue: Catalogue, form: Form): TemplateColumn[] {
  const columns = printedColumns(form);
  return headerPaths(form, columns).map(({ column, path }, index) => {
    const whole = wholeOf(form, columns, index);
    const added = mayBeAdded(catalogue, column) || (whole !== undefined && mayBeAdded(catalogue, whole));
    return { column, path, added };
  });
}

/** What a column of the kind 其中 is part of: the column before it, when a relation of the form compares the two. */
function wholeOf(form: Form, columns: readonly Column[], index: number): Column | undefined {
  const column = columns[index];
  if (column === undefined || !PART.test(column.header.zh)) return undefined;
  const whole = columns.slice(0, index).findLast(({ header }) => !PART.test(header.zh));
  if (whole === undefined || whole.unit !== column.unit) return undefined;
  const compared = form.relations.some((relation) => {
    const { columns } = compileRelation(form, relation);
    return columns.includes(whole.id) && columns.includes(column.id);
  });
  return compared ? whole : undefined;
}

function titleOf(column: Column): string {
  return isFigureColumn(column) ? withUnit(column.header.zh, columnDisplay(column).unit) : column.header.zh;
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
