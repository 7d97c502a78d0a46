import { describe, expect, it } from "vitest";
import { columnOf } from "../../../shared/form/form.ts";
import { standardCatalogue } from "../../../shared/forms/index.ts";
import { plainValue, readCell } from "../../../shared/sheet/read-cell.ts";

const column = columnOf(standardCatalogue.form("women_loans"), "bank");
const place = {
  column,
  unit: undefined,
  row: 1,
  cell: "A1",
  format: undefined,
  grain: "detail",
  date1904: false,
  period: "2019",
  places: false,
} as const;

const textOf = (raw: string) => plainValue(raw, column, undefined, false) ?? readCell(raw, place).value;

describe("a cell with words", () => {
  it.each([
    ["as it stands", " 甲乙银行 ", "甲乙银行"],
    ["in two lines", "甲乙银行\n丙支行", "甲乙银行\n丙支行"],
    ["without what nobody sees", "甲乙\u0000银行\u202e", "甲乙银行"],
    ["without half a character", "甲乙银行\ud840", "甲乙银行"],
    ["with characters of two halves", "𠀋𨭎银行", "𠀋𨭎银行"],
    ["as blank, where it shows nothing", "\u202a \u202c", undefined],
  ])("is read %s", (_, raw, value) => {
    expect(textOf(raw)).toBe(value);
  });
});
