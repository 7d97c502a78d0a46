import { canonicalJson } from "../../shared/canonical-json.ts";
import { type Catalogue, type CatalogueContent, createCatalogue } from "../../shared/form/catalogue.ts";
import { sha256 } from "../base/digest.ts";

/** What a city adds to the standard forms, where it adds nothing. */
export const noContent: CatalogueContent = { forms: [], indicators: [], vocabularies: [] };

/**
 * Makes catalogues of the standard content and a city's own. The one made last is kept: an isolate serves one city,
 * whose content seldom changes.
 */
export function catalogueMaker(standard: Catalogue): (own: CatalogueContent) => Catalogue {
  let last = { digest: digestOf(noContent), catalogue: standard };
  return (own) => {
    const digest = digestOf(own);
    if (digest !== last.digest) last = { digest, catalogue: together(standard.content, own) };
    return last.catalogue;
  };
}

/** The catalogue of a city. @param revision of its own content; null: it has none. @param read reads that content */
export type CatalogueOf = (
  revision: string | null,
  read: () => Promise<CatalogueContent>,
) => Promise<Catalogue>;

/** Reads and makes it anew only where the city's content is of another revision than at the request before. */
export function cataloguesByRevision(standard: Catalogue): CatalogueOf {
  const make = catalogueMaker(standard);
  let last: { readonly revision: string; readonly catalogue: Catalogue } | undefined;
  return async (revision, read) => {
    if (revision === null) return standard;
    if (last?.revision !== revision) last = { revision, catalogue: make(await read()) };
    return last.catalogue;
  };
}

function digestOf(content: CatalogueContent): string {
  return sha256(canonicalJson(content));
}

function together(standard: CatalogueContent, own: CatalogueContent): Catalogue {
  return createCatalogue({
    forms: [...standard.forms, ...own.forms],
    indicators: [...standard.indicators, ...own.indicators],
    vocabularies: [...standard.vocabularies, ...own.vocabularies],
  });
}
