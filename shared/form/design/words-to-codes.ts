import { nameKey } from "../relation-text.ts";
import type { DesignCode } from "./design.ts";

const others: ReadonlySet<string> = new Set(["其他", "其它", "其余", "其他类"]);

/** The words as codes, each with a code that never changes: `k1`, `k2` …, `other` for 其他. */
export function codesOfWords(words: readonly string[]): readonly DesignCode[] {
  const codes: DesignCode[] = [];
  const seen = new Set<string>();
  for (const word of words) {
    if (word.trim() === "" || seen.has(nameKey(word))) continue;
    seen.add(nameKey(word));
    const isOther = others.has(word) && !codes.some(({ code }) => code === "other");
    codes.push({ code: isOther ? "other" : `k${codes.length + 1}`, name: word.trim(), aliases: [] });
  }
  return codes;
}
