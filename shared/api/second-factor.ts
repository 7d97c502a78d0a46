/** Bodies of the routes for the second step of the sign-in and for an account's own second factors. */
import { z } from "zod";
import { secretText } from "./bounded-text.ts";
import { enteredText } from "./entered-text.ts";

const tokenSchema = z.string().regex(/^[\w-]{43}$/);
const base64Url = z
  .string()
  .max(8_000)
  .regex(/^[\w-]+$/);
const passwordSchema = secretText(200);

/** How many recovery codes there are at a time. */
export const RECOVERY_CODES = 10;

export const pendingBodySchema = z.strictObject({ pending: tokenSchema });
export const stepKinds = ["totp", "recovery", "handed"] as const;
export const stepBodySchema = pendingBodySchema.extend({
  kind: z.enum(stepKinds).describe("handed: the code that a browser window showed after a passkey"),
  code: secretText(40),
});

const credential = { id: base64Url, rawId: base64Url, type: z.literal("public-key") };
const descriptor = z.object({
  id: z.string(),
  type: z.literal("public-key"),
  transports: z.array(z.string()),
});

/** `PublicKeyCredentialRequestOptionsJSON` of Web Authentication. */
export const passkeyRequestSchema = z.object({
  challenge: z.string(),
  rpId: z.string(),
  allowCredentials: z.array(descriptor),
  timeout: z.number().int().describe("Milliseconds"),
  userVerification: z.literal("preferred"),
});

/** `AuthenticationResponseJSON`: what an authenticator answers to that. */
export const assertionSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64Url,
    authenticatorData: base64Url,
    signature: base64Url,
    userHandle: base64Url.nullish(),
  }),
});
export const passkeyStepBodySchema = pendingBodySchema.extend({ credential: assertionSchema });

/** A browser window beside a pane that cannot ask for passkeys. */
export const pairingSchema = z.object({
  pairing: z.string().describe("Token of the link, behind the #"),
  number: z.string().describe("The pane and the window both show it"),
});
export const pairingBodySchema = z.strictObject({ pairing: tokenSchema });
export const pairingLookSchema = z.object({
  number: z.string(),
  name: z.string(),
  createdAt: z.string(),
  origin: z.string().nullable().describe("Network address that the sign-in was begun from"),
  agent: z.string().nullable().describe("Program, as it calls itself"),
  sameOrigin: z.boolean().describe("Whether this window asks from the same network address"),
});
export const pairingStepBodySchema = pairingBodySchema.extend({ credential: assertionSchema });
export const handedCodeSchema = z.object({ code: z.string() });

export const passkeySchema = z.object({
  id: z.string(),
  name: z.string(),
  host: z.string().describe("The address that it was made for, and works at"),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
});
export const factorsSchema = z.object({
  totp: z.object({ createdAt: z.string(), lastUsedAt: z.string().nullable() }).nullable(),
  passkeys: z.array(passkeySchema),
  recoveryLeft: z.number().int(),
  required: z.boolean().describe("The account's role must have one, now or from a day on"),
});

/** Who is signed in proves once more to be the owner before anything about the factors changes. */
export const factorPasswordSchema = z.strictObject({ password: passwordSchema });
export const totpSetupSchema = z.object({
  secret: z.string().describe("Base32, to be typed where nothing can be scanned"),
  uri: z.string().describe("otpauth:// as authenticators read it from a QR code"),
});
export const totpConfirmSchema = z.strictObject({ code: secretText(20) });

/** `PublicKeyCredentialCreationOptionsJSON`. */
export const passkeyCreationSchema = z.object({
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  challenge: z.string(),
  pubKeyCredParams: z.array(z.object({ type: z.literal("public-key"), alg: z.number().int() })),
  timeout: z.number().int().describe("Milliseconds"),
  excludeCredentials: z.array(descriptor),
  authenticatorSelection: z.object({
    residentKey: z.literal("preferred"),
    userVerification: z.literal("preferred"),
  }),
  attestation: z.literal("none"),
});
/** `RegistrationResponseJSON`. */
export const attestationSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64Url,
    attestationObject: base64Url,
    transports: z
      .array(z.string().regex(/^[\w-]{1,20}$/))
      .max(10)
      .optional(),
  }),
});
export const passkeyNameSchema = enteredText({ max: 30 });
export const passkeyConfirmSchema = z.strictObject({
  name: passkeyNameSchema,
  credential: attestationSchema,
});

/** Shown once: the server keeps digests. Null when the account has its codes already. */
export const recoveryCodesSchema = z.object({ codes: z.array(z.string()).nullable() });

export const factorRemovalSchema = factorPasswordSchema.extend({
  passkey: base64Url.nullable().describe("Id of a passkey; null: the codes of the telephone"),
});

export type StepKind = (typeof stepKinds)[number];
export type StepBody = z.infer<typeof stepBodySchema>;
export type PasskeyRequest = z.infer<typeof passkeyRequestSchema>;
export type PasskeyCreation = z.infer<typeof passkeyCreationSchema>;
export type Assertion = z.infer<typeof assertionSchema>;
export type Attestation = z.infer<typeof attestationSchema>;
export type Pairing = z.infer<typeof pairingSchema>;
export type PairingLook = z.infer<typeof pairingLookSchema>;
export type Factors = z.infer<typeof factorsSchema>;
export type TotpSetup = z.infer<typeof totpSetupSchema>;
