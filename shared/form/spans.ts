/**
 * What a figure says beside the period itself: since the year began, since ever, of a year before, what was aimed at. None
 * of them is a column of a form; a record keeps each beside the column's own figure under `column@span`.
 */
import type { Text } from "./terms.ts";

/** Sent and kept. */
export const spans = ["ytd", "all_time", "prior", "target"] as const;
/** Held against their parts where they stand, and never sent. */
const comparedSpans = ["done_rate", "change", "growth"] as const;

export type Span = (typeof spans)[number];
export type ComparedSpan = (typeof comparedSpans)[number];
export type AnySpan = Span | ComparedSpan;

export const spanNames: Readonly<Record<AnySpan, Text>> = {
  ytd: { zh: "本年累计", en: "since January" },
  all_time: { zh: "历年累计", en: "of all years" },
  prior: { zh: "上年同期", en: "the year before" },
  target: { zh: "目标", en: "target" },
  done_rate: { zh: "完成率，只作核对", en: "share of the target, compared only" },
  change: { zh: "同比增减，只作核对", en: "change over the year before, compared only" },
  growth: { zh: "同比增长，只作核对", en: "growth over the year before, compared only" },
};

/** What a span is called, by the text of a finding's parameter; the text itself where it names none. */
export function spanTitle(span: string | number | undefined, language: keyof Text): string {
  const known = [...spans, ...comparedSpans].find((one) => one === span);
  return known === undefined ? String(span ?? "") : spanNames[known][language];
}

/** Key of a figure beside the column's own: `loan_amount@ytd`. */
export type SpanKey = `${string}@${AnySpan}`;

export function spanKey(column: string, span: AnySpan): SpanKey {
  return `${column}@${span}`;
}

/** The column and the span that a key names; undefined for a column's own figure. */
export function spanOfKey(key: string): { readonly column: string; readonly span: AnySpan } | undefined {
  const at = key.indexOf("@");
  if (at < 0) return undefined;
  const span = [...spans, ...comparedSpans].find((known) => known === key.slice(at + 1));
  return span === undefined ? undefined : { column: key.slice(0, at), span };
}

/** Id of the column whose figure a key is about: its own, or one beside it. */
export function baseOf(key: string): string {
  const at = key.indexOf("@");
  return at < 0 ? key : key.slice(0, at);
}

export function isSent(span: AnySpan): span is Span {
  return spans.some((known) => known === span);
}

/** Keys of figures beside the columns' own, among records. */
export function spanKeysIn(
  records: readonly { readonly values: Readonly<Record<string, unknown>> }[],
): Set<string> {
  const keys = new Set<string>();
  for (const { values } of records) for (const key in values) if (key.includes("@")) keys.add(key);
  return keys;
}
