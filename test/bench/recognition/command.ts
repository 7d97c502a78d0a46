/**
 * `npm run --silent recognition -- DIR [--edition N]`: how the labelled tables of a folder (headers.tsv, words.tsv,
 * rows.tsv; see test/fixtures/headers/README.md) are understood, as JSON. A table that is not there gives null. Without
 * an edition they are read by the one that they speak of (`spoken-of.ts`); by another, the labels count that its folder
 * `edition-N` beside the tables has changed.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import { catalogueOfEdition } from "../../support/edition.ts";
import { scoreHeaders } from "./headers.ts";
import { scoreRows } from "./rows.ts";
import { editionSpokenOf } from "./spoken-of.ts";
import { scoreWords } from "./words.ts";

const scores: Readonly<Record<string, (file: string, catalogue: Catalogue, edition: number) => unknown>> = {
  headers: scoreHeaders,
  words: scoreWords,
  rows: scoreRows,
};

function understood(folder: string, edition: number): unknown {
  const catalogue = catalogueOfEdition(edition);
  const told = Object.entries(scores).map(([name, score]) => {
    const file = join(folder, `${name}.tsv`);
    return [name, existsSync(file) ? score(file, catalogue, edition) : null] as const;
  });
  return Object.fromEntries(told);
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { edition: { type: "string" } },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new RangeError("name the folder of the tables");
  const edition = values.edition === undefined ? editionSpokenOf(folder) : Number(values.edition);
  console.log(JSON.stringify(understood(folder, edition), null, 2));
} catch (error) {
  const isAsked = error instanceof RangeError || (error instanceof TypeError && "code" in error);
  if (!isAsked) throw error;
  console.error(`recognition: ${error.message}`);
  process.exitCode = 1;
}
