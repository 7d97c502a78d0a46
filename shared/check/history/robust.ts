/**
 * Medians and median absolute deviations in whole numbers: a figure is an integer in its indicator's scale, and
 * halves are avoided by doubling. No figure goes through floating point.
 */

/** Twice the median of the values. @throws RangeError without a value. */
export function doubledMedian(values: readonly bigint[]): bigint {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : Number(a > b)));
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError("no median of nothing");
  return lower + upper;
}

/** Mostly nothing, and now and then something: from a quarter of zeros on nothing is unusual. */
export function isZeroInflated(values: readonly bigint[]): boolean {
  return values.filter((value) => value === 0n).length * 4 >= values.length;
}

export interface Unusual {
  readonly doubledMedian: bigint;
  readonly high: boolean;
}

/**
 * Whether `value` lies further from the median of `values` than `deviations` median absolute deviations. The
 * deviation counts as a tenth of the median at least, so that a series that hardly moves does not make every small
 * change an alarm. Multiplying everything by the same number changes nothing.
 * @param least smallest difference worth a word, in the same scale as the values
 */
export function unusual(
  value: bigint,
  values: readonly bigint[],
  deviations: number,
  least: bigint,
): Unusual | undefined {
  if (values.length === 0 || isZeroInflated(values)) return undefined;
  const median2 = doubledMedian(values);
  const distance2 = absolute(2n * value - median2);
  if (distance2 < 2n * least) return undefined;
  const deviation4 = doubledMedian(values.map((each) => absolute(2n * each - median2)));
  const tenfold = 10n * deviation4;
  const tenth = absolute(2n * median2);
  if (20n * distance2 <= BigInt(deviations) * (tenfold > tenth ? tenfold : tenth)) return undefined;
  return { doubledMedian: median2, high: 2n * value > median2 };
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
