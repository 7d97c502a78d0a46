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
   * @param onBehalfOf code of the unit below in whose name they are sent
   */
  readonly tryRows: (
    rows: Payload,
    occasion: DryRunBody["occasion"],
    digest: string,
    onBehalfOf?: string,
  ) => Promise<Outcome<DryRun>>;
}

/** The query of what is sent in the name of a unit below. */
export function inTheNameOf(unit: string | undefined): { readonly onBehalfOf?: string } {
  return unit === undefined ? {} : { onBehalfOf: unit };
}

export function createDryRunApi({ server, sendQuietly, read }: Connection): DryRunApi {
  return {
    tryRows: (rows, occasion = "opened", digest, onBehalfOf) => {
      const { collection, formVersion, records, layout, namesConfirmed } = rows;
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
        () =>
          server.submissions.check.$post(
            { query: inTheNameOf(onBehalfOf), json },
            { headers: byCatalogue(digest) },
          ),
        sendQuietly,
      );
    },
  };
}
