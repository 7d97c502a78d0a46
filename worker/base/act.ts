import type { D1Database, R2Bucket } from "@cloudflare/workers-types";
import type { Account } from "../../shared/api/sessions.ts";
import type { Catalogue } from "../../shared/form/catalogue.ts";
import type { Clock } from "./clock.ts";

/** Who is asking. `path` is the account's place in the register: every query is scoped by it. */
export interface SignedInAccount extends Account {
  readonly id: number;
  readonly path: string;
  /** Network address of this request; null outside of one. */
  readonly origin: string | null;
  /** When the own password was last typed in this session, China time; absent: not since it was opened. */
  readonly provenAt?: string;
}

/** What somebody who is signed in acts with, once a request: who needs less takes `Pick<Act, …>`. */
export interface Act {
  readonly db: D1Database;
  readonly bucket: R2Bucket;
  readonly clock: Clock;
  /** The forms that hold for the city now. */
  readonly catalogue: Catalogue;
  /** Whose act it is. */
  readonly account: SignedInAccount;
}
