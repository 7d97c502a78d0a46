import { factComparisonQuerySchema, factComparisonSchema } from "../../shared/api/integrity.ts";
import { administratorOnly } from "../http/administrator-only.ts";
import { bearer, createRouter, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { compareFacts } from "../merge/compare-facts.ts";

/** Each costs a query and an object: well below the platform's limits on one request. */
const VERSIONS_A_PAGE = 200;

const comparison = route({
  method: "get",
  path: "/api/integrity/facts",
  summary: "Make facts anew from what was sent, and say where the database holds others; nothing is changed",
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  request: { query: factComparisonQuerySchema },
  responses: {
    200: json(factComparisonSchema, "what was compared, and what differs"),
    ...refusals("validation_failed", "not_signed_in", "forbidden"),
  },
});

export const integrityRoutes = createRouter().openapi(comparison, async (context) => {
  const { after = "" } = context.req.valid("query");
  const { act } = context.var;
  const page = { after, most: VERSIONS_A_PAGE };
  return context.json(await compareFacts(act, act.account, page), 200);
});
