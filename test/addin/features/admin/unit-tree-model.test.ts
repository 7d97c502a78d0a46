import { describe, expect, it } from "vitest";
import {
  EVERY_UNIT,
  firstUnfolded,
  otherUnits,
  treeRows,
} from "../../../../addin/features/admin/unit-tree-model.ts";
import { text } from "../../../../addin/messages/index.ts";
import type { RegisterUnitView } from "../../../../shared/api/register.ts";
import { city, east, register, town, unit } from "./units.ts";

describe("the tree of units", () => {
  const codes = (...parameters: Parameters<typeof treeRows>) =>
    treeRows(...parameters).map(({ unit: { code }, depth }) => `${depth} ${code}`);

  it("shows what is unfolded, and ended units only when asked", () => {
    expect(codes(register, EVERY_UNIT, firstUnfolded(register))).toEqual(["0 C001", "1 D001"]);
    expect(codes(register, EVERY_UNIT, new Set(["C001", "D001"]))).toEqual(["0 C001", "1 D001", "2 T001"]);
    expect(codes(register, EVERY_UNIT, new Set(["D001"]))).toEqual(["0 C001"]);
    expect(codes(register, { ...EVERY_UNIT, ended: true }, new Set(["C001"]))).toEqual([
      "0 C001",
      "1 D001",
      "1 D002",
    ]);
  });

  it("finds by name, former name and code, flat, whatever is folded", () => {
    const found = (search: string) => codes(register, { ...EVERY_UNIT, search }, new Set());
    expect(found("老甲")).toEqual(["0 D001"]);
    expect(found("t001")).toEqual(["0 T001"]);
    expect(found("乙区")).toEqual([]);
    const initials = new Map([["T001", "jyzfl"]]);
    expect(codes(register, { ...EVERY_UNIT, search: "JYZ" }, new Set(), initials)).toEqual(["0 T001"]);
    expect(codes(register, { ...EVERY_UNIT, level: "township" }, new Set())).toEqual(["0 T001"]);
  });

  it("begins at the account's unit when its parent is out of sight", () => {
    expect(codes([east, town], EVERY_UNIT, firstUnfolded([east, town]))).toEqual(["0 D001", "1 T001"]);
  });
});

describe("how many units there are", () => {
  const areas = { province: 0, city: 0, district: 10, township: 2, village: 0 };
  const zone = unit("Z001", "示例开发区妇联", "C001", { kind: "zone", area: false });
  const office = (code: string, more: Partial<RegisterUnitView> = {}) =>
    unit(code, `示例${code}单位`, "D001", { kind: "system", area: false, ...more });

  it("says beside the areas what else reports", () => {
    const others = otherUnits([city, east, zone, office("S001"), office("S002")], "2026-07-01");
    expect(text.units.counts(areas, others)).toBe(
      "下级现有 10个区县、2个镇街，另有2个系统单位、1个开发区（不算行政区划）",
    );
    expect(text.units.counts(areas, [])).toBe("下级现有 10个区县、2个镇街");
    const none = { ...areas, district: 0, township: 0 };
    expect(text.units.counts(none, [["zone", 1]])).toBe("下级现有 1个开发区");
    expect(text.units.counts(none, [])).toBe("还没有下级单位");
  });

  it("counts neither the own unit nor one that is not there today", () => {
    const own = unit("C001", "示例商会", null, { kind: "chamber", area: false });
    const units = [own, office("S001", { to: "2026-06-30" }), office("S002", { from: "2026-07-02" })];
    expect(otherUnits(units, "2026-07-01")).toEqual([]);
    expect(otherUnits([own, office("S001", { to: "2026-07-01" })], "2026-07-01")).toEqual([["system", 1]]);
  });
});
