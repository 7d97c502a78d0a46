import { acceptBodySchema, passwordBodySchema, tokenBodySchema } from "../../shared/api/account-bodies.ts";
import { invitationSchema } from "../../shared/api/accounts.ts";
import { pendingSignInSchema, sessionSchema } from "../../shared/api/sessions.ts";
import { changeOwnPassword, openInvitation, useInvitation } from "../accounts/enter.ts";
import { most } from "../http/body-limit.ts";
import { enteringOf } from "../http/origin.ts";
import { bearer, body, createRouter, exactRefusals, json, route } from "../http/router.ts";
import { signedInAnyhow } from "../http/signed-in.ts";

const look = route({
  method: "post",
  path: "/api/invitations/look",
  summary: "Whose invitation it is; the token travels in the body, so that no log keeps it",
  request: { body: body(tokenBodySchema, most.words) },
  responses: {
    200: json(invitationSchema, "still good"),
    ...exactRefusals("validation_failed", "invitation_used", "place_locked", "sign_in_busy"),
  },
});

const accept = route({
  method: "post",
  path: "/api/invitations/accept",
  summary: "Set the password of an invited account, once, and sign in",
  request: { body: body(acceptBodySchema, most.words) },
  responses: {
    201: json(sessionSchema, "signed in"),
    202: json(pendingSignInSchema, "the password is set; the account has a second factor"),
    ...exactRefusals("validation_failed", "invitation_used", "password_weak", "place_locked", "sign_in_busy"),
  },
});

const change = route({
  method: "put",
  path: "/api/me/password",
  summary: "Change the own password; every other session of the account ends",
  security: bearer,
  middleware: [signedInAnyhow] as const,
  request: { body: body(passwordBodySchema, most.words) },
  responses: {
    204: { description: "changed" },
    ...exactRefusals(
      "validation_failed",
      "not_signed_in",
      "password_wrong",
      "password_weak",
      "sign_in_locked",
      "place_locked",
      "sign_in_busy",
    ),
  },
});

export const invitationRoutes = createRouter()
  .openapi(look, async (context) => {
    return context.json(await openInvitation(enteringOf(context), context.req.valid("json").token), 200);
  })
  .openapi(accept, async (context) => {
    const { token, password } = context.req.valid("json");
    const admission = await useInvitation(enteringOf(context), token, password);
    return "pending" in admission ? context.json(admission, 202) : context.json(admission, 201);
  })
  .openapi(change, async (context) => {
    const { act, tokenSha256 } = context.var;
    await changeOwnPassword(enteringOf(context), act.account, { tokenSha256 }, context.req.valid("json"));
    return context.body(null, 204);
  });
