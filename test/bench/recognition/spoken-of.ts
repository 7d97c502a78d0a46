import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CatalogueContent } from "../../../shared/form/catalogue.ts";
import type { Form } from "../../../shared/form/form.ts";
import { standardContent } from "../../../shared/forms/index.ts";
import { catalogueOfEdition, editionsOf } from "../../support/edition.ts";
import { readHeaders, readLabelledWords } from "./tables.ts";

/**
 * The edition that a folder's tables speak of: the oldest that knows every label, or as many as any does. Columns and
 * codes keep their ids, so a newer edition knows an older one's labels too, but not what that called none of its columns.
 */
export function editionSpokenOf(folder: string, content: CatalogueContent = standardContent): number {
  const has = (name: string) => existsSync(join(folder, name));
  const headers = has("headers.tsv") ? readHeaders(join(folder, "headers.tsv")) : [];
  const words = has("words.tsv") ? readLabelledWords(join(folder, "words.tsv")) : [];
  const unknown = editionsOf(content).map((edition) => {
    const { findForm } = catalogueOfEdition(edition, content);
    return [
      ...headers.filter(({ form, label }) => !isOneOf(["none", "ask"], label, idsOf(findForm(form)))),
      ...words.filter(
        ({ form, column, label }) => !isOneOf(["other", "ask"], label, codesOf(findForm(form), column)),
      ),
    ].length;
  });
  return unknown.indexOf(Math.min(...unknown)) + 1;
}

/** Whether a label is known; undefined: there is nothing that could know it. */
function isOneOf(always: readonly string[], label: string, known: readonly string[] | undefined): boolean {
  return known !== undefined && (always.includes(label) || known.includes(label));
}

function idsOf(form: Form | undefined): string[] | undefined {
  return form?.columns.map(({ id }) => id);
}

function codesOf(form: Form | undefined, column: string): string[] | undefined {
  return form?.columns.find(({ id }) => id === column)?.codes?.map(({ code }) => code);
}
