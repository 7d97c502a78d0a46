import { describe, expect, it } from "vitest";
import type { RegisterUnitView } from "../../../../shared/api/register.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { readRegisterSheets } from "../../../../shared/workbook/register/read-register-sheet.ts";
import { writeRegisterWorkbook } from "../../../../shared/workbook/register/write-register-workbook.ts";

const city: RegisterUnitView = {
  code: "C001",
  name: "示例市妇联",
  aliases: [],
  kind: "federation",
  level: "city",
  area: true,
  parent: null,
  from: null,
  to: null,
  former: [],
  predecessors: [],
  successors: [],
  accounts: 0,
};
const district: RegisterUnitView = {
  ...city,
  code: "D001",
  name: "甲区妇联",
  level: "district",
  parent: "C001",
};

describe("reading a table of units", () => {
  it("knows every column of the exported workbook", async () => {
    const read = readWorkbook(await writeRegisterWorkbook([city, district]));
    const sheet = read.ok ? readRegisterSheets(read.sheets) : undefined;
    expect(sheet).toMatchObject({ ignored: [], faults: [], rows: [{ code: "C001" }, { parent: "C001" }] });
  });

  it("names the columns that mean nothing to it", () => {
    const values = [
      ["单位编码", "单位名称", "级别", "上级名称", "备注"],
      ["D001", "甲区妇联", "区县级", "示例市妇联", "x"],
    ];
    const grid = { name: "单位", top: 0, left: 0, values, merges: [] };
    expect(readRegisterSheets([grid])?.ignored).toEqual(["备注"]);
  });

  it("lets a unit keep a name and aliases that it has, and no other unit bear them", () => {
    const values = [
      ["单位编码", "单位名称", "级别", "上级名称", "别名"],
      ["D001", "甲区\u202e妇联", "区县级", "示例市妇联", "丁\u0007区、 戊 ; 己"],
      ["D002", "甲区\u202e妇联", "区县级", "示例市妇联", null],
    ];
    const grid = { name: "单位", top: 0, left: 0, values, merges: [] };
    const held = (code: string) => (code === "D001" ? ["甲区\u202e妇联", "丁\u0007区", " 戊 "] : []);
    const sheet = readRegisterSheets([grid], held);
    expect(sheet?.faults).toEqual([{ cell: "B3", fault: "name_characters" }]);
    expect(sheet?.rows).toMatchObject([{ name: "甲区\u202e妇联", aliases: ["丁\u0007区", " 戊 ", "己"] }]);
  });

  it("names each cell with a name that may not be", () => {
    const values = [
      ["单位编码", "单位名称", "级别", "上级名称", "别名"],
      ["D001", "甲区\u202e妇联", "区县级", "示例市妇联", null],
      ["D002", "乙区妇联110101199003077715", "区县级", "示例市妇联", null],
      ["D003", "\u200b", "区县级", "示例市妇联", null],
      ["D004", "丁区妇联", "区县级", "示例市妇联", "丁\u0007区"],
      ["D005", "长".repeat(61), "区县级", "示例市妇联", null],
    ];
    const grid = { name: "单位", top: 0, left: 0, values, merges: [] };
    const faults = readRegisterSheets([grid])?.faults.map(({ cell, fault }) => `${cell} ${fault}`);
    expect(faults).toEqual([
      "B2 name_characters",
      "B3 name_personal",
      "B4 name_missing",
      "E5 name_characters",
      "B6 name_long",
    ]);
  });
});
