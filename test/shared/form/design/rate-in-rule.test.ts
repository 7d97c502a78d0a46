import { expect, it } from "vitest";
import { withRateInPercent } from "../../../../shared/form/design/rate-in-rule.ts";
import { designColumn } from "../../../support/designs.ts";

const columns = [
  designColumn("a", "完成率", { kind: "percent", scale: 2 }),
  designColumn("b", "上年完成率", { kind: "percent", scale: 2 }),
  designColumn("c", "完成人数", { kind: "count" }),
  designColumn("d", "目标人数", { kind: "count" }),
];

it.each([
  ["完成率 ≈ 完成人数 / 目标人数", "完成率 ≈ (完成人数 / 目标人数) * 100"],
  ["完成率=完成人数÷目标人数", "完成率= (完成人数÷目标人数) * 100"],
  ["完成人数 / 目标人数 ≤ 完成率", "(完成人数 / 目标人数) * 100 ≤ 完成率"],
])("%s compares per cent with per cent", (written, read) => {
  expect(withRateInPercent(written, columns)).toBe(read);
});

it.each([
  "完成率 ≈ 完成人数 / 目标人数 * 100",
  "完成率 ≈ 完成人数 / 目标人数 × 100%",
  "完成率 ≥ 上年完成率",
  "完成率 ≤ 100",
  "完成率 ≥ 上年完成率 / 2",
  "完成人数 / 目标人数 ≤ 1",
  "0 ≤ 完成率 ≤ 完成人数 / 目标人数",
  "完成率",
  "",
])("%s is left as it is", (written) => {
  expect(withRateInPercent(written, columns)).toBe(written);
});
