import { expect, it } from "vitest";
import { partsOf } from "../../../../../shared/sheet/understand/words/parts.ts";

const texts = (word: string) => partsOf(word).map(({ text }) => text);

it.each([
  ["下岗女工家长", ["下岗女工", "家长"]],
  ["某某两癌患者", ["某某", "两癌患者"]],
  ["zzz", ["zzz"]],
  ["", []],
])("%s", (word, parts) => {
  expect(texts(word)).toEqual(parts);
});

it("takes longer parts before the shorter ones in them", () => {
  expect(partsOf("线上线下")).toEqual([{ text: "线上线下", meanings: ["blended"] }]);
});

it("passes over what is hidden, and then does not know it", () => {
  expect(partsOf("月嫂", { isHidden: (part) => part.includes("月") })).toEqual([
    { text: "月嫂", meanings: [] },
  ]);
});

it("takes parts that count in a list before a longer one that means nothing there", () => {
  const parts = (meanings: string[]) => partsOf("春节慰问", { meanings: new Set(meanings) });
  expect(parts(["holiday"]).map(({ text }) => text)).toEqual(["春节慰问"]);
  expect(parts(["newyear"]).map(({ text }) => text)).toEqual(["春节", "慰问"]);
});
