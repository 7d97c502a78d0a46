import { z } from "@hono/zod-openapi";
import { assignmentBodySchema } from "../../shared/api/assignment-body.ts";
import { assignmentsSchema } from "../../shared/api/assignments.ts";
import { most } from "../http/body-limit.ts";
import { bearer, body, createRouter, exactJson, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { forget, keep, ownAssignments } from "../words/keep-assignment.ts";

const params = z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/) });
const common = {
  security: bearer,
  middleware: [signedIn] as [typeof signedIn],
};

const list = route({
  ...common,
  method: "get",
  path: "/api/assignments",
  summary: "What people settled about sheets of the account's unit, so that it is not asked again",
  responses: {
    200: exactJson(assignmentsSchema, "assignments by the header's fingerprint"),
    ...refusals("not_signed_in"),
  },
});

const put = route({
  ...common,
  method: "put",
  path: "/api/assignments/{digest}",
  summary: "Keep what was settled about a header; sent again when another sheet was read by it",
  request: { params, body: body(assignmentBodySchema, most.notes) },
  responses: {
    204: { description: "kept for the unit" },
    ...refusals("validation_failed", "not_signed_in", "personal_data"),
  },
});

const remove = route({
  ...common,
  method: "delete",
  path: "/api/assignments/{digest}",
  summary: "Forget what was settled about a header",
  request: { params },
  responses: {
    204: { description: "forgotten" },
    ...refusals("validation_failed", "not_signed_in", "not_found"),
  },
});

export const assignmentRoutes = createRouter()
  .openapi(list, async (context) => context.json({ assignments: await ownAssignments(context.var.act) }, 200))
  .openapi(put, async (context) => {
    await keep(context.var.act, context.req.valid("param").digest, context.req.valid("json"));
    return context.body(null, 204);
  })
  .openapi(remove, async (context) => {
    await forget(context.var.act, context.req.valid("param").digest);
    return context.body(null, 204);
  });
