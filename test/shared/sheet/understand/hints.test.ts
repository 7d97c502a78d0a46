import { expect, it } from "vitest";
import { charactersOf, hintsOf } from "../../../../shared/sheet/understand/hints.ts";
import { entries } from "../../../../shared/sheet/understand/lexicon/entry.ts";

const characters = charactersOf(
  entries("object", "tree: 栽树 | 栽种 | 树苗 | 植树\nloan: 贷款 | 贷户 | 放贷\nname: 名称 | 题名"),
);

it("say what words mean that share a text's characters, the more the likelier", () => {
  const hints = hintsOf("栽培", characters);
  expect([...hints.keys()]).toEqual(["tree"]);
  const pair = hintsOf("放贷给", characters).get("loan") ?? 0;
  const single = hintsOf("放给", characters).get("loan") ?? 0;
  expect(pair).toBeGreaterThan(single);
  expect(single).toBeGreaterThan(0);
});

it("are none for characters that no word has, for letters and for digits", () => {
  for (const text of ["甲乙", "loan", "2023", ""]) expect(hintsOf(text, characters).size).toBe(0);
});
