import { type Column, type Form, isFigureColumn } from "../../form/form.ts";
import { compileRelation } from "../../form/relation.ts";
import { indicatorById } from "../../forms/indicators.ts";
import { columnDisplay, withUnit } from "../merged/display.ts";

/** A column of the form as the template shows it. */
export interface TemplateColumn {
  readonly column: Column;
  /** Texts of the header from the top level down: 培训人数（人） / 其中:女性. */
  readonly path: readonly string[];
  /** Whether its figures may be added up to a 合计. */
  readonly added: boolean;
}

const PART = /^其中/;

/** The form's columns in their order. A column and those that are part of it (其中) stand under one header. */
export function templateColumns(form: Form): TemplateColumn[] {
  const wholes = form.columns.map((_, index) => wholeOf(form, index));
  const columns: TemplateColumn[] = [];
  form.columns.forEach((column, index) => {
    const whole = wholes[index];
    const grouped = wholes.includes(column);
    const above = columns.find((candidate) => candidate.column === whole);
    columns.push({
      column,
      path:
        whole !== undefined
          ? [titleOf(whole), marked(column, column.header.zh)]
          : grouped
            ? [titleOf(column), marked(column, "合计")]
            : [marked(column, titleOf(column).replace(/（[^（）]*）$/, "\n$&"))],
      added: mayBeAdded(column) || above?.added === true,
    });
  });
  return columns;
}

/** What a column of the kind 其中 is part of: the column before it, when a relation of the form compares the two. */
function wholeOf(form: Form, index: number): Column | undefined {
  const column = form.columns[index];
  if (column === undefined || !PART.test(column.header.zh)) return undefined;
  const whole = form.columns.slice(0, index).findLast(({ header }) => !PART.test(header.zh));
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
function mayBeAdded(column: Column): boolean {
  if (column.type !== "money" && column.type !== "figure") return false;
  if (column.unitBy !== undefined || column.stays === true) return false;
  const actual = (column.feeds ?? []).filter(({ kind = "actual" }) => kind === "actual");
  const adds = actual.every(({ indicator }) => {
    const { overUnits, apart } = indicatorById(indicator);
    return overUnits === "sum" && apart === undefined;
  });
  return adds && (actual.length > 0 || column.type === "money");
}
