import type { z } from "zod";
import type { mergedQuerySchema, TidyFact } from "../../shared/api/facts.ts";
import { CSV_START, csvLine } from "../../shared/csv.ts";
import type { Act } from "../base/act.ts";
import { CSV } from "../http/download.ts";
import type { Download } from "./download.ts";
import { factsFor } from "./make-facts.ts";

/** @throws Refusal not_found */
export async function factsTable(act: Act, query: z.infer<typeof mergedQuerySchema>): Promise<Download> {
  return {
    name: `数据_${query.period}.csv`,
    asciiName: `facts-${query.period}.csv`,
    type: CSV,
    chunks: csvOf(await factsFor(act, query)),
  };
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

async function* csvOf(pages: AsyncIterable<readonly TidyFact[]>): AsyncGenerator<Uint8Array> {
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
