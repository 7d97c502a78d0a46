import { describe, expect, test } from "vitest";
import { rowXml } from "../../../../shared/workbook/merged/row-xml.ts";
import { text } from "../../../../shared/workbook/merged/sheet-plan.ts";

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
});
