import { settingsSchema } from "../../shared/api/settings.ts";
import { settingsChangeSchema } from "../../shared/api/settings-change.ts";
import { administratorOnly } from "../http/administrator-only.ts";
import { most } from "../http/body-limit.ts";
import { bearer, body, createRouter, json, refusals, route } from "../http/router.ts";
import { signedIn } from "../http/signed-in.ts";
import { changeSettings, showSettings } from "../settings/change.ts";

const common = { security: bearer, path: "/api/settings" } as const;

const show = route({
  ...common,
  method: "get",
  summary: "What the administrators at the top have set for the city",
  middleware: [signedIn, administratorOnly] as const,
  responses: { 200: json(settingsSchema, "all settings"), ...refusals("not_signed_in", "forbidden") },
});

const change = route({
  ...common,
  method: "patch",
  summary: "Set what holds for the city; what is not named stays",
  middleware: [signedIn, administratorOnly] as const,
  request: { body: body(settingsChangeSchema, most.words) },
  responses: {
    200: json(settingsSchema, "all settings"),
    ...refusals("validation_failed", "not_signed_in", "forbidden", "proof_needed"),
  },
});

export const settingRoutes = createRouter()
  .openapi(show, async (context) => context.json(await showSettings(context.var.act), 200))
  .openapi(change, async (context) =>
    context.json(await changeSettings(context.var.act, context.req.valid("json")), 200),
  );
