import type { Values } from "../../../support/published-rows.ts";
import { percent, type Stated } from "./stated.ts";

const posts = ["全国巾帼文明岗", "北京市巾帼文明岗", "巾帼文明岗"];
const finest = [["全国最美家庭(列名1户)"], ["省级最美家庭"], ["上饶市最美家庭"], ["区级最美家庭"]];
const reviewed = [
  ["复查的市级以上巾帼文明岗"],
  ["保留巾帼文明岗"],
  ["撤销巾帼文明岗"],
  ["移交平潭管理的文明岗"],
];
const tierRate = (rate: string, persons: number): Values => ({
  indicator: rate,
  numerator: persons * 100,
  denominator: 3_290_000,
});

/** What the sources imply and do not print: last year’s figures, sums, rates, means. */
export const implied: Readonly<Record<string, Stated>> = {
  T19: {
    form: "outline_monitoring",
    rows: [["一本上线率"]],
    implied: tierRate("om_tier1_rate", 3537),
    says: "分子 / 数值 * 100 in 32850..32950",
    finding: "warning C14.1a",
    secondFinding: "warning E14.1a",
  },
  T20: {
    form: "outline_monitoring",
    rows: [["二本以上上线率"]],
    implied: tierRate("om_tier2_rate", 15857),
    says: "分子 / 数值 * 100 in 32850..32950",
    finding: "warning C14.1a",
    secondFinding: "warning E14.1a",
  },
  T22: {
    form: "outline_monitoring",
    rows: [["城镇单位女性就业人员", "城镇单位女性就业同比增加"]],
    implied: { last: 7_580_000 },
    says: "数值 - 上年值 = 比上年增减",
    rule: "C14.4a",
    second: "E14.5",
  },
  T23: change(["二本以上上线人数", "二本以上上线同比增加"], 1_256_700),
  T24: change(["考取北大清华", "考取北大清华同比增加"], 1000),
  T25: change(["农村幼儿园数", "农村幼儿园同比增加"], 83_500),
  T26: change(["市级部委办局班子女干部配备率", "部委办局配备率同比增长"], 1454),
  T26b: change(["市政府部门班子女干部配备率", "政府部门配备率同比增长"], 1325),
  T27: change(["婚前医学检查率", "婚检率同比提高"], 9794),
  T27b: change(["孕产妇住院分娩率", "住院分娩率同比提高"], 9999),
  T28: change(["学前三年毛入园率", "学前三年入园率同比提高"], 7590),
  T28b: change(["学前一年毛入园率", "学前一年入园率同比提高"], 9500),
  T29: {
    form: "aid_records",
    rows: [["姐妹帮扶对子(巩固)", "新增姐妹帮扶对子"]],
    says: "结对数 + 其中:新增结对数 = 528",
    finding: "error C11.5",
    secondFinding: "error E11.6",
  },
  T30: {
    form: "awards_register",
    rows: [["浙江省巾帼文明岗"], ["杭州市巾帼文明岗"], ["县级巾帼文明岗"]],
    says: "数量[级别=省级] + 数量[级别=市级] + 数量[级别=区县级] = 15",
    scope: "group",
  },
  T31: {
    form: "outline_monitoring",
    rows: [["一本上线人数", "一本上线同比增长"]],
    implied: { last: 300_100 },
    says: "(数值 - 上年值) / 上年值 * 100 - 比上年增长 < 0.015",
    finding: "warning C14.4b",
    secondFinding: "warning E14.6a",
  },
  T32: {
    form: "org_building",
    rows: [["镇街妇联主席", "镇街专职副主席", "镇街兼职副主席"]],
    says: "主席 + 专职副主席 + 兼职副主席 = 478",
  },
  T34: {
    form: "training_ledger",
    rows: [["家政等技能培训参训", "培训带动就业创业"]],
    says: percent("就业创业人数", "培训人数", 51.75, 51.85),
    rule: "C1.2a",
    second: "E1.4a",
  },
  T36: {
    form: "household_rating",
    rows: [["累计创建精品庭院"], ["累计创建美丽庭院"]],
    says: percent("户数[家庭类型=精品庭院]", "户数[家庭类型=美丽庭院]", 19.95, 20.05),
    scope: "group",
  },
  T37: {
    form: "org_building",
    rows: [["完成换届的街镇", "街镇总数(换届分母)"]],
    implied: { election_rate: 8330 },
    says: percent("换届完成单位", "下辖单位数", 83.25, 83.35),
    rule: "C8.5c",
    second: "E8.5b",
  },
  T38: {
    form: "org_building",
    rows: [["妇联主席", "副主席", "执委"]],
    says: "主席 + 副主席合计 + 执委 = 24",
  },
  T39: {
    form: "awards_register",
    rows: posts.map((text) => [text]),
    says: "数量[级别=各级合计] - 数量[级别=国家级] - 数量[级别=省级] = 140",
    scope: "group",
    rule: "C12.4a",
    second: "E12.2a",
  },
  T40: {
    form: "awards_register",
    rows: [["区妇联获国家级先进集体"], ["区妇联获市区级先进集体"]],
    says: '数量[级别=国家级] + 数量[级别="省(直辖市)、区县合计"] = 106',
    scope: "group",
  },
  T41: {
    form: "positions_bases",
    rows: [["巾帼维权岗"], ["巾帼维权工作站"], ["姐妹驿站"]],
    says: "个数 = 233",
    scope: "group",
  },
  T42: {
    form: "rights_cases",
    rows: [["接待来信来访", "信访结案率"]],
    says: "受理件数 * 办结率 / 100 in 2836.5..2837.5",
  },
  T43: {
    form: "household_rating",
    rows: finest,
    says: "户数 = 30",
    scope: "group",
    rule: "C6.3b",
    second: "E6.7",
  },
  T44: { form: "aid_records", rows: [["救助贫困妇女"], ["救助贫困儿童"]], says: "人数 = 72", scope: "group" },
  T45: {
    form: "aid_records",
    rows: [["贫困妇女救助金额"], ["贫困儿童救助金额"]],
    says: "金额 = 62000",
    scope: "group",
  },
  T46: {
    form: "org_building",
    rows: [["配妇女小组长的村(小组)", "已推选妇女小组长"]],
    says: percent("妇女小组长", "下辖单位数", 91.65, 91.75),
    finding: "warning C8.8",
    secondFinding: "warning E8.18",
  },
  T47: {
    form: "health_screening",
    rows: [["两癌免费筛查", "筛查罹患两癌"]],
    says: percent("确诊“两癌”", "实查人数", 1.285, 1.295),
    finding: "warning C5.4b",
    secondFinding: "warning E5.23",
  },
  T48: {
    form: "health_screening",
    rows: [["妇女免费健康体检", "体检查出病例"]],
    says: percent("检出异常", "实查人数", 25.75, 25.85),
    rule: "C5.4a",
    second: "E5.24",
  },
  T49: loan(["新增妇女小额贴息贷款", "贷款扶持城乡妇女"], "5.815万..5.825万"),
  T50: loan(["小额担保贷款金额", "获小额担保贷款妇女"], "6.135万..6.145万"),
  T51: loan(["创业妇女小额贷款", "获贷创业妇女"], "9.375万..9.385万"),
  T52: {
    form: "employment_services",
    rows: [["各类招聘会", "招聘会帮助女性就业"]],
    says: "其中:女性 / 招聘会 in 153.05..153.15",
    rule: "C3.4b",
    second: "E3.14b",
  },
  T53: {
    form: "training_ledger",
    rows: [["“双学双比”培训班", "“双学双比”培训妇女"]],
    says: "培训人数 / 期数 in 94.55..94.65",
    rule: "C1.5",
    second: "E1.9",
  },
  T54: {
    form: "training_ledger",
    rows: [["月嫂培训班", "月嫂免费培训妇女"]],
    says: "培训人数 / 期数 in 37.25..37.35",
    rule: "C1.5",
    second: "E1.9",
  },
  T55: {
    form: "awards_register",
    rows: reviewed,
    says: percent("数量[复核结果=撤销]", "复核数", 13.05, 13.15),
    scope: "group",
  },
  T56: {
    form: "employment_services",
    rows: [["领加工费的低收入农村妇女", "低收入妇女累计加工费"]],
    says: "低收入妇女加工费 / 低收入妇女 in 3605.5..3606.5",
    second: "E3.6",
  },
};

function change(texts: readonly string[], last: number): Stated {
  return {
    form: "outline_monitoring",
    rows: [texts],
    implied: { last },
    says: "数值 - 上年值 = 比上年增减",
    rule: "C14.4a",
    second: "E14.5",
  };
}

function loan(texts: readonly string[], range: string): Stated {
  return {
    form: "women_loans",
    rows: [texts],
    says: `贷款金额 / 借款人数 in ${range}`,
    rule: "C4.1c",
    second: "E4.2a",
  };
}
