import type { D1Database, R2Bucket } from "@cloudflare/workers-types";
import type { Catalogue } from "../shared/form/catalogue.ts";
import type { Act } from "./base/act.ts";
import type { Clock } from "./base/clock.ts";
import type { CatalogueOf } from "./forms/catalogue.ts";

/** Bindings of the Worker, as wrangler.toml names them. */
export interface Bindings {
  readonly DB: D1Database;
  readonly PAYLOADS: R2Bucket;
  readonly ASSETS: { fetch(request: Request): Promise<Response> };
  /** "1" in the demonstration: opens POST /api/check and the sample workbooks. */
  readonly HALFSKY_DEMONSTRATION: string;
  /** A secret: what the codes of telephones are worked out from is sealed under it (worker/accounts/vault.ts). */
  readonly HALFSKY_FACTOR_KEY?: string;
  /** Requests at the door by network and minute; only where the platform counts them. */
  readonly SIGN_IN_RATE?: { limit(request: { readonly key: string }): Promise<{ success: boolean }> };
}

export interface AppEnv {
  Bindings: Bindings;
  Variables: {
    requestId: string;
    clock: Clock;
    /** The forms that the program comes with, before a city adds any. */
    standard: Catalogue;
    /** The forms that hold for a city: `actOf` makes an act of them (worker/http/signed-in.ts). */
    catalogueOf: CatalogueOf;
    /** Behind `signedIn` alone. */
    act?: Act;
  };
}

/** What routes behind `signedIn` know besides. */
export interface SignedInEnv extends AppEnv {
  Variables: AppEnv["Variables"] & { act: Act; tokenSha256: string };
}

export function isDemonstration(bindings: Bindings): boolean {
  return bindings.HALFSKY_DEMONSTRATION === "1";
}
