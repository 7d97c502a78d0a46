import type { Collection } from "../../shared/api/collections.ts";
import type { Me } from "../../shared/api/sessions.ts";

/** What each of the city's pages is given. */
export interface CityPageProps {
  readonly me: Me;
  /** What the account's own unit owes; pages behind `withAllCollections`: every unit in scope. */
  readonly collections: readonly Collection[];
  readonly reload: () => Promise<void>;
  /** After a change of the register: units are named on every page. */
  readonly reloadMe: () => Promise<void>;
}
