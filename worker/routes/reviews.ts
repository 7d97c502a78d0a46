import { z } from "@hono/zod-openapi";
import {
  QUEUE_PAGE,
  reviewedSchema,
  reviewQueueQuerySchema,
  reviewQueueSchema,
  reviewSchema,
  reviewSettingSchema,
} from "../../shared/api/review.ts";
import {
  approveBodySchema,
  protestBodySchema,
  purgeBodySchema,
  replyBodySchema,
  returnBodySchema,
  revertBodySchema,
} from "../../shared/api/review-bodies.ts";
import { administratorOnly } from "../http/administrator-only.ts";
import { most } from "../http/body-limit.ts";
import { officersOnly } from "../http/officers-only.ts";
import { bearer, body, createRouter, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { approve, changeReviewLevels, reply, returnVersion, revert, withdraw } from "../reviews/act.ts";
import { protest } from "../reviews/protest.ts";
import { purge } from "../reviews/purge.ts";
import { showQueue, showReview } from "../reviews/show.ts";

const params = z.object({ uuid: z.uuid().toLowerCase() });
const noteParams = params.extend({ note: z.coerce.number().int().min(0).max(199) });
const acted = json(reviewedSchema, "the versions and the states they have now");
const actRefusals = [
  "validation_failed",
  "not_signed_in",
  "forbidden",
  "not_found",
  "collection_locked",
  "review_state",
] as const;

const queue = route({
  security: bearer,
  middleware: [signedIn, officersOnly] as const,
  method: "get",
  path: "/api/reviews",
  summary: "Versions in scope that wait for a review, and how many reviews there are",
  request: { query: reviewQueueQuerySchema },
  responses: {
    200: json(reviewQueueSchema, "a page: purges, then what waits, the oldest first"),
    ...refusals("validation_failed", "not_signed_in", "forbidden"),
  },
});

const levels = route({
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  method: "put",
  path: "/api/reviews/levels",
  summary: "Whether a district's officer has to pass a version before the account's unit approves it",
  request: { body: body(reviewSettingSchema, most.words) },
  responses: {
    200: json(reviewSettingSchema, "the setting"),
    ...refusals("validation_failed", "not_signed_in", "forbidden"),
  },
});

const approval = route({
  security: bearer,
  middleware: [signedIn, officersOnly] as const,
  method: "post",
  path: "/api/reviews/approve",
  summary: "Pass (district) or approve (city) versions: all of them or none",
  request: { body: body(approveBodySchema, most.notes) },
  responses: { 200: acted, ...refusals(...actRefusals, "district_review_missing", "protest_open") },
});

const reversion = route({
  security: bearer,
  middleware: [signedIn, officersOnly] as const,
  method: "post",
  path: "/api/reviews/revert",
  summary: "Take back approvals of the account's own level, with a reason: all of them or none",
  request: { body: body(revertBodySchema, most.notes) },
  responses: { 200: acted, ...refusals(...actRefusals, "personal_data", "names_unconfirmed") },
});

const read = route({
  security: bearer,
  middleware: [signedIn] as const,
  method: "get",
  path: "/api/submissions/{uuid}/review",
  summary:
    "A version's course: what may be done, its history with notes and replies, what to compare it with",
  request: { params },
  responses: {
    200: json(reviewSchema, "the course"),
    ...refusals("validation_failed", "not_signed_in", "not_found", "form_lost"),
  },
});

const returning = route({
  security: bearer,
  middleware: [signedIn, officersOnly] as const,
  method: "post",
  path: "/api/submissions/{uuid}/return",
  summary: "Return a version with notes on its records and columns",
  request: { params, body: body(returnBodySchema, most.notes) },
  responses: { 200: acted, ...refusals(...actRefusals, "personal_data", "names_unconfirmed") },
});

const withdrawal = route({
  security: bearer,
  middleware: [signedIn] as const,
  method: "post",
  path: "/api/submissions/{uuid}/withdraw",
  summary: "Take back a version that nobody has reviewed yet",
  request: { params },
  responses: { 200: acted, ...refusals(...actRefusals) },
});

const purging = route({
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  method: "post",
  path: "/api/submissions/{uuid}/purge",
  summary:
    "Seal what a version says for thirty days, or a step on that way: ask, decline, restore, erase at once",
  request: { params, body: body(purgeBodySchema, most.words) },
  responses: {
    200: acted,
    ...refusals(
      ...actRefusals,
      "administrator_new",
      "proof_needed",
      "personal_data",
      "names_unconfirmed",
      "subject_owned",
      "second_person_needed",
      "second_person_new",
    ),
  },
});

const protesting = route({
  security: bearer,
  middleware: [signedIn] as const,
  method: "post",
  path: "/api/submissions/{uuid}/protest",
  summary: "Say that a version which somebody above sent in the account's unit's name is not right; once",
  request: { params, body: body(protestBodySchema, most.words) },
  responses: { 200: acted, ...refusals(...actRefusals, "personal_data", "names_unconfirmed") },
});

const unprotesting = route({
  security: bearer,
  middleware: [signedIn] as const,
  method: "delete",
  path: "/api/submissions/{uuid}/protest",
  summary: "Take a protest back that nobody has answered yet",
  request: { params },
  responses: { 200: acted, ...refusals(...actRefusals) },
});

const answering = route({
  security: bearer,
  middleware: [signedIn, officersOnly] as const,
  method: "post",
  path: "/api/submissions/{uuid}/protest/answer",
  summary: "Answer a unit's protest; the version stays as it is",
  request: { params, body: body(protestBodySchema, most.words) },
  responses: { 200: acted, ...refusals(...actRefusals, "personal_data", "names_unconfirmed") },
});

const answer = route({
  security: bearer,
  middleware: [signedIn] as const,
  method: "post",
  path: "/api/submissions/{uuid}/notes/{note}/replies",
  summary: "Answer a note of a returned version",
  request: { params: noteParams, body: body(replyBodySchema, most.words) },
  responses: {
    204: { description: "kept" },
    ...refusals(...actRefusals, "personal_data", "names_unconfirmed"),
  },
});

export const reviewRoutes = createRouter()
  .openapi(queue, async (context) => {
    const { after, most = QUEUE_PAGE } = context.req.valid("query");
    return context.json(await showQueue(context.var.act, { after, most }), 200);
  })
  .openapi(levels, async (context) => {
    const setting = context.req.valid("json");
    await changeReviewLevels(context.var.act, setting);
    return context.json(setting, 200);
  })
  .openapi(approval, async (context) => {
    return context.json(await approve(context.var.act, context.req.valid("json")), 200);
  })
  .openapi(reversion, async (context) => {
    const { submissions, ...said } = context.req.valid("json");
    return context.json(await revert(context.var.act, submissions, said), 200);
  })
  .openapi(read, async (context) => {
    const { uuid } = context.req.valid("param");
    return context.json(await showReview(context.var.act, uuid), 200);
  })
  .openapi(returning, async (context) => {
    const { uuid } = context.req.valid("param");
    return context.json(await returnVersion(context.var.act, uuid, context.req.valid("json")), 200);
  })
  .openapi(withdrawal, async (context) => {
    const { uuid } = context.req.valid("param");
    return context.json(await withdraw(context.var.act, uuid), 200);
  })
  .openapi(protesting, async (context) => {
    const { uuid } = context.req.valid("param");
    return context.json(await protest(context.var.act, uuid, "protest", context.req.valid("json")), 200);
  })
  .openapi(unprotesting, async (context) => {
    const { uuid } = context.req.valid("param");
    return context.json(await protest(context.var.act, uuid, "withdraw_protest"), 200);
  })
  .openapi(answering, async (context) => {
    const { uuid } = context.req.valid("param");
    const said = context.req.valid("json");
    return context.json(await protest(context.var.act, uuid, "answer_protest", said), 200);
  })
  .openapi(purging, async (context) => {
    const { uuid } = context.req.valid("param");
    return context.json(await purge(context.var.act, uuid, context.req.valid("json")), 200);
  })
  .openapi(answer, async (context) => {
    const { uuid, note } = context.req.valid("param");
    await reply(context.var.act, uuid, note, context.req.valid("json"));
    return context.body(null, 204);
  });
