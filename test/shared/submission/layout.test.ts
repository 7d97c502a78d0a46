import { expect, test } from "vitest";
import { womenLoans } from "../../../shared/forms/women-loans/form.ts";
import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { readSheet } from "../../../shared/sheet/read-sheet.ts";
import { layoutOf } from "../../../shared/submission/layout.ts";
import { gridFrom } from "../../support/sheet-text.ts";

test("a list says in which column each value that leaves stands, and nothing of those that stay", () => {
  const unit: OrgUnit = {
    code: "TEST",
    name: "测试区妇联",
    aliases: [],
    kind: "federation",
    level: "district",
    parent: null,
  };
  const grid = gridFrom([
    ["2019年妇女创业小额贷款台账"],
    ["贷款类型", "借款人", "银行网点", "贷款金额（万元）", "借款人数"],
    ["小额担保贷款", "测试乙", "测试银行", 20, 1],
  ]);
  const reading = readSheet(grid, { forms: [womenLoans], units: [unit], reporter: unit });
  expect(layoutOf(womenLoans, reading)).toEqual({ loan_type: "A", bank: "C", amount: "D", persons: "E" });
});
