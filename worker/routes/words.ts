import { z } from "@hono/zod-openapi";
import { waitingWordBodySchema } from "../../shared/api/word-bodies.ts";
import {
  awaitedWordsSchema,
  cityWordsSchema,
  WORDS_PAGE,
  waitingWordsSchema,
  wordDecisionBodySchema,
  wordsQuerySchema,
} from "../../shared/api/words.ts";
import { most } from "../http/body-limit.ts";
import { officersOnly } from "../http/officers-only.ts";
import { bearer, body, createRouter, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { countAwaited, decideWord, showWords, undoDecision } from "../words/decide.ts";
import { ownWaiting, takeWordBack, tellWord } from "../words/waiting.ts";

const params = z.object({ id: z.string().regex(/^[0-9a-f]{32}$/) });
const common = {
  security: bearer,
  middleware: [signedIn, officersOnly] as [typeof signedIn, typeof officersOnly],
};

const list = route({
  ...common,
  method: "get",
  path: "/api/words",
  summary: "Headers and words that the city's units were asked about, and what it decided",
  request: { query: wordsQuerySchema },
  responses: {
    200: json(cityWordsSchema, "a page of words, by id"),
    ...refusals("validation_failed", "not_signed_in", "forbidden"),
  },
});

const decide = route({
  ...common,
  method: "put",
  path: "/api/words/{id}",
  summary: "Say what a word means, for all units from now on",
  request: { params, body: body(wordDecisionBodySchema, most.words) },
  responses: {
    204: { description: "decided; the catalogue has another digest now" },
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "not_found",
      "word_taken",
      "names_unconfirmed",
    ),
  },
});

const undo = route({
  ...common,
  method: "delete",
  path: "/api/words/{id}",
  summary: "Take back what was decided about a word",
  request: { params },
  responses: {
    204: { description: "it is asked about again" },
    ...refusals("validation_failed", "not_signed_in", "forbidden", "not_found"),
  },
});

const everybody = { security: bearer, middleware: [signedIn] as [typeof signedIn] };

const awaited = route({
  ...common,
  method: "get",
  path: "/api/words/awaited",
  summary: "How many words units of the city wait for, having found no option for them",
  responses: {
    200: json(awaitedWordsSchema, "their number"),
    ...refusals("not_signed_in", "forbidden"),
  },
});

const waiting = route({
  ...everybody,
  method: "get",
  path: "/api/words/waiting",
  summary: "Words that the account's own unit told the city of, and what was decided about each",
  responses: {
    200: json(waitingWordsSchema, "the words"),
    ...refusals("not_signed_in"),
  },
});

const tell = route({
  ...everybody,
  method: "post",
  path: "/api/words/waiting",
  summary: "Tell the city of a word for which a list has no option",
  request: { body: body(waitingWordBodySchema, most.words) },
  responses: {
    204: { description: "told; once more changes nothing" },
    ...refusals("validation_failed", "not_signed_in", "personal_data", "names_unconfirmed", "words_full"),
  },
});

const takeBack = route({
  ...everybody,
  method: "delete",
  path: "/api/words/waiting/{id}",
  summary: "Take back a word that the own unit told the city of",
  request: { params },
  responses: {
    204: { description: "nobody of the unit waits for it any more" },
    ...refusals("validation_failed", "not_signed_in", "not_found"),
  },
});

export const wordRoutes = createRouter()
  .openapi(list, async (context) => {
    const { after, most: asked = WORDS_PAGE } = context.req.valid("query");
    return context.json(await showWords(context.var.act, { after, most: asked }), 200);
  })
  .openapi(awaited, async (context) => context.json({ count: await countAwaited(context.var.act) }, 200))
  .openapi(waiting, async (context) => context.json({ words: await ownWaiting(context.var.act) }, 200))
  .openapi(tell, async (context) => {
    await tellWord(context.var.act, context.req.valid("json"));
    return context.body(null, 204);
  })
  .openapi(takeBack, async (context) => {
    await takeWordBack(context.var.act, context.req.valid("param").id);
    return context.body(null, 204);
  })
  .openapi(decide, async (context) => {
    const { act, standard } = context.var;
    await decideWord(
      act,
      standard.content.vocabularies,
      context.req.valid("param").id,
      context.req.valid("json"),
    );
    return context.body(null, 204);
  })
  .openapi(undo, async (context) => {
    await undoDecision(context.var.act, context.req.valid("param").id);
    return context.body(null, 204);
  });
