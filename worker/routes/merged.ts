import { createRoute, z } from "@hono/zod-openapi";
import { periodSchema } from "../../shared/api.ts";
import { periodTitle } from "../../shared/period.ts";
import { writeMergedWorkbook } from "../../shared/workbook/merged/write-merged-workbook.ts";
import { compressor } from "../compressor.ts";
import { attachment, streamOf, XLSX } from "../http/download.ts";
import { bearer, createRouter, refusals } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { makeMerge } from "../make-merge.ts";

const merged = createRoute({
  method: "get",
  path: "/api/merged.xlsx",
  summary: "One workbook of everything that units in scope reported for a period",
  security: bearer,
  middleware: [signedIn] as const,
  request: {
    query: z.object({
      period: periodSchema,
      form: z
        .union([z.string(), z.array(z.string()).max(50)])
        .optional()
        .openapi({ description: "Form id; may repeat; without it every form" }),
      state: z.enum(["newest", "approved"]).default("newest"),
    }),
  },
  responses: {
    200: {
      description: "the workbook",
      content: { [XLSX]: { schema: z.string().openapi({ format: "binary" }) } },
    },
    ...refusals("validation_failed", "not_signed_in", "not_found"),
  },
});

export const mergedRoutes = createRouter().openapi(merged, async (context) => {
  const { period, form, state } = context.req.valid("query");
  const { account, clock } = context.var;
  const forms = form === undefined ? undefined : [form].flat();
  const merge = await makeMerge(context.env.DB, account, { period, forms, state }, clock);
  const name = `${merge.recipient}${periodTitle(period)}汇总.xlsx`;
  const chunks = writeMergedWorkbook(merge, compressor);
  return context.body(await streamOf(chunks), 200, attachment(name, `merged-${period}.xlsx`));
});
