import type { Explanation } from "../../shared/api/submissions.ts";
import { canonicalJson } from "../../shared/canonical-json.ts";
import type { SheetRecord } from "../../shared/sheet/reading.ts";
import type { Fact } from "../../shared/statistics/fact.ts";
import type { HeldBody, HeldFact, HeldRecord } from "../store/proofs/holdings.ts";
import { inSheetOrder } from "../store/submissions/submit.ts";

/** Ordinals at which rows differ, are missing or are too many. */
type Ordinals = number[];

export function differentRecords(expected: readonly SheetRecord[], held: readonly HeldRecord[]): Ordinals {
  return differing(
    inSheetOrder(expected).map(({ ordinal, row, at, subject, grain, values, unread }) => [
      ordinal,
      { row, at: at ?? null, subject, grain, cells: values, unread: unread ?? null },
    ]),
    held.map(({ ordinal, row, at, subject, grain, cells, unread }) => [
      ordinal,
      { row, at, subject, grain, cells: parsed(cells), unread: unread === null ? null : parsed(unread) },
    ]),
  );
}

export function differentFacts(expected: readonly Fact[], held: readonly HeldFact[]): Ordinals {
  return differing(
    expected.map(({ row, subject, period, indicator, breakdown, kind, value, qualifier }, ordinal) => [
      ordinal,
      { row, subject, period, indicator, breakdown, kind, value, qualifier: qualifier ?? null },
    ]),
    held.map(({ ordinal, row, subject, period, indicator, breakdown, kind, value, qualifier }) => [
      ordinal,
      { row, subject, period, indicator, breakdown: parsed(breakdown), kind, value, qualifier },
    ]),
  );
}

export function differentExplanations(expected: readonly Explanation[], held: readonly HeldBody[]): Ordinals {
  return differing(
    expected.map((body, ordinal) => [ordinal, { rule: body.rule, body }]),
    held.map(({ ordinal, rule, body }) => [ordinal, { rule, body: parsed(body) }]),
  );
}

/** What stands in columns of its own beside a finding's body. */
export function differentFindings(held: readonly HeldBody[]): Ordinals {
  return differing(
    held.map(({ body }, ordinal) => {
      const { rule, severity } = Object(parsed(body));
      return [ordinal, { rule, severity }];
    }),
    held.map(({ ordinal, rule, severity }) => [ordinal, { rule, severity }]),
  );
}

type Row = readonly [ordinal: number, content: unknown];

function differing(expected: readonly Row[], held: readonly Row[]): Ordinals {
  const stored = new Map(held.map(([ordinal, content]) => [ordinal, canonicalJson(content)]));
  const wanted = new Map(expected.map(([ordinal, content]) => [ordinal, canonicalJson(content)]));
  const ordinals = new Set([...wanted.keys(), ...stored.keys()]);
  return [...ordinals].filter((ordinal) => stored.get(ordinal) !== wanted.get(ordinal)).sort((a, b) => a - b);
}

/** Somebody may have put anything there. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
