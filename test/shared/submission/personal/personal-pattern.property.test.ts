import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { personalPattern } from "../../../../shared/submission/personal/personal-pattern.ts";
import { tries } from "../../../support/properties.ts";

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const pad = (value: number, size: number) => String(value).padStart(size, "0");

const mobile = fc
  .tuple(fc.constantFrom("3", "4", "5", "6", "7", "8", "9"), digits(9))
  .map(([second, rest]) => `1${second}${rest}`);

const provinces = ["11", "13", "15", "21", "23", "31", "33", "37", "41", "44", "46", "50", "54", "61", "65"];
const birthday = fc
  .tuple(
    fc.integer({ min: 1920, max: 2015 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}${pad(month, 2)}${pad(day, 2)}`);
const idNumber = fc
  .tuple(fc.constantFrom(...provinces), digits(4), birthday, digits(3), fc.constantFrom(..."0123456789X"))
  .map((parts) => parts.join(""));

/** Breaks of a line, brackets, dots, commas, strokes, blanks, and what cannot be seen. */
const signs = [..." \u3000\t\n-–—_.．·。,，、/／|:：;；()（）[]【】「」“”\u200b\ufe0f\u034f\u2061"];
const joiner = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 3 })
  .map((each) => each.join(""));

/** The number with joiners at some places between its digits. */
function spread(number: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return number.chain((text) =>
    fc
      .array(fc.option(joiner, { nil: "", freq: 2 }), {
        minLength: text.length - 1,
        maxLength: text.length - 1,
      })
      .map((joiners) => [...text].map((digit, at) => digit + (joiners[at] ?? "")).join("")),
  );
}

const numerals: readonly string[][] = [
  [..."0123456789"],
  [..."０１２３４５６７８９"],
  [..."零一二三四五六七八九"],
  [..."〇壹贰叁肆伍陆柒捌玖"],
  [..."⁰¹²³⁴⁵⁶⁷⁸⁹"],
  [..."⓪①②③④⑤⑥⑦⑧⑨"],
  [..."⓿❶❷❸❹❺❻❼❽❾"],
  [..."𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"],
  [..."٠١٢٣٤٥٦٧٨٩"],
  [..."०१२३४५६७८९"],
  [..."0123456789"].map((digit) => `${digit}\ufe0f\u20e3`),
];

/** Every digit in a script of its own; the number with plain digits beside it. */
function disguised(number: fc.Arbitrary<string>): fc.Arbitrary<readonly [plain: string, written: string]> {
  return number.chain((text) =>
    fc
      .array(fc.constantFrom(...numerals), { minLength: text.length, maxLength: text.length })
      .map((scripts) => [
        text,
        [...text].map((sign, at) => (/\d/.test(sign) ? scripts[at]?.[Number(sign)] : sign)).join(""),
      ]),
  );
}

/** What stands before and behind it. */
const surroundings = [
  ["", ""],
  ["农商行", ""],
  ["1、", ""],
  ["（", "）"],
  ["客户经理", "，请致意"],
  ["第2期，", " 第3期"],
] as const;
const around = fc.constantFrom(...surroundings);

/** As a reader sees it. */
function seen(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{Cf}\p{M}]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/(\D)\1+/g, "$1");
}

/**
 * Numbers of which nobody can tell that they are none: a row of figures with one sign between all of them, thousands, an
 * amount with cents, a date or a time among them.
 */
function readsOtherwise(text: string): boolean {
  const whole = seen(text);
  const parts = whole.split(/(\D+)/);
  const gaps = new Set(parts.filter((part, at) => at % 2 === 1 && part !== "."));
  const figures = parts.filter((_, at) => at % 2 === 0);
  const isRow = gaps.size === 1 && figures.length >= 4 && !figures.some((part) => /^0\d/.test(part));
  return isRow || otherwise.some((pattern) => pattern.test(whole));
}

const otherwise = [
  /^\d{1,3}([, ]\d{3})+$/,
  /^\d+\.\d\d?$|^\d\d?\.\d+$/,
  /(?<!\d)(?:19[4-9]|20[0-4])\d[-./]\d{1,2}(?!\d)/,
  /(?<!\d)\d{1,2}([-./])\d{1,2}\1\d{1,4}(?!\d)/,
  /(?<!\d)(?:19[4-9]|20[0-4])\d(?:0[1-9]|1[0-2])[0-3]\d(?!\d)/,
  /\d{1,2}:[0-5]\d(?!\d)/,
];

function alwaysFound(
  number: fc.Arbitrary<string | readonly [plain: string, written: string]>,
  kind: string,
  runs: number,
): void {
  fc.assert(
    fc.property(number, around, (text, [before, behind]) => {
      const [plain, written] = typeof text === "string" ? [text, text] : text;
      fc.pre(!readsOtherwise(plain));
      expect([kind, personalPattern(before + written + behind)]).toEqual([kind, kind]);
    }),
    tries(runs),
  );
}

describe("a number is found however it is spread and written", () => {
  test("mobile numbers with any signs between their digits", () => {
    alwaysFound(spread(mobile), "mobile", 3000);
  });

  test("ID numbers with any signs between their digits", () => {
    alwaysFound(spread(idNumber), "id_number", 3000);
  });

  test("digits of several scripts", () => {
    alwaysFound(disguised(mobile), "mobile", 500);
    alwaysFound(disguised(idNumber), "id_number", 500);
    alwaysFound(disguised(spread(mobile)), "mobile", 500);
  });

  test("in the groups of telephones with the same sign each time", () => {
    const grouped = fc
      .tuple(mobile, joiner)
      .map(([text, sign]) => [text.slice(0, 3), text.slice(3, 7), text.slice(7)].join(sign));
    alwaysFound(grouped, "mobile", 1000);
  });

  test("as an item of a numbered list", () => {
    const item = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom(".", "、", ". ", "）", ") ", " "));
    fc.assert(
      fc.property(item, fc.oneof(mobile, idNumber), ([at, sign], text) => {
        expect(personalPattern(`${at}${sign}${text}`)).toBeDefined();
      }),
      tries(1000),
    );
  });
});

const amount = fc.integer({ min: 0, max: 1_299_999_999 });
const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
const unit = fc.constantFrom("元", "万元", "人", "人次", "户", "期", "%", "");
const day = fc
  .tuple(
    fc.integer({ min: 1949, max: 2035 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .chain(([year, month, date]) =>
    fc.constantFrom(
      ...["-", ".", "/"].flatMap((sign) => [
        [year, pad(month, 2), pad(date, 2)].join(sign),
        [year, month, date].join(sign),
        [pad(year % 100, 2), month, date].join(sign),
      ]),
      `${year}${pad(month, 2)}${pad(date, 2)}`,
      `${year}年${month}月${date}日`,
    ),
  );
const hour = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hours, minutes]) => `${hours}:${pad(minutes, 2)}`);
const fraction = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 9999 }))
  .map(([part, whole]) => String(part / whole))
  // 140.19921875 and 13.01025390625 may as well be the numbers of telephones behind a point.
  .filter((text) => !/\.\d{8,11}$/.test(text));

const ordinary: Readonly<Record<string, fc.Arbitrary<string>>> = {
  "a figure": fc.tuple(amount, unit).map(([value, of]) => `${value}${of}`),
  "an amount of money": fc
    .tuple(amount, fc.integer({ min: 0, max: 99 }))
    .map(([yuan, fen]) => `${yuan}.${pad(fen, 2)}元`),
  "an amount with thousands": fc.integer({ min: 0, max: 9e12 }).map((value) => `${grouped(value)}元`),
  "what a computer divided": fraction,
  "a date": day,
  "a range of dates": fc
    .tuple(day, fc.constantFrom("-", "~", "—", " - ", "至", "到"), day)
    .map((parts) => parts.join("")),
  "a day and hours": fc.tuple(day, hour, hour).map(([date, from, to]) => `${date} ${from}-${to}`),
  "figures in a row": fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 5, maxLength: 12 }),
      fc.constantFrom("、", "，", ",", " ", "/"),
    )
    .map(([figures, sign]) => figures.join(sign))
    // With blanks it may as well be the number behind the number of a line, or a card's.
    .filter((text) => !/(?<!\d)(?:1[3-9]\d \d{4} \d{4}(?!\d)|\d{4} \d{4} \d{4} \d{4})/.test(text)),
  "a figure and another": fc
    .tuple(amount, fc.constantFrom("→", "=", "×"), amount, unit)
    .map((parts) => parts.join("")),
  "a document": fc
    .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 999 }))
    .map(([year, number]) => `妇发〔${year}〕${number}号`),
  "a version": fc
    .array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 4 })
    .map((parts) => `v${parts.join(".")}`),
};

describe("what is no number of a person is never taken for one", () => {
  test.each(Object.entries(ordinary))("%s", (_, text) => {
    fc.assert(
      fc.property(text, (written) => {
        expect(personalPattern(written)).toBeUndefined();
      }),
      tries(2000),
    );
  });
});
