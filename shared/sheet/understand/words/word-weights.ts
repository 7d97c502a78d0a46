/** Learned by `npm run recognition:train-words`; not to be edited by hand. */
import type { WordModel } from "./word-model.ts";

export const wordModel: WordModel = {
  weights: {
    exact: 0.529,
    exactStem: 1.152,
    exactAdded: 0.37,
    nameInWord: 0.178,
    nameAtEnd: 0.406,
    wordInName: 0,
    pairs: 0.96,
    characters: 1.64,
    meaning: 0,
    meaningAtEnd: 0.177,
    nameCovered: 0.949,
    unknown: -0.147,
    otherMeaning: -1.041,
    negation: 0,
    alone: 1.283,
    nameUncovered: -1.483,
    relative: 2.212,
  },
  none: 2.883,
  certain: 0.959,
  proposed: 0.2,
};
