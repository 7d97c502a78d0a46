import { chinaTime } from "../../shared/period/china-time.ts";
import type { Act } from "../base/act.ts";
import { markProven } from "../store/accounts/sessions.ts";
import { proveOwnPassword } from "./enter.ts";
import type { Entering } from "./entering.ts";

/** The own password, typed again in this session. @throws Refusal password_wrong, and those of `attempt` */
export async function proveSession(
  entering: Entering,
  account: Act["account"],
  session: { readonly tokenSha256: string },
  password: string,
): Promise<void> {
  await proveOwnPassword(entering, account, password);
  await markProven(entering.db, session.tokenSha256, chinaTime(entering.clock()));
}
