/** The second step of the sign-in, and the account's own second factors. */
import {
  type Assertion,
  type Attestation,
  type Factors,
  factorsSchema,
  handedCodeSchema,
  type Pairing,
  type PairingLook,
  type PasskeyCreation,
  type PasskeyRequest,
  pairingLookSchema,
  pairingSchema,
  passkeyCreationSchema,
  passkeyRequestSchema,
  recoveryCodesSchema,
  type StepKind,
  type TotpSetup,
  totpSetupSchema,
} from "../../shared/api/second-factor.ts";
import { type Session, sessionSchema } from "../../shared/api/sessions.ts";
import { acted, type Connection, mapped } from "./connection.ts";
import type { Outcome } from "./failure.ts";

/** Shown once; null: the account has its codes already. */
export type NewCodes = readonly string[] | null;

export interface FactorsApi {
  /** Without a session, with the token of a sign-in that waits. */
  readonly step: (pending: string, kind: StepKind, code: string) => Promise<Outcome<Session>>;
  readonly passkeyRequest: (pending: string) => Promise<Outcome<PasskeyRequest>>;
  readonly passkeyStep: (pending: string, credential: Assertion) => Promise<Outcome<Session>>;
  readonly pair: (pending: string) => Promise<Outcome<Pairing>>;
  /** In the browser window beside a pane. */
  readonly lookAtPairing: (pairing: string) => Promise<Outcome<PairingLook>>;
  readonly pairedRequest: (pairing: string) => Promise<Outcome<PasskeyRequest>>;
  /** @returns the code to be carried to the pane */
  readonly pairedStep: (pairing: string, credential: Assertion) => Promise<Outcome<string>>;
  /** The account's own. */
  readonly own: () => Promise<Outcome<Factors>>;
  readonly beginTotp: (password: string) => Promise<Outcome<TotpSetup>>;
  readonly confirmTotp: (code: string) => Promise<Outcome<NewCodes>>;
  readonly beginPasskey: (password: string) => Promise<Outcome<PasskeyCreation>>;
  readonly confirmPasskey: (name: string, credential: Attestation) => Promise<Outcome<NewCodes>>;
  readonly renewCodes: (password: string) => Promise<Outcome<NewCodes>>;
  /** @param passkey its id; null: the codes of the telephone */
  readonly remove: (password: string, passkey: string | null) => Promise<Outcome<null>>;
  /** By an administrator. */
  readonly reset: (account: number) => Promise<Outcome<null>>;
}

export function createFactorsApi({ server, send, read }: Connection): FactorsApi {
  const { second } = server.sessions;
  const { pairings } = server;
  const { factors } = server.me;
  const codes = (request: () => Promise<Response>) =>
    mapped(read(recoveryCodesSchema, request), (answer) => answer.codes);
  const done = (request: () => Promise<Response>) => acted(send(request));
  return {
    step: (pending, kind, code) => read(sessionSchema, () => second.$post({ json: { pending, kind, code } })),
    passkeyRequest: (pending) =>
      read(passkeyRequestSchema, () => second["passkey-request"].$post({ json: { pending } })),
    passkeyStep: (pending, credential) =>
      read(sessionSchema, () => second.passkey.$post({ json: { pending, credential } })),
    pair: (pending) => read(pairingSchema, () => second.pairing.$post({ json: { pending } })),
    lookAtPairing: (pairing) => read(pairingLookSchema, () => pairings.look.$post({ json: { pairing } })),
    pairedRequest: (pairing) =>
      read(passkeyRequestSchema, () => pairings["passkey-request"].$post({ json: { pairing } })),
    pairedStep: (pairing, credential) =>
      mapped(
        read(handedCodeSchema, () => pairings.passkey.$post({ json: { pairing, credential } })),
        ({ code }) => code,
      ),
    own: () => read(factorsSchema, () => factors.$get()),
    beginTotp: (password) => read(totpSetupSchema, () => factors.totp.$post({ json: { password } })),
    confirmTotp: (code) => codes(() => factors.totp.confirm.$post({ json: { code } })),
    beginPasskey: (password) =>
      read(passkeyCreationSchema, () => factors.passkey.$post({ json: { password } })),
    confirmPasskey: (name, credential) =>
      codes(() => factors.passkey.confirm.$post({ json: { name, credential } })),
    renewCodes: (password) => codes(() => factors["recovery-codes"].$post({ json: { password } })),
    remove: (password, passkey) => done(() => factors.remove.$post({ json: { password, passkey } })),
    reset: (account) =>
      done(() =>
        server.accounts[":id"]["second-factor"].reset.$post({
          param: { id: String(account) },
          json: {},
        }),
      ),
  };
}
