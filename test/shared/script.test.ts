import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlain, toSimplified } from "../../shared/script.ts";
import { tries } from "../support/properties.ts";

describe("a text in traditional script", () => {
  it.each([
    ["廣豐區婦女聯合會", "广丰区妇女联合会"],
    ["清潔戶", "清洁户"],
    ["臺灣街道、檯州", "台湾街道、台州"],
    ["衞生院", "卫生院"],
    ["衛生說明", "卫生说明"],
    ["説明為準", "说明为准"],
    ["裡裏麵麪群羣", "里里面面群群"],
  ])("%s is compared as %s", (text, simplified) => {
    expect(toSimplified(text)).toBe(simplified);
  });

  it.each([
    "什么",
    "吃唇床才核秘粽峰",
    "妇女小额贷款台账",
    "県恵発",
    "ひらがな カタカナ",
    "한글",
    "𠮷野",
    "😀é",
  ])("what is no traditional script stays: %s", (text) => {
    expect(toSimplified(text)).toBe(text);
  });

  it("is the same whether its parts are taken together or apart, once or twice", () => {
    const word = fc.string({ unit: fc.constantFrom(..."廣潔衞么著乾裡国妇𠮷a1（") });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(toSimplified(one + other)).toBe(toSimplified(one) + toSimplified(other));
        expect(toSimplified(toSimplified(one))).toBe(toSimplified(one));
      }),
      tries(100),
    );
  });
});

describe("a plain text", () => {
  const text = fc.string({ unit: fc.constantFrom(..."妇女联合会培训人数AZaz09 ()（）.，Ａ①餘戶羣𬒗鄉") });

  it("is one that no normalisation changes", () => {
    fc.assert(
      fc.property(text, (one) => {
        if (!isPlain(one)) return;
        expect(one.normalize("NFKC")).toBe(one);
        expect(toSimplified(one)).toBe(one);
        expect(one).not.toMatch(/[\s()]/);
      }),
      tries(100),
    );
    expect(["妇女联合会2019A", ""].map(isPlain)).toEqual([true, true]);
    expect(["婦女", "妇女 会", "Ａ", "①", "(a)", "𬒗镇"].map(isPlain)).toEqual(Array(6).fill(false));
  });

  it("makes no difference to the characters beside it", () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(toSimplified(one)).toBe([...one].map((character) => toSimplified(character)).join(""));
      }),
      tries(100),
    );
  });
});
