import { type Feature, features, type Likeness } from "./likeness.ts";

/** What each feature weighs, learned from labelled words (test/bench/recognition/train-words.ts). */
export interface WordModel {
  readonly weights: Readonly<Record<Feature, number>>;
  /** What "none of the list" weighs. */
  readonly none: number;
  /** Probability from which a word is taken for the code. */
  readonly certain: number;
  /** Probability from which the code is offered. */
  readonly proposed: number;
}

export interface Candidate {
  readonly likeness: Likeness;
  readonly probability: number;
}

export function scoreOf({ weights }: Pick<WordModel, "weights">, { of }: Likeness): number {
  return features.reduce((sum, feature) => sum + weights[feature] * of[feature], 0);
}

/** Each code's probability among all of them and none, best first. */
export function candidates(
  model: Pick<WordModel, "weights" | "none">,
  all: readonly Likeness[],
): Candidate[] {
  const scores = all.map((one) => scoreOf(model, one));
  const most = Math.max(model.none, ...scores);
  const sum = scores.reduce((total, one) => total + Math.exp(one - most), Math.exp(model.none - most));
  return all
    .map((likeness, index) => ({
      likeness,
      probability: Math.exp((scores[index] ?? 0) - most) / sum,
    }))
    .sort((a, b) => b.probability - a.probability);
}
