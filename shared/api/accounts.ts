/** Bodies of the routes for accounts, passwords, invitations, sessions and the first administrator. */
import { z } from "zod";
import { orgUnitSchema } from "../register/org-unit.ts";
import { nextSchema, pageQuery, pageQueryBy } from "./pages.ts";
import { roleSchema } from "./sessions.ts";

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
export const SESSIONS_PAGE = 100;
/** A second since 1970 and the id of a session that was opened in it. */
export const sessionsQuerySchema = z.object(pageQueryBy(/^\d{1,10}\.[0-9a-f]{16}$/, SESSIONS_PAGE));
export const sessionsSchema = z.object({
  sessions: z.array(listedSessionSchema).describe("Newest first"),
  next: nextSchema,
});

export const invitationSchema = z.object({
  login: z.string(),
  name: z.string(),
  unit: z.string(),
  expiresAt: z.string(),
});
/** The top of the register; null while the register is empty. */
export const setupSchema = z.object({ unit: orgUnitSchema.nullable(), expiresAt: z.string() });

export type ListedAccount = z.infer<typeof listedAccountSchema>;
export type GrantedEntry = z.infer<typeof grantedEntrySchema>;
export type ListedSession = z.infer<typeof listedSessionSchema>;
export type Invitation = z.infer<typeof invitationSchema>;
export type Setup = z.infer<typeof setupSchema>;
