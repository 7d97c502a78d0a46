import { checkedWorkbookSchema, checkQuerySchema } from "../../shared/api/check.ts";
import { XLSX } from "../base/media-types.ts";
import { most } from "../http/body-limit.ts";
import { demonstrationOnly } from "../http/demonstration-only.ts";
import { bearer, createRouter, fileBody, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { unitsInScope } from "../store/register/units.ts";
import { assignmentsOf } from "../store/words/assignments.ts";
import { checkWorkbook } from "../submissions/check-workbook.ts";

const check = route({
  method: "post",
  path: "/api/check",
  summary: "Read and check a whole workbook; nothing is stored",
  security: bearer,
  middleware: [signedIn, demonstrationOnly] as const,
  request: {
    query: checkQuerySchema,
    body: fileBody(XLSX, most.workbook),
  },
  responses: {
    200: json(checkedWorkbookSchema, "what each sheet is, and everything found in it"),
    ...refusals(
      "validation_failed",
      "not_signed_in",
      "feature_off",
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

export const checkRoutes = createRouter().openapi(check, async (context) => {
  const { db, account, catalogue } = context.var.act;
  const units = await unitsInScope(db, account);
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  const { form, period } = context.req.valid("query");
  const asked = { ...(form !== undefined && { form }), ...(period !== undefined && { period }) };
  const kept = await assignmentsOf(db, account.unit.code);
  const confirmed = Object.fromEntries(kept.map(({ fingerprint, assignment }) => [fingerprint, assignment]));
  const own = { catalogue, units, reporter: account.unit, confirmed };
  return context.json(checkWorkbook(bytes, { ...own, ...asked }), 200);
});
