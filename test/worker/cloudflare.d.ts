/** The few modules of the Workers test pool that tests use, without Cloudflare's ambient globals. */
declare module "cloudflare:workers" {
  import type { D1Migration } from "@cloudflare/vitest-plugin";
  import type { Bindings } from "../../worker/env.ts";

  export const env: Bindings & { readonly TEST_MIGRATIONS: D1Migration[] };
  export const exports: {
    readonly default: { fetch(input: string | Request, init?: RequestInit): Promise<Response> };
  };
}

declare module "cloudflare:test" {
  import type { D1Migration } from "@cloudflare/vitest-plugin";
  import type { D1Database } from "@cloudflare/workers-types";

  export function applyD1Migrations(db: D1Database, migrations: D1Migration[]): Promise<void>;
}
