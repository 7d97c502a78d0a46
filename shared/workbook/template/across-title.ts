import type { Form } from "../../form/form.ts";
import type { AcrossTime } from "../../form/terms.ts";
import { lengthOfPeriod } from "../../sheet/periods-across.ts";

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
