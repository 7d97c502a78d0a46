import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import { assignHeaders, understandHeader } from "../../../../shared/sheet/understand/understand.ts";
import { tries } from "../../../support/properties.ts";

/** In its second version the health form has many columns of one kind; what names alone say is tried on its first. */
const form = (id: string) => standardCatalogue.form(id, id === "health_screening" ? 1 : undefined);

/** `path / path (unit) : cell | cell`, as people would say it. */
function understand(id: string, text: string, cells = "12 | 8 | 5", unit?: string) {
  return understandHeader(form(id), {
    path: text.split(" / "),
    cells: cells.split(" | "),
    ...(unit !== undefined && { unit }),
  });
}

describe("a header is taken without asking", () => {
  it.each([
    ["training_ledger", "参训人数（万人）", "0.3 | 0.2 | 1.4", "trainees"],
    ["training_ledger", "参训人员 / 其中：妇女（人）", "98 | 80 | 45", "women"],
    ["women_loans", "本月放贷 / 金额（万元）", "120 | 86 | 45", "amount"],
    ["health_screening", "宫颈癌检查 / 检查人数（人）", "2480 | 1566 | 790", "screened"],
    ["rights_cases", "办结 / 件数", "35 | 20 | 11", "closed"],
    ["positions_bases", "阵地种类", "妇女微家 | 儿童之家 | 示范基地", "kind"],
  ])("where parts, unit and cells agree: %s %s", (id, text, cells, column) => {
    expect(understand(id, text, cells)).toMatchObject({ verdict: "certain", column });
  });
});

describe("a header that says as little of one list of codes as of another", () => {
  it("is asked about without an answer", () => {
    expect(understand("aid_records", "帮扶内容", "慰问 | 送米面 | 送米面")).toMatchObject({
      verdict: "none",
      answers: ["state", "kind"],
    });
  });

  it.each([
    ["帮扶情况", "慰问 | 送米面 | 送米面", "state"],
    ["帮扶形式", "慰问 | 送米面 | 送米面", "kind"],
    ["慰问内容", "慰问 | 送米面 | 送米面", "kind"],
  ])("is answered where it says more of one: %s", (text, cells, column) => {
    expect(understand("aid_records", text, cells)).toMatchObject({ column });
  });
});

describe("a figure of an earlier period is not what was there when this one began", () => {
  it.each([
    ["aid_records", "上年救助人数", "人"],
    ["aid_records", "去年同期救助人数", "人"],
    ["funds_projects", "去年投入", "万元"],
    ["funds_projects", "上年结转资金（万元）", "万元"],
    ["rights_cases", "上年同期受理（件）", "件"],
    ["rights_cases", "同期受理", "件"],
    ["volunteer_teams", "上年志愿者人数", "人"],
    ["org_building", "上年妇女组织数", "个"],
  ])("%s: %s is none", (id, text, unit) => {
    expect(understand(id, text, "40 | 25 | 16", unit)).toMatchObject({ verdict: "none", aside: "earlier" });
  });

  it.each([
    ["aid_records", "年初在册人数", "人", "opening"],
    ["rights_cases", "上年结转案件", "件", "carried_in"],
    ["rights_cases", "上年未办结（件）", "件", "carried_in"],
    ["rights_cases", "期初未结案件", "件", "carried_in"],
    ["volunteer_teams", "上年末志愿者人数", "人", "persons_opening"],
    ["org_building", "年初妇女组织数", "个", "orgs_opening"],
    ["org_building", "原有妇女组织（个）", "个", "orgs_opening"],
  ])("%s: %s is", (id, text, unit, column) => {
    expect(understand(id, text, "40 | 25 | 16", unit).column).toBe(column);
  });
});

describe("a header in words that offices print is offered for its column first", () => {
  it.each([
    ["rights_cases", "代为申请人身安全保护令", "po_assisted"],
    ["rights_cases", "受理人身安全保护令申请", "po_applied"],
    ["funds_projects", "资金支出 / 本月", "executed"],
    ["funds_projects", "到位资金", "amount"],
    ["awards_register", "本年新命名", "count"],
    ["women_loans", "贴息资金（元） / 地方财政 / 县级", "subsidy_county"],
    ["women_loans", "贴息资金（元） / 地方财政 / 省级", "subsidy_province"],
    ["women_loans", "贴息资金（元） / 地方财政", "subsidy_local"],
  ])("%s: %s", (id, text, column) => {
    const { newest } = standardCatalogue;
    const own = newest.find((one) => one.id === id);
    if (own === undefined) throw new Error(id);
    expect(understandHeader(own, { path: text.split(" / "), cells: ["12", "8", "5"] }).column).toBe(column);
  });
});

it.each(["结转下年", "结转下年度资金（万元）", "年末结余", "期末结余资金"])(
  "takes %s for what is left at the end",
  (text) => {
    expect(understand("funds_projects", text, "4 | 2 | 1", "万元").column).toBe("balance");
    expect(
      understand(
        "funds_projects",
        text.replace("结转下年", "上年结转").replace(/[年期]末结余/, "上年结余"),
        "4 | 2 | 1",
      ).column,
    ).toBeUndefined();
  },
);

describe("a header is asked about that speaks of more than the column, or of another thing", () => {
  it.each([
    ["rights_cases", "司法救助和法律援助人数", "15 | 7"],
    ["employment_services", "意向及就业（人）", "15 | 7"],
    ["women_loans", "经办行及支行", "农商行城关支行 | 邮储东街支行"],
    ["positions_bases", "年销售收入与利润（万元）", "300 | 120"],
    ["volunteer_teams", "队长、联系电话", "测试甲 000 | 测试乙 000"],
    ["women_loans", "保证人身份证号", "000000190001010007 | 000000190001010008"],
    ["women_loans", "执行利率（‰）", "4.35 | 5.2"],
    ["org_building", "妇女代表平均年龄（岁）", "41 | 39"],
    ["funds_projects", "申报立项数（项）", "30 | 25"],
    ["household_rating", "文体活动场次（场）", "6 | 3"],
    ["health_screening", "确诊率（‰）", "4.1 | 3.3"],
  ])("%s: %s", (id, text, cells) => {
    expect(
      understandHeader(standardCatalogue.form(id), { path: text.split(" / "), cells: cells.split(" | ") })
        .verdict,
    ).not.toBe("certain");
  });

  it.each([
    ["rights_cases", "法律服务 / 获司法救助（人）", "3 | 1", "jaid"],
    ["health_screening", "女性安康险 / 保费收入（元）", "26000 | 15000", "premium"],
    ["employment_services", "输出地点", "北京、天津 | 浙江义乌", "dest"],
  ])("and not where the level above only heads it: %s: %s", (id, text, cells, column) => {
    expect(
      understandHeader(standardCatalogue.form(id), { path: text.split(" / "), cells: cells.split(" | ") }),
    ).toMatchObject({ verdict: "certain", column });
  });
});

it.each(["家里几口", "家庭人口数", "家里有几口人"])(
  "takes the size of a household for no column: %s",
  (text) => {
    expect(understand("aid_records", text, "3 | 2 | 4").verdict).toBe("none");
  },
);

it("takes a 名额 that is the form's own word", () => {
  expect(understand("org_building", "妇女代表大会代表名额（名）", "200 | 150")).toMatchObject({
    verdict: "certain",
    column: "reps",
  });
});

describe("the field names of a system's export are known", () => {
  it.each([
    ["awards_register", "obj_name", "张某某 | 某某社区", "recipient"],
    ["awards_register", "award_date", "2023-03-07T00:00:00+08:00 | 2023-03-08T00:00:00+08:00", "date"],
    ["training_ledger", "female_num", "40 | 30", "women"],
    ["training_ledger", "train_name", "电商班 | 月嫂班", "session_name"],
    ["publicity_events", "activity_name", "送法下乡 | 健康讲座", "event_name"],
    ["women_loans", "loan_amt", "50000 | 80000", "amount"],
    ["rights_cases", "recv_time", "2023-03-01 10:20:00 | 2023-04-11 09:00:00", "recv_date"],
    ["volunteer_teams", "build_date", "2020-03-01 | 2021-03-08", "since"],
  ])("%s: %s", (id, text, cells, column) => {
    expect(understand(id, text, cells).column).toBe(column);
  });

  it.each([
    ["awards_register", "is_deleted", "0 | 0", "serial"],
    ["awards_register", "create_time", "2023-03-07 10:00:00 | 2023-03-08 11:20:00", "other"],
    ["women_loans", "phone_no", "138 | 139", "personal"],
  ])("and those of its keeping are left: %s: %s", (id, text, cells, aside) => {
    expect(understand(id, text, cells)).toMatchObject({ verdict: "none", aside });
  });
});

describe("a unit is understood", () => {
  it("from a line with its label, and not from one that names several", () => {
    expect(understand("volunteer_teams", "惠及群众", "300 | 200", "单位：人次").column).toBe("served");
    expect(understand("volunteer_teams", "惠及群众", "300 | 200", "单位：万元").column).not.toBe("served");
    expect(understand("aid_records", "发放现金", "300 | 200", "单位：人、元").column).toBe("cash");
  });

  it("from a word only where the cells may be counted", () => {
    expect(understand("aid_records", "款从哪来", "县妇联 | 爱心企业")).toMatchObject({
      verdict: "certain",
      column: "source",
    });
  });

  it("for lessons from 节", () => {
    expect(understand("training_ledger", "总课时（节）", "56 | 40").column).toBe("hours");
  });
});

describe("a part that says the opposite rules a column out", () => {
  it.each([
    ["人次 of 人", "training_ledger", "培训人次（人次）", "trainees"],
    ["应 of 实", "health_screening", "实检人数（人）", "eligible"],
    ["计划 of 实际", "training_ledger", "实际培训人数（人）", "target"],
    ["上年 of this one", "training_ledger", "去年同期培训人数（人）", "trainees"],
    ["growth of the figure", "employment_services", "加工费同比增长（%）", "fee"],
    ["逾期 of persons", "women_loans", "逾期户数（户）", "persons"],
    ["未 of done", "rights_cases", "未办结件数（件）", "closed"],
    ["a rate of its count", "training_ledger", "训后就业率（%）", "employed"],
    ["all years of the period", "aid_records", "成立以来募集总额（万元）", "cash"],
    ["期末 of 新增", "positions_bases", "期末个数（个）", "new"],
    ["men of women", "employment_services", "成功就业 / 其中：男（人）", "placed_women"],
    ["people who live there of people employed", "positions_bases", "辐射人口（人）", "driven"],
    ["a rate of something else", "health_screening", "参保率（%）", "rate"],
    ["interest of what is subsidised", "women_loans", "利息（元）", "subsidy"],
    ["日期 of a count", "employment_services", "招聘会举办日期", "fairs"],
  ])("%s", (_, id, text, column) => {
    expect(understand(id, text).answers).not.toContain(column);
  });

  it("but not where the header says beside it what the column is about", () => {
    expect(understand("women_loans", "财政贴付利息（元）").column).toBe("subsidy");
    expect(understand("health_screening", "任务完成率（%）").column).toBe("rate");
  });

  it("and cells of another kind do, also where one of the figures looks like a year", () => {
    expect(understand("women_loans", "到期贷款", "2600 | 2000").answers).not.toContain("due");
    expect(understand("women_loans", "借款人数", "王秀兰 | 李红梅").answers).not.toContain("persons");
    expect(understand("volunteer_teams", "负责人", "13800000000 | 13900000000").verdict).toBe("none");
  });
});

describe("certainty is refused", () => {
  it.each([
    ["to 累计 alone", "women_loans", "累计发放（万元）", "960 | 610"],
    ["to two things in one header", "training_ledger", "培训人数及讲师", "102 | 86"],
    ["to words nobody knows", "training_ledger", "培训人数甲乙丙丁（人）", "102 | 86"],
    ["to two figures in a cell", "rights_cases", "信访件数（件/人）", "36/45 | 20/26"],
    ["to households that may be persons", "women_loans", "贷款户数", "12 | 8"],
    ["to codes of two columns", "rights_cases", "办理情况", "已调解，双方和好 | 转派出所 | 办结"],
    ["to two characters, though a unit stands beside them", "publicity_events", "问题（个）", "12 | 35"],
    ["to two figures under one stroke", "employment_services", "岗位／就业数", "320 | 150"],
    ["to a task that may be a target", "health_screening", "任务数", "1200 | 800"],
    ["to what is due and may be a target", "org_building", "应换届（个）", "12 | 20"],
    ["to years where the form counts months", "women_loans", "贷款年限（年）", "2 | 3"],
    ["to a rate of one of several things", "org_building", "完成率（%）", "100 | 95.7"],
    ["to a year that may be the one before", "outline_monitoring", "2022年实绩", "98.0 | 13.1"],
    ["to a word that is another column's code", "women_loans", "项目类型", "担保 | 种植 | 养殖"],
    ["to a distance from the other side", "outline_monitoring", "距目标差", "0.6 | -2.6"],
    ["to how many may be", "awards_register", "评选名额（个）", "5 | 3 | 8"],
    ["to women and something else", "training_ledger", "女、困难", "88 | 15"],
  ])("%s", (_, id, text, cells) => {
    expect(understand(id, text, cells).verdict).not.toBe("certain");
  });
});

describe("a header that means no column says what it is where that is known", () => {
  it.each([
    ["earlier", "training_ledger", "去年同期培训人数（人）", "280 | 120"],
    ["personal", "training_ledger", "联系电话", "0000-00000000 | 00000000000"],
    ["rate", "training_ledger", "学员满意度（%）", "98 | 99.5"],
    ["other", "publicity_events", "新闻链接", "http://a.cn/1 | 公众号"],
  ])("%s", (aside, id, text, cells) => {
    expect(understand(id, text, cells)).toMatchObject({ verdict: "none", answers: [], aside });
  });

  it("and nothing where it is not", () => {
    expect(understand("training_ledger", "甲乙丙丁", "280 | 120")).not.toHaveProperty("aside");
  });
});

const seen = (path: string, cells: string) => ({ path: path.split(" / "), cells: cells.split(" | ") });

describe("a sheet in the words of the street", () => {
  it("has its columns first, and nothing for what the form does not hold", () => {
    const understood = assignHeaders(form("publicity_events"), [
      seen("干了啥", "反家暴宣传 | 包粽子"),
      seen("哪天", "3.8 | 5.9"),
      seen("在哪儿", "文化广场 | 社区"),
      seen("来了多少人", "120 | 80"),
      seen("发了多少单子", "300 | 200"),
      seen("谁负责", "王秀兰 | 李梅"),
    ]);
    const columns = understood.map(({ column }) => column);
    expect(columns).toEqual(["event_name", "date", "place", "attend", "materials", undefined]);
  });

  it.each([
    ["training_ledger", "花了多少钱", "3000 | 2000", "cost"],
    ["training_ledger", "几个女的", "20 | 30", "women"],
    ["training_ledger", "办了几天", "3 | 5", "days"],
    ["women_loans", "贷的啥款", "小额贷款 | 担保贷款", "loan_type"],
    ["women_loans", "拿来做什么用", "养殖 | 开店", "use"],
    ["health_screening", "检出阳性（人）", "108 | 3", "abnormal"],
    ["volunteer_teams", "谁带队", "王秀兰 | 李梅", "leader"],
  ])("%s: %s", (id, text, cells, column) => {
    expect(understand(id, text, cells).column).toBe(column);
  });
});

describe("headers of a sheet are settled together", () => {
  it("each column once within a parent, again under another", () => {
    const understood = assignHeaders(form("health_screening"), [
      seen("宫颈癌检查 / 应检人数（人）", "320 | 200"),
      seen("宫颈癌检查 / 实检人数（人）", "310 | 190"),
      seen("乳腺癌检查 / 应检人数（人）", "320 | 200"),
      seen("乳腺癌检查 / 实检人数（人）", "305 | 190"),
    ]);
    expect(understood.map(({ column }) => column)).toEqual(["eligible", "screened", "eligible", "screened"]);
    const twice = seen("参训人数（人）", "3 | 4");
    const [one, other] = assignHeaders(form("training_ledger"), [twice, { ...twice }]);
    expect([one?.column, other?.column]).toContain("trainees");
    expect(one?.column).not.toBe(other?.column);
  });

  it("and other evidence counts", () => {
    const header = seen("户数", "3 | 4");
    const bonus = (_: number, column: string) => (column === "base" ? 6 : 0);
    const [alone] = assignHeaders(form("household_rating"), [header]);
    const [helped] = assignHeaders(form("household_rating"), [header], bonus);
    expect(alone?.column).toBe("households");
    expect(helped?.column).toBe("base");
  });
});

describe("any text", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("其中：", "（）", "(((", "/", "人", "累计", "%", "自", "1—9月", "[人]"),
  );

  it("is answered, with the columns of the form or none", () => {
    fc.assert(
      fc.property(fc.array(text), text, fc.array(text), (path, unit, cells) => {
        const { verdict, column, answers, probability } = understandHeader(form("women_loans"), {
          path,
          unit,
          cells,
        });
        const ids = form("women_loans").columns.map(({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining([...answers]));
        expect(answers[0]).toBe(column);
        expect(column === undefined).toBe(verdict === "none");
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }),
      tries(300),
    );
  });
});
