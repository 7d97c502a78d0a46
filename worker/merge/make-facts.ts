import type { z } from "zod";
import type { TidyFact } from "../../shared/api/facts.ts";
import type { mergedQuerySchema } from "../../shared/api/facts-queries.ts";
import { CSV_START, csvLine } from "../../shared/csv.ts";
import type { Act } from "../base/act.ts";
import { factPages } from "../store/merge/facts.ts";
import { mergeQueryOf, versionsFor } from "./versions.ts";

/**
 * The facts of a period and of those within it, of the versions that a merge would take, a page at a time.
 * @throws Refusal not_found when nobody in scope owes anything for that period and those forms.
 */
export async function factsFor(
  act: Act,
  query: z.infer<typeof mergedQuerySchema>,
): Promise<AsyncIterable<TidyFact[]>> {
  const { collections } = await versionsFor(act, mergeQueryOf(query));
  return factPages(
    act,
    collections.flatMap(({ versions }) => versions),
  );
}

/** Written piece by piece: `{"facts":[ … ]}`. */
export async function* jsonOf(pages: AsyncIterable<readonly TidyFact[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let before = '{"facts":[';
  for await (const page of pages) {
    yield encoder.encode(before + page.map((fact) => JSON.stringify(fact)).join(",\n"));
    before = ",\n";
  }
  yield encoder.encode(before === ",\n" ? "]}" : `${before}]}`);
}

const CSV_HEADER = [
  "period",
  "unit_code",
  "unit",
  "subject_code",
  "subject",
  "form",
  "form_version",
  "indicator",
  "indicator_title",
  "breakdown",
  "kind",
  "value",
  "measure",
  "qualifier",
  "submission",
  "version",
  "row",
];

/** A line a fact, with a byte order mark. */
export async function* csvOf(pages: AsyncIterable<readonly TidyFact[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(CSV_START + csvLine(CSV_HEADER));
  for await (const page of pages) yield encoder.encode(page.map(csvFact).join(""));
}

function csvFact(fact: TidyFact): string {
  const breakdown = Object.entries(fact.breakdown).map(([column, code]) => `${column}:${code}`);
  return csvLine([
    fact.period,
    fact.unit.code,
    fact.unit.name,
    fact.subject.code,
    fact.subject.name,
    fact.form,
    fact.formVersion,
    fact.indicator,
    fact.title,
    breakdown.join(" "),
    fact.kind,
    { decimal: fact.value },
    fact.measure,
    fact.qualifier,
    fact.submission,
    fact.version,
    fact.row,
  ]);
}
