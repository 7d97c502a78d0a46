import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { UnreadableCode } from "../../../../shared/workbook/read/read-result.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import {
  encryptedContainer,
  encryptedWorkbook,
  otherFormat,
  rawWorkbook,
  workbookBytes,
  zipBomb,
} from "../../../support/workbooks.ts";
import { zipArchive } from "../../../support/zip-archive.ts";

function refusal(bytes: Uint8Array): UnreadableCode | "readable" {
  const result = readWorkbook(bytes);
  if (result.ok) return "readable";
  expect(result.detail, "the detail is for people").toMatch(/\p{Script=Han}/u);
  return result.code;
}

const table = "<sheetData><row><c><v>1</v></c></row></sheetData>";

describe("kinds of file", () => {
  test("no workbook at all", () => {
    expect(refusal(new Uint8Array())).toBe("not_a_workbook");
    expect(refusal(strToU8("单位,人数\n测试甲,3"))).toBe("not_a_workbook");
    expect(refusal(strToU8("<html><table></table></html>"))).toBe("not_a_workbook");
    expect(refusal(zipSync({ "照片.txt": strToU8("x") }))).toBe("not_a_workbook");
    expect(refusal(otherFormat("ods"))).toBe("not_a_workbook");
    const letter = rawWorkbook({
      sheets: [table],
      files: [{ name: "xl/workbook.xml", content: "<w:document><w:body/></w:document>" }],
    });
    expect(refusal(letter)).toBe("not_a_workbook");
  });

  test("Excel 97-2003 and binary workbooks are named as such", () => {
    expect(refusal(otherFormat("biff8"))).toBe("workbook_legacy");
    expect(refusal(otherFormat("xlsb"))).toBe("workbook_binary");
  });

  test("a password is named, wherever the OLE2 file keeps its directory", async () => {
    expect(refusal(await encryptedWorkbook())).toBe("workbook_encrypted");
    expect(refusal(encryptedContainer())).toBe("workbook_encrypted");
  });

  test("a workbook without any content is empty", async () => {
    expect(refusal(await workbookBytes([{ name: "表", rows: [] }]))).toBe("workbook_empty");
    expect(refusal(rawWorkbook({ sheets: ["<sheetData/>", "<sheetData><row/></sheetData>"] }))).toBe(
      "workbook_empty",
    );
  });
});

describe("bombs", () => {
  test.each(["honest", "lying"] as const)("1.5 MB that unfold to 1.5 GB, sizes %s", (declares) => {
    const bomb = zipBomb(declares);
    expect(bomb.length).toBeLessThan(2 * 2 ** 20);
    expect(refusal(bomb)).toBe("workbook_too_large");
  });

  test("many parts below the limit are too large together", () => {
    const sheet = `<sheetData>${"<row><c/></row>".repeat(4_000)}</sheetData>`;
    const bytes = rawWorkbook({ sheets: [sheet, sheet, table] });
    expect(readWorkbook(bytes, { unfoldedBytes: 200_000 }).ok).toBe(true);
    expect(readWorkbook(bytes, { unfoldedBytes: 100_000 })).toMatchObject({ code: "workbook_too_large" });
  });

  test("content is bounded in bytes, in cells, and in sheets", () => {
    const rows = '<row><c t="str"><v>测试测试测试</v></c></row>'.repeat(5_000);
    const bytes = rawWorkbook({ sheets: [`<sheetData>${rows}</sheetData>`, table] });
    expect(readWorkbook(bytes).ok).toBe(true);
    for (const limit of [{ keptBytes: 100_000 }, { cells: 4_999 }, { sheets: 1 }, { entries: 4 }]) {
      expect(readWorkbook(bytes, limit), JSON.stringify(limit)).toMatchObject({ code: "workbook_too_large" });
    }
  });

  test("what sheets keep, and the areas they use, count together", () => {
    const rows = '<row><c t="str"><v>测试测试测试</v></c></row>'.repeat(5_000);
    const long = rawWorkbook({
      sheets: [`<sheetData>${rows}</sheetData>`, `<sheetData>${rows}</sheetData>`],
    });
    const wide = '<sheetData><row><c><v>1</v></c></row><row r="10"><c r="J10"><v>1</v></c></row></sheetData>';
    const sparse = rawWorkbook({ sheets: [wide, wide] });
    expect(readWorkbook(long, { keptBytes: 800_000 }).ok).toBe(true);
    expect(readWorkbook(long, { keptBytes: 500_000 })).toMatchObject({ code: "workbook_too_large" });
    expect(readWorkbook(sparse, { cells: 200 }).ok).toBe(true);
    expect(readWorkbook(sparse, { cells: 199 })).toMatchObject({ code: "workbook_too_large" });
  });

  test("pictures are neither unfolded nor counted", () => {
    const files = [
      { name: "xl/media/image1.jpeg", content: "no deflate", packed: true, declaredSize: 3 * 2 ** 30 },
      { name: "xl/vbaProject.bin", content: "no deflate", packed: true, declaredSize: 2 ** 30 },
    ];
    expect(refusal(rawWorkbook({ sheets: [table], files }))).toBe("readable");
  });
});

describe("damage", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await workbookBytes([
      { name: "表", rows: [["单位", "人数"], ...Array.from({ length: 500 }, (_, i) => [`测试${i}`, i])] },
    ]);
  });

  test("a download that broke off", () => {
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      expect(refusal(bytes.slice(0, Math.floor(bytes.length * share))), String(share)).toBe(
        "workbook_damaged",
      );
    }
  });

  test("a part whose content or size is not what the directory says", () => {
    const name = "xl/worksheets/sheet1.xml";
    const content = `<worksheet>${table}</worksheet>`;
    const broken = [
      { name, content, declaredCrc: 1 },
      { name, content, declaredSize: content.length - 1 },
      { name, content, declaredSize: content.length + 1 },
      { name, content: new Uint8Array(500).fill(0xff), packed: true },
      { name, content: content.slice(0, -5) },
      { name, content: "<chart/>" },
      { name, content: "" },
    ];
    for (const file of broken) {
      expect(refusal(rawWorkbook({ sheets: [""], files: [file] })), JSON.stringify(file)).toBe(
        "workbook_damaged",
      );
    }
    expect(refusal(rawWorkbook({ sheets: [""], files: [{ name, content }] }))).toBe("readable");
  });

  test("a sheet that is listed but missing is not passed over", () => {
    const files = [
      {
        name: "xl/workbook.xml",
        content: '<workbook><sheets><sheet name="甲" r:id="rId9"/></sheets></workbook>',
      },
    ];
    expect(refusal(rawWorkbook({ sheets: [table], files }))).toBe("workbook_damaged");
    const links = [{ name: "xl/_rels/workbook.xml.rels", content: "<Relationships/>" }];
    expect(refusal(rawWorkbook({ sheets: [table], files: links }))).toBe("workbook_damaged");
  });

  test("absurd XML: deep nesting, entities, endless tags, addresses off the sheet", () => {
    const absurd = [
      `<sheetData>${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}</sheetData>`,
      `<sheetData><row ${"x".repeat(3_000_000)}`,
      `<!-- ${"-".repeat(3_000_000)}`,
      '<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>',
      '<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>',
      '<sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData>',
      "</worksheet><worksheet>",
    ];
    for (const xml of absurd)
      expect(refusal(rawWorkbook({ sheets: [xml] })), xml.slice(0, 80)).toBe("workbook_damaged");
    const entities = '<!DOCTYPE worksheet [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>';
    const files = [{ name: "xl/worksheets/sheet1.xml", content: entities }];
    expect(refusal(rawWorkbook({ sheets: [""], files }))).toBe("workbook_damaged");
  });

  test("an archive with a password of its own", () => {
    const bytes = zipArchive([{ name: "xl/workbook.xml", content: "x" }]);
    const directory = bytes.length - 22 - 46 - "xl/workbook.xml".length;
    bytes[directory + 8] = 1;
    expect(refusal(bytes)).toBe("workbook_encrypted");
  });
});

describe("every legal shape of the container", () => {
  test.each([{ dataDescriptors: true }, { zip64: true }, { dataDescriptors: true, zip64: true }])(
    "%o",
    (shape) => {
      expect(readWorkbook(rawWorkbook({ sheets: [table], shape }))).toMatchObject({
        sheets: [{ values: [[1]] }],
      });
    },
  );

  test("stored parts, other folders, backslashes and capitals", () => {
    const office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const bytes = zipArchive([
      { name: "[Content_Types].xml", content: "<Types/>" },
      {
        name: "_rels/.rels",
        content: `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="/Book/Main.xml"/></Relationships>`,
      },
      {
        name: "book\\main.xml",
        content: '<workbook><sheets><sheet name="甲" r:id="b"/></sheets></workbook>',
      },
      {
        name: "book\\_rels\\main.xml.rels",
        content: `<Relationships><Relationship Id="b" Type="${office}/worksheet" Target="../Data/S.xml"/></Relationships>`,
        stored: true,
      },
      { name: "Data/s.xml", content: `<worksheet>${table}</worksheet>`, stored: true },
    ]);
    expect(readWorkbook(bytes)).toMatchObject({ sheets: [{ name: "甲", values: [[1]] }] });
  });

  test("bytes in front of the view belong to somebody else", () => {
    const bytes = rawWorkbook({ sheets: [table] });
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 7);
    expect(readWorkbook(larger.subarray(7)).ok).toBe(true);
  });
});
