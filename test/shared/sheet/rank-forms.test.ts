import { describe, expect, it } from "vitest";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { formRead } from "../../../shared/sheet/reading.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";
import { testEvents1, testEvents2 } from "../../support/two-versions.ts";

const headers = {
  older: "活动日期 | 活动类型 | 参加人数 | 受访户数",
  newer: "活动日期 | 活动类型 | 参与人数 | 志愿者人数",
  either: "活动日期 | 活动类型 | 活动名称 | 备注",
};

function read(header: string, forms = [testEvents1, testEvents2]) {
  const sheet = sheetOf(`
    2019年测试事项台账 | < | < | <
    ${header}
    2019-05-06 | 讲座 | 20 | 3
  `);
  const context = { forms, units: districtUnits, reporter: district, form: "test_events" };
  const reading = readSheet(sheet, context);
  return { reading, form: formRead(reading, forms) };
}

describe("a form that the sheet may be in several versions", () => {
  it("reads it in the one that fits best, and is one candidate", () => {
    expect(read(headers.older).form).toBe(testEvents1);
    expect(read(headers.newer).form).toBe(testEvents2);
    expect(read(headers.newer).reading.candidates).toMatchObject([{ form: "test_events", formVersion: 2 }]);
  });

  it("reads it in the newer one where both fit alike, in whatever order they stand", () => {
    expect(read(headers.either).form).toBe(testEvents2);
    expect(read(headers.either, [testEvents2, testEvents1]).form).toBe(testEvents2);
  });

  it("says by which version it was read, and by none where there is no header", () => {
    expect(read(headers.older).reading.formVersion).toBe(1);
    const context = { forms: [testEvents1], units: districtUnits, reporter: district, form: "test_events" };
    const reading = readSheet(sheetOf("会议通知"), context);
    expect([reading.formVersion, formRead(reading, [testEvents1])]).toEqual([null, undefined]);
  });

  it("reads a header that it does not know by the newer one, where somebody chose the form", () => {
    const { reading } = read("甲 | 乙 | 丙 | 丁");
    expect(reading).toMatchObject({ form: "test_events", formVersion: 2 });
    // What stands below 乙 are codes of one column.
    expect(reading.columns).toMatchObject([{ column: "kind", how: "proposed" }]);
    expect(reading.unmatched.map(({ text }) => text)).toEqual(["甲", "丙", "丁"]);
  });
});
