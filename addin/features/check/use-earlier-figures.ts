import { useEffect, useState } from "react";
import type { ReportTotals } from "../../../shared/api/review.ts";
import { amount } from "../../messages/format.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import { useServices } from "../../services.ts";
import type { OwedReport } from "../owed/owed-reports.ts";
import type { AboutCell } from "./about-cell.ts";

/**
 * What the own unit reported of a figure for the period before and a year before: "2018年 685万元". Asked for when such a cell
 * is looked at for the first time, by the collection alone: nothing of the sheet goes along. Where it cannot be had, the
 * cell is looked at without.
 */
export function useEarlierFigures(
  { whole }: Pick<AboutCell, "whole">,
  reports: readonly OwedReport[],
): readonly string[] {
  const { api } = useServices();
  const [known, setKnown] = useState<ReadonlyMap<string, readonly ReportTotals[]>>(new Map());
  const wanted = reports.find(
    ({ collection }) => collection.form === whole?.form && collection.period === whole.period,
  )?.collection.id;
  const missing = wanted !== undefined && !known.has(wanted) ? wanted : undefined;
  useEffect(() => {
    if (missing === undefined) return;
    let current = true;
    const load = async (): Promise<void> => {
      const answer = await api.earlierTotals(missing);
      if (current && answer.ok) setKnown((before) => new Map([...before, [missing, answer.value]]));
    };
    load().catch(reportError);
    return () => {
      current = false;
    };
  }, [api, missing]);
  if (whole === undefined || wanted === undefined) return [];
  return (known.get(wanted) ?? []).flatMap(({ period, controlTotals }) => {
    // Parts that are never added say nothing of the whole.
    const [own, ...others] = controlTotals.columns.filter(({ column }) => column === whole.column);
    return own === undefined || others.length > 0 || own.codes !== undefined
      ? []
      : [text.review.lastYear(periodText(period), amount(own.total, own.unit, own.qualifier))];
  });
}
