/** Learned by `npm run recognition:train-words`; not to be edited by hand. */
import type { WordModel } from "./word-model.ts";

export const wordModel: WordModel = {
  weights: {
    exact: 0.125,
    exactStem: 0.871,
    exactAdded: 0.678,
    nameInWord: 0.192,
    nameAtEnd: 0.188,
    wordInName: 0,
    pairs: 1.237,
    characters: 0.93,
    meaning: 0,
    meaningAtEnd: 0,
    nameCovered: 1.031,
    unknown: -0.168,
    otherMeaning: -0.937,
    negation: -0.052,
    alone: 1.525,
    nameUncovered: -1.681,
    relative: 1.931,
    pure: 0.597,
    wholeMeaning: 0.225,
  },
  none: 3.002,
  certain: 0.936,
  proposed: 0.2,
};
