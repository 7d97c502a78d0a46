import { describe, expect, it } from "vitest";
import { asideColumns } from "../../../shared/proposal/aside-columns.ts";
import { reporter, towns } from "../workbook/template/fill.ts";

function reasonFor(header: string, cells: readonly string[], title?: string): string | undefined {
  return asideColumns([{ at: 0, path: [header], cells }], [reporter, ...towns], title).get(0);
}

describe("a column 单位", () => {
  it("names units that report where the register knows them, or nothing speaks against it", () => {
    expect(reasonFor("单位", ["测试甲镇", "测试乙镇"])).toBe("unit");
    expect(reasonFor("单位", ["A区", "B区"])).toBe("unit");
    expect(reasonFor("单位名称", [])).toBe("unit");
  });

  it("is one of the form where companies stand below it, or its title speaks of them", () => {
    expect(reasonFor("单位名称", ["假名服装有限公司", "假名制衣厂", "假名超市"])).toBeUndefined();
    expect(reasonFor("单位名称", [], "两新组织妇联组建情况一览表")).toBeUndefined();
  });

  it("is one of the form where it says what goods are counted in", () => {
    expect(reasonFor("单位", ["件", "个", "件"])).toBeUndefined();
  });

  it("of those that report is aside whatever stands below it", () => {
    expect(reasonFor("基层单位", ["假名机械公司", "假名服装公司"])).toBe("unit");
    expect(reasonFor("填报单位", ["假名机械公司", "假名服装公司"])).toBe("unit");
  });

  it("is known by its cells, whatever it is called", () => {
    expect(reasonFor("地方", ["测试甲镇", "测试乙镇"])).toBe("unit");
  });
});

it("numbers, ranks and months are no columns of a form", () => {
  expect(["序号", "名次", "月份"].map((header) => reasonFor(header, []))).toEqual([
    "serial",
    "rank",
    "period",
  ]);
});

describe("where a thing is", () => {
  const reasons = (headers: readonly string[], cells: readonly string[] = []) =>
    [
      ...asideColumns(
        headers.map((header, at) => ({ at, path: [header], cells: header.startsWith("所") ? cells : [] })),
        [reporter, ...towns],
      ),
    ].map(([at, reason]) => `${headers[at]} ${reason}`);

  it("is the form's own beside those who report", () => {
    expect(reasons(["填报单位", "所在乡镇（街道）", "人数"])).toEqual(["填报单位 unit"]);
    expect(reasons(["填报单位", "所属街道", "人数"], ["测试甲镇", "测试乙镇"])).toEqual(["填报单位 unit"]);
  });

  it("is the form's own in a list of things whose places the register does not know", () => {
    expect(reasons(["阵地名称", "所在乡镇（街道）"])).toEqual([]);
    expect(reasons(["阵地名称", "所在乡镇"], ["假名甲镇", "假名乙镇"])).toEqual([]);
  });

  it("says whose rows they are where the register knows it, or they are sums", () => {
    expect(reasons(["阵地名称", "所在乡镇"], ["测试甲镇", "测试乙镇"])).toEqual(["所在乡镇 unit"]);
    expect(reasons(["所在乡镇", "人数"])).toEqual(["所在乡镇 unit"]);
  });
});
