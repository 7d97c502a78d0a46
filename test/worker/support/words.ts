import { type CityWord, cityWordsSchema, mostAskedFirst } from "../../../shared/api/words.ts";
import type { Assignment } from "../../../shared/sheet/assignment.ts";
import { sha256 } from "../../../worker/base/digest.ts";
import { wordId } from "../../../worker/store/words/asked-words.ts";
import type { TestUnit } from "./city.ts";
import { pagesOf } from "./pages.ts";
import { send } from "./requests.ts";

/** What a clerk settled about a sheet with a header and a word that nobody knows. */
export const settled: Assignment = {
  form: "women_loans",
  columns: { 子丑寅: "amount", 贷款类型: "loan_type", 经办: null },
  words: { loan_type: { 甲乙款: "micro" } },
};

export function digestOf(fingerprint: string): string {
  return sha256(fingerprint);
}

/** Keeps an assignment for the unit; each fingerprint is another header. */
export function keepAs(
  unit: TestUnit,
  assignment: Assignment = settled,
  fingerprint = "子丑寅|贷款类型|经办",
): Promise<Response> {
  const body = { fingerprint, assignment };
  return send("PUT", `/api/assignments/${digestOf(fingerprint)}`, body, unit);
}

/** Tells the city that the list of kinds of loans lacks a word. */
export function tellAs(unit: TestUnit, text: string, more: object = {}): Promise<Response> {
  return send(
    "POST",
    "/api/words/waiting",
    { form: "women_loans", column: "loan_type", text, ...more },
    unit,
  );
}

export function toldId(text: string): string {
  return wordId({ form: "women_loans", kind: "word", column: "loan_type", text });
}

export async function wordsAs(unit: TestUnit): Promise<readonly CityWord[]> {
  const pages = await pagesOf(cityWordsSchema, "/api/words", unit);
  const words = mostAskedFirst(pages.flatMap((page) => page.words));
  return words;
}

/** A word of the list by its text. */
export async function wordAs(unit: TestUnit, text: string): Promise<CityWord> {
  const found = (await wordsAs(unit)).find((word) => word.text === text);
  if (found === undefined) throw new Error(`nobody asked about ${text}`);
  return found;
}
