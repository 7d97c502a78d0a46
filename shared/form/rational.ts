/** An exact fraction; `d` is positive, the fraction is not reduced. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** @returns undefined when `b` is zero. */
export function divide(a: Rational, b: Rational): Rational | undefined {
  if (b.n === 0n) return undefined;
  return b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };
}

/** Negative, zero or positive, as `a - b` is. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function absolute(a: Rational): Rational {
  return a.n < 0n ? { n: -a.n, d: a.d } : a;
}

/** Reads "713.5". @throws RangeError when the text is no plain decimal. */
export function rational(text: string): Rational {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new RangeError(`not a decimal: ${text}`);
  const fraction = match[2] ?? "";
  return { n: BigInt(`${match[1]}${fraction}`), d: 10n ** BigInt(fraction.length) };
}

/** Nearest integer of `a × 10^scale`, halves away from zero: a rate computed to the scale of its indicator. */
export function roundToScale(a: Rational, scale: number): bigint {
  const scaled = a.n * 10n ** BigInt(scale) * 2n;
  const half = scaled < 0n ? -a.d : a.d;
  return (scaled + half) / (a.d * 2n);
}
