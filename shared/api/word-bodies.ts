/** What is sent to tell the city of a word that a list lacks. */
import { z } from "zod";
import { enteredText } from "./entered-text.ts";
import { idSchema } from "./ids.ts";
import { namesConfirmedSchema } from "./names-confirmed.ts";

export const waitingWordBodySchema = z.strictObject({
  form: idSchema,
  column: idSchema.describe("The code column in whose cells it stands"),
  text: enteredText({ max: 80 }).describe("The word, and nothing of what stands beside it"),
  namesConfirmed: namesConfirmedSchema,
});

export type WaitingWordBody = z.infer<typeof waitingWordBodySchema>;
