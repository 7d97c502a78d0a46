import { expect, it } from "vitest";
import { segment, thinned } from "../../../../shared/sheet/understand/concepts.ts";

const texts = (text: string) => segment(text).map((part) => part.text);

it("cuts a text by the longest words, and keeps what it does not know together", () => {
  expect(texts("逾期户数")).toEqual(["逾期", "户数"]);
  expect(texts("去年同期培训人次")).toEqual(["去年", "同期", "培训", "人次"]);
  expect(segment("甲乙丙人数").map(({ concepts }) => concepts.length > 0)).toEqual([false, true]);
});

it("joins unknown characters to no word that only binds others", () => {
  expect(texts("甲乙的丙丁")).toEqual(["甲乙", "的", "丙丁"]);
});

it("finds words of Latin letters only as whole words", () => {
  expect(segment("paid").flatMap(({ concepts }) => concepts)).not.toContain("aid");
  expect(segment("legal~aid").flatMap(({ concepts }) => concepts)).toContain("legalAid");
});

it("can forget words, to learn what unknown ones do", () => {
  expect(segment("陌生培训")[1]?.concepts).toContain("train");
  expect(thinned((word) => word.includes("训"))("陌生培训")).toMatchObject([
    { text: "陌生培训", concepts: [] },
  ]);
});
