import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { scoreWords } from "../../bench/recognition/words.ts";
import { catalogueOfEdition, firstEdition } from "../../support/edition.ts";

const tables = resolve(import.meta.dirname, "../../fixtures/headers");

/** How the labelled words are understood today; what grows the lexicon raises these, and nothing lowers them. */
const least = [
  { edition: 1, file: "words.tsv", certainRight: 389, firstRight: 692, certainWrong: 0, astray: 3 },
  { edition: 1, file: "words-2.tsv", certainRight: 153, firstRight: 234, certainWrong: 0, astray: 1 },
  { edition: 1, file: "words-3.tsv", certainRight: 168, firstRight: 233, certainWrong: 0, astray: 0 },
  { edition: 1, file: "second/words.tsv", certainRight: 452, firstRight: 979, certainWrong: 0, astray: 4 },
  { edition: 2, file: "words.tsv", certainRight: 514, firstRight: 757, certainWrong: 0, astray: 0 },
  { edition: 2, file: "words-2.tsv", certainRight: 201, firstRight: 264, certainWrong: 0, astray: 0 },
  { edition: 2, file: "words-3.tsv", certainRight: 187, firstRight: 254, certainWrong: 0, astray: 0 },
  { edition: 2, file: "second/words.tsv", certainRight: 573, firstRight: 1036, certainWrong: 0, astray: 2 },
  { edition: 2, file: "edition-2/words.tsv", certainRight: 23, firstRight: 35, certainWrong: 0, astray: 0 },
  { edition: 2, file: "edition-2/words-2.tsv", certainRight: 18, firstRight: 29, certainWrong: 0, astray: 0 },
];

describe.each(least)(
  "the words of $file are understood no worse than they were by edition $edition",
  (was) => {
    const { edition } = was;
    const catalogue = edition === 1 ? firstEdition : catalogueOfEdition(edition);
    const { codes, other, ask } = scoreWords(join(tables, was.file), catalogue, edition);

    it("the right code first, taken or offered", () => {
      expect(codes.firstRight).toBeGreaterThanOrEqual(was.firstRight);
      expect(codes.certainRight).toBeGreaterThanOrEqual(was.certainRight);
    });

    it("none taken for another code, or for a code where it means none", () => {
      expect(codes.certainWrong).toBeLessThanOrEqual(was.certainWrong);
      expect(other.certain + ask.certain).toBeLessThanOrEqual(was.astray);
    });
  },
);
