import { carriedOver } from "../../finding/messages/history.ts";
import type { Form } from "../../form/form.ts";
import type { CarriedRule } from "../../form/history-rules.ts";
import { type KnownTotal, type KnownVersion, reportsToAdd } from "./known.ts";
import { about, figureWords, type Question } from "./question.ts";
import type { CurrentFacts } from "./series.ts";

/** 办结 ≤ 受理 + 上期结转: what went out against what came in, over all reports that are known. */
export function checkCarried(
  form: Form,
  period: string,
  current: CurrentFacts,
  own: readonly KnownVersion[],
): Question[] {
  const earlier = reportsToAdd(form.id, period, own);
  return form.history
    .filter((rule) => rule.kind === "carried")
    .flatMap((rule) => checkRule(rule, current, earlier));
}

function checkRule(rule: CarriedRule, current: CurrentFacts, earlier: readonly KnownVersion[]): Question[] {
  const sources = current.totals.filter(({ indicator }) => indicator === rule.out);
  const [first] = sources;
  const known = since(rule, earlier);
  if (first === undefined || known === undefined) return [];
  const out = sumOf(rule.out, current.totals);
  const before = known.reports.reduce(
    (sum, { totals }) => sum + sumOf(rule.in, totals) - sumOf(rule.out, totals),
    known.opening,
  );
  // More out than in before means that counting began with a stock nobody knows: it cannot be negative.
  const most = (before < 0n ? 0n : before) + sumOf(rule.in, current.totals);
  if (out <= most) return [];
  const { column, indicator } = first.source;
  const records = [...new Set(sources.flatMap(({ source }) => source.records))];
  const words = (value: bigint) => figureWords(column, indicator, value);
  const text = carriedOver(rule.message, words(out), words(most));
  return [about({ column, records }, rule.id, "INTER_PERIOD", text)];
}

/** What counting begins with, and the reports after it. */
function since(
  { opening }: CarriedRule,
  earlier: readonly KnownVersion[],
): { readonly opening: bigint; readonly reports: readonly KnownVersion[] } | undefined {
  if (opening === undefined) return earlier.length === 0 ? undefined : { opening: 0n, reports: earlier };
  const at = earlier.findLastIndex(({ totals }) => totals.some(({ indicator }) => indicator === opening));
  const report = earlier[at];
  if (report === undefined) return undefined;
  return { opening: sumOf(opening, report.totals), reports: earlier.slice(at + 1) };
}

function sumOf(indicator: string, totals: readonly Pick<KnownTotal, "indicator" | "value">[]): bigint {
  return totals.filter((total) => total.indicator === indicator).reduce((sum, { value }) => sum + value, 0n);
}
