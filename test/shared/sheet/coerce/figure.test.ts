import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { decimalOf, parseFigure, shiftDecimal } from "../../../../shared/sheet/coerce/figure.ts";
import { plainValue, readCell } from "../../../../shared/sheet/read-cell.ts";
import { tries } from "../../../support/properties.ts";

const { newest: forms } = standardCatalogue;

describe("parseFigure reads what federations print", () => {
  it.each([
    ["58.1万户", "581000", undefined, "户"],
    ["713.5课时", "713.5", undefined, "课时"],
    ["28300余人", "28300", "over", "人"],
    ["8508余名", "8508", "over", "人"],
    ["近6万人", "60000", "about", "人"],
    ["近万人", "10000", "about", "人"],
    ["约3万人", "30000", "approx", "人"],
    ["百万元", "1000000", "approx", "元"],
    ["千余人", "1000", "over", "人"],
    ["百名", "100", "approx", "人"],
    ["数千名", "1000", "approx", "人"],
    ["数万人", "10000", "approx", "人"],
    ["4-5场", "4", "approx", "场"],
    ["1.7亿", "170000000", undefined, undefined],
    ["29万", "290000", undefined, undefined],
    ["三个家庭", "3", undefined, undefined],
    ["两项", "2", undefined, "项"],
    ["8508餘名", "8508", "over", "人"],
    ["9.4/10万", "9.4", undefined, undefined],
    ["98.5/万", "98.5", undefined, undefined],
    ["4.64‰", "4.64", undefined, "‰"],
    ["80%以上", "80", "over", "%"],
    ["不少于30名", "30", "over", "人"],
    ["86场(次)", "86", undefined, "场"],
    ["2 名", "2", undefined, "人"],
    [",100%", "100", undefined, "%"],
    ["３，０００", "3000", undefined, undefined],
    ["1 234", "1234", undefined, undefined],
    ["3,000.5", "3000.5", undefined, undefined],
    ["12.50元", "12.5", undefined, "元"],
    ["3.9万元", "3.9", undefined, "万元"],
    ["3万余元", "3", "over", "万元"],
    ["85％", "85", undefined, "%"],
    ["500多", "500", "over", undefined],
    ["一百二十人", "120", undefined, "人"],
    ["-5", "-5", undefined, undefined],
    ["1，200", "1200", undefined, undefined],
    ["1 200 300.5", "1200300.5", undefined, undefined],
    ["1\u00a0200", "1200", undefined, undefined],
    ["1'200", "1200", undefined, undefined],
    ["1’200人", "1200", undefined, "人"],
    ["'120", "120", undefined, undefined],
    ["12.", "12", undefined, undefined],
    ["12。5", "12.5", undefined, undefined],
    ["80(人)", "80", undefined, "人"],
    ["100（约）", "100", "approx", undefined],
    ["￥5,000.00", "5000", undefined, "元"],
    ["人民币5000元整", "5000", undefined, "元"],
    ["5w", "50000", undefined, undefined],
    ["3千5", "3500", undefined, undefined],
    ["1万2千人", "12000", undefined, "人"],
    ["3万5000", "35000", undefined, undefined],
    ["2万余", "20000", "over", undefined],
    ["上百人", "100", "over", "人"],
    ["几十人", "10", "approx", "人"],
    ["十几人", "10", "over", "人"],
    ["不足100人", "100", "about", "人"],
    ["≥100", "100", "over", undefined],
    ["半天", "0.5", undefined, "天"],
    ["一天半", "1.5", undefined, "天"],
    ["2个半小时", "2.5", undefined, "小时"],
    ["十二", "12", undefined, undefined],
    ["两万", "20000", undefined, undefined],
    ["三十余万人", "300000", "over", "人"],
    ["贰拾伍万元整", "25", undefined, "万元"],
  ])("%s", (text, decimal, qualifier, unit) => {
    const typed = parseFigure(text);
    expect(typed.kind).toBe("figure");
    if (typed.kind !== "figure") return;
    expect([typed.decimal, typed.qualifier]).toEqual([decimal, qualifier]);
    if (unit !== undefined) expect(typed.unit).toBe(unit);
  });

  it.each(["—", "-", "/", "无", "零", "——"])("%s means none", (text) => {
    expect(parseFigure(text).kind).toBe("none");
  });

  it.each(["暂缺", "……", "…", "====", "**万元", "…万元", "万元", "缺", "不详"])(
    "%s is a lost figure",
    (text) => {
      expect(parseFigure(text).kind).toBe("lost");
    },
  );

  it.each([
    ...["28,30", "abc", "20-45周岁人员", "1e5", "12人13", "5..3", "--5", "3 5", "12\n500", "12 3456", "1'20"],
    ...[
      "(123)",
      "（123）",
      "3/5",
      "50（45）",
      "3人5户",
      "三五人",
      "七八十",
      "三四十人",
      "百十人",
      "3千50",
      "半",
      "1.2.3",
    ],
  ])("%s is not guessed", (text) => {
    expect(parseFigure(text).kind).toBe("unreadable");
  });

  it("tells that a plain number is plain and a dressed one is not", () => {
    expect(parseFigure("300")).toMatchObject({ rewritten: false });
    expect(parseFigure("3,000")).toMatchObject({ rewritten: true });
    expect(parseFigure("300人")).toMatchObject({ rewritten: true });
  });
});

describe("decimals", () => {
  it("shows binary numbers as Excel does", () => {
    expect(decimalOf(0.1 + 0.2)).toBe("0.3");
    expect(decimalOf(1.005)).toBe("1.005");
    expect(decimalOf(123456789012345)).toBe("123456789012345");
    expect(decimalOf(1.5e-7)).toBe("0.00000015");
    expect(decimalOf(1e21)).toBe("1000000000000000000000");
  });

  it("shifts there and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -8, max: 8 }), (value, power) => {
        expect(shiftDecimal(shiftDecimal(String(value), power), -power)).toBe(String(value));
      }),
      tries(100),
    );
  });

  it("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) => void expect(parseFigure(text).kind).toBeTypeOf("string"),
      ),
      tries(100),
    );
  });
});

describe("the short way for plain cells", () => {
  const columns = forms.flatMap((form) => form.columns);
  const raws = fc.oneof(
    fc.integer({ min: -600_000, max: 600_000 }),
    fc.double({ noNaN: true }),
    fc
      .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.nat({ max: 9 }))
      .map(([n, places]) => n / 10 ** places),
    fc.constantFrom(...columns.flatMap(({ codes = [] }) => codes.map(({ zh }) => zh))),
    fc.constantFrom(43_532, 19_999, 110_000, 0.85, -0),
    fc.string({ maxLength: 220 }),
    fc.constantFrom("", "  ", "—", "#REF!", "无", " 测试 "),
    fc.boolean(),
  );
  const units = fc.constantFrom(undefined, "元", "万元", "%", "人");

  it("gives what the long way gives, where it gives anything", () => {
    fc.assert(
      fc.property(fc.constantFrom(...columns), raws, units, fc.boolean(), (column, raw, unit, date1904) => {
        const plain = plainValue(raw, column, unit, date1904);
        if (plain === undefined) return;
        const place = {
          row: 5,
          cell: "C5",
          format: undefined,
          grain: "detail",
          period: "2019",
          places: false,
        } as const;
        expect(readCell(raw, { column, unit, date1904, ...place })).toEqual({ value: plain, notices: [] });
      }),
      tries(3000),
    );
  });

  const amount = columns.find(({ type }) => type === "money");

  it.each([
    [2.5, 2_500_000],
    [0.29, 290_000],
    [-1.005, -1_005_000],
    [8_508_123.45, 8_508_123_450_000],
    // Finer than 分: binary dust, which is said.
    [685.300_000_000_1, undefined],
    [1.2345678, undefined],
    [99_999_999, undefined],
  ])("reads %d 万元 as %s 分", (raw, stored) => {
    expect(amount && plainValue(raw, amount, "万元", false)).toBe(stored);
  });
});
