import { createRoute, z } from "@hono/zod-openapi";
import {
  collectionChangeSchema,
  collectionDetailsSchema,
  collectionOverviewsSchema,
  collectionStateBodySchema,
  createdCollectionsSchema,
  exemptionsBodySchema,
  newCollectionsSchema,
  remindedSchema,
  remindersBodySchema,
} from "../../shared/api/collections.ts";
import type { Act } from "../base/act.ts";
import { Refusal } from "../base/refusal.ts";
import {
  editCollection,
  exempt,
  lockOrReopen,
  makeCollections,
  remindUnits,
  removeCollection,
} from "../collections/manage.ts";
import { bearer, body, createRouter, json, refusals } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { collectionDetails, collectionOverviews, collectionYears } from "../store/collections/overview.ts";

const params = z.object({ id: z.string().min(1).max(80) });
const common = { security: bearer, middleware: [signedIn] as [typeof signedIn] };

const overview = createRoute({
  method: "get",
  path: "/api/collections/overview",
  summary: "Collections of a year with how many units of the account have reported",
  ...common,
  request: { query: z.object({ year: z.coerce.number().int().min(1900).max(2199) }) },
  responses: {
    200: json(
      collectionOverviewsSchema,
      "collections, in the order they were made, and years that have some",
    ),
    ...refusals("validation_failed", "not_signed_in", "forbidden"),
  },
});

const create = createRoute({
  method: "post",
  path: "/api/collections",
  summary: "Make collections from a plan: all of them or none",
  ...common,
  request: { body: body(newCollectionsSchema) },
  responses: {
    201: json(createdCollectionsSchema, "their ids"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "not_found",
      "collection_exists",
      "personal_data",
    ),
  },
});

const details = createRoute({
  method: "get",
  path: "/api/collections/{id}",
  summary: "One collection: its units in scope, exemptions, reminders, and when it was locked and reopened",
  ...common,
  request: { params },
  responses: {
    200: json(collectionDetailsSchema, "the collection"),
    ...refusals("validation_failed", "not_signed_in", "forbidden", "not_found"),
  },
});

const change = createRoute({
  method: "put",
  path: "/api/collections/{id}",
  summary: "Give a collection other settings; after the first submission only due date, grace and reminders",
  ...common,
  request: { params, body: body(collectionChangeSchema) },
  responses: {
    200: json(collectionDetailsSchema, "the collection as it now is"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "not_found",
      "collection_in_use",
      "collection_changed",
      "personal_data",
    ),
  },
});

const remove = createRoute({
  method: "delete",
  path: "/api/collections/{id}",
  summary: "Take away a collection for which nothing has been sent",
  ...common,
  request: { params },
  responses: {
    204: { description: "gone" },
    ...refusals("validation_failed", "not_signed_in", "forbidden", "not_found", "collection_in_use"),
  },
});

const state = createRoute({
  method: "put",
  path: "/api/collections/{id}/state",
  summary: "Lock a collection, or reopen it, with a reason",
  ...common,
  request: { params, body: body(collectionStateBodySchema) },
  responses: {
    200: json(collectionDetailsSchema, "the collection as it now is"),
    ...refusals("validation_failed", "not_signed_in", "forbidden", "not_found", "personal_data"),
  },
});

const exemptions = createRoute({
  method: "put",
  path: "/api/collections/{id}/exemptions",
  summary: "Exempt units with a reason, or expect them again",
  ...common,
  request: { params, body: body(exemptionsBodySchema) },
  responses: {
    200: json(collectionDetailsSchema, "the collection as it now is"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "not_found",
      "unit_reported",
      "personal_data",
    ),
  },
});

const reminders = createRoute({
  method: "post",
  path: "/api/collections/{id}/reminders",
  summary: "Ask units in scope that still have to report; their pane shows it",
  ...common,
  request: { params, body: body(remindersBodySchema) },
  responses: {
    200: json(remindedSchema, "how many were asked"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "not_found",
      "collection_locked",
      "collection_not_open",
    ),
  },
});

/** @throws Refusal forbidden for reporters, not_found when no unit of the account owes the collection. */
async function shown({ db, account }: Act, id: string) {
  if (account.role === "reporter") throw new Refusal("forbidden");
  const found = await collectionDetails(db, account, account.role === "administrator", id);
  if (found === undefined) throw new Refusal("not_found");
  return found;
}

export const collectionManagementRoutes = createRouter()
  .openapi(overview, async (context) => {
    const { db, account } = context.var.act;
    if (account.role === "reporter") throw new Refusal("forbidden");
    const { year } = context.req.valid("query");
    const [collections, years] = await Promise.all([
      collectionOverviews(db, account, account.role === "administrator", year),
      collectionYears(db, account),
    ]);
    return context.json({ collections, years }, 200);
  })
  .openapi(create, async (context) => {
    const ids = await makeCollections(context.var.act, context.req.valid("json").collections);
    return context.json({ ids }, 201);
  })
  .openapi(details, async (context) =>
    context.json(await shown(context.var.act, context.req.valid("param").id), 200),
  )
  .openapi(change, async (context) => {
    const { id } = context.req.valid("param");
    await editCollection(context.var.act, id, context.req.valid("json"));
    return context.json(await shown(context.var.act, id), 200);
  })
  .openapi(remove, async (context) => {
    await removeCollection(context.var.act, context.req.valid("param").id);
    return context.body(null, 204);
  })
  .openapi(state, async (context) => {
    const { id } = context.req.valid("param");
    await lockOrReopen(context.var.act, id, context.req.valid("json"));
    return context.json(await shown(context.var.act, id), 200);
  })
  .openapi(exemptions, async (context) => {
    const { id } = context.req.valid("param");
    await exempt(context.var.act, id, context.req.valid("json"));
    return context.json(await shown(context.var.act, id), 200);
  })
  .openapi(reminders, async (context) => {
    const { id } = context.req.valid("param");
    const reminded = await remindUnits(context.var.act, id, context.req.valid("json"));
    return context.json({ reminded }, 200);
  });
