import { AUDIT_PAGE, auditPageSchema } from "../../shared/api/audit.ts";
import { auditQuerySchema } from "../../shared/api/audit-query.ts";
import { administratorOnly } from "../http/administrator-only.ts";
import { bearer, createRouter, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { auditPage } from "../store/audit/audit-log.ts";

const list = route({
  method: "get",
  path: "/api/audit",
  summary: "Who did what to what, when and from where; newest first, a hundred a page",
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  request: { query: auditQuerySchema },
  responses: {
    200: json(auditPageSchema, "a page of the log"),
    ...refusals("validation_failed", "not_signed_in", "forbidden"),
  },
});

export const auditRoutes = createRouter().openapi(list, async (context) => {
  const { db, account } = context.var.act;
  return context.json(await auditPage(db, account, context.req.valid("query"), AUDIT_PAGE), 200);
});
