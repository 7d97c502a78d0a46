/** What is needed to read a catalogue: a part of its own, which comes after the first paint. */
export { catalogueSchema } from "../../shared/api/forms.ts";
export { createCatalogue } from "../../shared/form/catalogue.ts";
