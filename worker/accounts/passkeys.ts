import { randomBytes } from "node:crypto";
import type {
  Assertion,
  Attestation,
  PasskeyCreation,
  PasskeyRequest,
} from "../../shared/api/second-factor.ts";
import { MINUTE } from "../base/clock.ts";
import { sha256 } from "../base/digest.ts";
import { Refusal } from "../base/refusal.ts";
import type { KeptPasskey } from "../store/accounts/passkeys.ts";

/** Where the pane was loaded from, as Web Authentication sees it. */
export interface Site {
  /** The host. */
  readonly rpId: string;
  readonly origin: string;
}

/** How long an authenticator is waited for. */
const PASSKEY_WAIT = 5 * MINUTE;
const NAME = "半边天统计";
/** Ed25519, ECDSA with P-256, RSA with SHA-256: what authenticators in use can do. */
const ALGORITHMS = [-8, -7, -257];

/** The library is large and seldom needed: it is evaluated when a passkey is first looked at. */
const library = () => import("@simplewebauthn/server");

/**
 * The site that a request came to. Behind a proxy that ends TLS the Worker itself is asked over http: browsers ask for
 * passkeys over https alone, and on this machine.
 */
export function siteOf(address: string): Site {
  const { hostname, host, origin } = new URL(address);
  return { rpId: hostname, origin: hostname === "localhost" ? origin : `https://${host}` };
}

/** 256 random bits that one answer of an authenticator is about. */
export function newChallenge(): string {
  return randomBytes(32).toString("base64url");
}

/** @throws Refusal passkey_unavailable: an address in figures has no passkeys */
export function passkeyCreation(
  { rpId }: Site,
  challenge: string,
  owner: { readonly id: number; readonly login: string; readonly name: string },
  existing: readonly KeptPasskey[],
): PasskeyCreation {
  if (/^[\d.]+$|:/.test(rpId)) throw new Refusal("passkey_unavailable");
  return {
    rp: { id: rpId, name: NAME },
    user: {
      // Says nothing of the account to whoever finds the authenticator.
      id: Buffer.from(sha256(`halfsky ${owner.id}`), "hex").toString("base64url"),
      name: owner.login,
      displayName: owner.name,
    },
    challenge,
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: "public-key", alg })),
    timeout: PASSKEY_WAIT,
    excludeCredentials: existing.map(descriptorOf),
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
    attestation: "none",
  };
}

export function passkeyRequest(
  { rpId }: Site,
  challenge: string,
  passkeys: readonly KeptPasskey[],
): PasskeyRequest {
  return {
    challenge,
    rpId,
    allowCredentials: passkeys.map(descriptorOf),
    timeout: PASSKEY_WAIT,
    userVerification: "preferred",
  };
}

/** What an authenticator made for us here. @throws Refusal passkey_refused */
export async function madePasskey(site: Site, challenge: string, made: Attestation): Promise<KeptPasskey> {
  const { verifyRegistrationResponse } = await library();
  const { transports, ...response } = made.response;
  const verified = await verifyRegistrationResponse({
    response: { ...made, response, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.rpId,
    requireUserVerification: false,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined);
  if (verified?.verified !== true) throw new Refusal("passkey_refused");
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  return {
    id,
    rpId: site.rpId,
    publicKey: Buffer.from(publicKey).toString("base64url"),
    counter,
    transports: transports ?? [],
  };
}

/**
 * Whether an authenticator's answer is of this passkey, to this challenge, from this site, and later than its last.
 * @returns its counter; undefined: no
 */
export async function provenCounter(
  site: Site,
  challenge: string,
  { id, publicKey, counter }: KeptPasskey,
  answer: Assertion,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await library();
  const { userHandle: _, ...response } = answer.response;
  const verified = await verifyAuthenticationResponse({
    response: { ...answer, response, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.rpId,
    credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, "base64url")), counter },
    requireUserVerification: false,
  }).catch(() => undefined);
  return verified?.verified === true ? verified.authenticationInfo.newCounter : undefined;
}

function descriptorOf({ id, transports }: KeptPasskey) {
  return { id, type: "public-key" as const, transports: [...transports] };
}
