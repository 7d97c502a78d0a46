import type { Catalogue } from "../../../shared/form/catalogue.ts";
import { understandWord } from "../../../shared/sheet/understand/words/understand-word.ts";
import { readWords } from "./tables.ts";

/** How words labelled with a code are understood; `certain…` of those taken without asking. */
export interface CodeScore {
  certainRight: number;
  certainWrong: number;
  /** The right code first, taken or offered. */
  firstRight: number;
  /** The right code among the first three, taken or offered. */
  inThree: number;
  nothing: number;
  n: number;
}

/** How words are understood that mean no code, or not one alone. */
export interface NoCodeScore {
  certain: number;
  proposed: number;
  nothing: number;
  n: number;
}

export interface WordScore {
  readonly codes: CodeScore;
  readonly other: NoCodeScore;
  readonly ask: NoCodeScore;
}

/**
 * Reads every word of a table of labelled words as the product does, by the newest forms of a catalogue.
 * @param edition whose labels count
 */
export function scoreWords(file: string, catalogue: Catalogue, edition = 1): WordScore {
  const codes = { certainRight: 0, certainWrong: 0, firstRight: 0, inThree: 0, nothing: 0, n: 0 };
  const rest = {
    other: { certain: 0, proposed: 0, nothing: 0, n: 0 },
    ask: { certain: 0, proposed: 0, nothing: 0, n: 0 },
  };
  for (const { column, word, label } of readWords(file, catalogue, edition)) {
    const { verdict, answers } = understandWord(column, word);
    // A list's own code 其他 is no wrong answer to a word that no other code fits.
    const [first] = answers;
    if (label === "ask" || label === "other") {
      const score = rest[label];
      score.n++;
      if (verdict === "none" || verdict === "open" || (label === "other" && first === "other"))
        score.nothing++;
      else score[verdict]++;
      continue;
    }
    codes.n++;
    if (first === undefined) codes.nothing++;
    else if (first === label) codes.firstRight++;
    if (verdict === "certain") codes[first === label ? "certainRight" : "certainWrong"]++;
    if (answers.includes(label)) codes.inThree++;
  }
  return { codes, ...rest };
}
