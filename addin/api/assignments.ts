/** What people of the own unit settled about sheets. */
import type { AssignmentBody } from "../../shared/api/assignment-body.ts";
import { assignmentsSchema, type KeptAssignment } from "../../shared/api/assignments.ts";
import { assignmentDigest } from "../../shared/sheet/assignment-digest.ts";
import { acted, type Connection, mapped } from "./connection.ts";
import type { Outcome } from "./failure.ts";

export interface AssignmentsApi {
  /** The newest first. */
  readonly list: () => Promise<Outcome<readonly KeptAssignment[]>>;
  /** Keeps it; the same again says that one more sheet was read by it. A session that has ended is only a failure. */
  readonly keep: (body: AssignmentBody) => Promise<Outcome<null>>;
  /** Forgets what is kept of the header with this fingerprint. */
  readonly forget: (fingerprint: string) => Promise<Outcome<null>>;
}

export function createAssignmentsApi({ server, sendQuietly, read }: Connection): AssignmentsApi {
  const { assignments } = server;
  return {
    list: () =>
      mapped(
        read(assignmentsSchema, () => assignments.$get(), sendQuietly),
        (answer) => answer.assignments,
      ),
    keep: async (json) => {
      const digest = assignmentDigest(json.fingerprint);
      return acted(sendQuietly(() => assignments[":digest"].$put({ param: { digest }, json })));
    },
    forget: async (fingerprint) => {
      const digest = assignmentDigest(fingerprint);
      return acted(sendQuietly(() => assignments[":digest"].$delete({ param: { digest } })));
    },
  };
}
