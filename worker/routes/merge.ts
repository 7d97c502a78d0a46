import { z } from "@hono/zod-openapi";
import { soughtText } from "../../shared/api/bounded-text.ts";
import {
  type DownloadRequest,
  downloadRequestSchema,
  summaryQuerySchema,
} from "../../shared/api/download-request.ts";
import { downloadLinkSchema, placeInLineSchema } from "../../shared/api/downloads.ts";
import { tidyFactsSchema, traceSchema } from "../../shared/api/facts.ts";
import { mergedQuerySchema, traceQuerySchema, workbookQuerySchema } from "../../shared/api/facts-queries.ts";
import { problemSchema } from "../../shared/api/problem.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { type ProblemCode, problems } from "../../shared/problem.ts";
import type { Act } from "../base/act.ts";
import { sha256 } from "../base/digest.ts";
import { CSV, DOCX, XLSX } from "../base/media-types.ts";
import { Refusal } from "../base/refusal.ts";
import { most } from "../http/body-limit.ts";
import { attachment, streamOf } from "../http/download.ts";
import { plainPage, waitingPage, wantsPage } from "../http/plain-page.ts";
import { bearer, body, createRouter, file, json, refusals, route } from "../http/router.ts";
import { actOf, signedIn } from "../http/signed-in.ts";
import { makeDownload } from "../merge/downloads.ts";
import { inTurn, leave, ticketOf, toldPlace, waitForTurn } from "../merge/in-turn.ts";
import { dropLink, keepLink, makeLink, openLink } from "../merge/links.ts";
import { factsFor, jsonOf } from "../merge/make-facts.ts";
import { makeTrace } from "../merge/make-trace.ts";
import { auditDownload } from "../store/merge/downloads.ts";
import { unhurried } from "../store/merge/giving-way.ts";
import { stepUp, type Ticket } from "../store/merge/work-line.ts";

const common = { security: bearer, middleware: [signedIn] as [typeof signedIn] };
const refused = refusals("validation_failed", "not_signed_in", "not_found", "form_lost");
/** What is made in turn may have to wait for longer than a request is held. */
const refusedInTurn = refusals("validation_failed", "not_signed_in", "not_found", "form_lost", "busy");

const merged = route({
  method: "get",
  path: "/api/merged.xlsx",
  summary: "One workbook of everything that units in scope reported for a period",
  ...common,
  request: { query: workbookQuerySchema },
  responses: { 200: file(XLSX, "the workbook"), ...refusedInTurn },
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
    ...refusedInTurn,
  },
});

const asJson = route({
  method: "get",
  path: "/api/facts.json",
  summary: "Every figure of a period as tidy data",
  ...common,
  request: { query: mergedQuerySchema },
  responses: { 200: json(tidyFactsSchema, "the facts"), ...refusedInTurn },
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
  responses: { 200: file(DOCX, "the document"), ...refusedInTurn },
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

const linkParams = z.object({ token: soughtText(100) });

function alsoForPeople(code: ProblemCode) {
  return {
    description: code,
    content: {
      "application/problem+json": { schema: problemSchema },
      "text/html": { schema: z.string().openapi({ description: "for people" }) },
    },
  };
}

const start = route({
  method: "get",
  path: "/api/downloads/{token}",
  summary:
    "The file of a link, which is then used up, but not by HEAD; before its turn, how many are ahead, and the link stays. `Prefer: respond-async` is told of the turn itself too, as 0 ahead",
  request: { params: linkParams },
  responses: {
    202: {
      description: "it is not its turn yet: ask again within fifteen seconds, or the place is lost",
      content: {
        "application/json": { schema: placeInLineSchema },
        "text/html": {
          schema: z.string().openapi({ description: "for people: the page asks again by itself" }),
        },
      },
    },
    200: {
      description: "the file",
      content: Object.fromEntries(
        [XLSX, DOCX, CSV.split(";")[0] ?? CSV].map((type) => [type, { schema: z.string() }]),
      ),
    },
    ...refusals("validation_failed"),
    404: alsoForPeople("not_found"),
    409: alsoForPeople("form_lost"),
    410: alsoForPeople("link_used"),
  },
});

const drop = route({
  method: "delete",
  path: "/api/downloads/{token}",
  summary: "Gives up a link, and its place among those who wait",
  request: { params: linkParams },
  responses: { 204: { description: "nobody waits for it" }, ...refusals("validation_failed") },
});

/** Whether a client shows where it stands: it asks once more when its turn has come, and knows that its file is made. */
function wantsPlaces(request: { readonly header: (name: string) => string | undefined }): boolean {
  return request.header("prefer") === "respond-async";
}

interface Asked {
  readonly method: string;
  readonly ticket: Ticket;
}

/**
 * The file that was asked for by whoever's turn it is, as an attachment that is written while it is sent; audited before
 * it leaves. HEAD learns its name: nothing is made, nothing leaves.
 */
async function answerDownload(
  act: Act,
  request: DownloadRequest,
  { method, ticket }: Asked,
): Promise<Response> {
  if (method === "HEAD") {
    const { name, asciiName, type } = await makeDownload(act, request);
    return new Response(null, { headers: attachment(name, asciiName, type) });
  }
  return orLeave(act, ticket, async () => {
    const { name, asciiName, type, chunks } = await makeDownload(act, request);
    const stream = await streamOf(inTurn(act, ticket, chunks));
    await auditDownload(act.db, act.account, request, chinaTime(act.clock()));
    return new Response(stream, { headers: attachment(name, asciiName, type) });
  });
}

/** Does what the turn is for; whoever fails gives it up at once. */
async function orLeave<T>({ db }: Pick<Act, "db">, { ticket }: Ticket, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    await leave(db, ticket);
    throw failure;
  }
}

/** The same for a request that comes with a session's token, and is held until its turn. */
async function answerInTurn(
  act: Act,
  request: DownloadRequest,
  { method, raw }: { readonly method: string; readonly raw: Request },
): Promise<Response> {
  const ticket = ticketOf(act, request.file);
  if (method !== "HEAD") await waitForTurn(act, ticket, raw.signal);
  return answerDownload(act, request, { method, ticket });
}

export const mergeRoutes = createRouter()
  .openapi(merged, (context) =>
    answerInTurn(context.var.act, { file: "merged.xlsx", query: context.req.valid("query") }, context.req),
  )
  .openapi(csv, (context) =>
    answerInTurn(context.var.act, { file: "facts.csv", query: context.req.valid("query") }, context.req),
  )
  .openapi(asJson, async (context) => {
    const { act } = context.var;
    const ticket = ticketOf(act, "facts.json");
    await waitForTurn(act, ticket, context.req.raw.signal);
    const stream = await orLeave(act, ticket, async () =>
      streamOf(inTurn(act, ticket, jsonOf(await factsFor(unhurried(act), context.req.valid("query"))))),
    );
    // Written piece by piece; the schema says what the pieces make.
    return context.body(stream, 200, { "content-type": "application/json" }) as never;
  })
  .openapi(trace, async (context) =>
    context.json(await makeTrace(context.var.act, context.req.valid("query")), 200),
  )
  .openapi(summary, (context) =>
    answerInTurn(context.var.act, { file: "summary.docx", query: context.req.valid("query") }, context.req),
  )
  .openapi(link, async (context) => {
    const { act, tokenSha256 } = context.var;
    return context.json(await makeLink(act, tokenSha256, context.req.valid("json")), 201);
  })
  .openapi(start, async (context) => {
    const { clock } = context.var;
    const db = context.env.DB;
    const { method } = context.req;
    const { token } = context.req.valid("param");
    const found = await openLink({ db, clock }, token, { using: false });
    const ticket = {
      ticket: sha256(token),
      account: found?.account.id ?? 0,
      kind: found?.request.file ?? "",
    };
    if (found !== undefined && method !== "HEAD") {
      const place = await stepUp(db, ticket, clock());
      if (!place.working || (place.began && wantsPlaces(context.req))) {
        await keepLink({ db, clock }, token);
        const told = place.working ? { ahead: 0, seconds: 1 } : toldPlace(place);
        return wantsPage(context) ? waitingPage(told) : context.json(told, 202);
      }
    }
    const good =
      found !== undefined &&
      (method === "HEAD" || (await openLink({ db, clock }, token, { using: true })) !== undefined);
    if (!good && wantsPage(context)) return plainPage(problems.link_used.status, problems.link_used.title);
    if (!good) throw new Refusal("link_used");
    try {
      return await answerDownload(await actOf(context, found), found.request, { method, ticket });
    } catch (failure) {
      if (!(failure instanceof Refusal && wantsPage(context))) throw failure;
      const { status, title } = problems[failure.code];
      return plainPage(status, title);
    }
  })
  .openapi(drop, async (context) => {
    const { token } = context.req.valid("param");
    await dropLink({ db: context.env.DB, clock: context.var.clock }, token);
    return context.body(null, 204);
  });
