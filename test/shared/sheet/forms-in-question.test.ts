import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { formsInQuestion, MOST_LAID } from "../../../shared/sheet/forms-in-question.ts";
import type { Grid } from "../../../shared/sheet/grid.ts";
import { guessForms } from "../../../shared/sheet/guess-forms.ts";
import { inventedForms } from "../../support/many-forms.ts";
import { district, districtUnits } from "../../support/register.ts";
import { sheetOf } from "../../support/sheet-text.ts";

const standard = standardCatalogue.newest;
const foreign = inventedForms(286).map(({ form }) => form);
const forms = [...standard, ...foreign];
const context = { units: districtUnits, reporter: district };

const sheets: readonly (readonly [string, Grid])[] = [
  [
    "women_loans",
    sheetOf(`
      2019年妇女创业贷款情况
      姓名 | 放款额（万元） | 放款时间 | 带动几人就业
      示例甲 | 5 | 2019-03-08 | 2
      示例乙 | 6 | 2019-04-08 | 3
    `),
  ],
  [
    "training_ledger",
    sheetOf(`
      培训班开展情况
      班名 | 来了多少人 | 其中妇女 | 开班时间 | 花了多少钱（元）
      月嫂班 | 40 | 38 | 2019-03-08 | 4000
      电商班 | 31 | 30 | 2019-05-08 | 3000
    `),
  ],
  [
    "rights_cases",
    sheetOf(`
      2019年信访情况
      乡镇 | 来信来访件数 | 其中家暴 | 已办结
      示例镇 | 12 | 3 | 11
      测试镇 | 9 | 2 | 9
    `),
  ],
];

describe("of many forms those are laid over a sheet whose names have most in common with it", () => {
  it("all, where they are few", () => {
    expect(formsInQuestion(standard, [["铜"]], "")).toBe(standard);
  });

  it("so many and no more, in their order", () => {
    const laid = formsInQuestion(forms, [["铜"], ["锌"]], "铁");
    expect(laid).toEqual(forms.slice(0, MOST_LAID));
    const named = formsInQuestion(forms, [["姓名"], ["放款额"]], "贷款");
    expect(named).toHaveLength(MOST_LAID);
    expect(named).toEqual(forms.filter((form) => named.includes(form)));
  });

  it.each(foreign.filter((_, at) => at % 13 === 0))(
    "a form by its own headers, without its title: $title.zh",
    (form) => {
      const headers = form.columns.map(({ header }) => [header.zh]);
      expect(formsInQuestion(forms, headers, "")).toContain(form);
    },
  );

  it("a form that comes to the list is found as well", () => {
    const [, ...others] = forms;
    const [first] = forms;
    const headers = (first?.columns ?? []).map(({ header }) => [header.zh]);
    expect(formsInQuestion(others, headers, "")).not.toContain(first);
    expect(formsInQuestion([...others, ...forms.slice(0, 1)], headers, "")).toContain(first);
  });

  it.each(sheets)("what is likeliest when every form is looked at, a few at a time: %s", (id, grid) => {
    const chunks = Array.from({ length: Math.ceil(forms.length / MOST_LAID) }, (_, at) =>
      forms.slice(at * MOST_LAID, (at + 1) * MOST_LAID),
    );
    const alone = chunks.flatMap((chunk) => guessForms(grid, { ...context, forms: chunk }));
    const [likeliest] = alone.toSorted((a, b) => b.candidate.score - a.candidate.score);
    const [best] = guessForms(grid, { ...context, forms });
    expect(likeliest?.candidate.form).toBe(id);
    expect(best?.candidate.form).toBe(id);
    const [ofStandard] = guessForms(grid, { ...context, forms: standard });
    expect(best?.plausible).toBe(ofStandard?.plausible);
    const columns = (guess: typeof best) =>
      guess?.table.header.matched.map(({ column, cell, how }) => [column.id, cell.at, how]);
    expect(columns(best)).toEqual(columns(likeliest));
  });
});
