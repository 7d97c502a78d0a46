import type { Column, Form } from "./form.ts";

/**
 * Words that offices use beside those of a form's definition. They say what a sheet means and change nothing of what
 * the form asks for: so they hold for every version of it, and a published version stays as it is.
 */
export interface Vocabulary {
  /** Id of the form. */
  readonly form: string;
  /** Other titles of the sheet. */
  readonly titles?: readonly string[];
  /** Column id → headers. */
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  /** Column id → headers that most likely mean it (`Column.likely`). */
  readonly likely?: Readonly<Record<string, readonly string[]>>;
  /** Headers of columns that are none of the form's, by their comparable text (`headerKey`): not asked about. */
  readonly leftOut?: readonly string[];
  /** Column id → code → words in cells. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Column id → codes that words may mean without naming them (`Code.byMeaning`). */
  readonly byMeaning?: Readonly<Record<string, readonly string[]>>;
}

/** The form as sheets are read by it: with the words of its vocabularies. Columns and codes it lacks are passed over. */
export function withVocabularies(form: Form, vocabularies: readonly Vocabulary[]): Form {
  let known = form;
  for (const { form: id, titles = [], headers = {}, likely = {}, leftOut = [], ...codes } of vocabularies) {
    if (id !== form.id) continue;
    const { words = {}, byMeaning = {} } = codes;
    const columns = known.columns.map((column) =>
      withMeanings(
        withWords(column, headers[column.id], likely[column.id], words[column.id]),
        byMeaning[column.id],
      ),
    );
    known = {
      ...known,
      titleAliases: joined(known.titleAliases, titles),
      columns,
      ...(known.without !== undefined && {
        without: known.without.map((column) => ({
          ...column,
          names: joined(column.names, headers[column.id] ?? []),
        })),
      }),
      ...(leftOut.length > 0 && { leftOut: joined(known.leftOut ?? [], leftOut) }),
    };
  }
  return known;
}

function withWords(
  column: Column,
  headers: readonly string[] = [],
  likely: readonly string[] = [],
  words: Readonly<Record<string, readonly string[]>> = {},
): Column {
  const { codes } = column;
  return {
    ...column,
    aliases: joined(column.aliases, headers),
    ...(likely.length > 0 && { likely: joined(column.likely ?? [], likely) }),
    ...(codes !== undefined && {
      codes: codes.map((code) => ({ ...code, aliases: joined(code.aliases, words[code.code] ?? []) })),
    }),
  };
}

function withMeanings(column: Column, meant: readonly string[] = []): Column {
  if (column.codes === undefined || meant.length === 0) return column;
  const codes = column.codes.map((code) => (meant.includes(code.code) ? { ...code, byMeaning: true } : code));
  return { ...column, codes };
}

function joined(known: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...known, ...more])];
}
