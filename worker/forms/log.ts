import { chinaTime } from "../../shared/period/china-time.ts";
import type { Act } from "../base/act.ts";
import type { AuditEntry } from "../store/audit/audit.ts";

/** What the log is told of an act about a form: ids, counts and digests. */
export function entryOf(
  { account, clock }: Act,
  act: string,
  form: string,
  detail: AuditEntry["detail"],
  at = chinaTime(clock()),
): AuditEntry {
  const { id, origin } = account;
  return { at, account: id, origin, act, target: `form/${form}`, detail };
}
