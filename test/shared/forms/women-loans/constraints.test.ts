import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import {
  describeEdges,
  type Edge,
  rulesOf,
  type Values,
  without,
} from "../../../support/constraint-edges.ts";
import { firstEdition } from "../../../support/edition.ts";

const form = "women_loans";
const wan = 1_000_000; // 1万元 in 分
const loan: Values = {
  borrower: "测试甲",
  id_no: "000000190001010001",
  loan_type: "subsidised",
  amount: 5 * wan,
  persons: 1,
  issue_date: "2019-03-08",
};
const first: Values = { ...loan, bank: "测试银行" };
const second: Values = { ...loan, lender: "rural", loans: 1 };
const sum: Values = { loan_type: "guaranteed", amount: 600 * wan, loans: 80, persons: 75 };
const repaid: Values = { loan_type: "guaranteed", due_amount: 1000 * wan, repaid: 950 * wan };

const firstEdges: readonly Edge[] = [
  ["C4.1a", "error", form, "sum", [{ loan_type: "other", amount: 1 }], [{ loan_type: "other", amount: 0 }]],
  ["C4.1b", "error", form, "detail", [of(first, wan / 10)], [of(first, wan / 10 - 1)]],
  ["C4.1b", "error", form, "detail", [of(first, 300 * wan)], [of(first, 300 * wan + 1)]],
  ["C4.1c", "warning", form, "detail", [of(first, wan)], [of(first, wan - 1)]],
  ["C4.1c", "warning", form, "detail", [of(first, 30 * wan)], [of(first, 30 * wan + 1)]],
  ["C4.3", "warning", form, "detail", [aged(45)], [aged(46)]],
  ["C4.4", "error", form, "detail", [{ ...first, due: "2019-03-08" }], [{ ...first, due: "2019-03-07" }]],
  ["RANGE.period", "error", form, "detail", [issued("2019-01-01")], [issued("2018-12-31")]],
  ["C4.5", "warning", form, "detail", [first, { ...first, id_no: "000000190001010002" }], [first, first]],
  ["C4.6", "error", form, "detail", [{ ...first, balance: 5 * wan }], [{ ...first, balance: 5 * wan + 1 }]],
  ["MANDATORY borrower", "error", form, "detail", [first], [without(first, "borrower")]],
];

describeEdges("loans, first edition", [form], firstEdges, firstEdition);

const secondEdges: readonly Edge[] = [
  ["E4.1a", "error", form, "detail", [of(second, 1)], [of(second, 0)]],
  ["E4.1b", "error", form, "sum", [{ ...sum, amount: 1 }], [{ ...sum, amount: 0 }]],
  ["E4.2a", "warning", form, "detail", [of(second, wan / 10)], [of(second, wan / 10 - 1)]],
  ["E4.2a", "warning", form, "detail", [of(second, 500 * wan)], [of(second, 500 * wan + 1)]],
  ["E4.2d", "error", form, "detail", [of(second, 5000 * wan)], [of(second, 5000 * wan + 1)]],
  ["E4.2b", "warning", form, "detail", [lentTo(60 * wan)], [lentTo(60 * wan + 1)]],
  ["E4.2c", "warning", form, "detail", [farmer(60 * wan)], [farmer(60 * wan + 1)]],
  ["E4.3", "warning", form, "sum", [{ ...sum, persons: 80 }], [{ ...sum, persons: 81 }]],
  ["E4.4", "error", form, "detail", [{ ...second, due: "2019-03-08" }], [{ ...second, due: "2019-03-07" }]],
  ["E4.5", "error", form, "detail", [{ ...second, balance: 5 * wan }], [{ ...second, balance: 5 * wan + 1 }]],
  ["E4.6", "warning", form, "sum", [recovered(9500)], [recovered(9600)]],
  ["E4.7", "warning", form, "sum", [bad(50)], [bad(60)]],
  ["E4.8a", "warning", form, "sum", [arrears(5, 5)], [arrears(5, 4)]],
  ["E4.8b", "warning", form, "sum", [arrears(5, 1000)], [arrears(5, 1001)]],
  ["E4.8c", "error", form, "sum", [arrears(1000, 1000)], [arrears(1001, 1001)]],
  ["E4.9a", "warning", form, "sum", [paid({ subsidy_local: 30_000 })], [paid({ subsidy_local: 30_001 })]],
  ["E4.9b", "warning", form, "sum", [shared(10_000)], [shared(10_001)]],
  ["E4.9c", "warning", form, "sum", [shared(10_000)], [shared(10_001)]],
  ["E4.10", "warning", form, "sum", [{ ...sum, subsidy: 60 * wan }], [{ ...sum, subsidy: 60 * wan + 1 }]],
  ["E4.14", "warning", form, "sum", [{ ...sum, driven: 75 }], [{ ...sum, driven: 74 }]],
  ["E4.15", "warning", form, "detail", [second, { ...second, lender: "postal" }], [second, second]],
  ["RANGE.period", "error", form, "detail", [second], [{ ...second, issue_date: "2018-12-31" }]],
  ["MANDATORY loan_type", "error", form, "detail", [second], [without(second, "loan_type")]],
  ["MANDATORY amount", "error", form, "detail", [second], [without(second, "amount")]],
];

describeEdges("loans, second edition", [form], secondEdges);

describe("the second edition requires little", () => {
  it.each([
    "subsidy",
    "subsidy_central",
    "balance",
    "due_amount",
    "repaid",
    "recovery_rate",
    "overdue",
    "overdue_loans",
    "npl",
    "compensated",
    "guarantee_fund",
    "applicants",
  ])("%s alone makes a row", (column) => {
    expect(rulesOf(form, "sum", [{ loan_type: "guaranteed", [column]: 3 }])).toEqual([]);
  });

  it("a loan needs neither a name nor a day", () => {
    expect(rulesOf(form, "detail", [without(without(second, "borrower"), "issue_date")])).toEqual([]);
  });

  it.each([firstEdition, standardCatalogue])("an amount that the source lost is asked for", (edition) => {
    expect(rulesOf(form, "sum", [{ loan_type: "subsidised", persons: 207 }], edition)).toEqual([
      "warning MANDATORY amount",
    ]);
  });
});

describe("limits of one county or programme", () => {
  it("are none for enterprises, nor is an age one for anybody", () => {
    const firm = { ...second, borrower_type: "micro_enterprise", borrower_form: "enterprise", age: 60 };
    expect(rulesOf(form, "detail", [{ ...firm, amount: 400 * wan }])).toEqual([]);
  });

  it("say nothing of a month without loans", () => {
    expect(rulesOf(form, "sum", [{ loan_type: "guaranteed", amount: 0, persons: 0, balance: 9 }])).toEqual(
      [],
    );
  });
});

function of(row: Values, amount: number): Values {
  return { ...row, amount };
}

function aged(age: number): Values {
  return { ...first, loan_type: "women_startup", age };
}

function issued(issueDate: string): Values {
  return { ...first, issue_date: issueDate };
}

function lentTo(amount: number): Values {
  return { ...second, borrower_form: "partnership", amount };
}

function farmer(amount: number): Values {
  return { ...second, borrower_type: "rural_women", amount };
}

function recovered(rate: number): Values {
  return { ...repaid, recovery_rate: rate };
}

function bad(rate: number): Values {
  return { loan_type: "guaranteed", balance: 1000 * wan, npl: 5 * wan, npl_rate: rate };
}

function arrears(npl: number, overdue: number): Values {
  return { loan_type: "guaranteed", balance: 1000, npl, overdue };
}

function paid(values: Values): Values {
  return { loan_type: "guaranteed", subsidy: 100_000, subsidy_central: 70_000, ...values };
}

function shared(county: number): Values {
  return paid({ subsidy_local: 30_000, subsidy_province: 20_000, subsidy_county: county });
}
