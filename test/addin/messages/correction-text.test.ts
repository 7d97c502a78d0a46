import { expect, it } from "vitest";
import {
  correctionPlace,
  correctionText,
  countCorrections,
} from "../../../addin/messages/correction-text.ts";

it("a correction is told with both texts, or with what of it stayed", () => {
  expect(correctionText({ cell: "E4", before: "685", after: "" })).toBe("685 → 空白");
  expect(correctionText({ cell: "E4", after: "700" })).toBe("（没有上传） → 700");
  expect(correctionText({ cell: "B4" })).toBe("内容留在本机，没有上传");
  expect([correctionPlace({ cell: "B4" }), correctionPlace({ sheet: 2, cell: "B4" })]).toEqual([
    "B4",
    "第2张表B4",
  ]);
  expect(countCorrections({ cells: [{ cell: "B4" }], more: 3 })).toBe(4);
});
