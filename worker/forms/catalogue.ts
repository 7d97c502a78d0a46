import { type Catalogue, type CatalogueContent, createCatalogue } from "../../shared/form/catalogue.ts";
import { contentDigest } from "../base/digest.ts";

/** What a city adds to the standard forms, where it adds nothing. */
export const noContent: CatalogueContent = { forms: [], indicators: [], vocabularies: [] };

/** So many places of a city may work at once without their catalogues being made anew. */
const KEPT = 24;

/**
 * Makes catalogues of the standard content and a city's own, once for the same content: an isolate serves one city, whose
 * content seldom changes.
 */
export function catalogueMaker(standard: Catalogue): (own: CatalogueContent) => Catalogue {
  const made = new Kept<Catalogue>();
  const nothing = contentDigest(noContent);
  return (own) => {
    const digest = contentDigest(own);
    if (digest === nothing) return standard;
    return made.get(digest) ?? made.keep(digest, together(standard.content, own));
  };
}

/**
 * The catalogue that holds for a unit. @param revision of its city's own content; null: it has none.
 * @param place of the unit in the register @param read reads what holds there
 */
export type CatalogueOf = (
  revision: string | null,
  place: string,
  read: () => Promise<CatalogueContent>,
) => Promise<Catalogue>;

/** Reads and makes it anew only where the city's content is of another revision than at that place's request before. */
export function cataloguesByRevision(standard: Catalogue): CatalogueOf {
  const make = catalogueMaker(standard);
  const made = new Kept<Catalogue>();
  return async (revision, place, read) => {
    if (revision === null) return standard;
    const key = `${place} ${revision}`;
    return made.get(key) ?? made.keep(key, make(await read()));
  };
}

/** A few of many, by key: what was asked for longest ago makes room. */
class Kept<Value> {
  readonly #values = new Map<string, Value>();

  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    return value === undefined ? undefined : this.keep(key, value);
  }

  keep(key: string, value: Value): Value {
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (oldest !== undefined && this.#values.size > KEPT) this.#values.delete(oldest);
    return value;
  }
}

function together(standard: CatalogueContent, own: CatalogueContent): Catalogue {
  const content = {
    forms: [...standard.forms, ...own.forms],
    indicators: [...standard.indicators, ...own.indicators],
    vocabularies: [...standard.vocabularies, ...own.vocabularies],
    ...(own.retired !== undefined && { retired: own.retired }),
    ...(own.elsewhere !== undefined && { elsewhere: own.elsewhere }),
  };
  return createCatalogue(content, contentDigest);
}
