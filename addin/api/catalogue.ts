/** The forms as the server has them. */
import { CATALOGUE_HEADER } from "../../shared/api/catalogue-header.ts";
import type { CatalogueContent } from "../../shared/form/catalogue.ts";
import type { Connection } from "./connection.ts";
import type { Outcome } from "./failure.ts";

/** What a catalogue is made of, with the digest that names it. */
export interface NamedContent extends CatalogueContent {
  readonly digest: string;
}

export interface CatalogueApi {
  /** @param known digest of what is kept here. @returns null when that still holds */
  readonly catalogue: (known: string | undefined) => Promise<Outcome<NamedContent | null>>;
}

/** Names the catalogue by which something was made: the server says when another one holds. */
export function byCatalogue(digest: string): Record<string, string> {
  return { [CATALOGUE_HEADER]: digest };
}

const NOT_MODIFIED = 304;

export function createCatalogueApi({ server, read }: Connection): CatalogueApi {
  return {
    catalogue: async (known) => {
      // A part of the pane that does not arrive is the network's fault, as an answer that does not.
      const reader = await import("./read-catalogue.ts").catch(() => undefined);
      if (reader === undefined) return { ok: false, failure: { kind: "network" } };
      const headers = known === undefined ? {} : { "If-None-Match": `"${known}"` };
      const answer = await read<NamedContent>(reader.catalogueSchema, () =>
        server.catalogue.$get({}, { headers }),
      );
      const same =
        !answer.ok && answer.failure.kind === "unexpected" && answer.failure.status === NOT_MODIFIED;
      return same ? { ok: true, value: null } : answer;
    },
  };
}
