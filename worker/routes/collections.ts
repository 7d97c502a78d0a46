import { createRoute, z } from "@hono/zod-openapi";
import { collectionsSchema } from "../../shared/api/collections.ts";
import { periodSchema } from "../../shared/api/periods.ts";
import { submissionsSchema } from "../../shared/api/submissions.ts";
import { Refusal } from "../base/refusal.ts";
import { bearer, createRouter, json, refusals } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { collectionsInBrief } from "../store/collections/brief.ts";
import { collectionsInScope } from "../store/collections/collections.ts";
import { versionsInScope } from "../store/submissions/submissions.ts";

const list = createRoute({
  method: "get",
  path: "/api/collections",
  summary: "What the account's units owe, and how far each is",
  security: bearer,
  middleware: [signedIn] as const,
  request: {
    query: z.object({
      period: periodSchema.optional(),
      own: z.enum(["1"]).optional().describe("Only what the account's own unit owes"),
      receipts: z
        .enum(["0"])
        .optional()
        .describe("States only: `newest` is null everywhere; goes with neither `period` nor `own`"),
    }),
  },
  responses: {
    200: json(collectionsSchema, "collections with the owing units in scope"),
    ...refusals("validation_failed", "not_signed_in"),
  },
});

const versions = createRoute({
  method: "get",
  path: "/api/collections/{id}/submissions",
  summary: "Every version that units in scope sent for one collection",
  security: bearer,
  middleware: [signedIn] as const,
  request: { params: z.object({ id: z.string().max(80) }) },
  responses: {
    200: json(submissionsSchema, "receipts, by unit and version"),
    ...refusals("validation_failed", "not_signed_in", "not_found"),
  },
});

export const collectionRoutes = createRouter()
  .openapi(list, async (context) => {
    const { period, own, receipts } = context.req.valid("query");
    const { db, account } = context.var.act;
    if (receipts !== undefined) {
      if (period !== undefined || own !== undefined) throw new Refusal("validation_failed");
      return context.json({ collections: await collectionsInBrief(db, account) }, 200);
    }
    const unit = own === undefined ? undefined : account.unit.code;
    const collections = await collectionsInScope(db, account, { period, unit });
    return context.json({ collections }, 200);
  })
  .openapi(versions, async (context) => {
    const { id } = context.req.valid("param");
    const { db, account } = context.var.act;
    const submissions = await versionsInScope(db, account, id);
    if (submissions === undefined) throw new Refusal("not_found");
    return context.json({ submissions }, 200);
  });
