import { z } from "zod";
import { qualifierSchema } from "../api/records.ts";
import { besidesOf, type Column, type Form, leavesWorkbook, rangeOf } from "../form/form.ts";
import { isFineEnough, precisionOf } from "../period/partial-date.ts";
import { type CellValue, TEXT_LIMIT } from "../value.ts";

type ValuesSchema = z.ZodType<Record<string, CellValue | undefined>>;

/** Several hundred parts for a form with the figures beside its columns: made once, a request needs one. */
const made = new WeakMap<Form, ValuesSchema>();

/**
 * Schema of the `values` of one sent record: every column that may leave with the figures beside it (`amount@ytd`), none
 * other. Codes must be on the
 * column's list, dates real and as precise as is needed, figures within the column's range.
 */
export function valuesSchema(form: Form): ValuesSchema {
  const before = made.get(form);
  if (before !== undefined) return before;
  const leaving = form.columns
    .filter(leavesWorkbook)
    .flatMap((column) => [column, ...besidesOf(form, column)]);
  const schema = z.strictObject(
    Object.fromEntries(leaving.map((column) => [column.id, valueSchema(column).optional()])),
  );
  made.set(form, schema);
  return schema;
}

function valueSchema(column: Column): z.ZodType<CellValue> {
  switch (column.type) {
    case "text":
      return z.string().regex(/\S/, "blank").max(TEXT_LIMIT);
    case "date":
      return z.string().refine((text) => isDateOf(column, text), "not a date");
    case "code":
      return z.enum((column.codes ?? []).map((code) => code.code));
    default: {
      const { min, max } = rangeOf(column);
      const exact = z.number().int().min(min).max(max);
      return z.union([exact, z.strictObject({ value: exact, qualifier: qualifierSchema })]);
    }
  }
}

function isDateOf({ precision }: Column, text: string): boolean {
  const written = precisionOf(text);
  return written !== undefined && isFineEnough(written, precision ?? "day");
}
