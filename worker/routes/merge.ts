import { z } from "@hono/zod-openapi";
import {
  type DownloadRequest,
  downloadLinkSchema,
  downloadRequestSchema,
  summaryQuerySchema,
} from "../../shared/api/downloads.ts";
import { soughtText } from "../../shared/api/entered-text.ts";
import { mergedQuerySchema, tidyFactsSchema, traceQuerySchema, traceSchema } from "../../shared/api/facts.ts";
import { problemSchema } from "../../shared/api/problem.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { problems } from "../../shared/problem.ts";
import type { Act } from "../base/act.ts";
import { CSV, DOCX, XLSX } from "../base/media-types.ts";
import { Refusal } from "../base/refusal.ts";
import { most } from "../http/body-limit.ts";
import { attachment, streamOf } from "../http/download.ts";
import { plainPage, wantsPage } from "../http/plain-page.ts";
import { bearer, body, createRouter, file, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { makeDownload } from "../merge/downloads.ts";
import { makeLink, openLink } from "../merge/links.ts";
import { factsFor, jsonOf } from "../merge/make-facts.ts";
import { makeTrace } from "../merge/make-trace.ts";
import { auditDownload } from "../store/merge/downloads.ts";

const common = { security: bearer, middleware: [signedIn] as [typeof signedIn] };
const refused = refusals("validation_failed", "not_signed_in", "not_found");

const merged = route({
  method: "get",
  path: "/api/merged.xlsx",
  summary: "One workbook of everything that units in scope reported for a period",
  ...common,
  request: { query: mergedQuerySchema },
  responses: { 200: file(XLSX, "the workbook"), ...refused },
});

const csv = route({
  method: "get",
  path: "/api/facts.csv",
  summary:
    "Every figure of a period as tidy data, for Power Query, pandas or R; UTF-8 with a byte order mark",
  ...common,
  request: { query: mergedQuerySchema },
  responses: {
    200: { description: "a line a fact", content: { "text/csv": { schema: z.string() } } },
    ...refused,
  },
});

const asJson = route({
  method: "get",
  path: "/api/facts.json",
  summary: "Every figure of a period as tidy data",
  ...common,
  request: { query: mergedQuerySchema },
  responses: { 200: json(tidyFactsSchema, "the facts"), ...refused },
});

const trace = route({
  method: "get",
  path: "/api/trace",
  summary: "What a total is made of: rows, submissions and original cells",
  ...common,
  request: { query: traceQuerySchema },
  responses: { 200: json(traceSchema, "totals by unit, and the figures behind them"), ...refused },
});

const summary = route({
  method: "get",
  path: "/api/summary.docx",
  summary: "A year in sentences and tables, each number with a footnote that says where it is from",
  ...common,
  request: { query: summaryQuerySchema },
  responses: { 200: file(DOCX, "the document"), ...refused },
});

const link = route({
  method: "post",
  path: "/api/downloads",
  summary: "A link that starts one download once, for programs that cannot send a token",
  ...common,
  request: { body: body(downloadRequestSchema, most.words) },
  responses: {
    201: json(downloadLinkSchema, "the link"),
    ...refusals("validation_failed", "not_signed_in"),
  },
});

const start = route({
  method: "get",
  path: "/api/downloads/{token}",
  summary: "The file of a link; the link is then used up, but not by HEAD",
  request: { params: z.object({ token: soughtText(100) }) },
  responses: {
    200: {
      description: "the file",
      content: Object.fromEntries(
        [XLSX, DOCX, CSV.split(";")[0] ?? CSV].map((type) => [type, { schema: z.string() }]),
      ),
    },
    ...refusals("validation_failed", "not_found"),
    410: {
      description: "link_used",
      content: {
        "application/problem+json": { schema: problemSchema },
        "text/html": { schema: z.string().openapi({ description: "for people" }) },
      },
    },
  },
});

/**
 * The file that was asked for, as an attachment that is written while it is sent; audited before it leaves. HEAD learns
 * its name: nothing is made, nothing leaves.
 */
async function answerDownload(act: Act, request: DownloadRequest, method: string): Promise<Response> {
  const { name, asciiName, type, chunks } = await makeDownload(act, request);
  if (method === "HEAD") return new Response(null, { headers: attachment(name, asciiName, type) });
  const stream = await streamOf(chunks);
  await auditDownload(act.db, act.account, request, chinaTime(act.clock()));
  return new Response(stream, { headers: attachment(name, asciiName, type) });
}

export const mergeRoutes = createRouter()
  .openapi(merged, (context) =>
    answerDownload(
      context.var.act,
      { file: "merged.xlsx", query: context.req.valid("query") },
      context.req.method,
    ),
  )
  .openapi(csv, (context) =>
    answerDownload(
      context.var.act,
      { file: "facts.csv", query: context.req.valid("query") },
      context.req.method,
    ),
  )
  .openapi(asJson, async (context) => {
    const pages = await factsFor(context.var.act, context.req.valid("query"));
    // Written piece by piece; the schema says what the pieces make.
    return context.body(await streamOf(jsonOf(pages)), 200, { "content-type": "application/json" }) as never;
  })
  .openapi(trace, async (context) =>
    context.json(await makeTrace(context.var.act, context.req.valid("query")), 200),
  )
  .openapi(summary, (context) =>
    answerDownload(
      context.var.act,
      { file: "summary.docx", query: context.req.valid("query") },
      context.req.method,
    ),
  )
  .openapi(link, async (context) => {
    const { act, tokenSha256 } = context.var;
    return context.json(await makeLink(act, tokenSha256, context.req.valid("json")), 201);
  })
  .openapi(start, async (context) => {
    const { clock, catalogue } = context.var;
    const { DB: db, PAYLOADS: bucket } = context.env;
    const { method } = context.req;
    const using = method !== "HEAD";
    const found = await openLink({ db, clock }, context.req.valid("param").token, { using });
    if (found === undefined && wantsPage(context)) {
      return plainPage(problems.link_used.status, problems.link_used.title);
    }
    if (found === undefined) throw new Refusal("link_used");
    return answerDownload({ db, bucket, clock, catalogue, account: found.account }, found.request, method);
  });
