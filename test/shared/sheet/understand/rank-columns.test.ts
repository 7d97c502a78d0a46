import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { scoreHeaders } from "../../../bench/recognition/headers.ts";

const folder = resolve(import.meta.dirname, "../../../fixtures/headers");

/** Figures that may rise and not fall; the bounds of what may be wrong hold for good. */
const reached = {
  headers: { certainRight: 449, firstRight: 647, inThree: 657, proposedOfNone: 36, certainOfOthers: 4 },
  "headers-2": { certainRight: 339, firstRight: 551, inThree: 566, proposedOfNone: 39, certainOfOthers: 2 },
};

it.each(Object.entries(reached))(
  "understands the headers of table %s no worse than before",
  (table, least) => {
    const { columns, none, ask } = scoreHeaders(join(folder, `${table}.tsv`));
    expect(columns.certainRight).toBeGreaterThanOrEqual(least.certainRight);
    expect(columns.firstRight).toBeGreaterThanOrEqual(least.firstRight);
    expect(columns.inThree).toBeGreaterThanOrEqual(least.inThree);
    expect(none.proposed).toBeLessThanOrEqual(least.proposedOfNone);
    expect(none.certain + ask.certain).toBeLessThanOrEqual(least.certainOfOthers);
    expect(columns.certainWrong / columns.n).toBeLessThanOrEqual(0.005);
    expect((none.certain + ask.certain) / (none.n + ask.n)).toBeLessThanOrEqual(0.015);
  },
);
