import { expect, it } from "vitest";
import { markedFile, patchedFile } from "../../../addin/engine/file-copies.ts";
import { readWorkbook } from "../../../shared/workbook/read/read-workbook.ts";
import { findingOf, words } from "../../support/marked.ts";
import { differingParts, gridsOf, partText } from "../../support/patched.ts";
import { otherFormat, rawWorkbook, workbookBytes } from "../../support/workbooks.ts";

const platform = { readXlsx: readWorkbook, decodeAs: () => undefined };
const changes = [{ sheet: "表1", cell: "B2", value: 6 }];
const original = () =>
  workbookBytes([
    {
      name: "表1",
      rows: [
        ["社区", "金额"],
        ["示例社区", -5],
      ],
    },
  ]);
const marks = { findings: [findingOf()], words };

it("marks the corrected file, and takes marks of an earlier day off before", async () => {
  const bytes = await original();
  const first = await markedFile(platform, { bytes, changes: [], marks });
  if (!first.ok) throw new Error(first.detail);
  const second = await markedFile(platform, { bytes: first.bytes, changes, marks });
  if (!second.ok) throw new Error(second.detail);
  expect(second.marks).toMatchObject({ cells: 1, notes: 1, listed: 1 });
  expect(gridsOf(second.bytes)[0]?.values).toEqual([
    ["社区", "金额"],
    ["示例社区", 6],
  ]);
  expect(partText(second.bytes, "xl/workbook.xml").match(/<sheet /g)).toHaveLength(2);
  const clean = await patchedFile(platform, { bytes: second.bytes, changes: [], unmark: true });
  const corrected = await patchedFile(platform, { bytes, changes });
  expect(clean.ok && corrected.ok && differingParts(corrected.bytes, clean.bytes)).toEqual([]);
});

it("leaves marks where they are unless asked to take them off", async () => {
  const marked = await markedFile(platform, { bytes: await original(), changes: [], marks });
  if (!marked.ok) throw new Error(marked.detail);
  const kept = await patchedFile(platform, { bytes: marked.bytes, changes });
  expect(kept.ok && readWorkbook(kept.bytes)).toMatchObject({ marked: { lists: ["问题清单"] } });
});

it("marks a file of another format as the .xlsx that it becomes", async () => {
  const bytes = otherFormat("biff8");
  const convert = { sheetName: "表1" };
  const plain = await patchedFile(platform, { bytes, changes: [], convert });
  if (!plain.ok) throw new Error(plain.detail);
  const [{ name = "" } = {}] = gridsOf(plain.bytes);
  const findings = [findingOf({ sheet: name, cells: ["A1"] })];
  const marked = await markedFile(platform, { bytes, changes: [], convert, marks: { findings, words } });
  expect(marked.ok && marked.marks).toMatchObject({ cells: 1, nowhere: 0 });
  expect(marked.ok && gridsOf(marked.bytes)).toEqual(gridsOf(plain.bytes));
});

it("says why a file cannot be marked", async () => {
  const bytes = rawWorkbook({ sheets: [""] }).slice(0, 40);
  expect(await markedFile(platform, { bytes, changes: [], marks })).toMatchObject({ ok: false });
  const convert = { sheetName: "表1" };
  expect(await markedFile(platform, { bytes, changes: [], convert, marks })).toMatchObject({ ok: false });
});
