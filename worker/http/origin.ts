import type { Context } from "hono";
import { DEVICE_HEADER } from "../../shared/api/sessions.ts";
import type { Caller, Entering } from "../accounts/entering.ts";
import { siteOf } from "../accounts/passkeys.ts";
import type { AppEnv } from "../env.ts";

/** Of any route's context, signed in or not. */
type AtTheDoor = Pick<Context<AppEnv>, "env" | "req" | "executionCtx"> & {
  readonly var: Pick<AppEnv["Variables"], "clock">;
};

/** The platform's word for where a request came from; null where there is none (this machine, tests). */
export function originOf(context: Pick<Context, "req">): string | null {
  return context.req.header("cf-connecting-ip")?.slice(0, 64) ?? null;
}

/** Somebody at the door. */
export function enteringOf(context: AtTheDoor): Entering {
  return {
    db: context.env.DB,
    clock: context.var.clock,
    caller: callerOf(context),
    site: siteOf(context.req.url),
    rateLimit: context.env.SIGN_IN_RATE,
    keep: keeperOf(context),
  };
}

/** Undefined outside of the platform, where requests are not cut off. */
function keeperOf(context: AtTheDoor): Entering["keep"] {
  try {
    const { executionCtx } = context;
    return (work) => executionCtx.waitUntil(work);
  } catch {
    return undefined;
  }
}

/** Where a session is opened from, and with which browser. */
function callerOf(context: AtTheDoor): Caller {
  const device = context.req.header(DEVICE_HEADER);
  return {
    origin: originOf(context),
    agent: context.req.header("user-agent")?.slice(0, 200) ?? null,
    device: device !== undefined && /^[\w-]{43}$/.test(device) ? device : null,
  };
}
