import { z } from "@hono/zod-openapi";
import { CATALOGUE_HEADER } from "../../shared/api/catalogue-header.ts";
import { dryRunSchema } from "../../shared/api/dry-run.ts";
import { dryRunBodySchema } from "../../shared/api/dry-run-body.ts";
import { onBehalfQuerySchema } from "../../shared/api/intake.ts";
import { sentBodySchema } from "../../shared/api/sent-submission.ts";
import { receiptSchema, submissionSchema } from "../../shared/api/submissions.ts";
import { Refusal } from "../base/refusal.ts";
import { most } from "../http/body-limit.ts";
import { catalogueHeader } from "../http/catalogue-header.ts";
import { bearer, body, createRouter, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { submissionInScope } from "../store/submissions/submissions.ts";
import { acceptSubmission } from "../submissions/accept.ts";
import { dryRun } from "../submissions/dry-run.ts";
import { senderOf } from "../submissions/sender.ts";
import { showSubmission } from "../submissions/show.ts";
import { refuseOutdated } from "../submissions/standing.ts";

const params = z.object({ uuid: z.uuid().toLowerCase() });

const put = route({
  method: "put",
  path: "/api/submissions/{uuid}",
  summary: "Send one unit's rows; the client makes the UUID and may repeat the request safely",
  security: bearer,
  middleware: [signedIn] as const,
  parameters: [catalogueHeader],
  request: {
    params,
    query: onBehalfQuerySchema,
    body: body(sentBodySchema, most.submission),
  },
  responses: {
    201: json(receiptSchema, "a new version"),
    200: json(receiptSchema, "the receipt of the same content sent before"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "not_found",
      "uuid_reused",
      "base_version_stale",
      "catalogue_outdated",
      "form_version_mismatch",
      "form_lost",
      "collection_locked",
      "collection_not_open",
      "unit_exempt",
      "subject_owned",
      "submission_has_errors",
      "explanation_missing",
      "personal_data",
      "names_unconfirmed",
      "try_again",
    ),
  },
});

const check = route({
  method: "post",
  path: "/api/submissions/check",
  summary: "What the server would find in these rows; nothing is stored",
  security: bearer,
  middleware: [signedIn] as const,
  parameters: [catalogueHeader],
  request: { query: onBehalfQuerySchema, body: body(dryRunBodySchema, most.submission) },
  responses: {
    200: json(dryRunSchema, "findings, as a submission would meet them"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "forbidden",
      "not_found",
      "catalogue_outdated",
      "form_version_mismatch",
      "form_lost",
      "collection_locked",
      "collection_not_open",
      "unit_exempt",
      "check_before_submit_off",
      "personal_data",
      "names_unconfirmed",
    ),
  },
});

const get = route({
  method: "get",
  path: "/api/submissions/{uuid}",
  summary: "One version as it was sent, with findings and explanations",
  security: bearer,
  middleware: [signedIn] as const,
  request: { params },
  responses: {
    200: json(submissionSchema, "the version"),
    ...refusals("validation_failed", "not_signed_in", "not_found", "payload_lost"),
  },
});

export const submissionRoutes = createRouter()
  .openapi(put, async (context) => {
    const { uuid } = context.req.valid("param");
    const body = context.req.valid("json");
    const sender = await senderOf(context.var.act, context.req.valid("query").onBehalfOf);
    const { receipt, repeated } = await acceptSubmission(context.var.act, {
      uuid,
      body,
      sender,
      catalogue: context.req.header(CATALOGUE_HEADER),
    });
    return context.json(receipt, repeated ? 200 : 201);
  })
  .openapi(check, async (context) => {
    refuseOutdated(context.var.act, context.req.header(CATALOGUE_HEADER));
    const { onBehalfOf } = context.req.valid("query");
    return context.json(await dryRun(context.var.act, context.req.valid("json"), onBehalfOf), 200);
  })
  .openapi(get, async (context) => {
    const { uuid } = context.req.valid("param");
    const { act } = context.var;
    const stored = await submissionInScope(act.db, act.account, uuid);
    if (stored === undefined) throw new Refusal("not_found");
    return context.json(await showSubmission(act, stored), 200);
  });
