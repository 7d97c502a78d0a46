import type { PersonalPattern } from "../finding/messages/message.ts";
import { type Column, type Form, findColumn } from "../form/form.ts";
import type { SheetRecord } from "../sheet/reading.ts";
import { amountOf, isFigure } from "../value.ts";

/** Eleven digits that begin as those of a mobile number. */
const mobile = /^1[3-9]\d{9}$/;
/** 分 in 万元. An amount of that size is told in whole 万元; a mobile number hardly ever is one. */
const WHOLE = 1_000_000;

/**
 * The kind of number that a stored amount is where no figure of its column can be; undefined where one can. ID numbers,
 * and mobile numbers in 元 or as a count, are beyond the column's range (`rangeOf`) and not looked at here. What is left
 * is a mobile number as the stored integer: in 分 it is 1.3 to 2亿元, which the row of one person never has and a sum, a
 * batch or a project may; with decimals of a count it is hundreds of millions of them.
 */
export function personalFigure(
  form: Form,
  column: Column,
  record: Pick<SheetRecord, "grain" | "values">,
  amount: number,
): PersonalPattern | undefined {
  if (amount < 13e9 || !mobile.test(String(amount))) return undefined;
  if (column.type === "figure") return column.scale > 0 && column.unitBy === undefined ? "mobile" : undefined;
  const own = column.type === "money" && !column.id.includes("@") && amount % WHOLE !== 0;
  return own && isOfOnePerson(form, record) ? "mobile" : undefined;
}

/** A detail row of a form whose rows are known by a person (a borrower, somebody aided), and not of several. */
function isOfOnePerson(form: Form, { grain, values }: Pick<SheetRecord, "grain" | "values">): boolean {
  if (grain !== "detail" || !form.identity.some((id) => findColumn(form, id)?.personal === true))
    return false;
  const counts = form.columns.filter(({ detailDefault }) => detailDefault === 1);
  return counts.every(({ id }) => {
    const count = values[id];
    return !isFigure(count) || amountOf(count) <= 1;
  });
}
