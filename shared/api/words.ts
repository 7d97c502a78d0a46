/** 词语: headers and words that units were asked about, and what the city decided about each. */
import { z } from "zod";
import { namesConfirmedSchema } from "./names-confirmed.ts";
import { nextSchema, pageQueryBy } from "./pages.ts";

/**
 * `meant`: it stands for what is chosen, a column or a code. `new_code`: the form lacks a code for it; a note for its
 * next version. `not_ours`: a header of no column of the form, a word that means nothing there.
 */
export const wordDecisions = ["meant", "new_code", "not_ours"] as const;

const decisionShape = {
  decision: z.enum(wordDecisions),
  chosen: z
    .string()
    .regex(/^[a-z0-9_]{0,60}$/)
    .describe('Id of the column of a header, code of a word; "" unless something is meant'),
};

const wordDecisionSchema = z.strictObject(decisionShape);
export const wordDecisionBodySchema = z.strictObject({
  ...decisionShape,
  namesConfirmed: namesConfirmedSchema,
});

export const cityWordSchema = z.object({
  id: z.string(),
  form: z.string(),
  kind: z.enum(["header", "word"]),
  column: z.string().describe('Of a word, the code column in whose cells it stood; "" for a header'),
  text: z.string(),
  units: z.number().int().describe("Units that were asked about it"),
  times: z.number().int(),
  lastAt: z.string().nullable().describe("China time; null: nobody has been asked since it was decided"),
  answers: z
    .array(z.object({ chosen: z.string(), units: z.number().int() }))
    .describe('What they chose, most units first; "" is no column'),
  waiting: z
    .array(z.object({ unit: z.object({ code: z.string(), name: z.string() }), since: z.string() }))
    .describe("Units that found no option for it and told the city, in the order in which they did"),
  awaited: z
    .boolean()
    .describe("They wait for it still: it was not decided, and the form does not know it yet"),
  decided: z.object({ ...decisionShape, by: z.string(), at: z.string() }).nullable(),
});

export const waitingWordSchema = z.object({
  id: z.string(),
  form: z.string(),
  column: z.string(),
  text: z.string(),
  since: z.string().describe("China time"),
  answer: z
    .object({ ...decisionShape, at: z.string() })
    .nullable()
    .describe("What the city decided about it; null: nothing yet"),
});
export const waitingWordsSchema = z.object({ words: z.array(waitingWordSchema) });
export const awaitedWordsSchema = z.object({
  count: z.number().int().describe("Words that units in scope wait for"),
});

export const WORDS_PAGE = 1_000;
export const wordsQuerySchema = z.object(pageQueryBy(/^[0-9a-f]{32}$/, WORDS_PAGE));
export const cityWordsSchema = z.object({
  words: z.array(cityWordSchema).describe("By id: what many units ask about may change from page to page"),
  next: nextSchema,
});

export type CityWord = z.infer<typeof cityWordSchema>;
export type CityWords = z.infer<typeof cityWordsSchema>;
export type WaitingWord = z.infer<typeof waitingWordSchema>;
export type WordDecision = z.infer<typeof wordDecisionSchema>;
export type WordDecisionBody = z.infer<typeof wordDecisionBodySchema>;

/** Whether the word is known to all units from then on: by what it means, or as a header that is none. */
export function isMadeKnown(
  { kind }: Pick<CityWord, "kind">,
  { decision }: Pick<WordDecision, "decision">,
): boolean {
  return decision === "meant" || (decision === "not_ours" && kind === "header");
}

/** What many units ask about first, what nobody asks last. */
export function mostAskedFirst(words: readonly CityWord[]): readonly CityWord[] {
  const written = ({ form, kind, column, text }: CityWord) => [form, kind, column, text].join("\n");
  return [...words].sort(
    (a, b) => b.units - a.units || b.times - a.times || (written(a) < written(b) ? -1 : 1),
  );
}
