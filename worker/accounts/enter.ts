import type { SetupBody } from "../../shared/api/account-bodies.ts";
import type { Invitation, Setup } from "../../shared/api/accounts.ts";
import type { Admission, Session } from "../../shared/api/sessions.ts";
import { passwordFault } from "../../shared/password/password.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { Act } from "../base/act.ts";
import { sha256 } from "../base/digest.ts";
import { normaliseLogin } from "../base/login.ts";
import { hashPassword } from "../base/passwords.ts";
import { Refusal, refusePersonalData } from "../base/refusal.ts";
import { accountIdOf } from "../store/accounts/account-register.ts";
import { accountByLogin, accountTarget, setOwnPassword } from "../store/accounts/accounts.ts";
import { acceptInvitation, findInvitation } from "../store/accounts/entries.ts";
import { beginRegister, setupLinkExpiry, topUnit } from "../store/accounts/setup.ts";
import type { Entering } from "./entering.ts";
import { attempt, forgetAttempts } from "./limits.ts";
import { admit, provePassword } from "./sign-in.ts";

/** @throws Refusal invitation_used, and those of `attempt` */
export async function openInvitation(entering: Entering, token: string): Promise<Invitation> {
  const { db, clock } = entering;
  const found = await attempt(entering, { kind: "link" }, () =>
    findInvitation(db, sha256(token), chinaTime(clock())),
  );
  if (found === undefined) throw new Refusal("invitation_used");
  const { login, name, unit, expiresAt } = found;
  return { login, name, unit, expiresAt };
}

/**
 * Sets the password, once, and signs in as that password does.
 * @throws Refusal invitation_used · password_weak, and those of `attempt`
 */
export async function useInvitation(entering: Entering, token: string, password: string): Promise<Admission> {
  const login = await attempt(entering, { kind: "link" }, () => acceptOnce(entering, token, password));
  if (login === undefined) throw new Refusal("invitation_used");
  await forgetAttempts(entering, login);
  return admissionOf(entering, login);
}

/** @returns the login, or undefined: there is no such invitation any more */
async function acceptOnce(
  { db, clock, caller }: Entering,
  token: string,
  password: string,
): Promise<string | undefined> {
  const tokenSha256 = sha256(token);
  const now = chinaTime(clock());
  const found = await findInvitation(db, tokenSha256, now);
  if (found === undefined) return undefined;
  refuseWeak(password, [found.login, found.name, found.unit]);
  const { account } = found;
  const accepted = await acceptInvitation(db, tokenSha256, account, await hashPassword(password), {
    at: now,
    account,
    act: "invitation_used",
    target: accountTarget(account),
    detail: {},
    origin: caller.origin,
  });
  return accepted ? found.login : undefined;
}

/** @throws Refusal setup_link_used, and those of `attempt` */
export async function openSetup(entering: Entering, token: string): Promise<Setup> {
  const { db, clock } = entering;
  const expiresAt = await attempt(entering, { kind: "link" }, () =>
    setupLinkExpiry(db, sha256(token), chinaTime(clock())),
  );
  if (expiresAt === undefined) throw new Refusal("setup_link_used");
  return { unit: (await topUnit(db)) ?? null, expiresAt };
}

/**
 * Makes an administrator of the top unit, and that unit when the register is empty; then signs in.
 * @throws Refusal setup_link_used · login_taken · password_weak · personal_data · validation_failed when the register
 * needs a top and none is named, or the other way round · those of `attempt`
 */
export async function useSetup(entering: Entering, body: SetupBody): Promise<Session> {
  const { db, clock, caller } = entering;
  const { token, unit, login, name, password } = body;
  const { unit: top } = await openSetup(entering, token);
  const named = unit ?? top;
  if (named === null || (unit === null) === (top === null)) {
    throw new Refusal("validation_failed", { issues: [{ path: "unit", message: "top_of_register" }] });
  }
  refusePersonalData([login]);
  refuseWeak(password, [login, name, named.name]);
  if ((await accountIdOf(db, login)) !== undefined) throw new Refusal("login_taken");
  const passwordHash = await hashPassword(password);
  const administrator = { login, name, passwordHash, unit: named.code, newTop: unit ?? undefined };
  const begun = await beginRegister(db, sha256(token), administrator, {
    at: chinaTime(clock()),
    account: null,
    act: "set_up",
    detail: { unit: named.code, new_register: top === null },
    origin: caller.origin,
  });
  if (!begun) throw new Refusal("setup_link_used");
  const admission = await admissionOf(entering, normaliseLogin(login));
  if ("pending" in admission) throw new Error("an account that was just made has no second factor");
  return admission;
}

/** @throws Refusal password_wrong · password_weak, and those of `attempt` */
export async function changeOwnPassword(
  entering: Entering,
  account: Act["account"],
  kept: { readonly tokenSha256: string },
  { current, next }: { readonly current: string; readonly next: string },
): Promise<void> {
  refuseWeak(next, [account.login, account.name, account.unit.name]);
  await proveOwnPassword(entering, account, current);
  const { db, clock } = entering;
  if (current === next) {
    throw new Refusal("password_weak", { issues: [{ path: "next", message: "same" }] });
  }
  await setOwnPassword(db, account.id, await hashPassword(next), kept, {
    at: chinaTime(clock()),
    account: account.id,
    act: "password_changed",
    target: accountTarget(account.id),
    detail: {},
    origin: account.origin,
  });
}

/** That whoever acts is the owner of the account. @throws Refusal password_wrong, and those of `attempt` */
export async function proveOwnPassword(
  entering: Entering,
  { id, login }: Pick<Act["account"], "id" | "login">,
  password: string,
): Promise<void> {
  const proven = await attempt(entering, { kind: "own", account: id }, () =>
    provePassword(entering, { login, password }),
  );
  if (proven === undefined) throw new Refusal("password_wrong");
}

function refuseWeak(password: string, own: readonly string[]): void {
  const fault = passwordFault(password, own);
  if (fault !== undefined) {
    throw new Refusal("password_weak", { issues: [{ path: "password", message: fault }] });
  }
}

async function admissionOf(entering: Entering, login: string): Promise<Admission> {
  const found = await accountByLogin(entering.db, login);
  if (found === undefined) throw new Error("the account that was just let in is missing");
  return admit(entering, found.account);
}
