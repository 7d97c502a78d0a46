import { describe, expect, it } from "vitest";
import { checkReading } from "../../../shared/check/check-reading.ts";
import { createCatalogue } from "../../../shared/form/catalogue.ts";
import type { Design } from "../../../shared/form/design/design.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { channels, designColumn } from "../../support/designs.ts";
import { formCalled } from "../../support/known.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

describe("a total", () => {
  const form = formCalled("rights_cases");
  const balances = (total: string) => {
    const text = `
      2019年信访维权办理情况统计表 | < | < | < | <
      投诉类别 | 受理件数 | 办结件数 | 办结率
      婚姻家庭 | 40 | 30 | 75
      就业权益 | 60 | 60 | 100
      合计 | ${total}
    `;
    const context = { forms: [form], units: districtUnits, reporter: district, period: "2019" };
    const findings = checkReading(readSheet(sheetOf(text), context), form, context);
    return findings.filter((finding) => finding.class === "BALANCE").map(({ cells }) => cells.join(" "));
  };

  it("is held against the sum of its rows in every figure", () => {
    expect(balances("100 | 90 | ")).toEqual([]);
    expect(balances("101 | 91 | ")).toEqual(["B5", "C5"]);
  });

  it("is not in a rate: rates do not add up", () => {
    expect(balances("100 | 90 | 90")).toEqual([]);
  });

  it("is offered the sum, but not while a row in it may be typed in 元: that row is mended first", () => {
    const loans = formCalled("women_loans");
    const offers = (second: string) => {
      const text = `
        2019年妇女创业小额贷款台账 | < | < | <
        贷款类别 | 借款人数 | 贷款笔数 | 贷款金额（万元）
        小额担保贷款 | 1 | 1 | 5
        其他 | 1 | 1 | ${second}
        合计 | 2 | 2 | 26
      `;
      const context = {
        forms: [loans],
        form: loans.id,
        units: districtUnits,
        reporter: district,
        period: "2019",
      };
      const findings = checkReading(readSheet(sheetOf(text), context), loans, context);
      expect(findings.filter(({ class: of }) => of === "BALANCE")).toHaveLength(1);
      return findings.flatMap(({ fix }) =>
        (fix?.changes ?? []).map(({ cell, before, after }) => `${cell} ${before}→${after}`),
      );
    };
    expect(offers("80000")).toEqual(["D4 80000→8"]);
    expect(offers("8")).toEqual(["D5 26→13"]);
  });

  it("says nothing of a column of which a figure is not read, and is offered nothing where its rows have it twice", () => {
    const found = (...rows: readonly string[]) => {
      const text = `2019年信访维权办理情况统计表 | < | <\n投诉类别 | 受理件数 | 办结件数\n${rows.join("\n")}`;
      const context = { forms: [form], units: districtUnits, reporter: district, period: "2019" };
      const findings = checkReading(readSheet(sheetOf(text), context), form, context);
      return findings
        .filter((finding) => finding.class === "BALANCE")
        .map(
          ({ cells, fix }) => `${cells.join(" ")} ${fix?.changes.map(({ after }) => after).join(" ") ?? ""}`,
        );
    };
    expect(found("婚姻家庭 | 40+5 | 30", "就业权益 | 60 | 60", "合计 | 105 | 91")).toEqual(["C5 90"]);
    expect(found("婚姻家庭 | 40 | 30", "就业权益 | 60 | 60", "合计 | 50 | 91")).toEqual(["B5 ", "C5 90"]);
  });
});

describe("a total beside what is never added", () => {
  const design = {
    ...channels,
    columns: [
      ...channels.columns.slice(0, 1),
      designColumn("posts", "发布条数", { kind: "count", unit: "条", aggregation: "sum" }),
      designColumn("fans", "期末粉丝数", { kind: "count", unit: "人", aggregation: "latest" }),
      designColumn("most", "单篇最高阅读量", { kind: "count", unit: "次", aggregation: "none" }),
    ],
  } satisfies Design;
  const { form: bare, indicators } = formOfDesign(design, 1);
  const [form] = createCatalogue({ forms: [bare], indicators, vocabularies: [] }).newest;
  if (form === undefined) throw new Error("the catalogue has no form");
  const context = { forms: [form], units: districtUnits, reporter: district, period: "2019" };
  const read = (total: string) =>
    readSheet(
      sheetOf(`
        线上平台运营情况表 | < | < | <
        平台名称 | 发布条数（条） | 期末粉丝数（人） | 单篇最高阅读量（次）
        平台甲 | 40 | 300 | 45000
        平台乙 | 60 | 500 | 13900
        合计 | ${total}
      `),
      context,
    );
  const balances = (total: string) =>
    checkReading(read(total), form, context).filter((finding) => finding.class === "BALANCE");

  it("is not held against the rows there, whatever stands in it, and offers no sum", () => {
    for (const most of ["—", "/", "", "45000", "0"]) expect(balances(`100 | 800 | ${most}`)).toEqual([]);
  });

  it("is held against them in everything else, a state as well", () => {
    expect(balances("100 | 700 | 45000").map(({ cells }) => cells)).toEqual([["C5"]]);
  });

  it("is no 0 where a stroke stands", () => {
    expect(balances("— | 800 | —")).toEqual([]);
    expect(read("— | / | —").totals[0]?.values).toEqual({});
    expect(balances("0 | 800 | —").map(({ cells }) => cells)).toEqual([["B5"]]);
  });
});

describe("a total that a formula of sums leaves text out of", () => {
  const form = formCalled("rights_cases");
  const context = { forms: [form], units: districtUnits, reporter: district, period: "2019" };
  const found = (rows: string) =>
    checkReading(
      readSheet(
        sheetOf(`2019年信访维权办理情况统计表 | < | <\n投诉类别 | 受理件数 | 办结件数\n${rows}`),
        context,
      ),
      form,
      context,
    )
      .filter((finding) => finding.class === "BALANCE")
      .map(({ message, severity, fix }) => ({
        message,
        severity,
        fix:
          fix &&
          `${fix.certain} ${fix.changes.map(({ cell, before, after }) => `${cell} ${before}→${after}`)}`,
      }));
  const says = (cells: string, rest = "") =>
    `${cells}是文本，求和公式不把文本算进去：B6 合计是40件，各行相加是135件。请改成数，合计的公式不要动${rest}`;

  it("names the cells, makes numbers of them, and leaves the total alone", () => {
    expect(found("婚姻家庭 | 40 | 30\n就业权益 | '60 | 30\n其他 | '３5 | 30\n合计 | 40 | 90")).toEqual([
      { message: says("B4、B5"), severity: "error", fix: "true B4 60→60,B5 ３5→35" },
    ]);
  });

  it("says what the difference holds beyond them", () => {
    expect(found("婚姻家庭 | 40 | 30\n就业权益 | '60 | 30\n其他 | 35 | 30\n合计 | 40 | 90")).toEqual([
      {
        message: says("B4", "。此外还差35件，改好后请再核对"),
        severity: "error",
        fix: "true B4 60→60",
      },
    ]);
  });

  it("offers the sum for a total that is wrong although all are numbers", () => {
    expect(found("婚姻家庭 | 40 | 30\n就业权益 | 60 | 30\n合计 | 40 | 60")).toMatchObject([
      { fix: "false B5 40→100" },
    ]);
  });

  it("claims nothing where the total is right, or is text itself as in a text file", () => {
    expect(found("婚姻家庭 | 40 | 30\n就业权益 | '60 | 30\n合计 | 100 | 60")).toEqual([]);
    expect(found("婚姻家庭 | '40 | '30\n就业权益 | '60 | '30\n合计 | '40 | '60")).toMatchObject([
      { fix: "false B5 40→100" },
    ]);
  });

  it("makes no number of what is asked about: 约60, 60-70", () => {
    for (const text of ["约60", "60-70"]) {
      const [first, ...more] = found(`婚姻家庭 | 40 | 30\n就业权益 | ${text} | 30\n合计 | 40 | 60`);
      expect(first?.message).not.toContain("文本");
      expect(first?.fix ?? "").not.toContain("true");
      expect(more).toEqual([]);
    }
  });

  it("says each cell once, of the first total that lacks it", () => {
    const rows = "婚姻家庭 | '60 | 30\n小计 | 0 | 30\n就业权益 | 40 | 30\n小计 | 40 | 30\n合计 | 40 | 60";
    expect(found(rows)).toEqual([
      {
        message: "B3是文本，求和公式不把文本算进去：B4 小计是0件，各行相加是60件。请改成数，合计的公式不要动",
        severity: "error",
        fix: "true B3 60→60",
      },
    ]);
  });

  it("finds the block of rows that each 合计 sums but for them", () => {
    const rows =
      "婚姻家庭 | '60 | 30\n就业权益 | 5 | 30\n合计 | 5 | 60\n其他 | '7 | 30\n婚姻家庭 | 40 | 30\n合计 | 40 | 60";
    expect(found(rows).map(({ fix }) => fix)).toEqual(["true B3 60→60", "true B6 7→7"]);
  });

  it.each([
    [
      "crosstab",
      `乡镇(街道) | 宫颈癌 | < | 乳腺癌 | <
       ^ | 应查 | 实查 | 应查 | 实查
       示例镇 | 100 | 90 | 100 | '80
       示例甲区 | 200 | 180 | 200 | 190
       合计 | 300 | 270 | 300 | 190`,
      ["E4", "E6"],
    ],
    [
      "indicator",
      `指标名称 | 计量单位 | 示例镇 | 示例甲区 | 合计
       应查人数 | 人 | 100 | 200 | 300
       实查人数 | 人 | '80 | 190 | 190`,
      ["C4", "E4"],
    ],
  ] as const)("finds them in a %s, at their own cells", (layout, rows, [cell, total]) => {
    const screening = formCalled("health_screening");
    const own = { ...context, forms: [screening], form: screening.id };
    const reading = readSheet(sheetOf(`2019年妇女“两癌”筛查与健康服务统计表\n${rows}`), own);
    expect(reading.layout).toBe(layout);
    const [text] = checkReading(reading, screening, own).filter(({ code }) => code === "balance_text");
    expect(text?.fix?.changes).toEqual([{ cell, before: "80", after: "80" }]);
    expect(text?.message).toContain(`${total} 合计是190人`);
  });
});
