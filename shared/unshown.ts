/**
 * What nobody sees in a text, or what makes others see another text: control characters, separators of lines, what turns
 * the direction of writing, halves of characters, no characters. Tabs and ends of lines are none of it.
 */
const UNSHOWN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u2028-\u202e\u2066-\u2069\ufffe\uffff]/u;
const EVERY = new RegExp(UNSHOWN, "gu");

/** Whether something stands in a text that nobody sees and that may not enter. */
export function holdsUnshown(text: string): boolean {
  return UNSHOWN.test(text);
}

/** The text as it may be entered: without what nobody sees. Lines become one, unless they may stay. */
export function withoutUnshown(text: string, lines: "lines" | "one line" = "lines"): string {
  const clean = text.replace(EVERY, "");
  return lines === "lines" ? clean : clean.replace(/[\t\n\r]+/g, " ");
}
