import { describe, expect, it } from "vitest";
import type { Design } from "../../../shared/form/design/design.ts";
import { formOfDesign } from "../../../shared/form/design/form-of-design.ts";
import { withVocabularies } from "../../../shared/form/vocabulary.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { askedWords, meaningOfHeader, namesOfHeader } from "../../../shared/sheet/asked-words.ts";
import { designColumn } from "../../support/designs.ts";

const form = standardCatalogue.form("women_loans");

describe("what a person settled by hand", () => {
  it("is what the form does not know by itself", () => {
    const asked = askedWords(form, {
      form: "women_loans",
      columns: { 贷款金额: "amount", 放款数目: "amount", 序号: null, 经办: null, 贷款余额: "amount" },
      words: { loan_type: { 小额贷款: "micro", 甲乙款: "micro" }, bank: { 甲行: "x" } },
    });
    expect(asked).toEqual([
      { kind: "header", column: "", text: "放款数目", chosen: "amount" },
      { kind: "header", column: "", text: "经办", chosen: "" },
      { kind: "header", column: "", text: "贷款余额", chosen: "amount" },
      { kind: "word", column: "loan_type", text: "甲乙款", chosen: "micro" },
    ]);
  });

  it("is known afterwards, by the words of a vocabulary", () => {
    const known = withVocabularies(form, [
      {
        form: "women_loans",
        headers: { amount: namesOfHeader("本期/放款数目") },
        leftOut: ["经办"],
        words: { loan_type: { micro: ["甲乙款"] } },
      },
    ]);
    expect(meaningOfHeader(known, "本期/放款数目")).toBe("amount");
    expect(meaningOfHeader(known, "经办")).toBe("");
    expect(meaningOfHeader(known, "没有人知道")).toBeUndefined();
    const settled = { form: "women_loans", columns: { 经办: null, "本期/放款数目": "amount" } };
    expect(askedWords(known, { ...settled, words: { loan_type: { 甲乙款: "micro" } } })).toEqual([]);
  });

  it("is no row of the form's own that hangs below another on the sheet", () => {
    const monthly: Design = {
      ...{ id: "own_monthly", title: "女工月报表", titleAliases: [], number: "" },
      ...{ rows: "sums", accumulation: "period", leftOut: [], rules: [] },
      columns: ["女职工人数", "其中：农民工"].map((name, index) =>
        designColumn(`c${index}`, name, { kind: "count", unit: "人" }),
      ),
    };
    const { form: own } = formOfDesign(monthly, 1);
    const settled = (columns: Record<string, string>) => askedWords(own, { form: own.id, columns });
    expect(settled({ "女职工人数/农民工": "c1" })).toEqual([]);
    expect(settled({ "女职工人数/农民工": "c0" })).toHaveLength(1);
    expect(settled({ "女职工/农民工": "c1" })).toHaveLength(1);
  });
});
