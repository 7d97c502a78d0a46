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
    ["甲一", "T1"],
    ["示例甲一", "T1"],
    ["示例甲二", "W"],
    // Cities and villages are not meant by less than their name; who knows what 甲 would be.
    ["甲", undefined],
    ["示例", undefined],
    ["河东", undefined],
    ["示例甲二镇", "W"],
    // Two of one name; less than the whole name of a place left out; a part of a name.
    ["城关镇", undefined],
    ["城关", undefined],
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

describe("a town without the end of its name", () => {
  const towns = (...more: readonly OrgUnit[]) => [
    unit("C", "示例市妇联", "city", null),
    unit("D1", "甲县妇联", "district", "C"),
    unit("D2", "乙县妇联", "district", "C"),
    unit("T1", "城关镇妇联", "township", "D1"),
    unit("T2", "河口乡妇联", "township", "D1"),
    unit("T3", "东风街道妇联", "township", "D1"),
    ...more,
  ];

  it("is the only one of that name in scope, whatever kind of town it is", () => {
    const found = ["城关", "城關", "河口", "东风", "城关妇联"].map((text) => unitInCell(towns(), text)?.code);
    expect(found).toEqual(["T1", "T1", "T2", "T3", "T1"]);
  });

  it.each([
    ["another town", unit("T9", "城关乡妇联", "township", "D2")],
    ["a town of another district with its county in front", unit("T9", "乙县城关镇妇联", "township", "D2")],
    ["a district", unit("T9", "城关区妇联", "district", "C")],
    ["a village", unit("T9", "城关村妇联", "village", "T2")],
  ])("is none when %s bears the name too", (_, other) => {
    expect(unitInCell(towns(other), "城关")).toBeUndefined();
    expect(unitInCell(towns(other), "河口")?.code).toBe("T2");
  });

  it("is none where the text says another kind, or less than the name", () => {
    for (const text of ["城关村", "城关区", "城关街道", "关", "城", "口"]) {
      expect(unitInCell(towns(), text), text).toBeUndefined();
    }
    // Outside a column of units nothing is left out.
    expect(unitNamed(towns(), "城关")).toBeUndefined();
  });

  it("leaves out a town that has ended", () => {
    const ended = { ...unit("T9", "城关乡妇联", "township", "D2"), validTo: "2020-12-31" } as const;
    expect(unitInCell(towns(ended), "城关")?.code).toBe("T1");
  });
});
