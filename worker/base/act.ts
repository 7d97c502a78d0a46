import type { D1Database, R2Bucket } from "@cloudflare/workers-types";
import type { SignedInAccount } from "../store/accounts/sessions.ts";
import type { Clock } from "./clock.ts";

/** What somebody who is signed in acts with, once a request: who needs less takes `Pick<Act, …>`. */
export interface Act {
  readonly db: D1Database;
  readonly bucket: R2Bucket;
  readonly clock: Clock;
  /** Whose act it is. */
  readonly account: SignedInAccount;
}
