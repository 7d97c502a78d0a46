import { expect, it } from "vitest";
import {
  cleanName,
  correctedName,
  markedName,
  problemRowsName,
} from "../../../../addin/features/check/corrected-name.ts";

it("stands beside the name of the file, which keeps its ending", () => {
  const names = ["台账.xlsx", "2019.年报.XLSM", "乙县妇联统计表", ".xlsx"];
  expect(names.map((name) => correctedName(name, false))).toEqual([
    "台账（已更正）.xlsx",
    "2019.年报（已更正）.xlsm",
    "乙县妇联统计表（已更正）.xlsx",
    ".xlsx（已更正）.xlsx",
  ]);
});

it("has the ending of what the file became, where it was something else", () => {
  expect(["台账.et", "导出.CSV", "2019.年报"].map((name) => correctedName(name, true))).toEqual([
    "台账（已更正）.xlsx",
    "导出（已更正）.xlsx",
    "2019.年报（已更正）.xlsx",
  ]);
  // A workbook of today that somebody named as of old.
  expect(correctedName("台账.xls", false)).toBe("台账（已更正）.xlsx");
});

it("says what a copy is, and says it once", () => {
  expect(markedName("台账.xlsm", false)).toBe("台账（标记）.xlsm");
  expect(markedName("台账（标记）.xlsx", false)).toBe("台账（标记）.xlsx");
  expect(markedName("台账.et", true)).toBe("台账（标记）.xlsx");
  expect(correctedName("台账（标记）.xlsx", false)).toBe("台账（已更正）.xlsx");
  expect(cleanName("台账（标记）.xlsx", false)).toBe("台账（已去标记）.xlsx");
  expect(cleanName("（标记）.xlsx", false)).toBe("（标记）（已去标记）.xlsx");
  expect(problemRowsName("台账（标记）.xlsm")).toBe("台账（问题行）.xlsx");
});
