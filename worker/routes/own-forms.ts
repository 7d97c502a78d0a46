import { z } from "@hono/zod-openapi";
import { soughtText } from "../../shared/api/bounded-text.ts";
import {
  draftBodySchema,
  formFileBodySchema,
  importQuerySchema,
  newFormIdQuerySchema,
  OWN_FORMS_PAGE,
  ownFormIdSchema,
  ownFormsQuerySchema,
  publishBodySchema,
} from "../../shared/api/own-form-bodies.ts";
import {
  draftSchema,
  formFileSchema,
  formRoomSchema,
  importedFormSchema,
  newFormIdSchema,
  ownFormsSchema,
  proposedDesignSchema,
  publishedFormSchema,
  savedDraftSchema,
} from "../../shared/api/own-forms.ts";
import { versionName } from "../../shared/form/across-versions.ts";
import { XLSX } from "../base/media-types.ts";
import { dropDraft, saveDraft, showDraft } from "../forms/drafts.ts";
import { newFormId } from "../forms/ids.ts";
import { listOwnForms, retireOrRestore } from "../forms/own-forms.ts";
import { proposeForm } from "../forms/propose.ts";
import { publish } from "../forms/publish.ts";
import { showRoom } from "../forms/room.ts";
import { exportForm, importForm } from "../forms/share.ts";
import { administratorOnly } from "../http/administrator-only.ts";
import { most } from "../http/body-limit.ts";
import { demonstrationOnly } from "../http/demonstration-only.ts";
import { attachment } from "../http/download.ts";
import { bearer, body, createRouter, exactJson, fileBody, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";

const params = z.object({ id: ownFormIdSchema });
const common = {
  security: bearer,
  middleware: [signedIn, administratorOnly] as [typeof signedIn, typeof administratorOnly],
};
const versionQuery = z.object({
  version: z.coerce.number().int().min(1).optional().openapi({ description: "Without it, the newest" }),
});

const list = route({
  ...common,
  method: "get",
  path: "/api/forms/own",
  summary: "Forms that units in scope made themselves, retired ones too",
  request: { query: ownFormsQuerySchema },
  responses: {
    200: json(ownFormsSchema, "a page of forms, by id"),
    ...refusals("validation_failed", "not_signed_in", "forbidden"),
  },
});

const newId = route({
  ...common,
  method: "get",
  path: "/api/forms/own/new-id",
  summary: "An id for a form that is to be made; the first who saves a draft under it has it",
  request: { query: newFormIdQuerySchema },
  responses: {
    200: json(newFormIdSchema, "the id"),
    ...refusals("validation_failed", "not_signed_in", "forbidden", "not_found"),
  },
});

const room = route({
  ...common,
  method: "get",
  path: "/api/forms/own/room",
  summary: "What a unit's own forms come to, and what they may come to",
  request: { query: newFormIdQuerySchema },
  responses: {
    200: json(formRoomSchema, "each bound that holds for a form of the unit"),
    ...refusals("validation_failed", "not_signed_in", "forbidden", "not_found"),
  },
});

const show = route({
  ...common,
  method: "get",
  path: "/api/forms/drafts/{id}",
  summary: "A form that is being changed; where nothing is, the newest version to begin with",
  request: { params },
  responses: {
    200: exactJson(draftSchema, "the draft"),
    ...refusals("validation_failed", "not_signed_in", "forbidden", "not_found"),
  },
});

const save = route({
  ...common,
  method: "put",
  path: "/api/forms/drafts/{id}",
  summary: "Keep a draft; with the revision null, of a new form of the unit that its id is of",
  request: { params, body: body(draftBodySchema, most.notes) },
  responses: {
    200: json(savedDraftSchema, "its revision; what was kept already changes nothing"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "not_found",
      "draft_changed",
      "form_retired",
      "form_budget",
      "form_limits",
      "names_unconfirmed",
      "personal_data",
    ),
  },
});

const drop = route({
  ...common,
  method: "delete",
  path: "/api/forms/drafts/{id}",
  summary: "Take a draft away; what is published stays",
  request: {
    params,
    query: z.object({
      revision: z.coerce.number().int().optional().openapi({ description: "The one that was seen" }),
    }),
  },
  responses: {
    204: { description: "gone" },
    ...refusals("validation_failed", "not_signed_in", "forbidden", "not_found", "draft_changed"),
  },
});

const publishing = route({
  ...common,
  method: "post",
  path: "/api/forms/drafts/{id}/publish",
  summary: "Make the next version of a form of its draft",
  request: { params, body: body(publishBodySchema, most.words) },
  responses: {
    201: json(publishedFormSchema, "the version, and what it has that the one before had not"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "not_found",
      "draft_changed",
      "form_retired",
      "form_name_taken",
      "form_budget",
      "form_unchanged",
      "design_faulty",
      "form_personal",
      "form_incomparable",
      "names_unconfirmed",
      "form_limits",
    ),
  },
});

const retire = route({
  ...common,
  method: "post",
  path: "/api/forms/own/{id}/retire",
  summary: "Ask nobody for a form any more; what was sent stays",
  request: { params },
  responses: {
    204: { description: "retired" },
    ...refusals("validation_failed", "not_signed_in", "forbidden", "not_found"),
  },
});

const restore = route({
  ...common,
  method: "post",
  path: "/api/forms/own/{id}/restore",
  summary: "Take a retired form back into use",
  request: { params },
  responses: {
    204: { description: "it may be asked for again" },
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "not_found",
      "form_name_taken",
      "form_budget",
    ),
  },
});

const exporting = route({
  method: "get",
  path: "/api/forms/{id}/export.json",
  summary: "A form as a file, for another city; one of the standard forms as an example",
  security: bearer,
  middleware: [signedIn] as const,
  request: { params: z.object({ id: soughtText(60) }), query: versionQuery },
  responses: {
    200: exactJson(formFileSchema, "the form, the indicators it feeds, and its design where it has one"),
    ...refusals("validation_failed", "not_signed_in", "not_found"),
  },
});

const importing = route({
  ...common,
  method: "post",
  path: "/api/forms/import",
  summary: "Make a draft of a file of a form, or say what would become of it",
  request: { query: importQuerySchema, body: body(formFileBodySchema, most.table) },
  responses: {
    200: json(importedFormSchema, "what would be done"),
    201: json(importedFormSchema, "what was done"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "draft_changed",
      "not_found",
      "form_retired",
      "form_budget",
      "form_limits",
      "form_without_design",
      "names_unconfirmed",
      "personal_data",
    ),
  },
});

const proposing = route({
  method: "post",
  path: "/api/forms/propose",
  summary: "Propose a form of a workbook; nothing is stored. The pane does so by itself",
  security: bearer,
  middleware: [signedIn, administratorOnly, demonstrationOnly] as const,
  request: { body: fileBody(XLSX, most.workbook) },
  responses: {
    200: exactJson(proposedDesignSchema, "a design under an id that is free, and what it leaves open"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "feature_off",
      "no_table_found",
      "workbook_too_large",
      "not_a_workbook",
      "workbook_legacy",
      "workbook_binary",
      "workbook_encrypted",
      "workbook_damaged",
      "workbook_empty",
    ),
  },
});

/** Stands before the routes of all forms: `own` and `drafts` are no ids of any. */
export const ownFormRoutes = createRouter()
  .openapi(list, async (context) => {
    const { after, most: asked = OWN_FORMS_PAGE } = context.req.valid("query");
    return context.json(await listOwnForms(context.var.act, { after, most: asked }), 200);
  })
  .openapi(newId, async (context) => {
    const id = await newFormId(context.var.act, context.req.valid("query").unit);
    return context.json({ id }, 200);
  })
  .openapi(room, async (context) =>
    context.json(await showRoom(context.var.act, context.req.valid("query").unit), 200),
  )
  .openapi(show, async (context) =>
    context.json(await showDraft(context.var.act, context.req.valid("param").id), 200),
  )
  .openapi(save, async (context) => {
    const { id } = context.req.valid("param");
    return context.json(await saveDraft(context.var.act, id, context.req.valid("json")), 200);
  })
  .openapi(drop, async (context) => {
    await dropDraft(context.var.act, context.req.valid("param").id, context.req.valid("query").revision);
    return context.body(null, 204);
  })
  .openapi(publishing, async (context) => {
    const body = context.req.valid("json");
    return context.json(await publish(context.var.act, context.req.valid("param").id, body), 201);
  })
  .openapi(retire, async (context) => {
    await retireOrRestore(context.var.act, context.req.valid("param").id, true);
    return context.body(null, 204);
  })
  .openapi(restore, async (context) => {
    await retireOrRestore(context.var.act, context.req.valid("param").id, false);
    return context.body(null, 204);
  })
  .openapi(exporting, async (context) => {
    const file = await exportForm(
      context.var.act,
      context.req.valid("param").id,
      context.req.valid("query").version,
    );
    const { id, version, title } = file.form;
    const name = `${title.zh}（${versionName(version)}）.json`;
    return context.json(
      file,
      200,
      attachment(name, `${id}-${version}.json`, "application/json; charset=utf-8"),
    );
  })
  .openapi(importing, async (context) => {
    const dryRun = context.req.valid("query").dryRun !== "false";
    const imported = await importForm(context.var.act, context.req.valid("json"), dryRun);
    return dryRun ? context.json(imported, 200) : context.json(imported, 201);
  })
  .openapi(proposing, async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    return context.json(await proposeForm(context.var.act, bytes), 200);
  });
