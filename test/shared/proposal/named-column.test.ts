import { describe, expect, it } from "vitest";
import { renamedColumn, unitByName, withoutUnit } from "../../../shared/proposal/named-column.ts";
import { designColumn } from "../../support/designs.ts";

const added = designColumn("c1", "新栏目", { kind: "count", unit: "个", aggregation: "sum" });

describe("a column of which nobody said more than its name", () => {
  it.each<[name: string, kind: string, unit?: string | undefined, leaving?: string]>([
    ["新栏目", "count", "个"],
    ["市级补贴人数", "count", "人"],
    ["受益户数", "count", "户"],
    ["惠及人次", "count", "人次"],
    ["活动场次", "count", "场"],
    ["面积（㎡）", "count", "平方米"],
    ["补贴金额", "money", "元"],
    ["补贴金额（万元）", "money", "万元"],
    ["参训率", "percent", "%"],
    ["开工日期", "date"],
    ["经费来源", "text", undefined, "stays"],
    ["培训地点", "text"],
    ["备注", "text", undefined, "stays"],
    ["联系电话", "text", undefined, "personal"],
  ])("%s: %s, %s", (name, kind, unit, leaving = "sent") => {
    const change = renamedColumn(added, name, "all");
    expect({ unit: undefined, ...change }).toMatchObject({ name, kind, unit, leaving });
  });

  it("keeps the kind that somebody chose, and is counted as its name says until a unit is chosen", () => {
    expect(renamedColumn(added, "补贴金额（万元）", "unit")).toEqual({
      name: "补贴金额（万元）",
      unit: "个",
    });
    expect(renamedColumn({ ...added, kind: "money" }, "补贴金额（万元）", "unit").unit).toBe("万元");
    expect(renamedColumn({ ...added, kind: "text" }, "受益户数", "unit")).toEqual({ name: "受益户数" });
    expect(renamedColumn(added, "受益户数", undefined)).toEqual({ name: "受益户数" });
  });
});

it("a kind that is chosen has the unit that the name says", () => {
  expect(unitByName("受益户数", "count")).toEqual({ unit: "户" });
  expect(unitByName("扶持额（亿元）", "money")).toEqual({ unit: "亿元" });
  expect(unitByName("扶持额", "money")).toEqual({ unit: "元" });
  expect(unitByName("参训率", "percent")).toEqual({});
});

it("a unit in brackets goes from a name where the column has it", () => {
  expect(withoutUnit({ name: "补贴金额（万元）", unit: "万元" })).toBe("补贴金额");
  expect(withoutUnit({ name: "补贴金额（万元）", unit: "元" })).toBe("补贴金额（万元）");
  expect(withoutUnit({ name: "低收入妇女（含残疾）", unit: "人" })).toBe("低收入妇女（含残疾）");
});
