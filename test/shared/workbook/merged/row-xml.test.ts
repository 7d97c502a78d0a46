import { describe, expect, test } from "vitest";
import { rowXml } from "../../../../shared/workbook/merged/row-xml.ts";
import { blank, number, text } from "../../../../shared/workbook/merged/sheet-plan.ts";

describe("a row", () => {
  test("spaces at the edges of a text are kept", () => {
    const cells = [" 前", "后 ", "中 间"].map((value) => text(value, "text"));
    const xml = rowXml(1, { cells }, () => "1");
    expect(xml.match(/<t[^>]*>[^<]*/g)).toEqual([
      '<t xml:space="preserve"> 前',
      '<t xml:space="preserve">后 ',
      "<t>中 间",
    ]);
  });

  test("every cell has its own address, whatever stands before it", () => {
    const cells = [number(1, "centred"), undefined, blank("text"), text("甲", "text"), ...Array(24)];
    const wide = [...cells, blank("text"), ...Array(674), number("2.5", "centred"), blank("text")];
    expect(rowXml(12, { cells: wide, height: 30 }, (style) => (style === "text" ? "5" : "6"))).toBe(
      '<row r="12" ht="30" customHeight="1"><c r="A12" s="6"><v>1</v></c><c r="C12" s="5"/>' +
        '<c r="D12" s="5" t="inlineStr"><is><t>甲</t></is></c><c r="AC12" s="5"/>' +
        '<c r="AAB12" s="6"><v>2.5</v></c><c r="AAC12" s="5"/></row>',
    );
  });

  test("a row without cells is one all the same", () => {
    expect(rowXml(3, { cells: [] }, () => "1")).toBe('<row r="3"></row>');
  });
});
