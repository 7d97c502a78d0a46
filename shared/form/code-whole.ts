/** Codes that stand for all others of their list: figures of such a code are never added to those of the others. */
import type { Code, Column } from "./form.ts";

/** 不分城乡, 全部渠道, 合计, written without blanks. */
export const wholeWord =
  /^(?:不(?:分|限|区分|论)(?!类$).{1,6}|全部.{0,4}|所有.{0,4}|各[类级种](?:别|型)?(?:合计)?|总体|整体|全体|城乡(?:合计)?|合计|总计|小计)$/;

/** The code of a list that stands for all others of it. */
export function wholeCodeOf(column: Pick<Column, "whole" | "codes">): Code | undefined {
  return column.codes?.find((code) => isWholeCode(column, code));
}

export function isWholeCode(
  { whole }: Pick<Column, "whole">,
  { code, zh }: Pick<Code, "code" | "zh">,
): boolean {
  return code === whole || code === "all" || wholeWord.test(zh);
}
