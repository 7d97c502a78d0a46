import { createRoute, z } from "@hono/zod-openapi";
import { mergedQuerySchema } from "../../shared/api/facts.ts";
import { XLSX } from "../http/download.ts";
import { bearer, createRouter, refusals } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { answerDownload } from "../merge/answer-download.ts";

const merged = createRoute({
  method: "get",
  path: "/api/merged.xlsx",
  summary: "One workbook of everything that units in scope reported for a period",
  security: bearer,
  middleware: [signedIn] as const,
  request: { query: mergedQuerySchema },
  responses: {
    200: {
      description: "the workbook",
      content: { [XLSX]: { schema: z.string().openapi({ format: "binary" }) } },
    },
    ...refusals("validation_failed", "not_signed_in", "not_found"),
  },
});

export const mergedRoutes = createRouter().openapi(merged, (context) =>
  answerDownload(context.var.act, { file: "merged.xlsx", query: context.req.valid("query") }),
);
