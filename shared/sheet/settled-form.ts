import type { Form } from "../form/form.ts";
import { withVocabularies } from "../form/vocabulary.ts";
import type { Assignment } from "./assignment.ts";

const forms = new WeakMap<Assignment, Map<Form, Form>>();

/** The form with the words that a person gave a meaning on this sheet. */
export function settledForm(form: Form, assignment: Assignment | undefined): Form {
  if (assignment?.words === undefined) return form;
  const known = forms.get(assignment) ?? new Map<Form, Form>();
  forms.set(assignment, known);
  const before = known.get(form);
  if (before !== undefined) return before;
  const settled = withVocabularies(form, [{ form: form.id, words: wordsByCode(assignment.words) }]);
  known.set(form, settled);
  return settled;
}

function wordsByCode(words: NonNullable<Assignment["words"]>) {
  return Object.fromEntries(
    Object.entries(words).map(([column, codes]) => {
      const byCode: Record<string, string[]> = {};
      for (const [word, code] of Object.entries(codes)) byCode[code] = [...(byCode[code] ?? []), word];
      return [column, byCode];
    }),
  );
}
