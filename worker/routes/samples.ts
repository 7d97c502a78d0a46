import { z } from "@hono/zod-openapi";
import { soughtText } from "../../shared/api/bounded-text.ts";
import { samplesSchema } from "../../shared/api/samples.ts";
import { XLSX } from "../base/media-types.ts";
import { Refusal } from "../base/refusal.ts";
import { demonstrationOnly } from "../http/demonstration-only.ts";
import { attachment } from "../http/download.ts";
import { bearer, createRouter, file, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { getSample, listSamples } from "../store/payloads.ts";

const list = route({
  method: "get",
  path: "/api/samples",
  summary: "Sample workbooks of the demonstration",
  security: bearer,
  middleware: [signedIn, demonstrationOnly] as const,
  responses: { 200: json(samplesSchema, "the samples"), ...refusals("not_signed_in", "feature_off") },
});

const one = route({
  method: "get",
  path: "/api/samples/{name}",
  summary: "One sample workbook",
  security: bearer,
  middleware: [signedIn, demonstrationOnly] as const,
  request: { params: z.object({ name: soughtText(100) }) },
  responses: {
    200: file(XLSX, "the workbook"),
    ...refusals("validation_failed", "not_signed_in", "feature_off", "not_found"),
  },
});

export const sampleRoutes = createRouter()
  .openapi(list, async (context) => context.json({ samples: await listSamples(context.var.act.bucket) }, 200))
  .openapi(one, async (context) => {
    const { name } = context.req.valid("param");
    const workbook = await getSample(context.var.act.bucket, name);
    if (workbook === undefined) throw new Refusal("not_found");
    return context.body(workbook, 200, attachment(name, "sample.xlsx"));
  });
