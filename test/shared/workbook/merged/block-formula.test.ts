import { describe, expect, test } from "vitest";
import { code, count, money } from "../../../../shared/form/columns.ts";
import { defineForm } from "../../../../shared/form/define-form.ts";
import type { Form } from "../../../../shared/form/form.ts";
import { figureFormula } from "../../../../shared/workbook/merged/block-formula.ts";
import { layOut } from "../../../../shared/workbook/merged/layout.ts";
import { termsOf } from "../../../../shared/workbook/merged/terms.ts";
import { mergedForm } from "./fixture.ts";

describe("formulas over a block of details", () => {
  const kinds = [
    { code: "a", zh: '甲*"?', en: "A", aliases: [] },
    { code: "b", zh: "乙", en: "B", aliases: [] },
    { code: "c", zh: "丙", en: "C", aliases: [] },
  ] as const;
  const form: Form = defineForm({
    id: "women_loans",
    version: 1,
    number: "",
    title: { zh: "某'表", en: "" },
    grains: ["sum"],
    accumulation: "period",
    columns: {
      kind: code("类别", "", kinds, {}),
      amount: money("金额", "", {
        displayUnit: "万元",
        feeds: [{ indicator: "loan_amount_yuan", when: [{ column: "kind", notIn: ["a", "b"] }] }],
      }),
      extra: money("补贴", "", { feeds: [{ indicator: "loan_amount_yuan", breakdown: ["kind"] }] }),
      persons: count("人数", "", "人", {
        feeds: [
          { indicator: "loan_persons", when: [{ column: "kind", in: ["a", "b"] }], breakdown: ["kind"] },
          { indicator: "loan_driven_persons", when: [{ column: "extra", filled: false }] },
        ],
      }),
    },
  });
  const one = mergedForm(form, [{ code: "1", name: "甲", rows: [{ persons: 1 }, { persons: 2 }] }]);
  const [layout] = layOut([one], () => 3);
  if (layout === undefined) throw new Error("no layout");
  const formula = (
    indicator: string,
    by: readonly string[],
    breakdown: Record<string, string>,
    exponent = 0,
  ) =>
    figureFormula(
      layout,
      termsOf(layout, { indicator, kind: "actual", by, breakdown, exponent }),
      one.submissions,
    );
  const range = (letters: string) => `'明细-某''表'!$${letters}$4:$${letters}$5`;

  test("a code asked for becomes one condition, its wildcards and quotes taken literally", () => {
    const test = `${range("F")},"=甲~*""~?"`;
    expect(formula("loan_persons", ["kind"], { kind: "a" })).toBe(
      `IF(COUNTIFS(${range("I")},"<>",${test})=0,"",SUMIFS(${range("I")},${test}))`,
    );
  });

  test("a code outside the feed's condition gives nothing to add", () => {
    expect(
      termsOf(layout, {
        indicator: "loan_persons",
        kind: "actual",
        by: ["kind"],
        breakdown: { kind: "c" },
        exponent: 0,
      }),
    ).toEqual([]);
  });

  test("several allowed codes are added up, one by one", () => {
    expect(formula("loan_persons", [], {})).toBe(
      `IF(COUNTIFS(${range("I")},"<>",${range("F")},"=甲~*""~?")+COUNTIFS(${range("I")},"<>",${range("F")},"=乙")=0,"",` +
        `SUMIFS(${range("I")},${range("F")},"=甲~*""~?")+SUMIFS(${range("I")},${range("F")},"=乙"))`,
    );
  });

  test("columns in 万元 and 元 feed one figure in either unit; excluded codes are excluded", () => {
    const excluded = `${range("F")},"<>甲~*""~?",${range("F")},"<>乙"`;
    const sum = `SUMIFS(${range("G")},${excluded})`;
    expect(formula("loan_amount_yuan", [], {}, 4)).toContain(`${sum}+SUM(${range("H")})/10000)`);
    expect(formula("loan_amount_yuan", [], {}, 0)).toContain(`${sum}*10000+SUM(${range("H")}))`);
  });

  test("no code, and a cell that must be blank, are looked for as blank cells", () => {
    expect(formula("loan_amount_yuan", ["kind"], {})).toContain(`SUMIFS(${range("H")},${range("F")},"=")`);
    expect(formula("loan_driven_persons", [], {})).toContain(`SUMIFS(${range("I")},${range("H")},"=")`);
  });
});
