import type { D1Database } from "@cloudflare/workers-types";
import type { Me } from "../../shared/api/sessions.ts";
import type { Settings } from "../../shared/api/settings.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import type { SignedInAccount } from "../base/act.ts";
import type { Clock } from "../base/clock.ts";
import { factorResetAt, type HeldFactors, heldFactors } from "../store/accounts/factors.ts";
import { settingsAbove } from "../store/settings/settings.ts";

/** Who has to have a second factor, as the city's administrator set it. */
export interface FactorRule {
  readonly for: Settings["secondFactorFor"];
  /** Day, China time; null: at once. */
  readonly from: string | null;
}

export function factorRule({ secondFactorFor, secondFactorFrom }: Settings): FactorRule {
  return { for: secondFactorFor, from: secondFactorFrom };
}

/** What holds for the city that an account belongs to. */
export async function ruleAbove(db: D1Database, account: Pick<SignedInAccount, "path">): Promise<FactorRule> {
  return factorRule(await settingsAbove(db, account));
}

/** Fewer are told. */
const FEW_CODES = 3;

export function hasFactor({ totp, passkeys }: HeldFactors): boolean {
  return totp || passkeys > 0;
}

/** Whether the rule is about accounts of this role at all, now or later. */
export function isRuled(rule: FactorRule, role: SignedInAccount["role"]): boolean {
  switch (rule.for) {
    case "nobody":
      return false;
    case "administrators":
      return role === "administrator";
    case "officers":
      return role !== "reporter";
    case "everybody":
      return true;
  }
}

/** Whether an account without a second factor gets no further. */
export function mustEnrol(rule: FactorRule, role: SignedInAccount["role"], now: string): boolean {
  return isRuled(rule, role) && (rule.from === null || rule.from <= now.slice(0, 10));
}

/** What the account is told on its way in. */
export async function enrolmentNotes(
  {
    db,
    clock,
    account,
  }: { readonly db: D1Database; readonly clock: Clock; readonly account: SignedInAccount },
  rule: FactorRule,
): Promise<Me["secondFactor"]> {
  const [held, resetAt] = await Promise.all([heldFactors(db, account.id, ""), factorResetAt(db, account.id)]);
  if (hasFactor(held)) return held.recoveryLeft < FEW_CODES ? { recoveryLeft: held.recoveryLeft } : {};
  const today = chinaTime(clock()).slice(0, 10);
  return {
    ...(isRuled(rule, account.role) ? { enrolBy: rule.from ?? today } : {}),
    ...(resetAt === undefined ? {} : { resetAt }),
  };
}
