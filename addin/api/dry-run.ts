/** The server's check of rows before they are sent. */
import { type DryRun, dryRunSchema } from "../../shared/api/dry-run.ts";
import type { DryRunBody } from "../../shared/api/dry-run-body.ts";
import type { Payload } from "../../shared/submission/payload.ts";
import { byCatalogue } from "./catalogue.ts";
import type { Connection } from "./connection.ts";
import type { Outcome } from "./failure.ts";

export interface DryRunApi {
  /**
   * What a submission of these rows would meet: nothing is stored. A session that has ended is only a failure.
   * @param occasion absent: `opened`
   * @param digest of the catalogue by which they were read
   */
  readonly tryRows: (
    rows: Payload,
    occasion: DryRunBody["occasion"],
    digest: string,
  ) => Promise<Outcome<DryRun>>;
}

export function createDryRunApi({ server, sendQuietly, read }: Connection): DryRunApi {
  return {
    tryRows: ({ collection, formVersion, records, layout, namesConfirmed }, occasion = "opened", digest) => {
      const json = {
        collection,
        formVersion,
        records,
        occasion,
        ...(layout !== undefined && { layout }),
        ...(namesConfirmed !== undefined && { namesConfirmed }),
      };
      return read(
        dryRunSchema,
        () => server.submissions.check.$post({ json }, { headers: byCatalogue(digest) }),
        sendQuietly,
      );
    },
  };
}
