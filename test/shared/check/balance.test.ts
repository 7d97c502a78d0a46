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
