import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arabicDigits } from "../../../../shared/sheet/coerce/numeral.ts";
import { tries } from "../../../support/properties.ts";

/** As one reads a number out. */
function spoken(value: number): string {
  if (value >= 1e8) return `${spoken(Math.floor(value / 1e8))}亿${rest(value % 1e8, 1e7)}`;
  if (value >= 1e4) return `${spoken(Math.floor(value / 1e4))}万${rest(value % 1e4, 1e3)}`;
  const places = ["", "十", "百", "千"];
  const digits = [...String(value)].map(Number);
  return digits
    .map((digit, at) =>
      digit === 0 ? "零" : `${"零一二三四五六七八九"[digit]}${places[digits.length - 1 - at]}`,
    )
    .join("")
    .replace(/零+/g, "零")
    .replace(/(?<=.)零$/, "");
}

function rest(value: number, full: number): string {
  return value === 0 ? "" : `${value < full ? "零" : ""}${spoken(value)}`;
}

describe("numbers in Han numerals", () => {
  it("come back as they were said", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
        const { text } = arabicDigits(spoken(value));
        const [, digits = "", word = ""] = /^(\d+)([万亿]?)$/.exec(text) ?? [];
        expect(Number(digits) * ({ 万: 1e4, 亿: 1e8 }[word] ?? 1), spoken(value)).toBe(value);
      }),
      tries(100),
    );
  });

  it.each([
    ["一百五", "150"],
    ["一百零五", "105"],
    ["一千二百", "1200"],
    ["一千零二十", "1020"],
    ["三〇五", "305"],
    ["三万五", "35000"],
    ["三万零五", "30005"],
    ["一亿三千万", "130000000"],
    ["廿五人", "25人"],
    ["卅", "30"],
    ["二十万", "20万"],
    ["百万", "1百万"],
    ["叁佰貳拾壹元", "321元"],
    ["3千5", "3500"],
    ["3千500", "3500"],
    ["1万2千", "12000"],
    ["3万500元", "30500元"],
    ["12", "12"],
    ["", ""],
  ])("%s is %s", (written, text) => {
    expect(arabicDigits(written).text).toBe(text);
  });

  it.each(["三五", "七八十", "百十", "十百", "三万亿", "3千50", "3.5万2千", "甲"])(
    "%s is left alone",
    (text) => {
      const read = arabicDigits(text).text;
      expect([text, `1${text}`]).toContain(read);
    },
  );

  it("tells whether 万, 亿, 千 or 百 went into a number that shows none of them any more", () => {
    expect(arabicDigits("三万五").worked).toBe(true);
    expect(arabicDigits("3千5").worked).toBe(true);
    for (const text of ["二十万", "一百零五", "35", "3万"]) expect(arabicDigits(text).worked).toBe(false);
  });
});
