import {
  handedCodeSchema,
  pairingBodySchema,
  pairingLookSchema,
  pairingSchema,
  pairingStepBodySchema,
  passkeyRequestSchema,
  passkeyStepBodySchema,
  pendingBodySchema,
  stepBodySchema,
} from "../../shared/api/second-factor.ts";
import { sessionSchema } from "../../shared/api/sessions.ts";
import {
  askPairedPasskey,
  askPasskey,
  lookAtPairing,
  openPairing,
  takePairedPasskey,
  takePasskey,
  takeStep,
} from "../accounts/second-step.ts";
import { vaultOf } from "../accounts/vault.ts";
import { most } from "../http/body-limit.ts";
import { enteringOf } from "../http/origin.ts";
import { body, createRouter, exactRefusals, json, route } from "../http/router.ts";

const common = { method: "post" } as const;
const refused = ["validation_failed"] as const;
const tried = [
  ...refused,
  "second_step_failed",
  "second_step_locked",
  "place_locked",
  "sign_in_busy",
] as const;

const step = route({
  ...common,
  path: "/api/sessions/second",
  summary: "The second step of the sign-in, by a code",
  request: { body: body(stepBodySchema, most.words) },
  responses: { 201: json(sessionSchema, "signed in"), ...exactRefusals(...tried, "second_step_over") },
});

const ask = route({
  ...common,
  path: "/api/sessions/second/passkey-request",
  summary: "What a passkey of the account is to answer",
  request: { body: body(pendingBodySchema, most.words) },
  responses: {
    200: json(passkeyRequestSchema, "for navigator.credentials.get"),
    ...exactRefusals(...refused, "second_step_over"),
  },
});

const take = route({
  ...common,
  path: "/api/sessions/second/passkey",
  summary: "The second step of the sign-in, by a passkey",
  request: { body: body(passkeyStepBodySchema, most.words) },
  responses: { 201: json(sessionSchema, "signed in"), ...exactRefusals(...tried, "second_step_over") },
});

const pair = route({
  ...common,
  path: "/api/sessions/second/pairing",
  summary: "A link for a browser window that takes the passkey where the pane cannot",
  request: { body: body(pendingBodySchema, most.words) },
  responses: { 201: json(pairingSchema, "the link"), ...exactRefusals(...refused, "second_step_over") },
});

const look = route({
  ...common,
  path: "/api/pairings/look",
  summary: "Whose sign-in waits for this window",
  request: { body: body(pairingBodySchema, most.words) },
  responses: { 200: json(pairingLookSchema, "still good"), ...exactRefusals(...refused, "pairing_over") },
});

const askPaired = route({
  ...common,
  path: "/api/pairings/passkey-request",
  summary: "What a passkey is to answer in this window",
  request: { body: body(pairingBodySchema, most.words) },
  responses: {
    200: json(passkeyRequestSchema, "for navigator.credentials.get"),
    ...exactRefusals(...refused, "pairing_over"),
  },
});

const takePaired = route({
  ...common,
  path: "/api/pairings/passkey",
  summary: "A code for the pane that waits, after the passkey",
  request: { body: body(pairingStepBodySchema, most.words) },
  responses: { 201: json(handedCodeSchema, "shown once"), ...exactRefusals(...tried, "pairing_over") },
});

export const secondStepRoutes = createRouter()
  .openapi(step, async (context) => {
    const vault = vaultOf(context.env.HALFSKY_FACTOR_KEY);
    return context.json(await takeStep({ ...enteringOf(context), vault }, context.req.valid("json")), 201);
  })
  .openapi(ask, async (context) => {
    return context.json(await askPasskey(enteringOf(context), context.req.valid("json").pending), 200);
  })
  .openapi(take, async (context) => {
    return context.json(await takePasskey(enteringOf(context), context.req.valid("json")), 201);
  })
  .openapi(pair, async (context) => {
    return context.json(await openPairing(enteringOf(context), context.req.valid("json").pending), 201);
  })
  .openapi(look, async (context) => {
    return context.json(await lookAtPairing(enteringOf(context), context.req.valid("json").pairing), 200);
  })
  .openapi(askPaired, async (context) => {
    return context.json(await askPairedPasskey(enteringOf(context), context.req.valid("json").pairing), 200);
  })
  .openapi(takePaired, async (context) => {
    const code = await takePairedPasskey(enteringOf(context), context.req.valid("json"));
    return context.json({ code }, 201);
  });
