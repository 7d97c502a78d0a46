import { describe, expect, it } from "vitest";
import { spanOfPath } from "../../../shared/sheet/span-words.ts";

/** What a header says, its levels apart by "/": its span, and the name that is left; "" where it says none. */
function said(header: string, period = "2026-09"): string {
  const found = spanOfPath(header.split("/"), period);
  return found === undefined ? "" : `${found.span}${found.vague ? "?" : ""}: ${found.rest.join("/")}`;
}

describe("words of a header for what stands beside the period's own figure", () => {
  it.each([
    ["贷款金额/本年累计", "ytd: 贷款金额"],
    ["本年累计/贷款金额（万元）", "ytd: 贷款金额（万元）"],
    ["本年累计发放金额", "ytd: 发放金额"],
    ["年初至今/人数", "ytd: 人数"],
    ["参训人数（累计）", "ytd?: 参训人数"],
    ["累计/参训人数", "ytd?: 参训人数"],
    ["1—9月累计/件数", "ytd: 件数"],
    ["历年累计/贷款金额", "all_time: 贷款金额"],
    ["开展以来累计/贷款金额", "all_time: 贷款金额"],
    ["贷款金额/上年同期", "prior: 贷款金额"],
    ["去年同期贷款金额", "prior: 贷款金额"],
    ["贷款金额/同期数", "prior: 贷款金额"],
    ["贷款金额/目标", "target: 贷款金额"],
    ["贷款金额/年度任务（万元）", "target: 贷款金额/(万元)"],
    ["计划培训人数", "target: 培训人数"],
    ["培训人数（任务数）", "target: 培训人数"],
    ["贷款金额/完成率", "done_rate: 贷款金额"],
    ["贷款金额/完成比例(%)", "done_rate: 贷款金额"],
    ["贷款金额/同比增减", "change: 贷款金额"],
    ["贷款金额/同比增减（%）", "growth: 贷款金额"],
    ["贷款金额/同比增长%", "growth: 贷款金额"],
    ["人数/期末", "stock: 人数"],
  ])("%s says %s", (header, expected) => {
    expect(said(header)).toBe(expected);
  });

  it.each([
    "贷款金额",
    "本月/贷款金额",
    "上年结转/件数",
    "上年/件数",
    "期初/人数",
    "增加就业人数",
    "完成人数",
    "贷款金额/其中:完成",
  ])("%s says none", (header) => {
    expect(said(header)).toBe("");
  });

  it("a stretch of months is since January where the report ends with it", () => {
    expect(said("1-3月累计/件数", "2026-03")).toBe("ytd: 件数");
    expect(said("1-3月累计/件数", "2026Q1")).toBe("ytd: 件数");
    expect(said("上半年累计/件数", "2026-06")).toBe("ytd: 件数");
    expect(said("1-3月累计/件数", "2026-09")).toBe("");
    expect(said("4-6月累计/件数", "2026-06")).toBe("");
    expect(said("二季度累计/件数", "2026-06")).toBe("");
  });

  it.each([
    ["上年/件数", "prior: 件数"],
    ["上年救助人数", "prior: 救助人数"],
    ["去年数/件数", "prior: 件数"],
    ["贷款金额（上年）", "prior: 贷款金额"],
    ["贷款金额上年度（万元）", "prior: 贷款金额(万元)"],
    ["上年同期受理", "prior: 受理"],
    ["上年结转件数", ""],
    ["上年末人数", ""],
    ["去年底人数", ""],
    ["上年未办结", ""],
    ["较上年增加人数", ""],
    ["上年以来", ""],
  ])("the year before is of a report of a year: %s", (header, expected) => {
    expect(said(header, "2026")).toBe(expected);
  });

  it("计划 before another word is left to whoever knows the form's names", () => {
    expect(said("计划生育人数")).toBe("target: 生育人数");
  });

  it("several words in one name are none that is known", () => {
    expect(said("上年同期/本年累计/金额")).toBe("");
  });
});
