import { expect, it } from "vitest";
import type { SentCorrection } from "../../../shared/api/corrections.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { leavingCorrections } from "../../../shared/submission/leaving-corrections.ts";

const form = standardCatalogue.form("women_loans");
const left = (correction: SentCorrection) => leavingCorrections(form, { cells: [correction] }).cells[0];

it.each<[string, SentCorrection, SentCorrection]>([
  [
    "both texts of a column that leaves",
    { cell: "E4", column: "amount", before: "685", after: "700" },
    { cell: "E4", column: "amount", before: "685", after: "700" },
  ],
  [
    "a blank",
    { sheet: 2, cell: "E4", column: "amount", before: "", after: "700" },
    { sheet: 2, cell: "E4", column: "amount", before: "", after: "700" },
  ],
  [
    "the cell alone of a column that stays",
    { cell: "B4", column: "borrower", before: "测试甲", after: "测试乙" },
    { cell: "B4" },
  ],
  ["the cell alone where no column is known", { cell: "B4", before: "测试甲", after: "1" }, { cell: "B4" }],
  [
    "not a number of a person that was mended away",
    { cell: "C4", column: "bank", before: "农商行13800138000", after: "农商行" },
    { cell: "C4", column: "bank", after: "农商行" },
  ],
  [
    "not what looks like a name",
    { cell: "C4", column: "bank", before: "王小芳", after: "农商行" },
    { cell: "C4", column: "bank", after: "农商行" },
  ],
  ["not what is too long", { cell: "C4", column: "bank", before: "行".repeat(201) }, { cell: "C4" }],
  ["not what nobody sees", { cell: "C4", column: "bank", after: "农\u202e行" }, { cell: "C4" }],
])("of a correction leaves %s", (_, correction, expected) => {
  expect(left(correction)).toEqual(expected);
});

it("how many cells are not listed goes along", () => {
  expect(leavingCorrections(form, { cells: [{ cell: "A1" }], more: 7 })).toEqual({
    cells: [{ cell: "A1" }],
    more: 7,
  });
});
