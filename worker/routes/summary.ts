import { createRoute, z } from "@hono/zod-openapi";
import { summaryQuerySchema } from "../../shared/api/downloads.ts";
import { DOCX } from "../http/download.ts";
import { bearer, createRouter, refusals } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { answerDownload } from "../merge/answer-download.ts";

const summary = createRoute({
  method: "get",
  path: "/api/summary.docx",
  summary: "A year in sentences and tables, each number with a footnote that says where it is from",
  security: bearer,
  middleware: [signedIn] as const,
  request: { query: summaryQuerySchema },
  responses: {
    200: {
      description: "the document",
      content: { [DOCX]: { schema: z.string().openapi({ format: "binary" }) } },
    },
    ...refusals("validation_failed", "not_signed_in", "not_found"),
  },
});

export const summaryRoutes = createRouter().openapi(summary, (context) =>
  answerDownload(context.var.act, { file: "summary.docx", query: context.req.valid("query") }),
);
