import { describe, expect, test } from "vitest";
import { womenLoans } from "../../../../shared/forms/women-loans/form.ts";
import type { Merge } from "../../../../shared/workbook/merged/merge.ts";
import { TRACE_SHEET } from "../../../../shared/workbook/merged/trace-table.ts";
import { writeMergedWorkbook } from "../../../../shared/workbook/merged/write-merged-workbook.ts";
import { nodeCompressor } from "../../../support/node-compressor.ts";
import { gather, type ReadBack, readWithSheetJs } from "../../../support/read-back.ts";
import { wrongCaches } from "../../../support/wrong-caches.ts";
import { loans } from "./city.ts";
import { mergedForm, mergeOf } from "./fixture.ts";
import { findCell, rowUnder } from "./sheet-table.ts";

const write = (merge: Merge) => gather(writeMergedWorkbook(merge, nodeCompressor));
const LOANS = "汇总-妇女创业小额贷款";
const LOAN_DETAILS = "明细-妇女创业小额贷款";

describe("merges of every size", () => {
  const sheetsOf = (read: ReadBack) => read.sheets.map(({ name }) => name);

  test("no form at all", async () => {
    const read = readWithSheetJs(await write(mergeOf([])));
    expect(sheetsOf(read)).toEqual(["填报情况", "数据核对", "核实说明", "口径说明", TRACE_SHEET]);
    expect(findCell(read, "口径说明", /没有可以汇总的报送/)).toBeDefined();
  });

  test("nobody has reported, and nobody owes", async () => {
    const read = readWithSheetJs(
      await write(
        mergeOf([
          mergedForm(womenLoans, [], [{ code: "1", name: "桐庐县妇联" }]),
          mergedForm(womenLoans, []),
        ]),
      ),
    );
    expect(sheetsOf(read)).toEqual([
      LOANS,
      `${LOANS}(2)`,
      "填报情况",
      "数据核对",
      "核实说明",
      "口径说明",
      LOAN_DETAILS,
      `${LOAN_DETAILS}(2)`,
      TRACE_SHEET,
    ]);
    expect(rowUnder(read, LOANS, "桐庐县妇联").get("填报情况")?.value).toBe("未报");
    expect(rowUnder(read, LOANS, "合计").get("发放贷款金额\n（万元）")?.value).toBe("");
    expect(wrongCaches(read).wrong).toEqual([]);
  });

  test("two thousand units", async () => {
    const units = Array.from({ length: 2_000 }, (_, at) => ({
      code: String(at),
      name: `测试${at}村妇联`,
      rows: [{ amount: (at + 1) * 10_000_00, persons: 1 }],
    }));
    const read = readWithSheetJs(await write(mergeOf([mergedForm(womenLoans, units, [], 500)])));
    expect(rowUnder(read, LOANS, "合计").get("发放贷款金额\n（万元）")?.value).toBe((2_000 * 2_001) / 2);
    expect(rowUnder(read, LOANS, "测试1999村妇联").get("发放贷款金额\n（万元）")?.value).toBe(2_000);
  });
});

describe("records that are not those promised end the download", () => {
  const altered = (rows: readonly number[]) => {
    const submissions = loans.submissions.map((each, at) => ({ ...each, rows: rows[at] ?? each.rows }));
    return write(mergeOf([{ ...loans, submissions }]));
  };

  test("too few", async () => {
    await expect(altered([1, 1, 1, 1, 74])).rejects.toThrow(/women_loans-0004 .*74 rows, 73 came/);
  });

  test("too many", async () => {
    await expect(altered([1, 1, 1, 1, 72])).rejects.toThrow(/women_loans-0004 after the last/);
  });

  test("fewer than the first unit should have", async () => {
    await expect(altered([2])).rejects.toThrow(
      /women_loans-0000 .*2 rows, 1 came: then came women_loans-0001/,
    );
  });

  test("none of the last submissions", async () => {
    await expect(altered([1, 1, 1, 1, 73, 5])).rejects.toThrow(/women_loans-0005 .*5 rows, 0 came/);
  });

  test("a failure of the database", async () => {
    const records = async function* () {
      yield [];
      throw new Error("the database went away");
    };
    await expect(write(mergeOf([{ ...loans, records }]))).rejects.toThrow("the database went away");
  });
});
