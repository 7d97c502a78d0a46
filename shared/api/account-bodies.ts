/** What is sent about accounts, passwords, invitations, sessions and the first administrator. */
import { z } from "zod";
import { newUnitCodeSchema } from "../register/new-unit-code.ts";
import { orgUnitSchema, unitCodeSchema } from "../register/org-unit.ts";
import { unitNameSchema } from "../register/unit-name.ts";
import { secretText } from "./bounded-text.ts";
import { enteredText } from "./entered-text.ts";
import { keptText } from "./kept-text.ts";
import { roleSchema } from "./sessions.ts";

/** Letters of two scripts look alike: аdmin with the а of Cyrillic would pass for admin. */
const mixedScripts =
  /^(?=.*\p{Script=Latin})(?=.*[\p{Script=Cyrillic}\p{Script=Greek}])|^(?=.*\p{Script=Cyrillic})(?=.*\p{Script=Greek})/u;
/** Logins are compared without case and width. */
export const loginSchema = enteredText({ min: 2, max: 40, pattern: /^[\p{L}\p{N}._@-]+$/u }).refine(
  (login) => !mixedScripts.test(login),
);
export const accountNameSchema = enteredText({ max: 40 });
/** What it must be is the business of shared/password/password.ts. */
const passwordSchema = secretText(200);
const tokenSchema = z.string().regex(/^[\w-]{43}$/);

/** How somebody gets a first password: a link to set one, or one to change at the first sign-in. */
export const entrySchema = z.enum(["invitation", "password"]);

export const newAccountBodySchema = z.strictObject({
  login: loginSchema,
  name: accountNameSchema,
  role: roleSchema,
  unit: unitCodeSchema,
  by: entrySchema,
});

export const accountBodySchema = z.strictObject({
  name: keptText(accountNameSchema),
  role: roleSchema,
  unit: unitCodeSchema,
  disabled: z.boolean(),
});

export const resetBodySchema = z.strictObject({
  by: entrySchema,
  waiting: z
    .literal(true)
    .optional()
    .describe("Only while whoever was invited has set no password of her own: refused once she has"),
});
export const factorResetBodySchema = z.strictObject({
  password: passwordSchema
    .optional()
    .describe("The administrator's own; not needed after POST /api/sessions/proof"),
});

export const passwordBodySchema = z.strictObject({ current: passwordSchema, next: passwordSchema });

export const tokenBodySchema = z.strictObject({ token: tokenSchema });
export const acceptBodySchema = tokenBodySchema.extend({ password: passwordSchema });

export const setupBodySchema = tokenBodySchema.extend({
  unit: z
    .strictObject({
      code: newUnitCodeSchema,
      name: unitNameSchema,
      level: orgUnitSchema.shape.level,
    })
    .nullable()
    .describe("Top of an empty register; null when it has one"),
  login: loginSchema,
  name: accountNameSchema,
  password: passwordSchema,
});

export type NewAccountBody = z.infer<typeof newAccountBodySchema>;
export type AccountBody = z.input<typeof accountBodySchema>;
export type SentAccountBody = z.output<typeof accountBodySchema>;
export type Entry = z.infer<typeof entrySchema>;
export type ResetBody = z.infer<typeof resetBodySchema>;
export type SetupBody = z.infer<typeof setupBodySchema>;
