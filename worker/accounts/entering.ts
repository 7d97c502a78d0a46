import type { Act } from "../base/act.ts";
import type { Site } from "./passkeys.ts";

/** Where a session is opened from. */
export interface Caller {
  readonly origin: string | null;
  readonly agent: string | null;
  /** What the browser was given at an earlier sign-in; null: nothing. Anybody may send anything. */
  readonly device: string | null;
}

/** The platform's count of requests by key, where it has one: cheaper than any of ours, and less exact. */
export interface RateLimit {
  readonly limit: (request: { readonly key: string }) => Promise<{ readonly success: boolean }>;
}

/** Somebody at the door, with a password, a code or a link in hand. */
export interface Entering extends Pick<Act, "db" | "clock"> {
  readonly caller: Caller;
  readonly site: Site;
  readonly rateLimit?: RateLimit | undefined;
  /** Has the platform finish work though the request is cut off: else whoever leaves would keep a place for long. */
  readonly keep?: ((work: Promise<unknown>) => void) | undefined;
}
