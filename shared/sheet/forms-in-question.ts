/** Which of many forms are laid over a sheet: an index over their names instead of a look at every form. */
import type { Form } from "../form/form.ts";
import { titlesOfForm } from "../form/printed-table.ts";
import { segment } from "./understand/concepts.ts";
import { bigrams, comparable } from "./understand/text.ts";

/** No more forms than these are laid over one sheet: they take their time, and the next would have hardly a word of it. */
export const MOST_LAID = 28;
/** The title says as much as so many headers. */
const TITLE_COUNTS = 3;

/** Words of the forms of one list. */
interface NameIndex {
  /** Piece of a name → places, in the list, of the forms that have it. */
  readonly names: ReadonlyMap<string, readonly number[]>;
  /** The same of titles. */
  readonly titles: ReadonlyMap<string, readonly number[]>;
}

/**
 * Of the forms those whose names have most in common with a sheet's header and title, in their order; all where they are
 * few.
 * @param headers texts of the header's cells, from the top level down
 */
export function formsInQuestion(
  forms: readonly Form[],
  headers: readonly (readonly string[])[],
  title: string,
): readonly Form[] {
  if (forms.length <= MOST_LAID) return forms;
  const { names, titles } = indexOf(forms);
  const common = new Float64Array(forms.length);
  for (const path of headers) addCommon(common, names, path.flatMap(piecesOf), 1);
  addCommon(common, titles, piecesOf(title), TITLE_COUNTS);
  const first = [...forms.keys()]
    .sort((a, b) => (common[b] ?? 0) - (common[a] ?? 0) || a - b)
    .slice(0, MOST_LAID);
  return first.sort((a, b) => a - b).flatMap((place) => forms[place] ?? []);
}

/** Adds for each form the share of the pieces that it has, rare ones counting more. */
function addCommon(
  common: Float64Array,
  index: ReadonlyMap<string, readonly number[]>,
  pieces: readonly string[],
  counts: number,
): void {
  const found = [...new Set(pieces)].map((piece) => {
    const places = index.get(piece) ?? [];
    return { places, weight: Math.log(1 + common.length / Math.max(1, places.length)) };
  });
  const whole = found.reduce((sum, { weight }) => sum + weight, 0);
  for (const { places, weight } of found) {
    for (const place of places) common[place] = (common[place] ?? 0) + (counts * weight) / whole;
  }
}

/** Makes the index of a list of forms beforehand, a form a step; of few forms there is none. */
export function* indexing(forms: readonly Form[]): Generator<void> {
  if (forms.length <= MOST_LAID) return;
  for (const form of forms) {
    piecesOfForm(form);
    yield;
  }
  indexOf(forms);
}

const indexes = new WeakMap<readonly Form[], NameIndex>();

function indexOf(forms: readonly Form[]): NameIndex {
  const known = indexes.get(forms);
  if (known !== undefined) return known;
  const pieces = forms.map(piecesOfForm);
  const index = {
    names: inverted(pieces.map((of) => of.names)),
    titles: inverted(pieces.map((of) => of.titles)),
  };
  indexes.set(forms, index);
  return index;
}

function inverted(ofForms: readonly ReadonlySet<string>[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  ofForms.forEach((pieces, place) => {
    for (const piece of pieces) {
      const places = index.get(piece);
      if (places === undefined) index.set(piece, [place]);
      else places.push(place);
    }
  });
  return index;
}

interface FormPieces {
  readonly names: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
}

const ofForms = new WeakMap<Form, FormPieces>();

/** A form that comes to a list costs its own names and no others. */
function piecesOfForm(form: Form): FormPieces {
  const known = ofForms.get(form);
  if (known !== undefined) return known;
  const texts = form.columns.flatMap(({ header, aliases, likely = [], headed = [], codes = [] }) => [
    ...[header.zh, header.en, ...aliases, ...likely, ...headed],
    ...codes.flatMap((code) => [code.zh, ...code.aliases]),
  ]);
  const titles = new Set([...titlesOfForm(form), form.number].flatMap(piecesOf));
  const names = new Set([...titles, ...[...new Set(texts)].flatMap(piecesOf)]);
  const pieces = { names, titles };
  ofForms.set(form, pieces);
  return pieces;
}

/** What texts may have in common: meanings, and pairs of characters where the lexicon has no word. */
function piecesOf(text: string): readonly string[] {
  const plain = comparable(text);
  return [...segment(plain).flatMap(({ concepts }) => concepts), ...bigrams(plain)];
}
