import { utils, write } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { readMarks } from "../../../../shared/workbook/read/sheet-marks.ts";

/** A workbook with a hidden list, and with what is put behind the rows of its first sheet. */
function workbook(behind: string, names = ""): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ["类别", "甲", "乙", "合计"],
    ["培训", 1, 2, null],
    ["走访", 3, 4, null],
  ]);
  sheet.D2 = { t: "n", v: 3, f: "B2+C2" };
  sheet.D3 = { t: "n", v: 7, f: 'IF(B3>0,"是&否","")' };
  utils.book_append_sheet(book, sheet, "表一");
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([["培训"], ["走访"], ["走访"], [null], ["慰问"]]),
    "选 项",
  );
  const parts = unzipSync(new Uint8Array(write(book, { type: "array", bookType: "xlsx" })));
  const edit = (part: string, change: (xml: string) => string) => {
    const bytes = parts[part];
    if (bytes === undefined) throw new Error(`no ${part}`);
    parts[part] = strToU8(change(strFromU8(bytes)));
  };
  edit("xl/worksheets/sheet1.xml", (xml) => xml.replace("</sheetData>", `</sheetData>${behind}`));
  if (names !== "")
    edit("xl/workbook.xml", (xml) =>
      xml.replace("</sheets>", `</sheets><definedNames>${names}</definedNames>`),
    );
  return zipSync(parts);
}

const rule = (attributes: string, formula: string) =>
  `<dataValidations count="1"><dataValidation ${attributes}><formula1>${formula}</formula1></dataValidation></dataValidations>`;

function marksOf(bytes: Uint8Array) {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.detail);
  return readMarks(bytes, read.sheets)[0];
}

describe("what a workbook says of its cells", () => {
  it("are their formulas, as they stand there", () => {
    expect([...(marksOf(workbook(""))?.formulas ?? [])]).toEqual([
      ["D2", "B2+C2"],
      ["D3", 'IF(B3>0,"是&否","")'],
    ]);
  });

  it.each([
    ["written out", '"培训,走访 ,走访,慰问"', ["培训", "走访", "慰问"]],
    ["cells of another sheet", "'选 项'!$A$1:$A$5", ["培训", "走访", "慰问"]],
    ["cells that are not there", "别处!$A$1:$A$5", undefined],
    ["computed", "INDIRECT(A1)", undefined],
  ])("is a list %s", (_, formula, words) => {
    const rules = marksOf(workbook(rule('type="list" sqref="A2:A9 C2"', formula)))?.rules;
    expect(rules).toEqual([
      {
        type: "list",
        areas: [
          { top: 1, left: 0, bottom: 8, right: 0 },
          { top: 1, left: 2, bottom: 1, right: 2 },
        ],
        ...(words !== undefined && { words }),
      },
    ]);
  });

  it("is a list by its name", () => {
    const name = `<definedName name="类别表">'选 项'!$A$1:$A$3</definedName>`;
    expect(marksOf(workbook(rule('type="list" sqref="A2"', "类别表"), name))?.rules[0]?.words).toEqual([
      "培训",
      "走访",
    ]);
  });

  it.each([
    ["whole", "whole"],
    ["date", "date"],
    ["custom", "other"],
  ])("is a rule of kind %s", (type, kind) => {
    const [only] = marksOf(workbook(rule(`type="${type}" sqref="B2:B3"`, "0")))?.rules ?? [];
    expect(only).toEqual({ type: kind, areas: [{ top: 1, left: 1, bottom: 2, right: 1 }] });
  });

  it("is nothing on a sheet that says nothing", () => {
    const bytes = workbook("");
    const read = readWorkbook(bytes);
    expect(read.ok && readMarks(bytes, read.sheets)[1]).toEqual({ rules: [], formulas: new Map() });
  });
});
