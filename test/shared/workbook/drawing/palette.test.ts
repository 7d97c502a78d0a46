import { describe, expect, test } from "vitest";
import { numberFormat } from "../../../../shared/workbook/drawing/palette.ts";

describe("the format of a figure", () => {
  test.each([
    [0, "exact", "#,##0"],
    [2, "over", '#,##0.00"余"'],
    [0, "about", '"近"#,##0'],
    [1, "approx", '"约"#,##0.0'],
  ] as const)("%i decimals, %s: %s", (decimals, qualifier, format) => {
    expect(numberFormat(decimals, qualifier)).toBe(format);
  });
});
