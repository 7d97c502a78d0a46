import { describe, expect, it } from "vitest";
import { sheetPeriod, timeFor } from "../../../shared/sheet/sheet-period.ts";

/** Texts from the likeliest on; the last is the name of the tab. */
function periodOf(...texts: readonly string[]) {
  const last = texts.length - 1;
  return sheetPeriod(
    texts.map((text, at) => ({ text, cell: `A${at + 1}`, ...(at === last && { tab: true }) })),
  );
}

describe("the period that a sheet speaks of", () => {
  it.each([
    ["the title's year and the tab's quarter", ["2019年培训统计表", "一季度"], "2019Q1"],
    ["… half", ["2019年度培训统计表", "上半年"], "2019H1"],
    ["… month", ["2019年培训统计表", "1月"], "2019-01"],
    ["… months", ["2019年培训统计表", "7-9月"], "2019Q3"],
    ["… Q3", ["2019年培训统计表", "Q3"], "2019Q3"],
    ["the tab alone", ["培训统计表", "2024.03"], "2024-03"],
    ["a tab with a short year", ["培训统计表", "24年3月"], "2024-03"],
    ["a tab that says nothing", ["2019年一季度培训统计表", "Sheet1"], "2019Q1"],
    ["a line beside a title of the year", ["一季度", "2019年培训统计表", "表1"], "2019Q1"],
    ["a title below a line of the year", ["2019年度", "2019年一季度培训统计表", "表1"], "2019Q1"],
    ["an April–March year and a month", ["2019年4月至2020年3月统计表", "1月"], "2020-01"],
  ])("%s", (_, texts, period) => {
    const read = periodOf(...texts);
    expect(read.period?.period).toBe(period);
    expect(read.against).toBeUndefined();
  });

  it("tells a tab that contradicts the title, and reads by the title", () => {
    const read = periodOf("2019年一季度培训统计表", "二季度");
    expect(read.period).toMatchObject({ period: "2019Q1", cell: "A1" });
    expect(read.against).toMatchObject({ text: "二季度", period: "2019Q2" });
    expect(periodOf("2019年培训统计表", "2018年").against).toMatchObject({ period: "2018" });
  });

  it("marks a part of the year that only the tab names", () => {
    expect(periodOf("2019年培训统计表", "一季度").period?.tab).toBe(true);
    expect(periodOf("2019年一季度培训统计表", "一季度").period?.tab).toBeUndefined();
  });

  it("never takes a part of the year for the year", () => {
    expect(periodOf("2019年培训统计表", "1-10月累计")).toEqual({ part: { text: "1-10月", cell: "A2" } });
    expect(periodOf("前三季度", "2019年培训统计表", "表1").period).toBeUndefined();
  });

  it("knows a part whose year nobody names", () => {
    expect(periodOf("培训统计表", "二季度")).toEqual({
      partial: { text: "二季度", cell: "A2", tab: true, suffix: "Q2" },
    });
    expect(periodOf("培训统计表", "Sheet1")).toEqual({});
  });
});

describe("a title over several years", () => {
  it("gives way to a line that says the year, and to no tab", () => {
    const title = "监测指标（2021—2023年）";
    expect(periodOf("2023年", title, "表1").period?.period).toBe("2023");
    expect(periodOf("2024年", title, "表1").part?.text).toBe("2021—2023年");
    expect(periodOf(title, "2023年").part?.text).toBe("2021—2023年");
  });
});

describe("a line of a day", () => {
  const stock = { accumulation: "stock" } as const;
  const time = (asOf: string, ...texts: readonly string[]) => ({
    ...periodOf(...texts, "表1"),
    asOf: { text: asOf, cell: "H2" },
  });

  it.each([
    ["2024年12月31日", "2024"],
    ["截至2025年6月底", "2025H1"],
    ["2025年9月30日", "2025Q3"],
  ])("%s gives figures as of a day their period", (asOf, period) => {
    expect(timeFor(time(asOf, "组织情况统计表"), stock).period).toEqual({
      ...{ text: asOf, cell: "H2", period, asOf: true },
    });
  });

  it("says more than the title's year, and less than its quarter", () => {
    expect(timeFor(time("2025年6月30日", "2025年组织情况统计表"), stock).period?.period).toBe("2025H1");
    const told = timeFor(time("2025年6月30日", "2025年一季度组织情况统计表"), stock);
    expect(told.period?.period).toBe("2025Q1");
    expect(told.against).toBeUndefined();
    const said = timeFor(time("截至2025年6月30日", "2025年一季度组织情况统计表"), stock);
    expect(said.against).toMatchObject({ period: "2025H1" });
  });

  it("within a month is the day on which somebody filled in the sheet, unless it says 截至", () => {
    expect(timeFor(time("2026年3月20日", "组织情况统计表"), stock).period).toBeUndefined();
    expect(timeFor(time("2026年3月20日", "组织情况统计表"), stock).part).toBeUndefined();
    expect(timeFor(time("截至2026年3月20日", "组织情况统计表"), stock).part?.text).toBe("截至2026年3月20日");
  });

  it("gives figures of a stretch of time none, and is told where it says 截至", () => {
    const flow = { accumulation: "period" } as const;
    expect(timeFor(time("2024年12月31日", "培训统计表"), flow)).toMatchObject({ asOf: { cell: "H2" } });
    expect(timeFor(time("2024年12月31日", "培训统计表"), flow).part).toBeUndefined();
    expect(timeFor(time("截至2024年9月底", "培训统计表"), flow).part?.text).toBe("截至2024年9月底");
    expect(timeFor(time("截至2024年9月底", "2024年培训统计表"), flow).part).toBeUndefined();
  });
});
