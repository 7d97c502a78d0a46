import { randomInt } from "node:crypto";
import type {
  Assertion,
  Pairing,
  PairingLook,
  PasskeyRequest,
  StepBody,
} from "../../shared/api/second-factor.ts";
import type { Session } from "../../shared/api/sessions.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { sha256 } from "../base/digest.ts";
import { logError } from "../base/log.ts";
import { randomGroups } from "../base/passwords.ts";
import { Refusal } from "../base/refusal.ts";
import { accountByLogin, accountTarget } from "../store/accounts/accounts.ts";
import { heldFactors, recoveryProof, totpOf, totpProof } from "../store/accounts/factors.ts";
import { passkeyProof, passkeysOf } from "../store/accounts/passkeys.ts";
import {
  admitProven,
  findPending,
  handedProof,
  handOver,
  type OpenPending,
  type PendingKey,
  type Proof,
  setChallenge,
  setPairing,
  takeTry,
} from "../store/accounts/pending-sign-ins.ts";
import type { Entering } from "./entering.ts";
import { attempt } from "./limits.ts";
import { newChallenge, passkeyRequest, provenCounter } from "./passkeys.ts";
import { recoveryDigest } from "./recovery-codes.ts";
import { newSession, newToken } from "./sign-in.ts";
import { totpStep } from "./totp.ts";
import type { Vault } from "./vault.ts";

/** Somebody whose password was right, with a code in hand. */
export interface Stepping extends Entering {
  readonly vault: Vault;
}

/**
 * The second step by a code. The waiting sign-in and the code are both used up by it.
 * @throws Refusal second_step_over · second_step_failed, and those of `attempt`
 */
export function takeStep(stepping: Stepping, { pending, kind, code }: StepBody): Promise<Session> {
  return tryOnce(stepping, "token_sha256", pending, async (found) => {
    const proof = await proofOf(stepping, found, kind, code);
    return proof && admitted(stepping, found, proof, kind);
  });
}

/** What the account's passkeys of this site are asked. @throws Refusal second_step_over */
export function askPasskey(entering: Entering, pending: string): Promise<PasskeyRequest> {
  return askBy(entering, "token_sha256", pending);
}

/**
 * The second step by a passkey.
 * @throws Refusal second_step_over · second_step_failed, and those of `attempt`
 */
export function takePasskey(
  entering: Entering,
  { pending, credential }: { readonly pending: string; readonly credential: Assertion },
): Promise<Session> {
  return tryOnce(entering, "token_sha256", pending, async (found) => {
    const proof = await provenPasskey(entering, found, credential);
    return proof && admitted(entering, found, proof, "passkey");
  });
}

/** A link for a browser window that can take a passkey where the pane cannot. @throws Refusal second_step_over */
export async function openPairing(entering: Entering, pending: string): Promise<Pairing> {
  const found = await open(entering, "token_sha256", pending);
  const pairing = newToken();
  const number = String(randomInt(1_000, 10_000));
  await setPairing(entering.db, found.tokenSha256, sha256(pairing), number);
  return { pairing, number };
}

/** Whose sign-in waits for the window, and from where. @throws Refusal pairing_over */
export async function lookAtPairing(entering: Entering, pairing: string): Promise<PairingLook> {
  const found = await open(entering, "pairing_sha256", pairing);
  const { name, createdAt, origin, agent, pairingNumber } = found;
  return {
    number: pairingNumber ?? "",
    name,
    createdAt,
    origin,
    agent,
    sameOrigin: origin === entering.caller.origin,
  };
}

/** @throws Refusal pairing_over */
export function askPairedPasskey(entering: Entering, pairing: string): Promise<PasskeyRequest> {
  return askBy(entering, "pairing_sha256", pairing);
}

/**
 * The passkey in the window. It lets nobody in: its owner carries the code to the pane that waits, so that a link which
 * somebody else sent opens nothing by itself.
 * @returns the code, shown once. @throws Refusal pairing_over · second_step_failed, and those of `attempt`
 */
export function takePairedPasskey(
  entering: Entering,
  { pairing, credential }: { readonly pairing: string; readonly credential: Assertion },
): Promise<string> {
  const { db } = entering;
  return tryOnce(entering, "pairing_sha256", pairing, async (found) => {
    const proof = await provenPasskey(entering, found, credential);
    if (proof === undefined) return undefined;
    const code = randomGroups(2);
    if (!(await handOver(db, found.tokenSha256, proof, handedDigest(found, code)))) {
      throw new Refusal("pairing_over");
    }
    return code;
  });
}

const over = { token_sha256: "second_step_over", pairing_sha256: "pairing_over" } as const;

async function open({ db, clock }: Entering, key: PendingKey, token: string): Promise<OpenPending> {
  const found = await findPending(db, key, sha256(token), chinaTime(clock()));
  if (found === undefined) throw new Refusal(over[key]);
  return found;
}

/**
 * Counts before anything is looked at: in this sign-in, and in all of the account's by the common limits, as whoever comes
 * so far knows the password. `step` gives undefined when what was shown is wrong.
 */
async function tryOnce<T>(
  entering: Entering,
  key: PendingKey,
  token: string,
  step: (found: OpenPending) => Promise<T | undefined>,
): Promise<T> {
  const { db, clock } = entering;
  const { login } = await open(entering, key, token);
  const outcome = await attempt(entering, { kind: "code", login }, async () => {
    const found = await takeTry(db, key, sha256(token), chinaTime(clock()));
    if (found === undefined) throw new Refusal(over[key]);
    return step(found);
  });
  if (outcome === undefined) throw new Refusal("second_step_failed");
  return outcome;
}

async function askBy(entering: Entering, key: PendingKey, token: string): Promise<PasskeyRequest> {
  const { db, site } = entering;
  const found = await open(entering, key, token);
  const challenge = newChallenge();
  await setChallenge(db, found.tokenSha256, challenge);
  return passkeyRequest(site, challenge, await passkeysOf(db, found.account, site.rpId));
}

/** Undefined: the code is not one that counts. */
async function proofOf(
  { db, clock, vault }: Stepping,
  { account, tokenSha256 }: OpenPending,
  kind: StepBody["kind"],
  code: string,
): Promise<Proof | undefined> {
  switch (kind) {
    case "recovery":
      return recoveryProof(db, account, recoveryDigest(account, code));
    case "handed":
      return handedProof(db, tokenSha256, handedDigest({ tokenSha256 }, code));
    case "totp": {
      const kept = await totpOf(db, account);
      if (kept === undefined) return undefined;
      const owner = accountTarget(account);
      const secret = vault.open(kept.secret, owner);
      if (secret === undefined) {
        logError({ event: "totp secret", error: new Error("sealed under another key") });
        return undefined;
      }
      const step = totpStep(secret, code, clock());
      if (step === undefined) return undefined;
      const better = vault.isOutdated(kept.secret) ? vault.seal(secret, owner) : kept.secret;
      return totpProof(db, account, step, better, chinaTime(clock()));
    }
  }
}

/** A challenge is for one answer. */
async function provenPasskey(
  { db, clock, site }: Entering,
  { account, tokenSha256, challenge }: OpenPending,
  answer: Assertion,
): Promise<Proof | undefined> {
  const passkeys = await passkeysOf(db, account, site.rpId);
  const passkey = passkeys.find(({ id }) => id === answer.id);
  const counter =
    passkey === undefined || challenge === null
      ? undefined
      : await provenCounter(site, challenge, passkey, answer);
  if (counter === undefined) {
    await setChallenge(db, tokenSha256, null);
    return undefined;
  }
  return passkeyProof(db, account, { id: answer.id, counter }, chinaTime(clock()));
}

async function admitted(
  entering: Entering,
  found: OpenPending,
  proof: Proof,
  by: StepBody["kind"] | "passkey",
): Promise<Session | undefined> {
  const { db, clock, caller } = entering;
  const known = await accountByLogin(db, found.login);
  if (known === undefined || known.disabled) throw new Refusal("second_step_over");
  const { session, statements } = await newSession(db, clock, known.account, caller, { by });
  if (await admitProven(db, found.tokenSha256, proof, statements)) {
    if (by !== "recovery") return session;
    const { recoveryLeft } = await heldFactors(db, found.account, "");
    return { ...session, recoveryLeft };
  }
  const waits = await findPending(db, "token_sha256", found.tokenSha256, chinaTime(clock()));
  if (waits === undefined) throw new Refusal("second_step_over");
  return undefined;
}

function handedDigest({ tokenSha256 }: Pick<OpenPending, "tokenSha256">, code: string): string {
  return sha256(
    `${tokenSha256}/${code
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^a-z0-9]/g, "")}`,
  );
}
