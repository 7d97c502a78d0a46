import { codeList } from "./code-list.ts";

/** L3 活动类别. 主题实践活动 counts people of a campaign, the others people reached by publicity. */
export const activityCategories = codeList(
  ["lectures_tour", "大宣讲", "Lecture tours", "巾帼大宣讲", "宣讲", "大宣讲等合计"],
  ["reading", "读书班/读书会", "Reading classes", "读书班", "读书会", "讲座读书会"],
  ["mass_publicity", "群众性宣教", "Publicity among the people", "群众性宣教活动", "宣教活动"],
  ["talks", "知识与健康讲座", "Talks on knowledge and health", "知识讲座", "健康讲座", "讲座"],
  ["family_education", "家庭教育", "Family education", "科学家教", "家教", "家庭教育宣讲"],
  ["public_lectures", "公益大讲堂", "Public lectures", "大讲堂"],
  ["family_stories", "家风故事会", "Family stories", "家风"],
  ["law", "普法维权", "Law and rights", "普法", "普法宣传", "法治宣传", "维权宣传"],
  ["drugs_aids", "禁毒防艾", "Against drugs and AIDS", "禁毒", "防艾"],
  ["domestic_violence", "反家暴", "Against domestic violence", "反家庭暴力"],
  ["cults", "反邪教", "Against cults"],
  ["live_classes", "线上直播课", "Live online classes", "直播课", "线上直播", "直播"],
  ["micro_classes", "微课堂", "Micro-classes", "微信微课堂"],
  ["ethics", "道德讲堂", "Ethics lectures"],
  ["skill_contest", "技能竞赛", "Skill contests", "职业技能", "职业技能竞赛", "技能大赛"],
  [
    "arts_sports",
    "文体比赛(健身舞、合唱、趣味运动会)",
    "Arts and sports contests",
    "文体比赛",
    "歌咏比赛",
    "合唱比赛",
    "健身舞比赛",
    "趣味运动会",
    "文体活动",
  ],
  ["exhibition", "作品展览", "Exhibitions", "展览"],
  ["women_topics", "女性专题活动", "Women's topics", "女性专题"],
  ["roadshow", "项目路演", "Project road shows", "路演"],
  ["matchmaking", "婚恋联谊", "Match-making", "婚恋活动", "联谊", "交友联谊"],
  ["services", "服务便民", "Services to the people", "便民服务"],
  ["planting", "植树绿化", "Tree planting", "植树", "巾帼林"],
  ["crafts", "手工制作", "Handicraft", "道具花"],
  ["research", "调研座谈", "Research and hearings", "调研", "座谈会", "蹲点调研"],
  ["meeting", "会议交流", "Meetings", "会议", "交流发言"],
  ["holiday_show", "节日慰问演出", "Holiday shows", "慰问演出"],
  ["campaign", "主题实践活动", "Campaigns", "主题活动", "巾帼建功", "巾帼建功活动"],
  ["role_models", "典型宣传", "Publicity for role models", "宣传典型", "最美女性", "先进典型宣传"],
  ["other", "其他", "Other", "其它"],
);

export const campaigns = codeList(
  ["march_8", "三八", "8 March", "“三八”", "三八节", "三八妇女节"],
  ["mothers_day", "母亲节", "Mother's Day"],
  ["june_1", "六一", "1 June", "“六一”", "六一儿童节"],
  ["july_1", "七一", "1 July", "“七一”"],
  ["national_day", "国庆", "National Day", "国庆节"],
  ["november_25", "反家暴日(11·25)", "25 November", "反家暴日", "11·25", "11.25"],
  ["constitution_day", "国家宪法日", "Constitution Day", "宪法日"],
  ["june_26", "国际禁毒日(6·26)", "26 June", "国际禁毒日", "禁毒日", "6·26"],
  ["new_year", "两节", "New Year and Spring Festival", "元旦春节", "元旦、春节"],
  ["party_centenary", "建党百年", "Centenary of the Party", "建党100周年"],
  ["other", "其他", "Other", "其它"],
);

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
