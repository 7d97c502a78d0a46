import type { AuthorisationWorld } from "./world.ts";

/** What fills a route's path, and what is sent along. All of it must be valid, whoever sends it. */
export interface Asked {
  /** For the `{names}` in the path. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** JSON, unless it is bytes. */
  readonly body?: unknown;
  /** Text of the eastern district that the answer holds when the account may see it. */
  readonly shows?: string;
}

/**
 * One route of the interface: how it is asked about something of the eastern district, and what comes of it.
 *
 * The grid has three groups for reporter, reviewer, administrator. Each has five signs: an account of the eastern
 * district itself (own), of the western one (sibling), of the city above (parent), of a township below (child), and of
 * another city (foreign).
 *
 * | sign | answer |
 * |---|---|
 * | + | 2xx, and it holds `shows` |
 * | o | 2xx without `shows`: a list from which the eastern district is left out |
 * | - | 404 not_found, feature_off |
 * | x | 403 forbidden |
 *
 * Without a session every route answers 401; one that does not says "open" in place of the grid.
 * `ask` is called once for each account and makes what it asks about anew where asking changes it.
 */
export type AuthorisationRow = readonly [
  route: `${"GET" | "POST" | "PUT" | "PATCH" | "DELETE"} /api/${string}`,
  ask: (world: AuthorisationWorld) => Asked | Promise<Asked>,
  grid: string,
];
