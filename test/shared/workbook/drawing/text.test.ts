import { describe, expect, test } from "vitest";
import { cellText, escapeXml, formulaSheet, sheetName } from "../../../../shared/workbook/drawing/text.ts";

describe("text of cells", () => {
  test.each([
    ["甲\r\n乙\r丙\t丁", "甲\n乙\n丙\t丁"],
    ["a\u0000b\u001Fc\u007Fd\uFFFEe\uFFFF", "abcde"],
    ["\uD83D坏", "坏"],
    ["桐庐\u202Excod.exe\u2066县\u2069\u2028乡", "桐庐xcod.exe县乡"],
    ["阿依古丽·مەمەت", "阿依古丽·مەمەت"],
    ["好😀", "好😀"],
    ["_x000D_ _x4E2D_", "_x005F_x000D_ _x005F_x4E2D_"],
    ["_x00D_ _y000D_", "_x00D_ _y000D_"],
    ["=1+1", "=1+1"],
  ])("%j is written as %j", (text, written) => {
    expect(cellText(text)).toBe(written);
  });

  test("is never cut silently", () => {
    expect(cellText("长".repeat(32_767))).toHaveLength(32_767);
    expect(() => cellText("长".repeat(32_768))).toThrow(RangeError);
  });

  test("is escaped for XML", () => {
    expect(escapeXml(`<a & "b">`)).toBe("&lt;a &amp; &quot;b&quot;&gt;");
  });
});

describe("names of sheets", () => {
  test.each([
    ["汇总-妇女/儿童[2019]:*?\\", "汇总-妇女儿童2019"],
    ["'引'号'", "引'号"],
    ["很".repeat(40), "很".repeat(31)],
  ])("%s becomes %s", (wanted, name) => {
    expect(sheetName(wanted, [])).toBe(name);
  });

  test("are told apart whatever the case, within 31 characters", () => {
    const long = "很".repeat(40);
    const first = sheetName(long, []);
    const second = sheetName(long, [first]);
    expect(second).toBe(`${"很".repeat(28)}(2)`);
    expect(sheetName("abc", ["ABC", "abc(2)"])).toBe("abc(3)");
    expect(sheetName(`${"很".repeat(30)}😀`, [])).toBe("很".repeat(30));
  });

  test("are names, and not Excel's own", () => {
    expect([sheetName("///", []), sheetName("　", []), sheetName("History", [])]).toEqual([
      ...["表", "表　", "表History"],
    ]);
    expect(sheetName("?", ["表"])).toBe("表(2)");
  });

  test("are quoted in formulas", () => {
    expect(formulaSheet("明细-某'表")).toBe("'明细-某''表'");
  });
});
