import { isOwnId } from "./fit/fit.ts";
import { type Column, type Form, isFigureColumn, leavesWorkbook, printedColumns } from "./form.ts";

const isOwnForm = ({ id }: Form): boolean => id.startsWith("own_");

/**
 * Columns that a sheet is told it lacks although it need not have them: those which a city added to a standard form, and of
 * a form of its own all figures and what is new in this version. Of a standard form itself nearly every sheet lacks columns
 * that other offices keep: that is not worth a word. What counts rows stands on no sheet.
 * @param before the version before; undefined where there is none
 */
export function awaitedColumns(form: Form, before: Form | undefined): readonly Column[] {
  const isNew = ({ id }: Column) => before?.columns.every((column) => column.id !== id) === true;
  const isAwaited = (column: Column) =>
    isOwnForm(form) ? isFigureColumn(column) || isNew(column) : isOwnId(column.id);
  return printedColumns(form).filter((column) => leavesWorkbook(column) && isAwaited(column));
}
