import { expect, test } from "vitest";
import { messageOfRule } from "../../../../shared/form/design/rule-message.ts";

test.each([
  ["其中妇女 ≤ 从业人数", "其中妇女应不大于从业人数"],
  ["期末 = 期初 + 新增 - 减少", "期末应等于期初 + 新增 - 减少"],
  ["完成率 ≈ 实查人数 / 应查人数", "完成率应约等于实查人数 / 应查人数"],
  ["人数 >= 1", "人数应不小于1"],
  ["人数 > 0 且 场次 != 0", "人数应大于0 且 场次应不等于0"],
  ["类别 = “其他=别的”", "类别应等于“其他=别的”"],
])("%s is said as %s", (expression, message) => {
  expect(messageOfRule(expression)).toBe(message);
});
