/** Whether the words of a list are names of people: a list is known to all who fill the form in, and its words are sent. */
import { likelyNames } from "../../submission/names/likely-names.ts";

/** Of a list: one word like a name may be a brand or a village. */
const FEWEST = 2;
const LEAST_SHARE = 1 / 3;

/**
 * @param list each entry with all the words that mean it
 * @returns the first word that looks like somebody's name; undefined where fewer than two entries, or less than a third, do
 */
export function personalWord(list: readonly (readonly string[])[]): string | undefined {
  const found = list.flatMap((words) => words.find((word) => likelyNames(word).length > 0) ?? []);
  return found.length >= FEWEST && found.length >= list.length * LEAST_SHARE ? found[0] : undefined;
}
