import { read, utils } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { CSV_START, csvLine } from "../../shared/csv.ts";

describe("a line of CSV", () => {
  it.each([
    [["广丰区", 73, null, { decimal: "-6850000.5" }], "广丰区,73,,-6850000.5\r\n"],
    [['说"好"', "一,二", "上\n下"], '"说""好""","一,二","上\n下"\r\n'],
    [["=1+1", "+86", "-5", "@x", "\t=1"], "'=1+1,'+86,'-5,'@x,'\t=1\r\n"],
    [["桐庐\u202exslx.exe", "\u0007\u2066=1", "مەمەت😀"], "桐庐xslx.exe,'=1,مەمەت😀\r\n"],
    [["a=b", "1-2", ""], "a=b,1-2,\r\n"],
    [[], "\r\n"],
  ] as const)("%j", (cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  it("opens in another program with its text as text", () => {
    const hostile = ['=HYPERLINK("x")', "二,三", '"', "测试镇"];
    const book = read(new TextEncoder().encode(CSV_START + csvLine(hostile)), { type: "array" });
    const [name = ""] = book.SheetNames;
    const sheet = book.Sheets[name];
    if (sheet === undefined) throw new Error("no sheet");
    expect(utils.sheet_to_json(sheet, { header: 1 })).toEqual([[`'${hostile[0]}`, ...hostile.slice(1)]]);
  });
});
