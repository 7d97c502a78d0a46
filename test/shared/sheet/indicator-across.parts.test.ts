import { describe, expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import type { Form } from "../../../shared/form/form.ts";
import type { RawValue } from "../../../shared/sheet/grid.ts";
import { readTables } from "../../../shared/sheet/read-tables.ts";
import { postsWith } from "../../support/posts.ts";
import { unitOf } from "../workbook/template/fill.ts";

const reporter = unitOf("000000000001", "测试区妇联");

function read(form: Form, ...rows: readonly (readonly RawValue[])[]) {
  const values = [["公益岗位安置月报"], ...rows];
  // 指标名称 and 计量单位 stand over both rows of a header, each time over its words.
  const merges =
    rows[1]?.[0] !== null
      ? []
      : [
          { top: 1, left: 0, bottom: 2, right: 0 },
          { top: 1, left: 1, bottom: 2, right: 1 },
          { top: 1, left: 2, bottom: 1, right: 3 },
          { top: 1, left: 4, bottom: 1, right: 5 },
        ];
  const context = { forms: [form], units: [reporter], reporter, period: "2026-03" };
  const [reading] = readTables({ name: "Sheet1", top: 0, left: 0, values, merges }, context);
  if (reading === undefined) throw new Error("nothing was read");
  const findings = checkReading(reading, form, context).filter(({ severity }) => severity !== "information");
  return {
    records: reading.records.map((record) => record.values),
    asked: [...reading.questions, ...reading.unmatched],
    findings: findings.map(({ severity, code, cells }) => `${severity} ${code} ${cells.join()}`),
  };
}

const women = postsWith("女");

describe("合计 beside a part of it", () => {
  it("is a record of all and one of the part, whatever is said of the part", () => {
    for (const part of ["其中：女", "其中女", "其中： 女", "女"]) {
      const { records, asked, findings } = read(
        women,
        ["指标名称", "计量单位", "合计", part],
        ["新增安置", "人", 10, 7],
        ["退出岗位", "人", 4, 3],
        ["平均年龄", "岁", 38, 40],
      );
      expect(records, part).toEqual([
        { c4: "all", c1: 10, c2: 4, c3: 38 },
        { c4: "k1", c1: 7, c2: 3, c3: 40 },
      ]);
      expect([asked, findings]).toEqual([[], []]);
    }
  });

  it("stays two where all of them are women: neither is the sum of the other, nor told again", () => {
    const { records, asked, findings } = read(
      women,
      ["指标名称", "计量单位", "合计", "其中：女"],
      ["新增安置", "人", 10, 10],
      ["退出岗位", "人", 4, 4],
      ["平均年龄", "岁", 38, 38],
    );
    expect(records).toEqual([
      { c4: "all", c1: 10, c2: 4, c3: 38 },
      { c4: "k1", c1: 10, c2: 4, c3: 38 },
    ]);
    expect([asked, findings]).toEqual([[], []]);
  });

  it("may be told without its part, and without a single figure of it", () => {
    const { records, findings } = read(
      women,
      ["指标名称", "计量单位", "合计", "其中：女"],
      ["新增安置", "人", 10, null],
      ["退出岗位", "人", 4, null],
      ["平均年龄", "岁", 38, null],
    );
    expect([records, findings]).toEqual([[{ c4: "all", c1: 10, c2: 4, c3: 38 }], []]);
    const some = read(
      women,
      ["指标名称", "计量单位", "合计", "其中：女"],
      ["新增安置", "人", 10, null],
      ["退出岗位", "人", 4, 1],
      ["平均年龄", "岁", 38, null],
    );
    expect(some.records).toEqual([
      { c4: "all", c1: 10, c2: 4, c3: 38 },
      { c4: "k1", c2: 1 },
    ]);
    expect(some.findings).toEqual([]);
  });

  it("is held against it, since January too", () => {
    const { records, findings } = read(
      women,
      ["指标名称", "计量单位", "本月", null, "本年累计", null],
      [null, null, "合计", "其中：女", "合计", "其中：女"],
      ["新增安置", "人", 10, 12, 30, 22],
      ["退出岗位", "人", 4, 3, 9, 11],
      ["平均年龄", "岁", 38, 40, null, null],
    );
    expect(records).toEqual([
      { c4: "all", c1: 10, c2: 4, c3: 38, "c1@ytd": 30, "c2@ytd": 9 },
      { c4: "k1", c1: 12, c2: 3, c3: 40, "c1@ytd": 22, "c2@ytd": 11 },
    ]);
    expect(findings).toEqual(["warning part_above_whole D4", "warning part_above_whole F5"]);
  });

  it("is of the time before it where all stand in one row, and is never that part of another time", () => {
    const { records, asked, findings } = read(
      women,
      ["填报单位：测试区妇联", null, null, null, null, null],
      ["指标名称", "计量单位", "本月", "其中：女", "本年累计", "其中：女"],
      ["新增安置", "人", 10, 7, 30, 22],
      ["退出岗位", "人", 4, 3, 9, 6],
      ["平均年龄", "岁", 38, 40, null, null],
    );
    expect(records).toEqual([
      { c4: "all", c1: 10, c2: 4, c3: 38, "c1@ytd": 30, "c2@ytd": 9 },
      { c4: "k1", c1: 7, c2: 3, c3: 40, "c1@ytd": 22, "c2@ytd": 6 },
    ]);
    expect([asked, findings]).toEqual([[], []]);
  });

  it("is one of several, which overlap", () => {
    const { records, asked, findings } = read(
      postsWith("男", "女", "党员"),
      ["指标名称", "计量单位", "合计", "男", "女", "其中：党员"],
      ["新增安置", "人", 10, 4, 6, 3],
      ["退出岗位", "人", 4, 1, 3, 0],
      ["平均年龄", "岁", 38, 39, 37, 45],
    );
    expect(records.map(({ c1, c4 }) => [c4, c1])).toEqual([
      ["all", 10],
      ["k1", 4],
      ["k2", 6],
      ["k3", 3],
    ]);
    expect([asked, findings]).toEqual([[], []]);
  });
});
