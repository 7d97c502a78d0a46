import { describe, expect, it } from "vitest";
import { printedMarks } from "../../../shared/proposal/printed-marks.ts";
import { sheetOf } from "../../support/sheet-text.ts";

describe("what an official form prints in its head", () => {
  it("is taken over, a line each or several in one cell", () => {
    const lines = sheetOf(`
      残疾人服务月报表 | ' | '
      ' | ' | 表  号：示残月报2表
      ' | ' | 制定机关：示例市残联 批准文号：示统制〔2026〕3号
      填报单位：示例区 | ' | 有效期至：2027年12月
      指标名称 | 代码 | 本月
      有效期至：2030年 | 1 | 2
    `);
    expect(printedMarks(lines, 4)).toEqual({
      number: "示残月报2表",
      authority: "示例市残联",
      approval: "示统制〔2026〕3号",
      validUntil: "2027年12月",
    });
  });

  it("may stand in a cell beside its label, and is nothing where none was filled in", () => {
    const cells = sheetOf(`
      月报表 | ' | '
      ' | 表号： | 示妇统5表
      ' | 制表机关： | 文号：
      名称 | 数 | 备注
    `);
    expect(printedMarks(cells, 3)).toEqual({ number: "示妇统5表" });
  });
});
