import { claimFaultsSchema, claimsSchema } from "../../shared/api/claims.ts";
import { headNotesSchema } from "../../shared/api/head-notes.ts";
import {
  factComparisonQuerySchema,
  factComparisonSchema,
  houseComparisonSchema,
  logPageQuerySchema,
  logPageSchema,
  repairBodySchema,
  repairSchema,
} from "../../shared/api/integrity.ts";
import { administratorOnly } from "../http/administrator-only.ts";
import { most } from "../http/body-limit.ts";
import { bearer, body, createRouter, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { compareFacts } from "../proofs/compare-facts.ts";
import { compareHouse } from "../proofs/compare-house.ts";
import { repairAsTop, showClaims, showHead, showLog } from "../proofs/show-log.ts";

/** Each costs a query and an object: well below the platform's limits on one request. */
const VERSIONS_A_PAGE = 200;

const comparison = route({
  method: "get",
  path: "/api/integrity/facts",
  summary:
    "Hold versions against what was sent and against the log, and say what differs; nothing is changed",
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  request: { query: factComparisonQuerySchema },
  responses: {
    200: json(factComparisonSchema, "what was compared, and what differs"),
    ...refusals("validation_failed", "not_signed_in", "forbidden"),
  },
});

const house = route({
  method: "get",
  path: "/api/integrity/house",
  summary:
    "Hold accounts, register, settings and words against what the log says they are; nothing is changed",
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  responses: {
    200: json(houseComparisonSchema, "what was held against the log, and what differs"),
    ...refusals("not_signed_in", "forbidden"),
  },
});

const log = route({
  method: "get",
  path: "/api/integrity/log",
  summary:
    "Compute the chain of the audit log again, and say what is missing from log or database; nothing is changed",
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  request: { query: logPageQuerySchema },
  responses: {
    200: json(logPageSchema, "what a page of the log came to"),
    ...refusals("validation_failed", "not_signed_in", "forbidden", "not_found"),
  },
});

const head = route({
  method: "get",
  path: "/api/integrity/head",
  summary: "Where the chain of the audit log stands, and how sending it out went",
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  responses: {
    200: json(headNotesSchema, "the head, and the last days"),
    ...refusals("not_signed_in", "forbidden"),
  },
});

const repair = route({
  method: "post",
  path: "/api/integrity/repairs",
  summary:
    "Make anew what follows from the evidence of a version, where that is what the log says; evidence stays as it is",
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  request: { body: body(repairBodySchema, most.words) },
  responses: {
    200: json(repairSchema, "what was made anew"),
    ...refusals("validation_failed", "not_signed_in", "forbidden"),
  },
});

const claims = route({
  method: "post",
  path: "/api/integrity/claims",
  summary: "Hold what receipts and merged workbooks say of the log against the log; nothing is changed",
  security: bearer,
  middleware: [signedIn, administratorOnly] as const,
  request: { body: body(claimsSchema, most.submission) },
  responses: {
    200: json(claimFaultsSchema, "what the log says otherwise"),
    ...refusals("validation_failed", "not_signed_in", "forbidden"),
  },
});

export const integrityRoutes = createRouter()
  .openapi(comparison, async (context) => {
    const { after = "" } = context.req.valid("query");
    const { act } = context.var;
    const page = { after, most: VERSIONS_A_PAGE };
    return context.json(await compareFacts(act, act.account, page), 200);
  })
  .openapi(house, async (context) => {
    const { db, account, clock } = context.var.act;
    return context.json(await compareHouse(db, account, clock()), 200);
  })
  .openapi(log, async (context) => {
    const { after = 0 } = context.req.valid("query");
    return context.json(await showLog(context.var.act, after), 200);
  })
  .openapi(head, async (context) => context.json(await showHead(context.var.act), 200))
  .openapi(repair, async (context) => {
    const { act } = context.var;
    const { submission } = context.req.valid("json");
    return context.json(await repairAsTop(act, submission), 200);
  })
  .openapi(claims, async (context) => {
    const faults = await showClaims(context.var.act, context.req.valid("json"));
    return context.json({ faults }, 200);
  });
