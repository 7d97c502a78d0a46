import { z } from "zod";
import { orgUnitSchema } from "../register/org-unit.ts";
import { secretText } from "./bounded-text.ts";

export const roleSchema = z.enum(["reporter", "reviewer", "administrator"]);

export const accountSchema = z.object({
  login: z.string(),
  name: z.string(),
  role: roleSchema,
  unit: orgUnitSchema,
  mustChangePassword: z
    .literal(true)
    .optional()
    .describe("It was let in by an initial password: nothing else is open until that is changed"),
  mustEnrol: z
    .literal(true)
    .optional()
    .describe("Its role has to have a second factor: nothing else is open until one is set up"),
});

export const signInBodySchema = z.strictObject({
  login: secretText(64),
  password: secretText(200),
});

/** The own password again, in a session that is open. */
export const proofBodySchema = z.strictObject({ password: secretText(200) });

/** What a browser was given at an earlier sign-in (`device`), sent along with the next. */
export const DEVICE_HEADER = "halfsky-device";

export const sessionSchema = z.object({
  token: z.string(),
  expiresAt: z.string(),
  account: accountSchema,
  device: z
    .string()
    .optional()
    .describe(
      `To be kept by the browser and sent as ${DEVICE_HEADER} with the next sign-in: strangers' failures do not lock it out`,
    ),
  recoveryLeft: z
    .number()
    .int()
    .optional()
    .describe("When a recovery code opened the session: how many are left"),
});

/** The password was right; a session is opened by the second step. The token opens nothing else. */
export const pendingSignInSchema = z.object({
  pending: z.string(),
  expiresAt: z.string(),
  ways: z
    .object({ totp: z.boolean(), passkey: z.boolean(), recovery: z.boolean() })
    .describe("What the account can prove itself by here; passkeys are of one host"),
});
/** What a sign-in leads to. */
export const admissionSchema = z.union([sessionSchema, pendingSignInSchema]);

export const meSchema = z.object({
  account: accountSchema,
  units: z
    .array(orgUnitSchema)
    .describe("The account's unit and every unit below it, in the register's order"),
  recipient: z.string().describe("Name of the unit that receives the submissions"),
  checkBeforeSubmit: z
    .boolean()
    .describe("Whether the city lets tables be looked at by the server before they are submitted"),
  secondFactor: z
    .object({
      enrolBy: z.string().optional().describe("Day from which the account must have a second factor"),
      resetAt: z.string().optional().describe("An administrator took it away, and none was set up since"),
      recoveryLeft: z.number().int().optional().describe("When few recovery codes are left"),
    })
    .describe("What the account is to be told about its second factor"),
  demonstration: z.boolean(),
});

export type Account = z.infer<typeof accountSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type PendingSignIn = z.infer<typeof pendingSignInSchema>;
export type Admission = z.infer<typeof admissionSchema>;
export type Me = z.infer<typeof meSchema>;
