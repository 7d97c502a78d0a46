import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { Assignment } from "../../../shared/sheet/assignment.ts";
import { assignmentIssues } from "../../../shared/submission/assignment-issues.ts";
import { leavingAssignment } from "../../../shared/submission/leaving-assignment.ts";

const versions = standardCatalogue.forms.filter(({ id }) => id === "women_loans");
const settled: Assignment = {
  form: "women_loans",
  columns: { 姓名: "borrower", 放款数目: "amount", 经办: null },
  constants: { loan_type: "小额担保贷款", village: "示例村" },
  unitColumn: null,
  words: { loan_type: { 甲乙款: "micro" } },
};
const messages = (assignment: Assignment, fingerprint = "姓名|放款数目") =>
  assignmentIssues(versions, fingerprint, assignment).map(({ message }) => message);

describe("an assignment that is to be kept elsewhere", () => {
  it("holds columns and codes of its form, and nothing of what stays in the workbook", () => {
    expect(messages(settled)).toEqual(["unknown_column"]);
    const leaving = leavingAssignment(versions, settled);
    expect(leaving).toEqual({ ...settled, constants: { loan_type: "小额担保贷款" } });
    expect(messages(leaving)).toEqual([]);
    expect(
      leavingAssignment(versions, { form: "women_loans", columns: {}, constants: { village: "示例村" } }),
    ).toEqual({
      form: "women_loans",
      columns: {},
    });
  });

  it("holds no word or value that looks like a person's name", () => {
    const named: Assignment = {
      form: "women_loans",
      columns: {},
      constants: { bank: "王秀英" },
      words: { lender: { 王秀英: "other", 农商: "rural_commercial" }, loan_type: { 李建国: "micro" } },
    };
    expect(messages(named)).toContain("likely_name");
    const leaving = leavingAssignment(versions, named);
    expect(leaving).toEqual({
      form: "women_loans",
      columns: {},
      words: { lender: { 农商: "rural_commercial" } },
    });
    expect(messages(leaving)).not.toContain("likely_name");
  });

  it("stays where it was made when a column is headed by a person", () => {
    const plain: Assignment = { form: "women_loans", columns: {} };
    expect(messages(plain, "贷款类型|王秀英|李建国")).toEqual(["likely_name"]);
    expect(messages(plain, "贷款类型|贷款金额/王秀英\n0123456789abcdef")).toEqual(["likely_name"]);
    expect(messages({ ...plain, columns: { 王秀英: null } }, "贷款类型")).toEqual(["likely_name"]);
    expect(messages({ ...plain, periods: { "2019": { columns: { "金额/王秀英": null } } } }, "甲")).toEqual([
      "likely_name",
    ]);
    expect(messages({ ...plain, unitColumn: "王秀英" }, "甲")).toEqual(["likely_name"]);
    expect(messages(plain, "贷款类型|经办银行|户主姓名|高级职称|马铃薯|石榴|单位负责人")).toEqual([]);
  });

  it("names what the form does not have", () => {
    expect(assignmentIssues([], "甲", settled)).toEqual([{ path: "assignment.form", message: "unknown" }]);
    expect(messages({ form: "women_loans", columns: { 甲: "nobodys" } })).toEqual(["unknown_column"]);
    expect(messages({ form: "women_loans", columns: {}, words: { bank: { 甲: "micro" } } })).toEqual([
      "unknown_code",
    ]);
  });

  it("takes units that fit the column, and no others", () => {
    const plain = { form: "women_loans", columns: {} };
    expect(messages({ ...plain, measures: { amount: { said: "", unit: "元" } } })).toEqual([]);
    expect(messages({ ...plain, measures: { amount: { said: "", unit: "人" } } })).toEqual(["unknown_unit"]);
    expect(messages({ ...plain, measures: { bank: { said: "", unit: "元" } } })).toEqual(["unknown_unit"]);
    expect(messages({ ...plain, measures: { amount: { said: "13800000000", unit: "元" } } })).toEqual([
      "personal_data",
    ]);
  });

  it("looks for personal numbers in every text", () => {
    const telephone = "13800000000";
    const plain = { form: "women_loans", columns: {} };
    expect(messages(plain, `甲|${telephone}`)).toEqual(["personal_data"]);
    expect(messages({ ...plain, columns: { [telephone]: null } })).toEqual(["personal_data"]);
    expect(messages({ ...plain, periods: { [telephone]: {} } })).toEqual(["personal_data"]);
    expect(messages({ ...plain, periods: { "2026-01": { columns: { [telephone]: null } } } })).toEqual([
      "personal_data",
    ]);
    expect(messages({ ...plain, periods: { "2026-01": {}, "2019": {} } })).toEqual([]);
    expect(messages({ ...plain, constants: { bank: telephone } })).toEqual(["personal_data"]);
    expect(messages({ ...plain, words: { loan_type: { [telephone]: "micro" } } })).toEqual(["personal_data"]);
  });
});
