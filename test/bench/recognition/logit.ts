/** A conditional logit: a choice among several, or none of them, by shared weights. */
export interface Example {
  /** The features of each choice. */
  readonly choices: readonly (readonly number[])[];
  /** Which choice is right; negative: none. */
  readonly right: number;
}

const RATE = 0.05;
const SHRINK = 0.0008;

/**
 * The weights under which the examples are likeliest, found by Adam from zero: the same examples, the same weights.
 * @param signs 1 or -1 for each feature: a weight never takes the other
 */
export function learnWeights(examples: readonly Example[], signs: readonly number[], steps: number) {
  const size = signs.length + 1;
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    const slope = slopeOf(examples, weights);
    for (let at = 0; at < size; at++) {
      const pull = at < signs.length ? SHRINK * (weights[at] ?? 0) : 0;
      const own = (slope[at] ?? 0) / examples.length + pull;
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * own;
      spread[at] = 0.999 * (spread[at] ?? 0) + 0.001 * own * own;
      const move = (mean[at] ?? 0) / (1 - 0.9 ** step);
      const size = Math.sqrt((spread[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8;
      weights[at] = (weights[at] ?? 0) - (RATE * move) / size;
      if ((signs[at] ?? 0) * (weights[at] ?? 0) < 0) weights[at] = 0;
    }
  }
  return { weights: [...weights.subarray(0, size - 1)], none: weights[size - 1] ?? 0 };
}

/** Of the negative likelihood, by weight; the last is that of "none". */
function slopeOf(examples: readonly Example[], weights: Float64Array): Float64Array {
  const slope = new Float64Array(weights.length);
  const last = weights.length - 1;
  const none = weights[last] ?? 0;
  for (const { choices, right } of examples) {
    const scores = choices.map((choice) =>
      choice.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0),
    );
    const most = Math.max(none, ...scores);
    const powers = scores.map((score) => Math.exp(score - most));
    const sum = powers.reduce((total, power) => total + power, Math.exp(none - most));
    slope[last] = (slope[last] ?? 0) + Math.exp(none - most) / sum - (right < 0 ? 1 : 0);
    for (const [index, choice] of choices.entries()) {
      const off = (powers[index] ?? 0) / sum - (index === right ? 1 : 0);
      if (Math.abs(off) < 1e-5) continue;
      for (let at = 0; at < choice.length; at++) slope[at] = (slope[at] ?? 0) + off * (choice[at] ?? 0);
    }
  }
  return slope;
}
