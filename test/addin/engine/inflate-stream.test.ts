import { describe, expect, test } from "vitest";
import { inflateStream } from "../../../addin/engine/inflate-stream.ts";
import { readWorkbook, readWorkbookBy } from "../../../shared/workbook/read/read-workbook.ts";
import { hostileWorkbooks, longWorkbook } from "../../support/hostile-workbooks.ts";
import { rawWorkbook, workbookBytes, zipBomb } from "../../support/workbooks.ts";

const table = "<sheetData><row><c><v>1</v></c></row></sheetData>";

test("what the browser unfolds reads the same as what comes along unfolds", async () => {
  const bytes = await longWorkbook();
  let pieces = 0;
  const read = await readWorkbookBy(async function* (packed, size, crc32) {
    for await (const piece of inflateStream(packed, size, crc32)) {
      pieces += 1;
      yield piece;
    }
  }, bytes);
  expect(read).toEqual(readWorkbook(bytes));
  expect(read.ok).toBe(true);
  expect(pieces, "the sheet came in several pieces").toBeGreaterThan(5);
});

test("parts that are not packed need nobody", async () => {
  const files = [
    { name: "xl/worksheets/sheet1.xml", content: `<worksheet>${table}</worksheet>`, stored: true },
  ];
  const bytes = rawWorkbook({ sheets: [""], files });
  expect(await readWorkbookBy(inflateStream, bytes)).toMatchObject({ ok: true, sheets: [{ values: [[1]] }] });
});

test("a bomb that declares little ends as soon as it is larger", async () => {
  expect(await readWorkbookBy(inflateStream, zipBomb("lying"))).toMatchObject({
    ok: false,
    code: "workbook_too_large",
  });
});

describe("refused as by the other way", () => {
  test.each(hostileWorkbooks)("$what", async ({ code, bytes }) => {
    const hostile = bytes();
    const read = await readWorkbookBy(inflateStream, hostile);
    expect(read).toMatchObject({ ok: false, code });
    expect(read).toEqual(readWorkbook(hostile));
  });
});

test("tells on the way how much of all sheets has been read, up to the whole", async () => {
  const shares: number[] = [];
  const rows = Array.from({ length: 20_000 }, (_, row) => [`示例社区${row}`, row]);
  const bytes = await workbookBytes([
    { name: "甲", rows },
    { name: "乙", rows: rows.slice(0, 10) },
  ]);
  await readWorkbookBy(inflateStream, bytes, {}, (share) => shares.push(share));
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});
