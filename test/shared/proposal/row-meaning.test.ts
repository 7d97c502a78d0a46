import { describe, expect, it } from "vitest";
import {
  accumulationOf,
  aggregationOf,
  countedBy,
  eventDateOf,
  plainTitle,
} from "../../../shared/proposal/row-meaning.ts";
import { designColumn } from "../../support/designs.ts";

function dated(name: string, cells: readonly string[], title = "登记表") {
  const found = eventDateOf([designColumn("c1", name, { kind: "date" })], () => cells, title);
  return found === undefined ? "no" : `${found.isLikely ? "taken" : "open"}${found.isOpen ? " asked" : ""}`;
}

const thisYear = ["2026-01-05", "2026-02-05"];

describe("the day that says to which period a row belongs", () => {
  it.each([
    "成立时间",
    "建成时间",
    "建设时间",
    "投用时间",
    "挂牌时间",
    "出生年月",
    "入职时间",
    "注册日期",
    "发证日期",
    "颁证时间",
    "竣工时间",
    "加入时间",
    "启用时间",
  ])("is not %s, whatever stands below it", (name) => {
    expect(dated(name, thisYear)).toBe("no");
    expect(dated(name, [])).toBe("no");
  });

  it("is certain where rows bear it out", () => {
    expect(dated("时间", thisYear)).toBe("taken");
    expect(dated("走访日期", ["2025-12-30", "2026-01-05"])).toBe("taken");
  });

  it("is asked about on a blank sheet, and none until somebody says so", () => {
    expect(dated("时间", [])).toBe("open asked");
    expect(dated("时间", ["", ""])).toBe("open asked");
    expect(dated("走访日期", [])).toBe("taken asked");
  });

  it("is asked about where days are years apart", () => {
    expect(dated("时间", ["2019-03-01", "2024-05-01", "2026-01-05"])).toBe("open asked");
    expect(dated("时间", ["2019年", "2024年5月"])).toBe("open asked");
  });

  it("is asked about in a list of what there is", () => {
    expect(dated("时间", thisYear, "妇女之家摸底表")).toBe("open asked");
    expect(dated("活动时间", thisYear, "阵地基本情况表")).toBe("taken");
  });
});

describe("figures of a sheet", () => {
  it.each(["妇女之家摸底表", "困境儿童排查登记表", "志愿者花名册", "阵地建设情况统计表"])(
    "%s: as of a day",
    (title) => {
      expect(accumulationOf(title, false)).toBe("stock");
      expect(accumulationOf(title, true)).toBe("period");
    },
  );

  it.each(["矛盾纠纷排查统计表", "安全隐患排查表", "活动登记表"])("%s: of the period", (title) => {
    expect(accumulationOf(title, false)).toBe("period");
  });
});

it("adds what was done with the things of a list, and takes the latest of how many there are", () => {
  const over = (name: string) => aggregationOf(name, "stock", false);
  expect(["巡河次数", "接待人次", "服务时长", "活动场次"].map(over)).toEqual(["sum", "sum", "sum", "sum"]);
  expect(["志愿者人数", "累计服务人次", "床位数"].map(over)).toEqual(["latest", "latest", "latest"]);
});

describe("what a row counts", () => {
  it.each([
    ["网格名称", ["甲网格", "乙网格", "甲网格"], { name: "记录", unit: "条" }],
    ["网格名称", ["甲网格", "乙网格", "", ""], { name: "网格", unit: "个", aggregation: "latest" }],
    ["加工点名称", [], { name: "加工点", unit: "个", aggregation: "latest" }],
    ["活动名称", ["三八慰问", "三八慰问"], { name: "活动", unit: "场" }],
  ])("is read from %s with %j", (name, cells, expected) => {
    const columns = [designColumn("c1", name, { kind: "text" }), designColumn("c2", "走访户数", {})];
    expect(countedBy(columns, false, (id) => (id === "c1" ? cells : []))).toEqual(expected);
  });
});

it("is a village where villages are named first, and a household where its head is", () => {
  const head = designColumn("c2", "妇女主任姓名", { leaving: "personal" });
  const village = designColumn("c1", "村（社区）", { leaving: "sent" });
  const shown = (id: string) => (id === "c1" ? ["假名甲村", "假名乙村"] : []);
  expect(countedBy([village, head], false, shown)).toMatchObject({ name: "村(社区)", unit: "个" });
  expect(countedBy([head], false, shown)).toMatchObject({ unit: "人" });
  const household = designColumn("c1", "户主姓名", { leaving: "personal" });
  expect(countedBy([household], false, shown)).toMatchObject({ name: "登记户", unit: "户" });
});

describe("what a sheet is called for all who report", () => {
  it.each([
    ["示例区妇联重点工作目标完成情况表（2026年11月）", "重点工作目标完成情况表"],
    ["妇联重点工作目标完成情况表", "妇联重点工作目标完成情况表"],
    ["妇女联合会新媒体运行月报表", "妇女联合会新媒体运行月报表"],
  ])("%s: %s", (title, plain) => {
    expect(plainTitle(title)).toBe(plain);
  });
});
