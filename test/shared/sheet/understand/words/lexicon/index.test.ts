import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../../../../shared/forms/index.ts";
import { codeNames } from "../../../../../../shared/sheet/understand/words/code-names.ts";
import { wordLexicon } from "../../../../../../shared/sheet/understand/words/lexicon/index.ts";
import { wordText } from "../../../../../../shared/sheet/understand/words/word-text.ts";

const lists = standardCatalogue.forms.flatMap(({ columns }) => columns.flatMap(({ codes }) => codes ?? []));
const named = new Set(codeNames(lists).codes.flatMap(({ meanings }) => [...meanings]));

describe.each(Object.entries(wordLexicon))("%s", (meaning, parts) => {
  const texts = parts.split(" ").map(wordText);

  it("is what some code is called, so that a word can mean it", () => {
    expect(named.has(meaning)).toBe(true);
  });

  it("has each part once, and none that is empty", () => {
    expect(texts).toEqual([...new Set(texts)]);
    expect(texts).not.toContain("");
  });
});
