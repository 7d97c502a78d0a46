import { canonicalJson } from "../../shared/canonical-json.ts";
import { type Catalogue, type CatalogueContent, createCatalogue } from "../../shared/form/catalogue.ts";
import { sha256 } from "../base/digest.ts";

/** What a city adds to the standard forms. No city has any of its own yet. */
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
