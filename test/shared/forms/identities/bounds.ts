import type { Stated } from "./stated.ts";

const posts = ["全国巾帼文明岗", "北京市巾帼文明岗", "巾帼文明岗"];

/** Bounds, nested figures, conflicts and what explains itself. */
export const bounds: Readonly<Record<string, Stated>> = {
  T57: {
    form: "employment_services",
    rows: [["招聘会解决就业", "招聘会解决就业中妇女"]],
    says: "其中:女性 <= 实现就业",
    rule: "C3.1a",
    second: "E3.1a",
  },
  T58: {
    form: "training_ledger",
    rows: [["手工编织培训班"], ["家政、编织、美容技能培训班"]],
    says: "期数[培训类别=手工编织] <= 期数[培训类别=家政服务]",
    scope: "group",
  },
  T59: {
    form: "household_rating",
    rows: [["累计创建精品庭院"], ["累计创建美丽庭院"]],
    says: "户数[家庭类型=精品庭院] <= 户数[家庭类型=美丽庭院]",
    scope: "group",
    second: "E6.11a",
  },
  T60: {
    form: "positions_bases",
    rows: [["市级示范妇女微家"], ["各类妇女微家"]],
    says: "个数[级别=市级] <= 个数[级别=不分级别]",
    scope: "group",
    rule: "C9.2c",
    second: "E9.1c",
  },
  T61: {
    form: "training_ledger",
    rows: [["家政等技能培训参训", "培训带动就业创业"]],
    says: "1900 <= 就业创业人数 <= 培训人数",
    rule: "C1.2a",
    second: "E1.4a",
  },
  T62: {
    form: "household_rating",
    rows: [["全国最美家庭"], ["省最美家庭"], ["省最美绿色家庭"], ["市级最美家庭"]],
    says: "户数[评定级别=全国] + 户数[评定级别=省级] <= 户数[评定级别=市级]",
    scope: "group",
  },
  T63: {
    form: "health_screening",
    rows: [["妇女免费健康体检", "体检查出病例", "其中癌症病例"]],
    says: "确诊“两癌” <= 检出异常 <= 实查人数",
    rule: "C5.2a",
    second: "E5.16a",
  },
  T64: {
    form: "employment_services",
    rows: [["来料加工经纪人", "新发展优秀经纪人"]],
    says: "其中:新发展 <= 经纪人",
    rule: "C3.2a",
    second: "E3.9",
  },
  T65: {
    form: "employment_services",
    rows: [["带动妇女从事来料加工", "领加工费的低收入农村妇女"]],
    says: "低收入妇女 <= 来料加工从业妇女",
    rule: "C3.2b",
    second: "E3.8",
  },
  T66: {
    form: "employment_services",
    rows: [["提出创业构想的女大学生", "创业项目立项的女大学生", "获创业基金援助女大学生"]],
    says: "创业构想 >= 立项 >= 获基金援助",
    rule: "C3.3a",
    second: "E3.12",
  },
  T67: {
    form: "org_building",
    rows: [["乡镇妇联主席竞争性选拔参与", "选拔任用的女干部"]],
    says: "选拔任用 <= 选拔报名",
    rule: "C8.9",
    second: "E8.19",
  },
  T68: nested("杭州市低碳家庭", "县级低碳家庭"),
  T68b: nested("杭州市学习型家庭", "县级学习型家庭"),
  T68c: nested("其中杭州市助廉家庭", "助廉家庭"),
  T69: {
    form: "outline_monitoring",
    rows: [["婴儿死亡率"], ["5岁以下儿童死亡率"]],
    says: "数值[监测指标=om_infant_mortality] <= 数值[监测指标=om_u5_mortality]",
    scope: "group",
    rule: "C14.2a",
    second: "E14.3",
  },
  T70: {
    form: "outline_monitoring",
    rows: [["其中公办幼儿园"], ["农村幼儿园数"]],
    says: "数值[统计口径=公办] <= 数值[统计口径=全部]",
    scope: "group",
  },
  T71: {
    form: "outline_monitoring",
    rows: [["考取北大清华"], ["一本上线人数"], ["二本以上上线人数"], ["高考考生数"]],
    says: "数值[监测指标=om_tier1_persons] <= 数值[监测指标=om_tier2_persons]",
    scope: "group",
    rule: "C14.2b",
    second: "E14.14",
  },
  T72: {
    form: "awards_register",
    rows: posts.map((text) => [text]),
    says: "数量[级别=国家级] + 数量[级别=省级] <= 数量[级别=各级合计]",
    scope: "group",
    rule: "C12.4a",
    second: "E12.2a",
  },
  T72b: {
    form: "awards_register",
    rows: [["北京市巾帼建功标兵"], ["巾帼建功先进个人"]],
    says: "数量[级别=省级] <= 数量[级别=各级合计]",
    scope: "group",
    rule: "C12.4c",
    second: "E12.2c",
  },
  T73: {
    form: "org_building",
    rows: [["区妇联常委", "区妇联执委", "妇女代表"]],
    says: "常委 <= 执委 <= 妇女代表",
    rule: "C8.2a",
    second: "E8.2",
  },
  T74: {
    form: "org_building",
    rows: [["各级各类妇女组织", "其中非公企业妇女组织"]],
    says: "其中:非公(两新)组织 <= 妇女组织数",
    rule: "C8.3a",
    second: "E8.16a",
  },
  T75: {
    form: "health_screening",
    rows: [["两癌免费筛查", "筛查罹患两癌"]],
    says: "29 <= 确诊“两癌” <= 实查人数",
    rule: "C5.3",
    second: "E5.16c",
  },
  T76: {
    form: "women_loans",
    rows: [["获贷创业妇女", "贷款带动妇女创业"]],
    says: "带动就业创业 >= 借款人数",
    second: "E4.14",
  },
  T77: {
    form: "org_building",
    rows: [["建立非公企业妇女组织"], ["其中非公企业妇女组织"]],
    says: 'orgs_np[单位类别="非公企业"] != orgs_np[单位类别="各级各类"]',
    scope: "group",
    finding: "error C8.3c",
    secondFinding: "warning E8.16d",
  },
  T78: {
    form: "outline_monitoring",
    rows: [["党政工作部门班子配女干部"], ["市级部委办局班子女干部配备率"]],
    says: "数值[监测指标=om_women_in_leadership_rate] > 数值[监测指标=om_women_leader_member_share]",
    scope: "group",
  },
  T79: {
    form: "volunteer_teams",
    rows: [["专家技术服务队成员"], ["与基地结对专家"]],
    says: "人数[队伍类别=专家技术服务队] <= 人数[队伍类别=结对专家]",
    scope: "group",
  },
  T80: {
    form: "org_building",
    rows: [["配妇女小组长的村(小组)", "已推选妇女小组长"]],
    says: "下辖单位数 - 妇女小组长 = 176",
    finding: "warning C8.8",
    secondFinding: "warning E8.18",
  },
};

/** A city honour is also a county one. */
function nested(city: string, county: string): Stated {
  return {
    form: "household_rating",
    rows: [[city], [county]],
    says: "户数[评定级别=市级] <= 户数[评定级别=区县级]",
    scope: "group",
  };
}
