import type { Attestation, Factors, PasskeyCreation, TotpSetup } from "../../shared/api/second-factor.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { Act } from "../base/act.ts";
import { MINUTE } from "../base/clock.ts";
import { refuseUnproven } from "../base/owner.ts";
import { Refusal } from "../base/refusal.ts";
import { accountTarget } from "../store/accounts/accounts.ts";
import {
  addFactor,
  beginSetup,
  factorsOf,
  findSetup,
  heldFactors,
  insertTotp,
  removeFactor,
  replaceCodes,
  resetFactors,
  type SetUp,
} from "../store/accounts/factors.ts";
import { refuseNewInHand } from "../store/accounts/handed-over.ts";
import { insertPasskey, isPasskeyTaken, passkeysOf } from "../store/accounts/passkeys.ts";
import { auditOf, findAccount } from "./administer.ts";
import { isRuled, ruleAbove } from "./enrolment.ts";
import { proveOwnPassword } from "./enter.ts";
import type { Entering } from "./entering.ts";
import { madePasskey, newChallenge, passkeyCreation, type Site } from "./passkeys.ts";
import { newRecoveryCodes, recoveryDigest } from "./recovery-codes.ts";
import { newTotpSecret, totpStep, totpUri } from "./totp.ts";
import type { Vault } from "./vault.ts";

/** Time to find a telephone and an app for it. */
const SETUP_LIFE = 30 * MINUTE;

/** The session that asks. */
interface Kept {
  readonly tokenSha256: string;
}

export async function showFactors({ db, account }: Act): Promise<Factors> {
  const [factors, rule] = await Promise.all([factorsOf(db, account.id), ruleAbove(db, account)]);
  return { ...factors, required: isRuled(rule, account.role) };
}

/** A new secret for an authenticator; it counts once a code of it was shown. @throws Refusal password_wrong, and those of `attempt` */
export async function beginTotp(
  act: Act,
  entering: Entering,
  vault: Vault,
  password: string,
): Promise<TotpSetup> {
  const { db, account } = act;
  await proveOwnPassword(entering, account, password);
  const secret = newTotpSecret();
  await beginSetup(db, account.id, {
    kind: "totp",
    value: vault.seal(secret, accountTarget(account.id)),
    expiresAt: setupEnd(act),
  });
  return { secret, uri: totpUri(secret, account.login) };
}

/**
 * @returns recovery codes, when these are the first
 * @throws Refusal factor_setup_over · second_step_failed
 */
export async function confirmTotp(
  act: Act,
  kept: Kept,
  vault: Vault,
  code: string,
): Promise<readonly string[] | null> {
  const { db, account, clock } = act;
  const setup = await findSetup(db, account.id, "totp", chinaTime(clock()));
  const secret = setup === undefined ? undefined : vault.open(setup, accountTarget(account.id));
  if (setup === undefined || secret === undefined) throw new Refusal("factor_setup_over");
  const step = totpStep(secret, code, clock());
  if (step === undefined) throw new Refusal("second_step_failed");
  const factor = insertTotp(db, account.id, { secret: setup, lastStep: step }, chinaTime(clock()));
  return add(act, { setup, factor, ...kept }, "totp");
}

/** @throws Refusal password_wrong, and those of `attempt` · passkey_unavailable */
export async function beginPasskey(act: Act, entering: Entering, password: string): Promise<PasskeyCreation> {
  const { db, account } = act;
  const { site } = entering;
  await proveOwnPassword(entering, account, password);
  const challenge = newChallenge();
  const options = passkeyCreation(site, challenge, account, await passkeysOf(db, account.id, site.rpId));
  await beginSetup(db, account.id, { kind: "passkey", value: challenge, expiresAt: setupEnd(act) });
  return options;
}

/**
 * @returns recovery codes, when these are the first
 * @throws Refusal factor_setup_over · passkey_refused
 */
export async function confirmPasskey(
  act: Act,
  kept: Kept,
  site: Site,
  { name, credential }: { readonly name: string; readonly credential: Attestation },
): Promise<readonly string[] | null> {
  const { db, account, clock } = act;
  const setup = await findSetup(db, account.id, "passkey", chinaTime(clock()));
  if (setup === undefined) throw new Refusal("factor_setup_over");
  const passkey = await madePasskey(site, setup, credential);
  if (await isPasskeyTaken(db, passkey.id)) throw new Refusal("passkey_refused");
  const factor = insertPasskey(db, account.id, passkey, name, chinaTime(clock()));
  return add(act, { setup, factor, ...kept }, "passkey");
}

/** Ten new ones; those of before are worth nothing. @throws Refusal password_wrong, and those of `attempt` · not_found without a factor */
export async function renewCodes(act: Act, entering: Entering, password: string): Promise<readonly string[]> {
  const { db, account } = act;
  await proveOwnPassword(entering, account, password);
  const { totp, passkeys } = await heldFactors(db, account.id, "");
  if (!totp && passkeys === 0) throw new Refusal("not_found");
  const codes = newRecoveryCodes();
  const audit = auditOf(act, "recovery_codes", accountTarget(account.id), {});
  await replaceCodes(db, account.id, digestsOf(account.id, codes), audit);
  return codes;
}

/**
 * Takes one of the own factors away.
 * @param passkey its id; null: the codes of the telephone
 * @throws Refusal password_wrong, and those of `attempt` · not_found · factor_required: the last one of who must have one
 */
export async function removeOwnFactor(
  act: Act,
  entering: Entering,
  { password, passkey }: { readonly password: string; readonly passkey: string | null },
): Promise<void> {
  const { db, account } = act;
  await proveOwnPassword(entering, account, password);
  const keepOne = isRuled(await ruleAbove(db, account), account.role);
  const kind = passkey === null ? "totp" : "passkey";
  const audit = auditOf(act, "factor_removed", accountTarget(account.id), { by: kind });
  if (await removeFactor(db, account.id, passkey, { keepOne }, audit)) return;
  const { totp, passkeys } = await factorsOf(db, account.id);
  const isThere = passkey === null ? totp !== null : passkeys.some(({ id }) => id === passkey);
  throw new Refusal(isThere ? "factor_required" : "not_found");
}

/**
 * Takes the factors of somebody who lost them away, by an administrator who types her own password, now or lately. Its
 * sessions end, and it is told at the next sign-in.
 * @throws Refusal not_found: out of scope · forbidden: the own account · administrator_new · proof_needed, or
 * password_wrong and those of `attempt`
 */
export async function resetSecondFactor(
  act: Act,
  entering: Entering,
  id: number,
  password: string | undefined,
): Promise<void> {
  const { own } = await findAccount(act, id);
  if (own) throw new Refusal("forbidden");
  await refuseNewInHand(act);
  if (password === undefined) refuseUnproven(act);
  else await proveOwnPassword(entering, act.account, password);
  await resetFactors(act.db, id, auditOf(act, "second_factor_reset", accountTarget(id), {}));
}

async function add(
  act: Act,
  added: Omit<SetUp, "codes">,
  by: "totp" | "passkey",
): Promise<readonly string[] | null> {
  const { db, account } = act;
  const { recoveryLeft } = await heldFactors(db, account.id, "");
  const codes = recoveryLeft === 0 ? newRecoveryCodes() : [];
  const audit = auditOf(act, "factor_added", accountTarget(account.id), { by });
  if (!(await addFactor(db, account.id, { ...added, codes: digestsOf(account.id, codes) }, audit))) {
    throw new Refusal("factor_setup_over");
  }
  return codes.length === 0 ? null : codes;
}

function digestsOf(account: number, codes: readonly string[]): string[] {
  return codes.map((code) => recoveryDigest(account, code));
}

function setupEnd({ clock }: Act): string {
  return chinaTime(clock() + SETUP_LIFE);
}
