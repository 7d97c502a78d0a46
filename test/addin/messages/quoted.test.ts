import { expect, test } from "vitest";
import { quoted } from "../../../addin/messages/quoted.ts";

test("what is quoted within a name stands in inner quotation marks", () => {
  expect(quoted("来料加工点")).toBe("“来料加工点”");
  expect(quoted("2026年“两癌”检查表")).toBe("“2026年‘两癌’检查表”");
  expect(quoted("类别 = “培训” 或 类别 = “走访”")).toBe("“类别 = ‘培训’ 或 类别 = ‘走访’”");
});
