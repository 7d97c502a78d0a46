/** Of which codes it was measured what offices call them without naming them (test/fixtures/headers/words.tsv). */
import type { Form } from "../form/form.ts";
import type { Vocabulary } from "../form/vocabulary.ts";

/** All codes of the standard lists, in whatever version: one vocabulary a form. */
export function measuredCodes(forms: readonly Form[]): Vocabulary[] {
  const measured = new Map<string, Map<string, Set<string>>>();
  for (const form of forms) {
    const columns = measured.get(form.id) ?? new Map<string, Set<string>>();
    measured.set(form.id, columns);
    for (const { id, codes = [] } of form.columns) {
      if (codes.length === 0) continue;
      columns.set(id, new Set([...(columns.get(id) ?? []), ...codes.map(({ code }) => code)]));
    }
  }
  return [...measured].map(([form, columns]) => ({
    form,
    byMeaning: Object.fromEntries([...columns].map(([id, codes]) => [id, [...codes]])),
  }));
}
