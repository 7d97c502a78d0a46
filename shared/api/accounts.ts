/** Bodies of the routes for accounts, passwords, invitations, sessions and the first administrator. */
import { z } from "zod";
import { newUnitCodeSchema, orgUnitSchema, unitCodeSchema, unitNameSchema } from "../register/org-unit.ts";
import { enteredText, secretText } from "./entered-text.ts";
import { nextSchema, pageQuery } from "./pages.ts";
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

/** `invited`, `expired`: the link was sent and is (no longer) good · `initial`: has its first password still to change. */
export const accountStates = ["active", "initial", "invited", "expired", "disabled"] as const;

export const listedAccountSchema = z.object({
  id: z.number().int(),
  login: z.string(),
  name: z.string(),
  role: roleSchema,
  unit: z.object({ code: z.string(), name: z.string() }),
  state: z.enum(accountStates),
  createdAt: z.string().nullable(),
  lastSignInAt: z.string().nullable(),
  sessions: z.number().int().describe("Sessions that are open now"),
  secondFactor: z.boolean().describe("Whether signing in takes a second step"),
  own: z.boolean().describe("The account that asks"),
});
export const ACCOUNTS_PAGE = 500;
export const accountsQuerySchema = z.object(pageQuery(2, ACCOUNTS_PAGE));
export const accountsSchema = z.object({ accounts: z.array(listedAccountSchema), next: nextSchema });

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
  name: accountNameSchema,
  role: roleSchema,
  unit: unitCodeSchema,
  disabled: z.boolean(),
});

export const resetBodySchema = z.strictObject({ by: entrySchema });
/** The administrator's own password: who only found a session open takes nobody's factor away. */
export const factorResetBodySchema = z.strictObject({ password: passwordSchema });

/** Shown once: the server keeps digests only. */
export const grantedEntrySchema = z.object({
  account: listedAccountSchema,
  invitation: z.string().nullable().describe("Token of the link"),
  password: z.string().nullable(),
  expiresAt: z.string(),
});

export const listedSessionSchema = z.object({
  id: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  origin: z.string().nullable().describe("Network address it was opened from"),
  agent: z.string().nullable().describe("Browser, as it calls itself"),
  current: z.boolean().describe("The session that asks"),
});
export const sessionsSchema = z.object({ sessions: z.array(listedSessionSchema) });

export const passwordBodySchema = z.strictObject({ current: passwordSchema, next: passwordSchema });

export const tokenBodySchema = z.strictObject({ token: tokenSchema });
export const invitationSchema = z.object({
  login: z.string(),
  name: z.string(),
  unit: z.string(),
  expiresAt: z.string(),
});
export const acceptBodySchema = tokenBodySchema.extend({ password: passwordSchema });

/** The top of the register; null while the register is empty. */
export const setupSchema = z.object({ unit: orgUnitSchema.nullable(), expiresAt: z.string() });
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

export type ListedAccount = z.infer<typeof listedAccountSchema>;
export type NewAccountBody = z.infer<typeof newAccountBodySchema>;
export type AccountBody = z.infer<typeof accountBodySchema>;
export type Entry = z.infer<typeof entrySchema>;
export type GrantedEntry = z.infer<typeof grantedEntrySchema>;
export type ListedSession = z.infer<typeof listedSessionSchema>;
export type Invitation = z.infer<typeof invitationSchema>;
export type Setup = z.infer<typeof setupSchema>;
export type SetupBody = z.infer<typeof setupBodySchema>;
