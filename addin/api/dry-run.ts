/** The server's check of rows before they are sent. */
import { type DryRun, type DryRunBody, dryRunSchema } from "../../shared/api/dry-run.ts";
import type { Connection } from "./connection.ts";
import type { Outcome } from "./failure.ts";

export interface DryRunApi {
  /** What a submission of these rows would meet: nothing is stored. A session that has ended is only a failure. */
  readonly tryRows: (body: DryRunBody) => Promise<Outcome<DryRun>>;
}

export function createDryRunApi({ server, sendQuietly, read }: Connection): DryRunApi {
  return {
    tryRows: (body) => read(dryRunSchema, () => server.submissions.check.$post({ json: body }), sendQuietly),
  };
}
