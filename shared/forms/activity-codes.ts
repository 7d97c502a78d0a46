import { codeList } from "./code-list.ts";

/** L4 就业渠道. 小额贷款带动 belongs to the loans and is only met here by mistake. */
export const employmentChannels = codeList(
  ["job_fair", "招聘会", "Job fairs", "招聘"],
  ["training_transfer", "技能培训转移", "Transfer after training", "培训转移", "技能培训"],
  ["bases", "示范基地带动", "Demonstration bases", "示范基地", "基地", "基地带动", "基地/工作室/合作组织"],
  ["workshops", "巾帼车间", "Women's workshops", "扶贫车间"],
  ["weaving", "手工编织", "Weaving", "编织", "手工艺", "手工艺工作室"],
  ["piecework", "来料加工", "Piecework"],
  ["labour_export", "劳务输送", "Labour export", "劳务输出", "家政", "输送京津"],
  ["cooperatives", "合作组织", "Co-operatives", "专业合作组织", "合作社"],
  ["student_startups", "女大学生创业", "Student start-ups", "女大学生"],
  ["maker_spaces", "众创空间", "Maker spaces", "创客空间"],
  ["loans", "小额贷款带动", "Loans", "贷款带动"],
  ["other", "其他", "Other", "其它"],
);

/** Whether people in work are those of the day, those of the period, or a part of a figure given elsewhere. */
export const drivenStates = codeList(
  ["stock", "期末存量", "In work at the end", "存量", "目前", "累计"],
  ["new", "本期新增", "New in the period", "新增"],
  ["part", "其中数", "Part of another row", "其中"],
);
