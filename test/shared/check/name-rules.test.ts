import { describe, expect, it } from "vitest";
import { sentContext } from "../../../shared/check/check-records.ts";
import { nameNotices } from "../../../shared/check/name-rules.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import type { SheetRecord } from "../../../shared/sheet/reading.ts";
import { nameKey } from "../../../shared/submission/names/name-key.ts";

const form = standardCatalogue.newest.find(({ id }) => id === "women_loans");
if (form === undefined) throw new Error("no form of loans");
const context = sentContext(form, "2019", { bank: "F" });

function rows(...banks: readonly string[]): SheetRecord[] {
  return banks.map((bank, index) => ({
    row: index + 4,
    subject: "000000",
    grain: "detail",
    values: { bank, borrower: "王秀英", remark: "王秀英" },
  }));
}

const said = (records: readonly SheetRecord[], more: Partial<Parameters<typeof nameNotices>[2]> = {}) =>
  nameNotices(records, context, { units: [], ...more }).map(
    ({ code, severity, cell }) => `${code} ${severity} ${cell}`,
  );

describe("names in columns that leave", () => {
  it("are asked about at their cells, and those of columns that stay are nobody's business", () => {
    expect(said(rows("示例农商行", "王秀英", "工行（客户经理李四）"))).toEqual([
      "name_likely warning F5",
      "name_likely warning F6",
    ]);
  });

  it("are never told in words", () => {
    const told = JSON.stringify(nameNotices(rows("王秀英"), context, { units: [] }));
    expect(told).not.toContain("王秀英");
  });

  it("are not asked about again once they are confirmed, wherever the same words stand", () => {
    const namesConfirmed = [nameKey("王秀英")];
    expect(said(rows("王秀英", "李建国", "王秀英"), { namesConfirmed })).toEqual([
      "name_confirmed information F4",
      "name_likely warning F5",
      "name_confirmed information F6",
    ]);
    expect(nameKey(" 王秀英 ")).toBe(nameKey("王秀英"));
    expect(nameKey("王秀英")).not.toContain("王");
  });

  it("are none where a unit is called so", () => {
    expect(said(rows("王秀英"), { units: [{ name: "王秀英工作站", aliases: ["王秀英"] }] })).toEqual([]);
  });
});
