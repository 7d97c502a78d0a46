import type { D1Database } from "@cloudflare/workers-types";
import type { CatalogueContent } from "../../shared/form/catalogue.ts";
import type { Vocabulary } from "../../shared/form/vocabulary.ts";
import { namesOfHeader } from "../../shared/sheet/asked-words.ts";
import { fitContent } from "../store/forms/fits.ts";
import { ownContent } from "../store/forms/versions.ts";
import { codesOf, type Scope } from "../store/scope.ts";
import { type DecidedWord, decidedWords } from "../store/words/decided-words.ts";

/**
 * What the city above a unit adds to the standard catalogue for this unit: its words, its versions of standard forms, and
 * forms of one's own.
 */
export async function cityContent(db: D1Database, unit: Scope): Promise<CatalogueContent> {
  const [city = ""] = codesOf(unit);
  const [own, fits, words] = await Promise.all([
    ownContent(db, unit),
    fitContent(db, unit),
    decidedWords(db, city),
  ]);
  return {
    ...own,
    forms: [...fits.forms, ...own.forms],
    indicators: [...fits.indicators, ...own.indicators],
    ...(fits.elsewhere.length > 0 && { elsewhere: fits.elsewhere }),
    vocabularies: vocabulariesOf(words),
  };
}

/** One vocabulary a form. A code that the form still lacks is a note and no word. */
export function vocabulariesOf(words: readonly DecidedWord[]): Vocabulary[] {
  const forms = [...new Set(words.map(({ form }) => form))];
  return forms.flatMap((form) => {
    const headers: Record<string, string[]> = {};
    const leftOut: string[] = [];
    const meanings: Record<string, Record<string, string[]>> = {};
    for (const { kind, column, text, decided } of words.filter((word) => word.form === form)) {
      if (decided.decision === "not_ours" && kind === "header") leftOut.push(text);
      if (decided.decision !== "meant") continue;
      if (kind === "header") {
        headers[decided.chosen] = [...(headers[decided.chosen] ?? []), ...namesOfHeader(text)];
      } else {
        const codes = meanings[column] ?? {};
        meanings[column] = { ...codes, [decided.chosen]: [...(codes[decided.chosen] ?? []), text] };
      }
    }
    return [
      {
        form,
        ...(Object.keys(headers).length > 0 && { headers }),
        ...(leftOut.length > 0 && { leftOut }),
        ...(Object.keys(meanings).length > 0 && { words: meanings }),
      },
    ];
  });
}
