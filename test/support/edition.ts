/**
 * An edition of the standard forms is each form in its newest version that is no newer than the edition's number.
 * Labelled tables speak of one: what they call none of a form's columns may be one in the next.
 */
import { type Catalogue, type CatalogueContent, createCatalogue } from "../../shared/form/catalogue.ts";
import { standardContent } from "../../shared/forms/index.ts";

/** 1 up to the newest version of any form. */
export function editionsOf({ forms }: CatalogueContent = standardContent): readonly number[] {
  const newest = Math.max(...forms.map(({ version }) => version));
  return Array.from({ length: newest }, (_, index) => index + 1);
}

/** @throws RangeError when there is no such edition */
export function catalogueOfEdition(edition: number, content: CatalogueContent = standardContent): Catalogue {
  const editions = editionsOf(content);
  if (!editions.includes(edition))
    throw new RangeError(`no edition ${edition}: there are ${editions.join(", ")}`);
  return createCatalogue({ ...content, forms: content.forms.filter(({ version }) => version <= edition) });
}

/** The forms that the tables of test/fixtures/headers speak of. */
export const firstEdition: Catalogue = catalogueOfEdition(1);
