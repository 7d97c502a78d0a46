/**
 * `npm run --silent recognition -- DIR`: how the labelled tables of a folder (headers.tsv, words.tsv, rows.tsv; see
 * test/fixtures/headers/README.md) are understood, as JSON. A table that is not there gives null.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { scoreHeaders } from "./headers.ts";
import { scoreRows } from "./rows.ts";
import { scoreWords } from "./words.ts";

const scores: Readonly<Record<string, (file: string) => unknown>> = {
  headers: scoreHeaders,
  words: scoreWords,
  rows: scoreRows,
};

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("recognition: name the folder of the tables");
  process.exitCode = 1;
} else {
  const told = ["headers", "words", "rows"].map((name) => {
    const file = join(folder, `${name}.tsv`);
    return [name, existsSync(file) ? (scores[name]?.(file) ?? null) : null] as const;
  });
  console.log(JSON.stringify(Object.fromEntries(told), null, 2));
}
