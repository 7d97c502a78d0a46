/**
 * What a part of a header says: scope (累计, 其中), state (应, 实, 未), measure (人数, 率), object (妇女, 阵地) or
 * act (筛查, 培训).
 */
export type ConceptKind = "scope" | "state" | "measure" | "object" | "act";

/** One meaning and the words for it. */
export interface LexiconEntry {
  readonly concept: string;
  readonly kind: ConceptKind;
  readonly words: readonly string[];
}

/**
 * Entries written as `concept: word | word`; an indented line goes on with the words of the one above.
 * @throws RangeError when a line is neither
 */
export function entries(kind: ConceptKind, table: string): readonly LexiconEntry[] {
  const lines = table.split("\n").filter((line) => line.trim() !== "");
  const found: { concept: string; words: string[] }[] = [];
  for (const line of lines) {
    const [, concept, words = line] = /^(\w+):(.*)$/.exec(line) ?? [];
    if (concept !== undefined) found.push({ concept, words: [] });
    else if (!line.startsWith(" ")) throw new RangeError(`no entry of the lexicon: ${line}`);
    found.at(-1)?.words.push(...words.split("|").map((word) => word.trim()));
  }
  return found.map(({ concept, words }) => ({ concept, kind, words: words.filter((word) => word !== "") }));
}
