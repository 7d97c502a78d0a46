import {
  factorPasswordSchema,
  factorRemovalSchema,
  factorsSchema,
  passkeyConfirmSchema,
  passkeyCreationSchema,
  recoveryCodesSchema,
  totpConfirmSchema,
  totpSetupSchema,
} from "../../shared/api/second-factor.ts";
import {
  beginPasskey,
  beginTotp,
  confirmPasskey,
  confirmTotp,
  removeOwnFactor,
  renewCodes,
  showFactors,
} from "../accounts/own-factors.ts";
import { vaultOf } from "../accounts/vault.ts";
import { most } from "../http/body-limit.ts";
import { enteringOf } from "../http/origin.ts";
import { bearer, body, createRouter, exactRefusals, json, route } from "../http/router.ts";
import { signedInUnenrolled } from "../http/signed-in.ts";

const common = {
  security: bearer,
  middleware: [signedInUnenrolled] as [typeof signedInUnenrolled],
};
const asked = ["not_signed_in", "password_must_change"] as const;
const sent = [...asked, "validation_failed"] as const;
const proven = [...sent, "password_wrong", "sign_in_locked", "place_locked", "sign_in_busy"] as const;

const show = route({
  ...common,
  method: "get",
  path: "/api/me/factors",
  summary: "What the account proves itself by beside its password",
  responses: { 200: json(factorsSchema, "without secrets"), ...exactRefusals(...asked) },
});

const totpBegin = route({
  ...common,
  method: "post",
  path: "/api/me/factors/totp",
  summary: "A secret for an authenticator on a telephone; it counts once a code of it was shown",
  request: { body: body(factorPasswordSchema, most.words) },
  responses: { 200: json(totpSetupSchema, "shown this once"), ...exactRefusals(...proven) },
});

const totpConfirm = route({
  ...common,
  method: "post",
  path: "/api/me/factors/totp/confirm",
  summary: "The telephone shows the right codes: from now on they are asked for",
  request: { body: body(totpConfirmSchema, most.words) },
  responses: {
    200: json(recoveryCodesSchema, "shown this once"),
    ...exactRefusals(...sent, "second_step_failed", "factor_setup_over"),
  },
});

const passkeyBegin = route({
  ...common,
  method: "post",
  path: "/api/me/factors/passkey",
  summary: "What an authenticator is to make a passkey for",
  request: { body: body(factorPasswordSchema, most.words) },
  responses: {
    200: json(passkeyCreationSchema, "for navigator.credentials.create"),
    ...exactRefusals(...proven, "passkey_unavailable"),
  },
});

const passkeyConfirm = route({
  ...common,
  method: "post",
  path: "/api/me/factors/passkey/confirm",
  summary: "A passkey was made: from now on one is asked for",
  request: { body: body(passkeyConfirmSchema, most.words) },
  responses: {
    200: json(recoveryCodesSchema, "shown this once"),
    ...exactRefusals(...sent, "factor_setup_over", "passkey_refused", "personal_data"),
  },
});

const renew = route({
  ...common,
  method: "post",
  path: "/api/me/factors/recovery-codes",
  summary: "Ten new recovery codes; those of before are worth nothing",
  request: { body: body(factorPasswordSchema, most.words) },
  responses: { 200: json(recoveryCodesSchema, "shown this once"), ...exactRefusals(...proven, "not_found") },
});

const remove = route({
  ...common,
  method: "post",
  path: "/api/me/factors/remove",
  summary: "Take one of the own factors away",
  request: { body: body(factorRemovalSchema, most.words) },
  responses: {
    204: { description: "taken away" },
    ...exactRefusals(...proven, "not_found", "factor_required"),
  },
});

export const factorRoutes = createRouter()
  .openapi(show, async (context) => context.json(await showFactors(context.var.act), 200))
  .openapi(totpBegin, async (context) => {
    const vault = vaultOf(context.env.HALFSKY_FACTOR_KEY);
    return context.json(
      await beginTotp(context.var.act, enteringOf(context), vault, context.req.valid("json").password),
      200,
    );
  })
  .openapi(totpConfirm, async (context) => {
    const { act, tokenSha256 } = context.var;
    const vault = vaultOf(context.env.HALFSKY_FACTOR_KEY);
    const codes = await confirmTotp(act, { tokenSha256 }, vault, context.req.valid("json").code);
    return context.json({ codes: codes === null ? null : [...codes] }, 200);
  })
  .openapi(passkeyBegin, async (context) => {
    const { password } = context.req.valid("json");
    return context.json(await beginPasskey(context.var.act, enteringOf(context), password), 200);
  })
  .openapi(passkeyConfirm, async (context) => {
    const { act, tokenSha256 } = context.var;
    const { site } = enteringOf(context);
    const codes = await confirmPasskey(act, { tokenSha256 }, site, context.req.valid("json"));
    return context.json({ codes: codes === null ? null : [...codes] }, 200);
  })
  .openapi(renew, async (context) => {
    const codes = await renewCodes(context.var.act, enteringOf(context), context.req.valid("json").password);
    return context.json({ codes: [...codes] }, 200);
  })
  .openapi(remove, async (context) => {
    await removeOwnFactor(context.var.act, enteringOf(context), context.req.valid("json"));
    return context.body(null, 204);
  });
