import type { PublishedRow } from "./published-row.ts";

/** Published figures of form 1, 妇女教育培训台账. */
export const training: readonly PublishedRow[] = [
  {
    unit: "beichen",
    codes: { category: "妇联干部" },
    figures: { trainees: ["新任妇代会主任和委员岗位培训", "950"] },
    remark: "2007年以来累计；新任妇代会主任和委员岗位培训",
  },
  {
    unit: "beichen",
    codes: { category: "家政、编织、美容" },
    figures: { sessions: ["家政、编织、美容技能培训班", "389"] },
    remark: "2007年以来累计；技能培训班",
  },
  {
    unit: "beichen",
    codes: { category: "创业就业培训" },
    figures: { trainees: ["示范基地和培训中心培训妇女", "20000余"] },
    remark: "2007年以来累计；示范基地和培训中心",
  },
  {
    unit: "beichen",
    codes: { category: "手工编织" },
    figures: { sessions: ["手工编织培训班", "125"] },
    remark: "2007年以来累计",
  },
  {
    unit: "langfang",
    codes: { category: "专题培训(党史)" },
    figures: { sessions: ["专题培训", "113"] },
    remark: "2021年",
  },
  {
    unit: "langfang",
    codes: { category: "美丽庭院" },
    figures: {
      hours: ["美丽庭院授课课时", "713.5"],
      lecturers: ["美丽庭院授课讲师", "212"],
      attendances: ["美丽庭院授课受益群众", "39000"],
    },
    remark: "2021年",
  },
  {
    unit: "langfang",
    codes: { category: "母婴护理/养老/收纳/茶艺" },
    figures: {
      trainees: ["家政等技能培训参训", "11000"],
      employed: ["培训带动就业创业", "5700"],
    },
    remark: "2021年",
  },
  {
    unit: "langfang",
    codes: { category: "妇联干部" },
    figures: {
      sessions: ["“领头雁”培训", "71"],
      trainees: ["“领头雁”培训人数", "近10000"],
    },
    remark: "截至2022年3月累计；“领头雁”培训",
  },
  {
    unit: "baoshuiqu",
    codes: { category: "女性素质" },
    figures: { sessions: ["订制素质培训", "500余"] },
    remark: "每年；订制素质培训",
  },
  {
    unit: "tonglu",
    codes: { category: "家政服务" },
    figures: { trainees: ["赴杭州家政集团免费培训", "30余"] },
    remark: "2010年；赴杭州家政集团免费培训",
  },
  {
    unit: "tonglu",
    codes: { category: "SYB创业", target_group: "女大学生" },
    figures: { trainees: ["女大学生SYB创业培训", "19"] },
    remark: "2010年",
  },
  {
    unit: "tonglu",
    codes: { category: "来料加工", target_group: "女经纪人" },
    figures: { trainees: ["参加市级来料加工女经纪人培训", "20"] },
    remark: "2010年；市级培训",
  },
  {
    unit: "tonglu",
    codes: { category: "绣花鞋" },
    figures: { trainees: ["绣花鞋培训学员", "45"] },
    remark: "2010年；培训学员",
  },
  {
    unit: "tonglu",
    codes: { category: "绣花鞋", target_group: "其他" },
    figures: { trainees: ["受辅导刺绣爱好者", "20余"] },
    remark: "2010年；受辅导刺绣爱好者",
  },
  {
    unit: "tonglu",
    codes: { category: "文明岗负责人", target_group: "文明岗负责人" },
    figures: { trainees: ["巾帼文明岗负责人培训听讲", "136"] },
    remark: "2010年",
  },
  {
    unit: "tonglu",
    codes: { category: "妇联干部", target_group: "妇联干部" },
    figures: {
      trainees: ["妇女干部及执委培训", "70余"],
      days: ["干部培训天数", "3"],
    },
    remark: "2010年；妇女干部及执委",
  },
  {
    unit: "fuzhou",
    codes: { category: "文明岗负责人" },
    figures: { trainees: ["文明岗负责人参训", "150"] },
    remark: "2013年",
  },
  {
    unit: "fuzhou",
    codes: { category: "双学双比" },
    figures: {
      sessions: ["“双学双比”培训班", "72"],
      trainees: ["“双学双比”培训妇女", "6814"],
    },
    remark: "2013年",
  },
  {
    unit: "guigang",
    codes: { category: "月嫂" },
    figures: {
      sessions: ["月嫂培训班", "10"],
      trainees: ["月嫂免费培训妇女", "373"],
    },
    remark: "2015年；免费培训",
  },
  {
    unit: "daxing",
    codes: { category: "综合培训", visit_flag: "否" },
    figures: {
      sessions: ["各类主题培训指导", "1637"],
      attendances: ["培训惠及妇女", "300000余"],
      target_programmes: ["计划开展培训行动项数", "5"],
      target: ["每项行动计划培训人数", "约10000"],
    },
    remark: "2006年至2011年8月累计；健康、家教、理财、技能；计划为未来3至5年，人数为每项行动",
  },
  {
    unit: "daxing",
    codes: { visit_flag: "是" },
    figures: {
      sessions: ["参观学习考察", "243"],
      attendances: ["参观学习考察人次", "14000余"],
    },
    remark: "2006年至2011年8月累计",
  },
];
