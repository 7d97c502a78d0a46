import type { AssignmentBody } from "../../shared/api/assignment-body.ts";
import type { KeptAssignment } from "../../shared/api/assignments.ts";
import { canonicalJson } from "../../shared/canonical-json.ts";
import { chinaTime } from "../../shared/period/china-time.ts";
import { askedWords } from "../../shared/sheet/asked-words.ts";
import { assignmentIssues } from "../../shared/submission/assignment-issues.ts";
import type { Act } from "../base/act.ts";
import { sha256 } from "../base/digest.ts";
import { Refusal } from "../base/refusal.ts";
import {
  assignmentBody,
  assignmentsOf,
  deleteAssignment,
  keepAssignment,
} from "../store/words/assignments.ts";

export function ownAssignments({ db, account }: Act): Promise<KeptAssignment[]> {
  return assignmentsOf(db, account.unit.code);
}

/**
 * Keeps what was settled about a header for the account's own unit, and counts the words of it that the catalogue does
 * not know. The same content again is one more sheet that was read by it.
 * @throws Refusal validation_failed · personal_data
 */
export async function keep(
  act: Act,
  digest: string,
  { fingerprint, assignment }: AssignmentBody,
): Promise<void> {
  const { db, account, catalogue, clock } = act;
  const versions = catalogue.forms.filter(({ id }) => id === assignment.form);
  const issues = assignmentIssues(versions, fingerprint, assignment);
  if (issues.some(({ message }) => message === "personal_data")) throw new Refusal("personal_data");
  if (sha256(fingerprint) !== digest) issues.push({ path: "digest", message: "not of the fingerprint" });
  if (issues.length > 0) throw new Refusal("validation_failed", { issues });

  const unit = account.unit.code;
  const { form } = assignment;
  const body = canonicalJson(assignment);
  const savedAt = chinaTime(clock());
  const changed = (await assignmentBody(db, unit, digest)) !== body;
  await keepAssignment(
    db,
    {
      ...{ unit, digest, fingerprint, form, body, savedAt },
      account: account.id,
      asked: askedWords(catalogue.form(form), assignment),
    },
    changed ? entryOf(act, "assignment", digest, { form }) : undefined,
  );
}

/** @throws Refusal not_found */
export async function forget(act: Act, digest: string): Promise<void> {
  const entry = entryOf(act, "assignment_removed", digest, {});
  if (!(await deleteAssignment(act.db, act.account.unit.code, digest, entry))) throw new Refusal("not_found");
}

function entryOf({ clock, account }: Act, act: string, digest: string, detail: Record<string, string>) {
  const at = chinaTime(clock());
  const { id, origin, unit } = account;
  return {
    at,
    account: id,
    origin,
    act,
    target: `header/${digest.slice(0, 16)}`,
    detail: { unit: unit.code, ...detail },
  };
}
