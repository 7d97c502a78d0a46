import { expect, it } from "vitest";
import { writeMailboxReport } from "../../../../shared/workbook/mailbox/write-mailbox-report.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";

it("holds a line for each row, figures as figures and texts as texts, whatever they look like", async () => {
  const bytes = await writeMailboxReport("清单", [
    {
      name: "收到的",
      columns: [
        { header: "文件", width: 20 },
        { header: "行数", width: 8 },
      ],
      rows: [
        ["=1+1.xlsx", 37],
        ["乙区.xlsx", null],
      ],
    },
    { name: "问题", columns: [{ header: "文件", width: 20 }], rows: [] },
  ]);
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.detail);
  expect(read.sheets.map(({ name, values }) => [name, values])).toEqual([
    ["收到的", [["文件", "行数"], ["=1+1.xlsx", 37], ["乙区.xlsx"]]],
    ["问题", [["文件"]]],
  ]);
});
