import { expect, it } from "vitest";
import { cellKind } from "../../../../shared/sheet/understand/cell-kind.ts";

it.each([
  ["number", "12 | 1,200.50 | -3 | +0.5 | ≥10"],
  ["percent", "97.5% | -3%"],
  ["numberWithUnit", "3天 | 约200人 | 2年"],
  ["date", "2023-03-06 | 20230306 | 2023年3月6日 | 3月6日 | 2023-03-06T00:00:00+08:00 | 2023/3/6 9:30"],
  ["yearMonth", "2023.05 | 2023年5月 | 202305 | 2023年"],
  ["monthDay", "3.8 | 12.4"],
  ["range", "3.1-3.5 | 2020-2022"],
  ["pair", "36/45 | 120/960"],
  ["tick", "是 | √ | 有"],
  ["identity", "000000190001010022 | 110***001X"],
  ["phone", "13800000000 | 0571-88888888 | 138…"],
  ["document", "〔2023〕5号 | XF230301 | 2023-001"],
  ["person", "王秀兰 | 陈某某 | 李女士"],
  ["body", "县妇联 | 农商行合作社 | 测试公司"],
  ["place", "城关镇 | 李家村 | 文化礼堂"],
  ["text", "家政技能提升 | 含复查"],
])("%s", (kind, cells) => {
  for (const cell of cells.split(" | ")) expect(cellKind(cell), cell).toBe(kind);
});

it.each(["", "  ", "—", "/", "〃", "同上"])("%j says nothing", (cell) => {
  expect(cellKind(cell)).toBeUndefined();
});
