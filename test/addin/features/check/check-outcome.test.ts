import { expect, test } from "vitest";
import { checkOutcome } from "../../../../addin/features/check/check-outcome.ts";
import { addressBook, loanLedger, sheetState } from "../../../support/pane-sheets.ts";

test("says that nothing is to be done only where every sheet was read", () => {
  const unread = sheetState(addressBook());
  expect(checkOutcome([unread])).toContain("有1张表没有认出来");
  expect(checkOutcome([{ ...unread, ignored: true }])).toBe("核对完毕，没有要处理的问题");
  expect(checkOutcome([unread, sheetState(loanLedger())])).toContain("1处错误");
});
