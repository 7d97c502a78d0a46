import { randomBytes } from "node:crypto";
import { createRoute, z } from "@hono/zod-openapi";
import { downloadLinkSchema, downloadRequestSchema } from "../../shared/api/downloads.ts";
import { problemSchema } from "../../shared/api/problem.ts";
import { problems } from "../../shared/problem.ts";
import { chinaTime, MINUTE } from "../base/clock.ts";
import { sha256 } from "../base/digest.ts";
import { Refusal } from "../base/refusal.ts";
import { CSV, DOCX, XLSX } from "../http/download.ts";
import { plainPage, wantsPage } from "../http/plain-page.ts";
import { bearer, createRouter, json, refusals } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { answerDownload } from "../merge/answer-download.ts";
import { createDownload, useDownload } from "../store/merge/downloads.ts";

/** Long enough for a slow Excel to hand the link to a browser, too short to be passed around. */
const LINK_LIFE = 5 * MINUTE;

const create = createRoute({
  method: "post",
  path: "/api/downloads",
  summary: "A link that starts one download once, for programs that cannot send a token",
  security: bearer,
  middleware: [signedIn] as const,
  request: {
    body: { required: true, content: { "application/json": { schema: downloadRequestSchema } } },
  },
  responses: {
    201: json(downloadLinkSchema, "the link"),
    ...refusals("validation_failed", "not_signed_in"),
  },
});

const start = createRoute({
  method: "get",
  path: "/api/downloads/{token}",
  summary: "The file of a link; the link is then used up",
  request: { params: z.object({ token: z.string().max(100) }) },
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

export const downloadRoutes = createRouter()
  .openapi(create, async (context) => {
    const token = randomBytes(32).toString("base64url");
    const { db, account, clock } = context.var.act;
    const expiresAt = chinaTime(clock() + LINK_LIFE);
    await createDownload(db, {
      tokenSha256: sha256(token),
      account: account.id,
      request: context.req.valid("json"),
      expiresAt,
    });
    return context.json({ url: `/api/downloads/${token}`, expiresAt }, 201);
  })
  .openapi(start, async (context) => {
    const { clock } = context.var;
    const { DB: db, PAYLOADS: bucket } = context.env;
    const found = await useDownload(db, sha256(context.req.valid("param").token), chinaTime(clock()));
    if (found === undefined && wantsPage(context)) {
      return plainPage(problems.link_used.status, problems.link_used.title);
    }
    if (found === undefined) throw new Refusal("link_used");
    return answerDownload({ db, bucket, clock, account: found.account }, found.request);
  });
