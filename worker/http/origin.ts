import type { Context } from "hono";
import type { Caller, Entering } from "../accounts/sign-in.ts";
import type { AppEnv } from "../env.ts";

/** The platform's word for where a request came from; null where there is none (this machine, tests). */
export function originOf(context: Context): string | null {
  return context.req.header("cf-connecting-ip")?.slice(0, 64) ?? null;
}

/** Somebody who is not signed in yet. */
export function enteringOf(context: Context<AppEnv>): Entering {
  return { db: context.env.DB, clock: context.var.clock, caller: callerOf(context) };
}

/** Where a session is opened from, and with which browser. */
function callerOf(context: Context): Caller {
  return { origin: originOf(context), agent: context.req.header("user-agent")?.slice(0, 200) ?? null };
}
