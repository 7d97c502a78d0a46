/** Headers of a sample of which the form does not say by itself what they are, and what each may be. */
import type { Form } from "../form/form.ts";
import { namesOfHeader } from "../sheet/asked-words.ts";
import type { Reading } from "../sheet/reading.ts";
import { bigrams, comparable, likeness } from "../sheet/understand/text.ts";

export interface OpenHeader {
  /** As it stands on the sheet, its levels joined by " / ". */
  readonly text: string;
  /** By which a column is found whose name it is: the header's comparable text. */
  readonly name: string;
  /** Addresses of all headers that say the same: the form can take only one of them for a column. */
  readonly cells: readonly string[];
  /** Id of the column that its reader would take it for, and asks whether it is. */
  readonly likely?: string;
  /** Ids of the columns that it is like, the likeliest first. */
  readonly like: readonly string[];
  /** Ids of the form's other columns that the sheet does not have otherwise, in the form's order. */
  readonly others: readonly string[];
}

/** @param form by which the sample was read @returns in the order of the sheet */
export function openHeaders(form: Form, { columns, unmatched }: Reading): OpenHeader[] {
  const headers = [
    ...columns
      .filter(({ how }) => how === "proposed")
      .map(({ header, key, cell, at, column }) => ({ text: header, key, cell, at, suggestions: [column] })),
    ...unmatched.filter(({ why }) => why === undefined),
  ].toSorted((one, other) => one.at - other.at);
  const found = new Set(columns.flatMap(({ column, how }) => (how === "proposed" ? [] : [column])));
  const free = form.columns.filter(({ id }) => !found.has(id));
  const keys = [...new Set(headers.map(({ key }) => key))];
  return keys.flatMap((key): OpenHeader[] => {
    const own = headers.filter((header) => header.key === key);
    const [first] = own;
    const name = namesOfHeader(key).at(-1);
    if (first === undefined || name === undefined) return [];
    const suggested = own.flatMap(({ suggestions }) => suggestions).filter((id) => !found.has(id));
    const [likely] = suggested;
    const like = [...new Set([...suggested, ...alike(free, name)])];
    return [
      {
        text: first.text,
        name,
        cells: own.map(({ cell }) => cell),
        ...(likely !== undefined && { likely }),
        like,
        others: free.flatMap(({ id }) => (like.includes(id) ? [] : [id])),
      },
    ];
  });
}

/** From this part of their pairs of characters on two names are alike. */
const ALIKE = 0.3;

function alike(columns: Form["columns"], name: string): string[] {
  const said = bigrams(comparable(name));
  const by = columns.map(({ id, header, aliases }) => ({
    id,
    score: Math.max(...[header.zh, ...aliases].map((known) => likeness(said, bigrams(comparable(known))))),
  }));
  return by
    .filter(({ score }) => score >= ALIKE)
    .toSorted((one, other) => other.score - one.score)
    .map(({ id }) => id);
}
