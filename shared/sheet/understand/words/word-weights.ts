/** Learned by `npm run recognition:train-words`; not to be edited by hand. */
import type { WordModel } from "./word-model.ts";

export const wordModel: WordModel = {
  weights: {
    exact: 0,
    exactStem: 0.852,
    exactAdded: 0.477,
    nameInWord: 0.152,
    nameAtEnd: 0.206,
    wordInName: 0,
    pairs: 1.213,
    characters: 1.011,
    meaning: 0,
    meaningAtEnd: 0,
    nameCovered: 0.935,
    unknown: 0,
    otherMeaning: -0.952,
    negation: -0.028,
    alone: 1.497,
    nameUncovered: -1.694,
    relative: 2.08,
    pure: 0.568,
    wholeMeaning: 0.413,
  },
  none: 3.156,
  certain: 0.945,
  proposed: 0.2,
};
