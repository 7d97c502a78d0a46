import { type FeatureName, type Features, featureNames } from "./features.ts";
import { weights } from "./weights.ts";

/** What was learned from labelled headers (`npm run recognition:train`); of no form in particular. */
export interface Model {
  readonly weights: Readonly<Record<FeatureName, number>>;
  /** Log-odds of meaning no column at all. */
  readonly none: number;
  /** From this probability on a column is certain where nothing caps it. */
  readonly certain: number;
  /** The same where there is a doubt. */
  readonly certainInDoubt: number;
  /** From this probability on it is proposed. */
  readonly proposed: number;
}

/** What the product understands headers by. */
export const model: Model = weights;

/** Log-odds of the column that these features are of. */
export function scoreOf(features: Features, { weights }: Model = model): number {
  let score = 0;
  for (const name of featureNames) score += weights[name] * features[name];
  return score;
}
