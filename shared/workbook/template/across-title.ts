import { isWholeCode, wholeCodeOf } from "../../form/code-whole.ts";
import type { Code, Column, Form } from "../../form/form.ts";
import type { AcrossTime } from "../../form/terms.ts";
import { lengthOfPeriod } from "../../period/period.ts";

/** What stands over figures of a time, as offices write it for a period of that length. */
export function timeTitle(
  time: AcrossTime,
  { accumulation }: Pick<Form, "accumulation">,
  period: string | undefined,
): string {
  const length = period === undefined ? undefined : lengthOfPeriod(period);
  switch (time) {
    case "own":
      if (accumulation === "yearToDate" && length !== "year") return "本年累计";
      return length === "month"
        ? "本月"
        : length === "quarter"
          ? "本季度"
          : length === "year"
            ? "本年"
            : "本期";
    case "ytd":
      return "本年累计";
    case "prior":
      return length === "year" ? "上年" : "上年同期";
    case "target":
      return "目标";
  }
}

/** What stands over figures of a word: 合计 | 其中：女 where one of the list stands for all of them. */
export function wordTitle(column: Pick<Column, "whole" | "codes">, code: Pick<Code, "code" | "zh">): string {
  if (wholeCodeOf(column) === undefined) return code.zh;
  return isWholeCode(column, code) ? WHOLE_TITLE : `其中：${code.zh}`;
}

/** What stands over the sum of words, or over the word that means all of them. */
export const WHOLE_TITLE = "合计";
