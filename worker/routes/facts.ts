import { createRoute, z } from "@hono/zod-openapi";
import type { TidyFact } from "../../shared/api/facts.ts";
import { mergedQuerySchema, tidyFactsSchema, traceQuerySchema, traceSchema } from "../../shared/api/facts.ts";
import { streamOf } from "../http/download.ts";
import { bearer, createRouter, json, refusals } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { answerDownload } from "../merge/answer-download.ts";
import { factsFor } from "../merge/make-facts.ts";
import { makeTrace } from "../merge/make-trace.ts";

const refused = refusals("validation_failed", "not_signed_in", "not_found");

const csv = createRoute({
  method: "get",
  path: "/api/facts.csv",
  summary:
    "Every figure of a period as tidy data, for Power Query, pandas or R; UTF-8 with a byte order mark",
  security: bearer,
  middleware: [signedIn] as const,
  request: { query: mergedQuerySchema },
  responses: {
    200: { description: "a line a fact", content: { "text/csv": { schema: z.string() } } },
    ...refused,
  },
});

const asJson = createRoute({
  method: "get",
  path: "/api/facts.json",
  summary: "Every figure of a period as tidy data",
  security: bearer,
  middleware: [signedIn] as const,
  request: { query: mergedQuerySchema },
  responses: { 200: json(tidyFactsSchema, "the facts"), ...refused },
});

const trace = createRoute({
  method: "get",
  path: "/api/trace",
  summary: "What a total is made of: rows, submissions and original cells",
  security: bearer,
  middleware: [signedIn] as const,
  request: { query: traceQuerySchema },
  responses: { 200: json(traceSchema, "totals by unit, and the figures behind them"), ...refused },
});

export const factRoutes = createRouter()
  .openapi(csv, (context) =>
    answerDownload(context.var.act, { file: "facts.csv", query: context.req.valid("query") }),
  )
  .openapi(asJson, async (context) => {
    const pages = await factsFor(context.var.act, context.req.valid("query"));
    // Written piece by piece; the schema says what the pieces make.
    return context.body(await streamOf(jsonOf(pages)), 200, { "content-type": "application/json" }) as never;
  })
  .openapi(trace, async (context) =>
    context.json(await makeTrace(context.var.act, context.req.valid("query")), 200),
  );

async function* jsonOf(pages: AsyncIterable<readonly TidyFact[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let before = '{"facts":[';
  for await (const page of pages) {
    yield encoder.encode(before + page.map((fact) => JSON.stringify(fact)).join(",\n"));
    before = ",\n";
  }
  yield encoder.encode(before === ",\n" ? "]}" : `${before}]}`);
}
