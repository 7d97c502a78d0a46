import { expect, it } from "vitest";
import { correctedName } from "../../../../addin/features/check/corrected-name.ts";

it("stands beside the name of the file, which keeps its ending", () => {
  expect(["台账.xlsx", "2019.年报.XLSM", "乙县妇联统计表", ".xlsx"].map(correctedName)).toEqual([
    "台账（已更正）.xlsx",
    "2019.年报（已更正）.xlsm",
    "乙县妇联统计表（已更正）.xlsx",
    ".xlsx（已更正）.xlsx",
  ]);
});
