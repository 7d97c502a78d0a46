import { z } from "@hono/zod-openapi";
import { soughtText } from "../../shared/api/bounded-text.ts";
import {
  BRIEF_PAGE,
  COLLECTIONS_PAGE,
  collectionChangeSchema,
  collectionStateBodySchema,
  collectionsQuerySchema,
  exemptionsBodySchema,
  formVersionBodySchema,
  newCollectionsSchema,
  OVERVIEW_PAGE,
  overviewQuerySchema,
  remindersBodySchema,
} from "../../shared/api/collection-bodies.ts";
import {
  collectionDetailsSchema,
  collectionOverviewsSchema,
  collectionsSchema,
  createdCollectionsSchema,
  remindedSchema,
} from "../../shared/api/collections.ts";
import { earlierTotalsSchema } from "../../shared/api/review.ts";
import { submissionsQuerySchema, submissionsSchema, VERSIONS_PAGE } from "../../shared/api/submissions.ts";
import { Refusal } from "../base/refusal.ts";
import {
  editCollection,
  exempt,
  lockOrReopen,
  makeCollections,
  remindUnits,
  removeCollection,
} from "../collections/manage.ts";
import { takeUpVersion } from "../collections/move.ts";
import { showCollection, showOverviews } from "../collections/show.ts";
import { administratorOnly } from "../http/administrator-only.ts";
import { most } from "../http/body-limit.ts";
import { officersOnly } from "../http/officers-only.ts";
import { bearer, body, createRouter, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { collectionsInBrief, collectionsInScope } from "../store/collections/collections.ts";
import { versionsInScope } from "../store/submissions/submissions.ts";
import { earlierTotals } from "../submissions/earlier-totals.ts";

const params = z.object({ id: soughtText(80) });
const common = { security: bearer, middleware: [signedIn] as [typeof signedIn] };
const forOfficers = {
  security: bearer,
  middleware: [signedIn, officersOnly] as [typeof signedIn, typeof officersOnly],
};
const forAdministrators = {
  security: bearer,
  middleware: [signedIn, administratorOnly] as [typeof signedIn, typeof administratorOnly],
};

const list = route({
  method: "get",
  path: "/api/collections",
  summary: "What the account's units owe, and how far each is",
  ...common,
  request: {
    query: collectionsQuerySchema,
  },
  responses: {
    200: json(collectionsSchema, "a page of collections with the owing units in scope"),
    ...refusals("validation_failed", "not_signed_in"),
  },
});

const versions = route({
  method: "get",
  path: "/api/collections/{id}/submissions",
  summary: "Every version that units in scope sent for one collection",
  ...common,
  request: { params, query: submissionsQuerySchema },
  responses: {
    200: json(submissionsSchema, "a page of receipts, by unit and version"),
    ...refusals("validation_failed", "not_signed_in", "not_found"),
  },
});

const earlier = route({
  method: "get",
  path: "/api/collections/{id}/earlier-totals",
  summary: "What the account's own unit reported for the period before and a year before, by control totals",
  ...common,
  request: { params },
  responses: {
    200: json(earlierTotalsSchema, "at most two reports"),
    ...refusals("validation_failed", "not_signed_in", "not_found", "form_lost"),
  },
});

const overview = route({
  method: "get",
  path: "/api/collections/overview",
  summary:
    "Collections of a year, or the open ones of a form, with how many units of the account have reported",
  ...forOfficers,
  request: { query: overviewQuerySchema },
  responses: {
    200: json(
      collectionOverviewsSchema,
      "a page of collections, in the order they were made, and years that have some",
    ),
    ...refusals("validation_failed", "not_signed_in", "forbidden"),
  },
});

const create = route({
  method: "post",
  path: "/api/collections",
  summary: "Make collections from a plan: all of them or none",
  ...forAdministrators,
  request: { body: body(newCollectionsSchema, most.table) },
  responses: {
    201: json(createdCollectionsSchema, "their ids"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "not_found",
      "collection_exists",
      "form_retired",
      "form_scope",
      "form_version_mismatch",
      "personal_data",
      "names_unconfirmed",
    ),
  },
});

const details = route({
  method: "get",
  path: "/api/collections/{id}",
  summary: "One collection: its units in scope, exemptions, reminders, and when it was locked and reopened",
  ...forOfficers,
  request: { params },
  responses: {
    200: json(collectionDetailsSchema, "the collection"),
    ...refusals("validation_failed", "not_signed_in", "forbidden", "not_found"),
  },
});

const change = route({
  method: "put",
  path: "/api/collections/{id}",
  summary: "Give a collection other settings; after the first submission only due date, grace and reminders",
  ...forAdministrators,
  request: { params, body: body(collectionChangeSchema, most.notes) },
  responses: {
    200: json(collectionDetailsSchema, "the collection as it now is"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "not_found",
      "collection_in_use",
      "collection_changed",
      "form_scope",
      "personal_data",
      "names_unconfirmed",
    ),
  },
});

const remove = route({
  method: "delete",
  path: "/api/collections/{id}",
  summary: "Take away a collection for which nothing has been sent",
  ...forAdministrators,
  request: { params },
  responses: {
    204: { description: "gone" },
    ...refusals("validation_failed", "not_signed_in", "forbidden", "not_found", "collection_in_use"),
  },
});

const state = route({
  method: "put",
  path: "/api/collections/{id}/state",
  summary: "Lock a collection, or reopen it, with a reason",
  ...forAdministrators,
  request: { params, body: body(collectionStateBodySchema, most.words) },
  responses: {
    200: json(collectionDetailsSchema, "the collection as it now is"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "not_found",
      "personal_data",
      "names_unconfirmed",
    ),
  },
});

const exemptions = route({
  method: "put",
  path: "/api/collections/{id}/exemptions",
  summary: "Exempt units with a reason, or expect them again",
  ...forAdministrators,
  request: { params, body: body(exemptionsBodySchema, most.notes) },
  responses: {
    200: json(collectionDetailsSchema, "the collection as it now is"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "not_found",
      "unit_reported",
      "personal_data",
      "names_unconfirmed",
    ),
  },
});

const formVersion = route({
  method: "put",
  path: "/api/collections/{id}/form-version",
  summary:
    "Ask for the newest version of the form, where it only adds to the one asked for; what was sent stays",
  ...forAdministrators,
  request: { params, body: body(formVersionBodySchema, most.words) },
  responses: {
    200: json(collectionDetailsSchema, "the collection as it now is"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "not_found",
      "collection_locked",
      "collection_changed",
      "version_adds_more",
      "form_retired",
      "form_scope",
      "form_version_mismatch",
    ),
  },
});

const reminders = route({
  method: "post",
  path: "/api/collections/{id}/reminders",
  summary: "Ask units in scope that still have to report; their pane shows it",
  ...forOfficers,
  request: { params, body: body(remindersBodySchema, most.notes) },
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

export const collectionRoutes = createRouter()
  .openapi(list, async (context) => {
    const { period, own, receipts, after, most } = context.req.valid("query");
    const { db, account } = context.var.act;
    if (receipts !== undefined) {
      if (period !== undefined || own !== undefined) throw new Refusal("validation_failed");
      return context.json(await collectionsInBrief(db, account, { after, most: most ?? BRIEF_PAGE }), 200);
    }
    const unit = own === undefined ? undefined : account.unit.code;
    const page = { after, most: most ?? COLLECTIONS_PAGE };
    return context.json(await collectionsInScope(db, account, { ...page, period, unit }), 200);
  })
  .openapi(earlier, async (context) => {
    const { id } = context.req.valid("param");
    return context.json({ reports: await earlierTotals(context.var.act, id) }, 200);
  })
  .openapi(versions, async (context) => {
    const { id } = context.req.valid("param");
    const { db, account } = context.var.act;
    const { after, most = VERSIONS_PAGE } = context.req.valid("query");
    const page = await versionsInScope(db, account, id, { after, most });
    if (page === undefined) throw new Refusal("not_found");
    return context.json({ submissions: page.entries, next: page.next }, 200);
  })
  .openapi(overview, async (context) => {
    const { year, form, after, most = OVERVIEW_PAGE } = context.req.valid("query");
    return context.json(await showOverviews(context.var.act, { year, form, after, most }), 200);
  })
  .openapi(create, async (context) => {
    const ids = await makeCollections(context.var.act, context.req.valid("json"));
    return context.json({ ids }, 201);
  })
  .openapi(details, async (context) =>
    context.json(await showCollection(context.var.act, context.req.valid("param").id), 200),
  )
  .openapi(change, async (context) => {
    const { id } = context.req.valid("param");
    await editCollection(context.var.act, id, context.req.valid("json"));
    return context.json(await showCollection(context.var.act, id), 200);
  })
  .openapi(remove, async (context) => {
    await removeCollection(context.var.act, context.req.valid("param").id);
    return context.body(null, 204);
  })
  .openapi(state, async (context) => {
    const { id } = context.req.valid("param");
    await lockOrReopen(context.var.act, id, context.req.valid("json"));
    return context.json(await showCollection(context.var.act, id), 200);
  })
  .openapi(exemptions, async (context) => {
    const { id } = context.req.valid("param");
    await exempt(context.var.act, id, context.req.valid("json"));
    return context.json(await showCollection(context.var.act, id), 200);
  })
  .openapi(formVersion, async (context) => {
    const { id } = context.req.valid("param");
    await takeUpVersion(context.var.act, id, context.req.valid("json"));
    return context.json(await showCollection(context.var.act, id), 200);
  })
  .openapi(reminders, async (context) => {
    const { id } = context.req.valid("param");
    const reminded = await remindUnits(context.var.act, id, context.req.valid("json"));
    return context.json({ reminded }, 200);
  });
