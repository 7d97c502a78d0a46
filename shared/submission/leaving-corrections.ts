import { CORRECTION_TEXT, type Corrections, type SentCorrection } from "../api/corrections.ts";
import type { Form } from "../form/form.ts";
import { holdsUnshown } from "../unshown.ts";
import { wordsOfForm } from "./names/known-words.ts";
import { likelyNames } from "./names/likely-names.ts";
import { personalPattern } from "./personal/personal-pattern.ts";
import { leavingKeys } from "./records.ts";

/**
 * The corrections without what stays on the computer: texts of columns that do not leave, and those that are too long to be
 * told, hold the number of a person or what looks like a name. What was mended away may never have been meant to be sent.
 */
export function leavingCorrections(form: Form, { cells, ...rest }: Corrections): Corrections {
  const leaving = leavingKeys(form);
  const words = wordsOfForm(form);
  const said = new Map<string, boolean>();
  const leaves = (text: string): boolean => {
    const known = said.get(text) ?? mayLeave(text, words);
    said.set(text, known);
    return known;
  };
  return {
    ...rest,
    cells: cells.map(({ column, before, after, ...place }): SentCorrection => {
      if (column === undefined || !leaving.has(column)) return place;
      const texts = {
        ...(before !== undefined && leaves(before) && { before }),
        ...(after !== undefined && leaves(after) && { after }),
      };
      return Object.keys(texts).length === 0 ? place : { ...place, column, ...texts };
    }),
  };
}

function mayLeave(text: string, words: readonly string[]): boolean {
  return (
    text.length <= CORRECTION_TEXT &&
    !holdsUnshown(text) &&
    personalPattern(text) === undefined &&
    likelyNames(text, words).length === 0
  );
}
