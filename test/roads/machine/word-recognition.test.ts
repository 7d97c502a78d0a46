import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { scoreWords } from "../../bench/recognition/words.ts";
import { firstEdition } from "../../support/edition.ts";

const tables = resolve(import.meta.dirname, "../../fixtures/headers");

/** How the labelled words are understood today; what grows the lexicon raises these, and nothing lowers them. */
const least = [
  { file: "words.tsv", certainRight: 389, firstRight: 692, certainWrong: 0, astray: 3 },
  { file: "words-2.tsv", certainRight: 153, firstRight: 234, certainWrong: 0, astray: 1 },
  { file: "words-3.tsv", certainRight: 168, firstRight: 233, certainWrong: 0, astray: 0 },
  { file: "second/words.tsv", certainRight: 451, firstRight: 979, certainWrong: 0, astray: 5 },
];

describe.each(least)("the words of $file are understood no worse than they were", (was) => {
  const { codes, other, ask } = scoreWords(join(tables, was.file), firstEdition);

  it("the right code first, taken or offered", () => {
    expect(codes.firstRight).toBeGreaterThanOrEqual(was.firstRight);
    expect(codes.certainRight).toBeGreaterThanOrEqual(was.certainRight);
  });

  it("none taken for another code, or for a code where it means none", () => {
    expect(codes.certainWrong).toBeLessThanOrEqual(was.certainWrong);
    expect(other.certain + ask.certain).toBeLessThanOrEqual(was.astray);
  });
});
