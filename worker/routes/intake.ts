import { intakeQuerySchema, intakeSchema, placesBodySchema, placesSchema } from "../../shared/api/intake.ts";
import { XLSX } from "../base/media-types.ts";
import { most } from "../http/body-limit.ts";
import { bearer, body, createRouter, fileBody, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { refuseShutIntake } from "../settings/open-intake.ts";
import { placesInScope } from "../store/submissions/places.ts";
import { takeIn } from "../submissions/intake.ts";

const places = route({
  method: "post",
  path: "/api/intake/places",
  summary: "Where reports of many units belong and what stands there; nothing is changed",
  security: bearer,
  middleware: [signedIn] as const,
  request: { body: body(placesBodySchema, most.notes) },
  responses: {
    200: json(placesSchema, "a place for each that was asked about"),
    ...refusals("validation_failed", "not_signed_in"),
  },
});

const handIn = route({
  method: "post",
  path: "/api/intake",
  summary:
    "Hand in a workbook of one report from another system, where administrators allow it; the same bytes are the same report",
  security: bearer,
  middleware: [signedIn] as const,
  request: { query: intakeQuerySchema, body: fileBody(XLSX, most.workbook) },
  responses: {
    201: json(intakeSchema, "a new version"),
    200: json(intakeSchema, "the receipt of the same workbook, handed in before"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "not_found",
      "feature_off",
      "base_version_stale",
      "base_version_reviewed",
      "form_version_mismatch",
      "form_lost",
      "collection_locked",
      "collection_not_open",
      "unit_exempt",
      "subject_owned",
      "workbook_too_large",
      "not_a_workbook",
      "workbook_legacy",
      "workbook_binary",
      "workbook_encrypted",
      "workbook_damaged",
      "workbook_empty",
      "intake_unclear",
      "submission_has_errors",
      "explanation_missing",
      "personal_data",
      "names_unconfirmed",
      "try_again",
    ),
  },
});

export const intakeRoutes = createRouter()
  .openapi(places, async (context) => {
    const { db, account } = context.var.act;
    const asked = context.req.valid("json").places;
    return context.json({ places: await placesInScope(db, account, asked) }, 200);
  })
  .openapi(handIn, async (context) => {
    // Before anything of the workbook is read.
    await refuseShutIntake(context.var.act);
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const { intake, repeated } = await takeIn(context.var.act, bytes, context.req.valid("query"));
    return context.json(intake, repeated ? 200 : 201);
  });
