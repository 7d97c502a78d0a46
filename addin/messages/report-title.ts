import { periodTitle } from "../../shared/period/period.ts";
import { periodText } from "./period-text.ts";

/** The title of a report without its period, where the page already names the period. */
export function formTitle(title: string, period: string): string {
  return title.replace(periodTitle(period), "").trim() || title;
}

/** "妇女创业小额贷款台账 · 2019年"; the period is not said twice. */
export function reportTitle(title: string, period: string): string {
  const words = periodTitle(period);
  return title.includes(words) ? title : `${title} · ${periodText(period)}`;
}
