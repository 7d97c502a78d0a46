import { isOwnId } from "./fit/fit.ts";
import { type Column, type Form, isFigureColumn, leavesWorkbook, printedColumns } from "./form.ts";

/** So many figures may be forgotten; of a sheet that lacks more, or more than it has, somebody keeps something else. */
const FEW = 3;

/**
 * Columns that a sheet is told it lacks although it need not have them: those which a city added to a form, and, where a
 * sheet has all figures of a form but a few, these few and what is new in this version. A form that gathers what all offices
 * keep has columns that nearly every sheet lacks: that is not worth a word. What counts rows stands on no sheet.
 * @param before the version before; undefined where there is none
 * @param isLacking whether the sheet has no column for it
 */
export function awaitedColumns(
  form: Form,
  before: Form | undefined,
  isLacking: (column: Column) => boolean,
): readonly Column[] {
  const sent = printedColumns(form).filter(leavesWorkbook);
  const lacking = sent.filter(isLacking);
  const figures = sent.filter(isFigureColumn);
  const missed = figures.filter((column) => lacking.includes(column)).length;
  const hasMost = missed <= Math.min(FEW, figures.length - missed);
  const isNew = ({ id }: Column) => before?.columns.every((column) => column.id !== id) === true;
  return lacking.filter(
    (column) => isOwnId(column.id) || (hasMost && (isFigureColumn(column) || isNew(column))),
  );
}
