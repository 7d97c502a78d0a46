import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipboardCells, clipboardText } from "../../../addin/ui/clipboard-table.ts";
import { tries } from "../../support/properties.ts";

describe("cells on the clipboard", () => {
  it("are read as Excel and WPS write them: lines that end, cells in quotation marks, both kinds of line break", () => {
    expect(clipboardCells("甲\t1\r\n乙\t2\r\n")).toEqual([
      ["甲", "1"],
      ["乙", "2"],
    ]);
    expect(clipboardCells('"两\n行"\t"说""好"""\n尾')).toEqual([["两\n行", '说"好"'], ["尾"]]);
    expect(clipboardCells("一个")).toEqual([["一个"]]);
    expect(clipboardCells("")).toEqual([[""]]);
  });

  it("keep what only begins with a quotation mark, or has one inside", () => {
    expect(clipboardCells('"三八"红旗手\t5"\r\n')).toEqual([['"三八"红旗手', '5"']]);
  });

  it("come back as they were", () => {
    const cell = fc.string({ unit: fc.constantFrom("甲", "1", '"', "\t", "\n", " ") });
    const wide = fc.integer({ min: 1, max: 4 });
    const table = wide.chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );
    fc.assert(
      fc.property(table, (rows) => {
        // A last line without anything is how every text ends.
        fc.pre(rows.length === 1 || rows.at(-1)?.join("") !== "" || (rows.at(-1)?.length ?? 0) > 1);
        expect(clipboardCells(clipboardText(rows))).toEqual(rows);
      }),
      tries(300),
    );
  });
});
