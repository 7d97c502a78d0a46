import { afterEach, expect, it } from "vitest";
import {
  cellsText,
  correctionPlace,
  correctionText,
  countCorrections,
} from "../../../addin/messages/correction-text.ts";
import { speakEnglish } from "../../../addin/messages/en.ts";
import { firstTextIs } from "../../../addin/messages/first.ts";
import { text, textIs } from "../../../addin/messages/index.ts";
import { languageIs } from "../../../addin/messages/language.ts";
import { zh } from "../../../addin/messages/zh.ts";
import { zhFirst } from "../../../addin/messages/zh-first.ts";

afterEach(() => {
  languageIs("zh");
  firstTextIs(zhFirst);
  textIs(zh);
});

it("a correction is told with both texts, or with what of it stayed", () => {
  expect(correctionText({ cell: "E4", before: "685", after: "" })).toBe("685 → 空白");
  expect(correctionText({ cell: "E4", after: "700" })).toBe("（没有上传） → 700");
  expect(correctionText({ cell: "E4", before: "685", after: "685" })).toBe("文本“685” → 数685");
  expect(correctionText({ cell: "B4" })).toBe("内容留在本机，没有上传");
  expect([correctionPlace({ cell: "B4" }), correctionPlace({ sheet: 2, cell: "B4" })]).toEqual([
    "B4",
    "第2张表B4",
  ]);
  expect(countCorrections({ cells: [{ cell: "B4" }], more: 3 })).toBe(4);
});

it("cells of one of several sheets are named in the language of the pane", () => {
  expect(cellsText("第2张表D4:D12、I4")).toBe("第2张表D4:D12、I4");
  speakEnglish();
  expect(["D4", "第2张表D4", "第2张表D4:D12、I4:I7", "第12张表8"].map(cellsText)).toEqual([
    "D4",
    "sheet 2, D4",
    `sheet 2, D4:D12${text.listing}I4:I7`,
    "sheet 12, 8",
  ]);
});
