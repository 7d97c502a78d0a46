/** The few modules of the Workers test pool that tests use, without Cloudflare's ambient globals. */
declare module "cloudflare:workers" {
  export const env: import("../../worker/env.ts").Bindings & {
    readonly TEST_MIGRATIONS: readonly import("cloudflare:test").D1Migration[];
  };
  export const exports: {
    readonly default: { fetch(input: string | Request, init?: RequestInit): Promise<Response> };
  };
}

declare module "cloudflare:test" {
  export interface D1Migration {
    readonly name: string;
    readonly queries: readonly string[];
  }

  export function applyD1Migrations(
    db: import("@cloudflare/workers-types").D1Database,
    migrations: readonly D1Migration[],
  ): Promise<void>;

  /** Deletes all that the bindings hold. */
  export function reset(): Promise<void>;
}
