import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { scoreHeaders } from "../../../bench/recognition/headers.ts";
import { catalogueOfEdition, firstEdition } from "../../../support/edition.ts";

const folder = resolve(import.meta.dirname, "../../../fixtures/headers");

/** Figures that may rise and not fall; the bounds of what may be wrong hold for good. */
const reached = {
  headers: { certainRight: 469, firstRight: 651, inThree: 659, proposedOfNone: 25, certainOfOthers: 2 },
  "headers-2": { certainRight: 362, firstRight: 556, inThree: 567, proposedOfNone: 34, certainOfOthers: 2 },
  "headers-3": { certainRight: 155, firstRight: 272, inThree: 274, proposedOfNone: 10, certainOfOthers: 1 },
  "headers-4": { certainRight: 262, firstRight: 356, inThree: 361, proposedOfNone: 13, certainOfOthers: 0 },
  "headers-5": { certainRight: 226, firstRight: 348, inThree: 356, proposedOfNone: 13, certainOfOthers: 1 },
};

it.each(Object.entries(reached))(
  "understands the headers of table %s no worse than before",
  (table, least) => {
    const { columns, none, ask } = scoreHeaders(join(folder, `${table}.tsv`), firstEdition);
    expect(columns.certainRight).toBeGreaterThanOrEqual(least.certainRight);
    expect(columns.firstRight).toBeGreaterThanOrEqual(least.firstRight);
    expect(columns.inThree).toBeGreaterThanOrEqual(least.inThree);
    expect(none.proposed).toBeLessThanOrEqual(least.proposedOfNone);
    expect(none.certain + ask.certain).toBeLessThanOrEqual(least.certainOfOthers);
    expect(columns.certainWrong / columns.n).toBeLessThanOrEqual(0.005);
    expect((none.certain + ask.certain) / (none.n + ask.n)).toBeLessThanOrEqual(0.015);
  },
);

/** The same tables by the second edition, with the labels that it changes: the rest of what is held falls or rises alike. */
const reachedBySecond = {
  headers: { certainRight: 447, firstRight: 704, proposedOfNone: 42 },
  "headers-2": { certainRight: 345, firstRight: 583, proposedOfNone: 39 },
  "headers-3": { certainRight: 141, firstRight: 290, proposedOfNone: 21 },
  "headers-4": { certainRight: 244, firstRight: 384, proposedOfNone: 14 },
  "headers-5": { certainRight: 214, firstRight: 375, proposedOfNone: 21 },
  "edition-2/headers": { certainRight: 32, firstRight: 62, proposedOfNone: 2 },
  "edition-2/headers-2": { certainRight: 31, firstRight: 55, proposedOfNone: 3 },
  "edition-2/headers-3": { certainRight: 3, firstRight: 5, proposedOfNone: 6 },
};

it.each(Object.entries(reachedBySecond))(
  "nothing in table %s is certain and wrong under the second edition of the forms",
  (table, least) => {
    const { columns, none, ask } = scoreHeaders(join(folder, `${table}.tsv`), catalogueOfEdition(2), 2);
    expect(columns.certainWrong + none.certain + ask.certain).toBe(0);
    expect(columns.certainRight).toBeGreaterThanOrEqual(least.certainRight);
    expect(columns.firstRight).toBeGreaterThanOrEqual(least.firstRight);
    expect(none.proposed).toBeLessThanOrEqual(least.proposedOfNone);
  },
);
