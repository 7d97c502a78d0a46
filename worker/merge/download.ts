import type { D1Database } from "@cloudflare/workers-types";
import type { Clock } from "../base/clock.ts";
import type { SignedInAccount } from "../store/accounts/sessions.ts";

/** A file that is made while it is being sent. */
export interface Download {
  /** Name for people, and one in ASCII for old programs. */
  readonly name: string;
  readonly asciiName: string;
  readonly type: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Who asks, and what a file is made from. */
export interface Asking {
  readonly db: D1Database;
  readonly account: SignedInAccount;
  readonly clock: Clock;
}
