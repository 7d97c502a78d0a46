import type { RawValue } from "../../shared/sheet/grid.ts";

/**
 * What a cell holds after a text was typed into it: nothing, a number, or the text.
 * Numbers longer than 15 digits, of which Excel would lose digits, and numbers with leading zeros stay text.
 */
export function typedValue(text: string): RawValue {
  if (text === "") return null;
  const isNumber = /^-?\d+(\.\d+)?$/.test(text) && !/^-?0\d/.test(text);
  const fits = text.replace(/\D/g, "").length <= 15;
  return isNumber && fits ? Number(text) : text;
}
