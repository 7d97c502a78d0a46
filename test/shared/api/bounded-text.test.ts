import { expect, it } from "vitest";
import { secretText, soughtText, textFaultOf } from "../../../shared/api/bounded-text.ts";

it("is looked up as it was typed, numbers included, but holds nothing that cannot be shown", () => {
  const sought = soughtText(40);
  expect(sought.parse(" 13800138000 ")).toBe(" 13800138000 ");
  expect(sought.safeParse("a\u202eb").error?.issues.map(textFaultOf)).toEqual(["characters"]);
  expect(sought.safeParse("").success).toBe(false);
  expect(sought.safeParse("a".repeat(41)).success).toBe(false);
});

it("is a secret whatever stands in it, but not without end", () => {
  expect(secretText(8).parse("a\u202eb c ")).toBe("a\u202eb c ");
  expect(secretText(8).safeParse("").success).toBe(false);
  expect(secretText(8).safeParse("a".repeat(9)).success).toBe(false);
});
