import { periodTitle } from "../../shared/period.ts";

/** "妇女创业小额贷款台账 · 2019年"; the period is not said twice. */
export function reportTitle(title: string, period: string): string {
  const words = periodTitle(period);
  return title.includes(words) ? title : `${title} · ${words}`;
}
