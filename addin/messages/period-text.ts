import { periodTitle } from "../../shared/period/period.ts";
import { monthName } from "./format.ts";
import { language } from "./language.ts";

const quarters = ["first", "second", "third", "fourth"];

/** "2026年第三季度", "third quarter of 2026". */
export function periodText(period: string): string {
  if (language === "zh") return periodTitle(period);
  const [, year = "", half, quarter, month, april, aprilHalf] =
    /^(\d{4})(?:H([12])|Q([1-4])|-(\d{2})|(April)(?:S([12]))?)?$/.exec(period) ?? [];
  const next = Number(year) + 1;
  if (half !== undefined) return `${half === "1" ? "first" : "second"} half of ${year}`;
  if (quarter !== undefined) return `${quarters[Number(quarter) - 1]} quarter of ${year}`;
  if (month !== undefined) return `${monthName(Number(month))} ${year}`;
  if (aprilHalf === "1") return `April to September ${year}`;
  if (aprilHalf === "2") return `October ${year} to March ${next}`;
  return april === undefined ? year : `April ${year} to March ${next}`;
}
