import { expect, it } from "vitest";
import { partsOf } from "../../../../../shared/sheet/understand/words/parts.ts";

const texts = (word: string) => partsOf(word).map(({ text }) => text);

it.each([
  ["留守儿童家长", ["留守", "儿童", "家长"]],
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
  expect(partsOf("月嫂", (part) => part.includes("月"))).toEqual([{ text: "月嫂", meanings: [] }]);
});
