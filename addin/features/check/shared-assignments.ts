/**
 * What people settled about sheets, kept by the server for their unit and beside it in this browser for when there is no
 * network. The server's are newer: a colleague may have said otherwise meanwhile.
 */
import { canonicalJson } from "../../../shared/canonical-json.ts";
import type { Catalogue } from "../../../shared/form/catalogue.ts";
import type { Assignment } from "../../../shared/sheet/assignment.ts";
import type { AssignmentsApi } from "../../api/assignments.ts";
import { mayRetry } from "../../api/failure.ts";
import type { AssignmentKeeper, LocalAssignments } from "./assignments.ts";

export interface SharedAssignments extends AssignmentKeeper {
  /**
   * Takes in what the server keeps for the unit, and gives it what only this browser has. Nothing where nobody answers.
   * @returns whether something is known now that was not
   */
  readonly meet: (unit: string) => Promise<boolean>;
  /** A sheet with this header was sent: counted once more for the city's words. */
  readonly used: (unit: string, fingerprint: string) => void;
}

interface SharedParts {
  readonly local: LocalAssignments;
  readonly api: AssignmentsApi;
  /** The forms that hold now; undefined while none are held. */
  readonly forms: () => Pick<Catalogue, "forms"> | undefined;
  readonly onFault: (fault: unknown) => void;
}

export function shareAssignments({ local, api, forms, onFault }: SharedParts): SharedAssignments {
  /** Fingerprints, with their unit, that were settled here and have not reached the server. */
  const waiting = new Set<string>();

  /** As it may leave; undefined where it may not, and stays in this browser. */
  const leaving = async (fingerprint: string, assignment: Assignment): Promise<Assignment | undefined> => {
    // Loaded with the first assignment: the sign-in does not wait for it.
    const [{ assignmentIssues }, { leavingAssignment }] = await Promise.all([
      import("../../../shared/submission/assignment-issues.ts"),
      import("../../../shared/submission/leaving-assignment.ts"),
    ]);
    const versions = (forms()?.forms ?? []).filter(({ id }) => id === assignment.form);
    const kept = leavingAssignment(versions, assignment);
    return assignmentIssues(versions, fingerprint, kept).length === 0 ? kept : undefined;
  };

  /** One after the other: what is taken back must not overtake what it takes back. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const next = last.then(act);
    last = next.catch(() => undefined);
    return next;
  };

  const take = async (unit: string, fingerprint: string): Promise<void> => {
    if (!local.forgotten(unit).includes(fingerprint)) return;
    const outcome = await api.forget(fingerprint);
    if (outcome.ok || !mayRetry(outcome.failure)) local.gone(unit, fingerprint);
  };

  const give = async (unit: string, fingerprint: string, assignment: Assignment): Promise<void> => {
    const key = `${unit} ${fingerprint}`;
    waiting.add(key);
    const kept = await leaving(fingerprint, assignment);
    if (kept === undefined) {
      waiting.delete(key);
      return;
    }
    const outcome = await api.keep({ fingerprint, assignment: kept });
    // What the server will not have stays here; what did not arrive is given at the next meeting.
    if (outcome.ok || !mayRetry(outcome.failure)) waiting.delete(key);
  };

  const meet = async (unit: string): Promise<boolean> => {
    for (const fingerprint of local.forgotten(unit)) await take(unit, fingerprint);
    const answer = await api.list();
    if (!answer.ok) return false;
    let news = false;
    const there = new Set(answer.value.map(({ fingerprint }) => fingerprint));
    // The newest last: that is what a browser forgets last.
    for (const { fingerprint, assignment } of answer.value.toReversed()) {
      if (waiting.has(`${unit} ${fingerprint}`) || local.forgotten(unit).includes(fingerprint)) continue;
      const here = local.get(unit)[fingerprint];
      const same =
        here !== undefined &&
        canonicalJson((await leaving(fingerprint, here)) ?? here) === canonicalJson(assignment);
      if (same) continue;
      local.choose(unit, fingerprint, assignment);
      news = true;
    }
    for (const [fingerprint, assignment] of Object.entries(local.get(unit))) {
      const lacking = !there.has(fingerprint) || waiting.has(`${unit} ${fingerprint}`);
      if (lacking) await give(unit, fingerprint, assignment);
    }
    return news;
  };

  return {
    get: local.get,
    choose: (unit, fingerprint, assignment) => {
      const kept = local.choose(unit, fingerprint, assignment);
      inTurn(() => give(unit, fingerprint, assignment)).catch(onFault);
      return kept;
    },
    forget: (unit, fingerprint) => {
      local.forget(unit, fingerprint);
      waiting.delete(`${unit} ${fingerprint}`);
      inTurn(() => take(unit, fingerprint)).catch(onFault);
    },
    meet: (unit) => inTurn(() => meet(unit)),
    used: (unit, fingerprint) => {
      const assignment = local.get(unit)[fingerprint];
      if (assignment !== undefined) inTurn(() => give(unit, fingerprint, assignment)).catch(onFault);
    },
  };
}
