import type { Code, Form } from "../form/form.ts";
import { withVocabularies } from "../form/vocabulary.ts";
import type { Assignment } from "./assignment.ts";
import { codeKey, findCode } from "./coerce/code.ts";

type SettledWords = ReadonlyMap<string, ReadonlyMap<string, Code>>;

const settledWords = new WeakMap<Form, SettledWords>();
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
  settledWords.set(settled, unheardWords(form, assignment.words));
  return settled;
}

/**
 * Which code a word has for nothing but that a person said so: the form has it under no name, and nobody measured what
 * words beside its names the code has.
 * @param form as `settledForm` gave it
 */
export function saidByPerson(form: Form, column: string, word: string): Code | undefined {
  return settledWords.get(form)?.get(column)?.get(codeKey(word));
}

function unheardWords(form: Form, words: NonNullable<Assignment["words"]>): SettledWords {
  return new Map(
    form.columns.map((column) => {
      const unheard = Object.entries(words[column.id] ?? {}).flatMap(([word, code]) => {
        const meant = column.codes?.find((one) => one.code === code);
        return meant === undefined || meant.byMeaning === true || findCode(column, word) !== undefined
          ? []
          : [[codeKey(word), meant] as const];
      });
      return [column.id, new Map(unheard)];
    }),
  );
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
