/** Whether a fit adds nothing to what the one before it had of the city's own. */
import type { Fit } from "./fit.ts";

/**
 * Of names, words, codes, columns and checks of its own there is nothing that the one before had not. What is switched off
 * may be another: neither that nor what is switched on again is the city's own.
 */
export function takesAway(before: Fit, after: Fit): boolean {
  const { titles, headers, words, codes, columns, rules } = after;
  return isWithin({ titles, headers, words, codes, columns, rules }, before);
}

/** Every element of a list is within one of the other's, every member of an object within the one of its name. */
function isWithin(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part)) {
    return Array.isArray(whole) && part.every((each) => whole.some((other) => isWithin(each, other)));
  }
  if (typeof part !== "object" || part === null) return part === whole;
  if (typeof whole !== "object" || whole === null) return false;
  const others = new Map(Object.entries(whole));
  return Object.entries(part).every(([name, value]) => isWithin(value, others.get(name)));
}
