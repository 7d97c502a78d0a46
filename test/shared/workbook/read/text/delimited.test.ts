import { read, utils } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Delimiter,
  delimiterOf,
  fieldsByLine,
} from "../../../../../shared/workbook/read/text/delimited.ts";
import { tries } from "../../../../support/properties.ts";

const rowsOf = (text: string, delimiter: Delimiter = ",") => [...fieldsByLine(text, delimiter)];

describe("the delimiter of a text", () => {
  it.each<[string, string, Delimiter | undefined]>([
    ["commas", "单位,人数,金额\n甲,1,2\n乙,3,4\n", ","],
    ["tabs, with commas in the figures", "单位\t人数\t金额\n甲\t1,200\t2\n乙\t3,400\t4\n", "\t"],
    ["semicolons, with decimal commas", "a;b;c\n1,5;2;3\n1,7;2;3\n", ";"],
    ["bars", "单位|人数\n甲|1\n", "|"],
    ["commas of Chinese writing", "单位，人数\n甲，1\n乙，2\n", "，"],
    ["tabs below a title that holds a comma", "2026年统计表,单位：人\n单位\t人数\n甲\t1\n乙\t2\n", "\t"],
    ["commas, one of them between quotation marks", '单位,人数\n"甲,乙",1\n丙,2\n', ","],
    ["none", "这是一封信\n没有表\n", undefined],
  ])("is found: %s", (_, text, expected) => {
    expect(delimiterOf(text)).toBe(expected);
  });
});

describe("fields of each line", () => {
  it.each<[string, string, string[][]]>([
    [
      "line ends of three systems",
      "a,b\r\nc,d\ne,f\rg,h",
      [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
        ["g", "h"],
      ],
    ],
    ["empty lines", "a,b\n\nc,d\n", [["a", "b"], [""], ["c", "d"]]],
    ["a delimiter at the very end", "a,", [["a", ""]]],
    [
      "a delimiter at the end of a line",
      "a,\nb,\n",
      [
        ["a", ""],
        ["b", ""],
      ],
    ],
    ["a line break between quotation marks", '"本月\n人数",1\n', [["本月\n人数", "1"]]],
    ["a quotation mark written twice", '"说""好""",1\n', [['说"好"', "1"]]],
    [
      "quotation marks of the text at its beginning",
      '"三八"红旗手,3\n"五一",4\n',
      [
        ['"三八"红旗手', "3"],
        ["五一", "4"],
      ],
    ],
    [
      "a quotation mark that nothing closes",
      '"没有关,3\n甲,5\n乙,6\n',
      [
        ['"没有关', "3"],
        ["甲", "5"],
        ["乙", "6"],
      ],
    ],
    ["quotation marks within", '他说"好",3\n', [['他说"好"', "3"]]],
  ])("are cut at %s", (_, text, expected) => {
    expect(rowsOf(text)).toEqual(expected);
  });

  it("are those that were written, whatever they hold", () => {
    const field = fc.string({
      unit: fc.constantFrom("甲", "a", '"', ",", "\n", "\r", "1", " ", "\t"),
      maxLength: 6,
    });
    const line = fc.array(field, { minLength: 2, maxLength: 5 });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const text = lines.map((fields) => fields.map(quoted).join(",")).join("\r\n");
        expect(rowsOf(text)).toEqual(lines);
      }),
      tries(300),
    );
  });

  it("are those that SheetJS reads, where nothing is amiss", () => {
    const field = fc.string({ unit: fc.constantFrom("甲", "乙", "b", "-", "x"), minLength: 1, maxLength: 4 });
    const row = fc.array(field, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((fields) => fields.join(",")).join("\n");
        const { Sheets, SheetNames } = read(text, { type: "string", raw: true, FS: "," });
        const theirs = utils.sheet_to_json(Sheets[SheetNames[0] ?? ""] ?? {}, { header: 1, raw: false });
        expect(rowsOf(text)).toEqual(theirs);
      }),
      tries(100),
    );
  });

  it("are found at once, however many quotation marks nothing closes", () => {
    const text = `${'"a,'.repeat(200_000)}\n`;
    expect(rowsOf(text)[0]).toHaveLength(200_001);
    const nested = `",${'"",'.repeat(200_000)}"x`;
    expect(rowsOf(nested)[0]?.at(-1)).toBe('"x');
  });
});
