import { describe, expect, it } from "vitest";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { unitInCell, unitNamed } from "../../../shared/sheet/unit-names.ts";

const unit = (code: string, name: string, level: OrgUnit["level"], parent: string | null): OrgUnit => ({
  ...{ code, name, aliases: [], kind: "federation", level, parent },
});
const units = [
  unit("C", "示例市妇女联合会", "city", null),
  unit("D1", "测试区妇女联合会", "district", "C"),
  unit("D2", "示例县妇女联合会", "district", "C"),
  unit("T", "虚拟镇妇联", "township", "D1"),
];

describe("a cell that names a unit", () => {
  it.each([
    ["测试区妇联", "D1"],
    ["測試區婦聯", "D1"],
    ["虛擬鎮", "T"],
    ["示例市测试区妇联", "D1"],
    ["示例市虚拟镇", "T"],
    ["测试区虚拟镇妇联", "T"],
    ["示例市", "C"],
    // Another unit's name in front, a name that is none, and a part of one.
    ["示例县虚拟镇", undefined],
    ["示例市甲镇", undefined],
    ["示例", undefined],
    ["", undefined],
  ])("%j: %s", (text, code) => {
    expect(unitNamed(units, text)?.code).toBe(code);
  });
});

describe("a cell of a column of units", () => {
  const places = [
    unit("C", "示例市妇联", "city", null),
    unit("D1", "示例甲区妇联", "district", "C"),
    unit("D2", "示例河西县妇联", "district", "C"),
    unit("T1", "示例甲一镇妇联", "township", "D1"),
    unit("T2", "示例城关镇妇联", "township", "D1"),
    unit("T3", "示例市城关镇妇联", "township", "D2"),
    unit("V", "河东村妇联", "village", "T1"),
    unit("W", "示例市示例甲二镇妇联", "township", "D1"),
  ];

  it.each([
    ["甲一镇", "T1"],
    ["甲一镇妇联", "T1"],
    ["示例甲一镇", "T1"],
    ["甲區", "D1"],
    ["示例甲二镇", "W"],
    // Two of one name; less than the whole name of a place left out; a part of a name.
    ["城关镇", undefined],
    ["东村", undefined],
    ["镇", undefined],
    ["", undefined],
  ])("%j: %s", (text, code) => {
    expect(unitInCell(places, text)?.code).toBe(code);
  });

  it("does not take the line of the unit so", () => {
    expect(unitNamed(places, "甲一镇")).toBeUndefined();
  });
});
