import { utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { womenLoans } from "../../../../shared/forms/women-loans/form.ts";
import { writeMergedWorkbook } from "../../../../shared/workbook/merged/write-merged-workbook.ts";
import { nodeCompressor } from "../../../support/node-compressor.ts";
import { gather, readWithSheetJs } from "../../../support/read-back.ts";
import { mergedForm, mergeOf, type Sent } from "./fixture.ts";
import { lettersUnder } from "./sheet-table.ts";

test("the reports that a merge is made of say how many rows lie outside the period, and when they were", async () => {
  const sent = (name: string, outsidePeriod?: Sent["outsidePeriod"]): Sent => ({
    ...{ code: name, name, outsidePeriod, rows: [{ amount: 10_000_00, persons: 1 }] },
  });
  const merge = mergeOf([
    mergedForm(womenLoans, [
      sent("甲县妇联", { rows: 37, first: "2011-03", last: "2018" }),
      sent("乙县妇联", { rows: 2, first: "2018-12", last: "2018-12" }),
      sent("丙县妇联", { rows: 1 }),
      sent("丁县妇联"),
    ]),
  ]);
  const book = readWithSheetJs(await gather(writeMergedWorkbook(merge, nodeCompressor)));
  const { cells } = book.sheet("口径说明");
  const [units, rows, outside] = ["报送编号", "行数", "不在本期、没有报送的行"].map((header) =>
    lettersUnder(book, "口径说明", header),
  );
  const said = [...cells].flatMap(([address, { value }]) => {
    const { r, c } = utils.decode_cell(address);
    if (utils.encode_col(c) !== units || !String(value).startsWith("women_loans-")) return [];
    return [[cells.get(`${rows}${r + 1}`)?.value, cells.get(`${outside}${r + 1}`)?.value ?? ""]];
  });
  expect(said).toEqual([
    ["1", "37行（2011年3月至2018年）"],
    ["1", "2行（2018年12月）"],
    ["1", "1行"],
    ["1", ""],
  ]);
});

test("they say who sent one in its unit's name, and that the unit protests against it", async () => {
  const sent = (name: string, how: Pick<Sent, "sentBy" | "protested">): Sent => ({
    ...{ code: name, name, ...how, rows: [{ amount: 10_000_00, persons: 1 }] },
  });
  const merge = mergeOf([
    mergedForm(womenLoans, [
      sent("甲县妇联", { sentBy: "示例市妇联" }),
      sent("乙县妇联", { sentBy: "示例市妇联", protested: true }),
      sent("丙县妇联", {}),
    ]),
  ]);
  const book = readWithSheetJs(await gather(writeMergedWorkbook(merge, nodeCompressor)));
  const { cells } = book.sheet("口径说明");
  const [units, column] = ["报送编号", "代报与异议"].map((header) => lettersUnder(book, "口径说明", header));
  const said = [...cells].flatMap(([address, { value }]) => {
    const { r, c } = utils.decode_cell(address);
    if (utils.encode_col(c) !== units || !String(value).startsWith("women_loans-")) return [];
    return [cells.get(`${column}${r + 1}`)?.value ?? ""];
  });
  expect(said).toEqual(["示例市妇联代报", "示例市妇联代报；单位有异议，还没有答复", ""]);
});
