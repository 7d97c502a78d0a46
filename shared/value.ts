/**
 * Values as forms hold them. Every figure is an exact integer in the scale of its column
 * (money: 分, scale 2; 713.5 课时: 7135, scale 1), so that no sum ever goes through floating point.
 */

/** How a printed figure relates to the true one: 余/多/以上 · 近 · 约/数千. Absent means exact. */
export type Qualifier = "over" | "about" | "approx";

/** A figure that carries a qualifier; `value` is an integer in the column's scale. */
export interface Quantity {
  readonly value: number;
  readonly qualifier: Qualifier;
}

/** Text, code or ISO date (`2019-03-08`) · exact figure (integer in the column's scale) · qualified figure. */
export type CellValue = string | number | Quantity;

/** Largest magnitude a single figure may have (100 billion yuan in 分); sums use bigint. */
export const FIGURE_LIMIT = 10_000_000_000_000;

/** Longest text, in characters, that a column may send. */
export const TEXT_LIMIT = 200;

export function isFigure(value: CellValue | undefined): value is number | Quantity {
  return typeof value === "number" || typeof value === "object";
}

export function amountOf(value: number | Quantity): number {
  return typeof value === "number" ? value : value.value;
}

export function qualifierOf(value: number | Quantity): Qualifier | undefined {
  return typeof value === "number" ? undefined : value.qualifier;
}

export function figure(value: number, qualifier?: Qualifier): number | Quantity {
  return qualifier === undefined ? value : { value, qualifier };
}

/** over + exact = over; about + about = about; any other mixture is approx. */
export function addQualifiers(a: Qualifier | undefined, b: Qualifier | undefined): Qualifier | undefined {
  if (a === undefined) return b;
  if (b === undefined || a === b) return a;
  return "approx";
}

/** A sum with the qualifier that its terms give it. */
export interface Total {
  readonly value: bigint;
  readonly qualifier?: Qualifier;
}

export function addToTotal(total: Total | undefined, term: number | Quantity): Total {
  const value = (total?.value ?? 0n) + BigInt(amountOf(term));
  const qualifier = addQualifiers(total?.qualifier, qualifierOf(term));
  return qualifier === undefined ? { value } : { value, qualifier };
}

/** Writes an integer of the given scale as a plain decimal: (68500, 2) → "685", (7135, 1) → "713.5". */
export function toDecimal(value: bigint | number, scale: number): string {
  const negative = value < 0;
  const digits = String(negative ? -value : value).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  return `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/**
 * Reads a plain decimal ("685", "-12.50") into an integer of the given scale.
 * @returns undefined when the text is not a plain decimal, is finer than the scale, or exceeds FIGURE_LIMIT.
 */
export function fromDecimal(text: string, scale: number): number | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return undefined;
  const fraction = (match[3] ?? "").replace(/0+$/, "");
  if (fraction.length > scale) return undefined;
  const value = Number(`${match[2]}${fraction.padEnd(scale, "0")}`);
  if (!Number.isSafeInteger(value) || value > FIGURE_LIMIT) return undefined;
  return match[1] === "-" && value !== 0 ? -value : value;
}
