/** Forms of a city that are nearly standard ones, and rows under headers that fit both. */
import type { Design, DesignColumn } from "../../shared/form/design/design.ts";
import { designColumn } from "./designs.ts";

const text = (name: string, more: Partial<DesignColumn> = {}) => ({ name, kind: "text" as const, ...more });
const day = (name: string) => ({ name, kind: "date" as const });
const many = (name: string, unit = "人", required = false) => ({
  ...{ name, unit, required },
  ...{ kind: "count" as const, aggregation: "sum" as const },
});
const money = (name: string, unit = "元") => ({
  name,
  unit,
  kind: "money" as const,
  aggregation: "sum" as const,
});
const list = (name: string, ...words: readonly string[]) => ({
  name,
  kind: "code" as const,
  grouping: true,
  codes: words.map((word, at) => ({ code: `k${at + 1}`, name: word, aliases: [] })),
});

type Said = Partial<DesignColumn> & { readonly name: string };

function design(title: string, columns: readonly Said[]): Design {
  const made = columns.map(({ name, ...more }, at) => designColumn(`c${at + 1}`, name, more));
  const dated = made.find(({ kind }) => kind === "date")?.id;
  return {
    id: "own_like",
    title,
    titleAliases: [],
    number: "",
    rows: dated === undefined ? "sums" : "events",
    ...(dated !== undefined && { eventDate: dated, counted: { name: "条数", unit: "条" } }),
    accumulation: "period",
    columns: made,
    rules: [],
    leftOut: ["序号"],
  };
}

export const training = design("镇街巾帼学堂开班月报", [
  text("培训名称", { required: true, leaving: "sent", reason: "核对" }),
  list("培训类别", "家政", "电商", "手工", "其他"),
  day("开始日期"),
  many("培训人数", "人", true),
  many("其中:女性"),
  money("培训经费"),
  many("满意人数"),
]);

export const screening = design("妇女“两癌”检查民生实事进度表", [
  list("筛查项目", "宫颈癌", "乳腺癌"),
  many("应查人数", "人", true),
  many("实查人数", "人", true),
  many("检出异常"),
  many("随访人数"),
  many("未查人数"),
]);

export const teams = design("社区巾帼志愿队摸底表", [
  text("队伍名称", { required: true, leaving: "sent", reason: "核对" }),
  list("队伍类别", "文明实践", "家政互助", "矛盾调解"),
  many("人数", "人", true),
  many("其中:党员"),
  many("服务次数", "次"),
  many("受益人次", "人次"),
  many("积分兑换", "次"),
]);

export const bases = design("妇女儿童驿站运营情况表", [
  text("名称", { required: true, leaving: "sent", reason: "核对" }),
  list("类别", "驿站", "微家", "工作室"),
  many("面积", "平方米"),
  many("专职人员"),
  many("开展活动场次", "场"),
  many("服务人次", "人次", true),
  many("夜间开放天数", "天"),
]);

export const cases = design("婚姻家庭纠纷排查调处表", [
  day("受理日期"),
  list("诉求类别", "婚姻", "继承", "抚养", "其他"),
  list("办理状态", "已办", "在办"),
  many("件数", "件", true),
  many("调解成功", "件"),
  many("上门次数", "次"),
]);

export const aid = design("困难妇女春节走访慰问表", [
  list("对象类别", "单亲", "重病", "残疾", "其他"),
  many("人数", "人", true),
  money("金额"),
  money("物资折价"),
  many("走访次数", "次"),
]);

export const loans = design("巾帼贷放款旬报", [
  list("贷款类型", "信用", "抵押"),
  list("经办银行", "农商银行", "邮储银行"),
  money("贷款金额", "万元"),
  many("贷款笔数", "笔", true),
  money("贷款余额", "万元"),
  many("走访对接户数", "户"),
]);

export const jobs = design("妇女专场招聘会情况反馈表", [
  text("招聘会名称", { required: true, leaving: "sent", reason: "核对" }),
  day("举办日期"),
  many("用人单位", "家"),
  many("提供岗位", "个", true),
  many("达成意向"),
  many("求职人数"),
  many("直播观看人次", "人次"),
]);

export const events = design("巾帼大宣讲场次统计", [
  text("活动名称", { required: true, leaving: "sent", reason: "核对" }),
  day("活动日期"),
  text("地点", { leaving: "sent", reason: "核对" }),
  many("场次", "场", true),
  many("参与人次", "人次"),
  many("发放宣传品", "份"),
]);

export const organised = design("两新组织妇联组建攻坚表", [
  list("单位类别", "企业", "社会组织", "商圈"),
  many("应建单位数", "个"),
  many("已建组织单位", "个"),
  many("妇女组织数", "个", true),
  many("妇女代表"),
  many("结对指导员"),
]);

export const trainingRows = `培训名称 | 培训类别 | 开始日期 | 培训人数 | 其中:女性 | 培训经费
月嫂班 | 家政 | 2026-03-08 | 42 | 40 | 3000
直播班 | 电商 | 2026-03-19 | 30 | 28 | 2500`;

export const screeningRows = `单位 | 筛查项目 | 应查人数 | 实查人数 | 检出异常 | 随访人数
城关镇 | 宫颈癌 | 800 | 760 | 12 | 12
城关镇 | 乳腺癌 | 800 | 751 | 9 | 8`;

export const teamRows = `队伍名称 | 队伍类别 | 人数 | 其中:党员 | 服务次数 | 受益人次
向阳队 | 文明实践 | 25 | 9 | 14 | 320
和美队 | 矛盾调解 | 18 | 6 | 9 | 110`;

export const baseRows = `名称 | 类别 | 面积 | 专职人员 | 开展活动场次 | 服务人次
东门驿站 | 驿站 | 120 | 2 | 18 | 950
西河微家 | 微家 | 60 | 1 | 11 | 340`;

export const caseRows = `受理日期 | 诉求类别 | 办理状态 | 件数 | 调解成功
2026-02-03 | 婚姻 | 已办 | 1 | 1
2026-02-17 | 抚养 | 在办 | 1 | 0`;

export const aidRows = `对象类别 | 人数 | 金额 | 物资折价 | 走访次数
单亲 | 12 | 6000 | 1200 | 12
重病 | 7 | 7000 | 700 | 9`;

export const loanRows = `贷款类型 | 经办银行 | 贷款金额 | 贷款笔数 | 贷款余额
信用 | 农商银行 | 320 | 21 | 1200
抵押 | 邮储银行 | 150 | 6 | 480`;

export const jobRows = `招聘会名称 | 举办日期 | 用人单位 | 提供岗位 | 求职人数 | 达成意向
春风专场 | 2026-02-20 | 32 | 480 | 610 | 120
夜市专场 | 2026-03-06 | 18 | 210 | 260 | 66`;

export const eventRows = `活动名称 | 活动日期 | 地点 | 场次 | 参与人次 | 发放宣传品
家风进万家 | 2026-03-05 | 文化广场 | 2 | 300 | 260
反家暴宣传 | 2026-03-08 | 城东社区 | 1 | 120 | 400`;

export const organisedRows = `单位类别 | 应建单位数 | 已建组织单位 | 妇女组织数 | 妇女代表
企业 | 30 | 21 | 21 | 120
商圈 | 6 | 4 | 4 | 18`;

/** Kept since last year, when the standard form was asked for: with columns that the city's has not. */
export const oldTraining = `培训名称 | 培训类别 | 培训对象 | 举办单位 | 开始日期 | 结束日期 | 培训天数 | 培训人数 | 其中:女性 | 培训经费
月嫂班 | 家政 | 妇女 | 区妇联 | 2026-03-08 | 2026-03-12 | 5 | 42 | 40 | 3000
直播班 | 电商 | 妇女 | 区妇联 | 2026-03-19 | 2026-03-20 | 2 | 30 | 28 | 2500`;

export const oldScreening = `单位 | 筛查项目 | 应查人数 | 实查人数 | 完成率 | 检出异常 | 确诊人数 | 治疗人数 | 随访人数
城关镇 | 宫颈癌 | 800 | 760 | 95 | 12 | 2 | 2 | 12
城关镇 | 乳腺癌 | 800 | 751 | 93.9 | 9 | 1 | 1 | 8`;

export const oldTeams = `队伍名称 | 队伍类别 | 层级 | 人数 | 其中:注册(备案)人数 | 其中:女性 | 其中:党员 | 服务次数 | 服务时长 | 受益人次
向阳队 | 文明实践 | 村级 | 25 | 20 | 22 | 9 | 14 | 60 | 320
和美队 | 矛盾调解 | 村级 | 18 | 15 | 16 | 6 | 9 | 31 | 110`;

export const oldCases = `案件编号 | 受理日期 | 来源渠道 | 诉求类别 | 承办单位 | 办理状态 | 办结日期 | 件数 | 调解成功
001 | 2026-02-03 | 来访 | 婚姻家庭 | 妇联 | 已办结 | 2026-02-09 | 1 | 1
002 | 2026-02-17 | 来电 | 抚养 | 妇联 | 办理中 |  | 1 | 0`;

export const oldJobs = `招聘会名称 | 举办日期 | 举办地点 | 线上/线下 | 用人单位 | 提供岗位 | 求职人数 | 达成意向 | 实现就业
春风专场 | 2026-02-20 | 广场 | 线下 | 32 | 480 | 610 | 120 | 60
夜市专场 | 2026-03-06 | 夜市 | 线下 | 18 | 210 | 260 | 66 | 20`;

export const oldLoans = `贷款类型 | 经办银行 | 担保方式 | 贷款金额 | 贷款笔数 | 贷款人数 | 贴息金额 | 贷款余额 | 逾期金额
巾帼创业贷款 | 农商银行 | 信用 | 320 | 21 | 21 | 30000 | 1200 | 0
巾帼创业贷款 | 邮储银行 | 保证 | 150 | 6 | 6 | 9000 | 480 | 5`;
