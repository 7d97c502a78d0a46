import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { numberWords, powerOf, sameMeasure } from "../../../shared/sheet/measure.ts";
import { unitOfMeasure } from "../../../shared/sheet/normalise.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import type { Reading } from "../../../shared/sheet/reading.ts";
import { factsOf } from "../../../shared/statistics/facts.ts";
import { indicatorValues } from "../../../shared/statistics/roll-up.ts";
import { tries } from "../../support/properties.ts";
import { district } from "../../support/register.ts";
import { gridFrom } from "../../support/sheet-text.ts";

const context = { forms: standardCatalogue.newest, units: [district], reporter: district };

function read(rows: readonly (readonly (string | number | null)[])[]): Reading {
  return readSheet(gridFrom(rows), context);
}

function valuesOf(reading: Reading): Record<string, number> {
  const form = standardCatalogue.form(reading.form ?? "");
  return indicatorValues(standardCatalogue, form, factsOf(standardCatalogue, form, reading.records, "2023"));
}

const saidOf = ({ findings }: Reading) => findings.map(({ rule, severity }) => `${severity} ${rule}`);

describe("a unit with a number word before it", () => {
  it.each([
    ["万人", "万人"],
    ["百户", "百户"],
    ["千人次", "千人次"],
    ["十万 元", "十万元"],
    ["千万元", "千万元"],
    ["亿元", "亿元"],
    ["万名", "万人"],
    ["萬戶", "万户"],
    ["万册", "万册"],
    ["1/10万", "/10万"],
    ["‰", "‰"],
  ])("%s is %s", (text, unit) => {
    expect(unitOfMeasure(text)).toBe(unit);
  });

  it.each(["十佳", "百强", "万村", "万", "百", "广丰区", "妇联", "十大"])("%s is no unit", (text) => {
    expect(unitOfMeasure(text)).toBeUndefined();
  });

  it("counts what its base counts", () => {
    expect(sameMeasure("万人", "名")).toBe(true);
    expect(sameMeasure("千元", "万元")).toBe(true);
    expect(sameMeasure("万人", "人次")).toBe(false);
    expect(powerOf("万人", { unit: "人" })).toBe(4);
    expect(powerOf(undefined, { unit: "人" })).toBe(0);
  });
});

/** 妇女教育培训: a sheet of sums with 培训人数 in the header given, and what its figures come to. */
function training(header: string, figures: readonly [string | number, string | number], line = ""): Reading {
  return read([
    ["2023年妇女教育培训情况统计表"],
    [line],
    ["培训名称", "培训类别", "开始日期", header, "培训期数"],
    ["甲班", "电商", "2023-03-08", figures[0], 1],
    ["乙班", "电商", "2023-04-08", figures[1], 1],
  ]);
}

describe("figures in scaled units", () => {
  it.each(Object.entries(numberWords).filter(([, power]) => power <= 5))(
    "培训人数（%s人） is converted exactly, and said",
    (word, power) => {
      const reading = training(`培训人数（${word}人）`, [1, 2]);
      expect(valuesOf(reading).training_persons).toBe(3 * 10 ** power);
      expect(saidOf(reading)).toContain("information STRUCTURE.unit");
    },
  );

  it.each([
    ["in the unit line", "培训人数", "单位：万人"],
    ["in the unit line, among others", "培训人数", "单位：万元、万人"],
    ["behind a comma", "培训人数，万人", ""],
    ["in square brackets", "培训人数[万人]", ""],
  ])("%s", (_, header, line) => {
    expect(valuesOf(training(header, [1.25, 0.5], line)).training_persons).toBe(17_500);
  });

  it("in a row of their own", () => {
    const reading = read([
      ["2023年妇女教育培训情况统计表"],
      ["培训名称", "培训类别", "开始日期", "培训人数", "培训期数"],
      [null, null, null, "百人", "期"],
      ["甲班", "电商", "2023-03-08", 1.5, 1],
    ]);
    expect(valuesOf(reading).training_persons).toBe(150);
  });

  it("said twice, count once: 3万 in a column of 万人", () => {
    expect(valuesOf(training("培训人数（万人）", ["3万", "2万人"])).training_persons).toBe(50_000);
  });

  it("leave a plain column plain", () => {
    const reading = training("培训人数（人）", [35, 40], "单位：人、期");
    expect(valuesOf(reading).training_persons).toBe(75);
    expect(saidOf(reading).filter((said) => /unit|measure/.test(said))).toEqual([]);
  });

  it("of something else are asked about: 万户 in the unit line of a table of persons", () => {
    expect(saidOf(training("培训人数", [3, 4], "单位：万户"))).toContain("warning STRUCTURE.measure");
    expect(saidOf(training("培训人数", [3, 4], "单位：万元"))).not.toContain("warning STRUCTURE.measure");
  });

  it("that nobody knows are asked about: 万册", () => {
    expect(saidOf(training("培训人数（万册）", [3, 4]))).toContain("warning STRUCTURE.measure");
  });

  it("give the same facts in whatever unit the column is kept", () => {
    const people = fc.integer({ min: 1, max: 4_000 }).map((hundreds) => hundreds * 100);
    fc.assert(
      fc.property(people, people, fc.constantFrom("", "百", "千", "万"), (a, b, word) => {
        const power = numberWords[word] ?? 0;
        const typed = [a, b].map((value) => value / 10 ** power) as [number, number];
        expect(valuesOf(training(`培训人数（${word}人）`, typed)).training_persons).toBe(a + b);
      }),
      tries(60),
    );
  });
});

describe("marks on numbers", () => {
  it.each([
    ["40②", 40],
    ["40 ¹", 40],
    ["①40", 40],
    ["40⑵", 40],
    ["40*", 40],
    ["40†", 40],
    ["40人#", 40],
    ["40[注1]", 40],
    ["40（注 2）", 40],
    ["1,180③", 1180],
    ["４０", 40],
  ])("%s is %d, and is said", (text, value) => {
    const reading = training("培训人数", [text, 0]);
    expect(valuesOf(reading).training_persons).toBe(value);
    expect(saidOf(reading)).toContain("information FORMAT.figure");
  });

  it.each(["②", "[注1]", "4②0"])("%s is no figure", (text) => {
    const reading = training("培训人数", [text, 5]);
    expect(saidOf(reading)).toContain("error FORMAT.figure");
  });

  it("on a header do not hide it", () => {
    for (const header of ["培训人数①", "培训人数*", "①培训人数", "培训人数[注1]"]) {
      expect(valuesOf(training(header, [1, 2])).training_persons, header).toBe(3);
    }
  });

  it("leave 平方米 alone", () => {
    expect(unitOfMeasure("m²")).toBeUndefined();
    expect(unitOfMeasure("平方米")).toBe("平方米");
  });
});
