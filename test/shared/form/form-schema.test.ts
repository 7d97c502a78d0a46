import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { indicatorSchema, vocabularySchema } from "../../../shared/form/catalogue-schema.ts";
import { formSchema } from "../../../shared/form/form-schema.ts";
import type { Vocabulary } from "../../../shared/form/vocabulary.ts";
import { standardContent } from "../../../shared/forms/index.ts";
import { testTeams } from "../../support/coarse-dates.ts";

const { forms, indicators } = standardContent;

const vocabulary: Vocabulary = {
  form: "women_loans",
  titles: ["贷款表"],
  headers: { amount: ["放款"] },
  words: { loan_type: { guaranteed: ["有担保"] } },
};

describe("the schemas of what a catalogue is made of", () => {
  it.each([...forms, testTeams].map((form) => [form.id, form] as const))("take %s as it is", (_, form) => {
    expect(formSchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
  });

  it("take every indicator and a vocabulary as they are", () => {
    for (const indicator of indicators) expect(indicatorSchema.parse(indicator)).toEqual(indicator);
    expect(vocabularySchema.parse(vocabulary)).toEqual(vocabulary);
  });

  it("refuse a key that is none of theirs, wherever it stands", () => {
    const kinds = new Map<string, string>();
    const refused = (schema: z.ZodType, value: object) => {
      for (const [kind, strange] of strangers(value)) {
        if (!kinds.has(kind)) kinds.set(kind, schema.safeParse(strange).success ? "taken" : "refused");
      }
    };
    for (const form of forms) refused(formSchema, form);
    for (const indicator of indicators) refused(indicatorSchema, indicator);
    refused(vocabularySchema, vocabulary);
    // Keys of these are names that the form chooses.
    const chosen = [/\.least$/, /\.where$/, /^headers$/, /^words(\.\w+)?$/];
    const taken = [...kinds].filter(([, outcome]) => outcome === "taken").map(([kind]) => kind);
    expect(taken.filter((kind) => !chosen.some((pattern) => pattern.test(kind)))).toEqual([]);
    expect([...kinds.keys()]).toEqual(
      expect.arrayContaining(["", "columns", "columns.codes", "columns.feeds.when", "history.left", "title"]),
    );
  });

  it("refuse a form that lacks something, or says it in a way of its own", () => {
    const [form] = forms;
    for (const change of [
      { columns: undefined },
      { version: 0 },
      { accumulation: "yearly" },
      { eventDate: null },
      { grains: ["row"] },
      { history: [{ kind: "guess", id: "X" }] },
    ]) {
      expect(formSchema.safeParse({ ...form, ...change }).success, JSON.stringify(change)).toBe(false);
    }
  });
});

/** For every kind of object within a value its name, and the whole value with one of them given a strange key. */
function strangers(value: object): Map<string, unknown> {
  const found = new Map<string, unknown>();
  visit(value, "", (strange) => strange);
  return found;

  function visit(part: unknown, kind: string, whole: (part: unknown) => unknown): void {
    if (Array.isArray(part)) {
      part.forEach((each, index) => {
        visit(each, kind, (strange) => whole(part.with(index, strange)));
      });
    } else if (typeof part === "object" && part !== null) {
      if (!found.has(kind)) found.set(kind, whole({ ...part, strange: 1 }));
      for (const [key, each] of Object.entries(part)) {
        visit(each, kind === "" ? key : `${kind}.${key}`, (strange) => whole({ ...part, [key]: strange }));
      }
    }
  }
}
