import { codeList, withUnits } from "./code-list.ts";

/** L10 荣誉称号 */
export const awardNames = codeList(
  ["march_8_bearers", "三八红旗手(集体)", "8 March red-banner bearers", "三八红旗手", "三八红旗集体"],
  ["model_workers", "巾帼建功标兵", "Women model workers", "建功标兵", "巾帼建功先进个人"],
  ["civil_posts", "巾帼文明岗(标兵岗)", "Women's civilised posts", "巾帼文明岗", "文明岗", "巾帼文明标兵岗"],
  ["demo_bases", "巾帼示范基地", "Demonstration bases"],
  ["post_achievement", "岗位建功先进集体", "Post-achievement collectives", "岗位建功"],
  ["science_farmers", "农村科技致富女能手", "Women science farmers", "致富女能手"],
  ["double_experts", "双学双比女能手", "Study-and-compete women", "“双学双比”女能手"],
  ["income_leaders", "增收致富带头人", "Income leaders", "致富带头人"],
  ["finest_women", "最美女性", "Finest women", "十大最美女性"],
  ["finest_chairs", "最美妇联主席", "Finest chairs"],
  ["new_women", "五好新女性", "Five-virtues new women"],
  ["good_wives", "好妻子好母亲", "Good wives and mothers", "好妻子、好母亲"],
  ["good_staff", "优秀妇联干部", "Excellent federation staff", "优秀妇女干部"],
  ["womens_homes", "先进妇女之家", "Advanced women's homes", "优秀妇女之家"],
  ["safe_families", "平安家庭先进集体", "Safe-family collectives"],
  ["honest_families", "廉政文化进家庭先进单位", "Honest-government units", "廉政文化进家庭"],
  ["rights_collectives", "维护妇女儿童权益先进集体", "Rights collectives", "维权先进集体", "反拐项目"],
  ["civilised_units", "文明单位", "Civilised units"],
  ["papers", "优秀论文", "Papers", "论文", "理论论文"],
  ["rights_cases", "“三制”优秀案例", "Cases of the three systems", "三制案例"],
  ["prizes", "比赛奖项", "Prizes in contests", "一等奖", "二等奖", "三等奖", "优秀奖"],
  ["advanced_collectives", "先进集体", "Advanced collectives", "妇女工作先进集体"],
  ["advanced_persons", "先进个人", "Advanced persons", "妇女工作先进个人"],
  ["other", "其他", "Other", "其它"],
);

/**
 * Level of an award. Where a text gives two levels or more in one figure, the mixture is a level of its own:
 * splitting it would invent figures. 各级合计 contains the others.
 */
export const awardLevels = codeList(
  ["all", "各级合计", "All levels", "不分级别", "全国/市/区县合计", "各级"],
  ["international", "国际", "International", "国际级"],
  ["international_national", "国际、全国", "International and national", "国际/全国"],
  ["national", "国家级", "National", "全国", "全国级", "国家"],
  [
    "province",
    "省级(含直辖市级)",
    "Provincial",
    "省级",
    "省",
    "省(直辖市)",
    "自治区级",
    "北京市级",
    "天津市级",
  ],
  ["province_county", "直辖市、区县合计", "Province and county", "省(直辖市)、区县合计", "市区级"],
  ["city_and_above", "市级以上", "City and above", "市以上"],
  ["city", "市级", "City", "市"],
  ["county", "区县级", "County", "县级", "区级", "县", "区", "区县"],
  ["township", "镇街级", "Township", "镇级", "乡镇级", "街道级", "镇街"],
);

const recipients = codeList(
  ["person", "个人", "Person"],
  ["collective", "集体", "Collective", "单位", "先进集体"],
  ["family", "家庭", "Family"],
  ["post", "岗(单位)", "Post", "岗", "岗位", "文明岗"],
  ["paper", "论文/案例", "Paper or case", "论文", "案例"],
  ["work", "作品", "Work", "作品/比赛", "比赛"],
);

/** 对象类型, with the unit in which each kind is counted. */
export const recipientTypes = withUnits(recipients, {
  person: "人",
  collective: "个",
  family: "户",
  post: "个",
  paper: "篇",
  work: "项",
});

/** A recommendation is no award and is never added to awards. */
export const awardStages = codeList(
  ["awarded", "已授予", "Awarded", "授予", "命名", "表彰"],
  ["recommended", "推荐", "Recommended", "推报", "参创", "申报"],
);

export const reviewResults = codeList(
  ["retained", "保留", "Retained", "合格"],
  ["revoked", "撤销", "Revoked", "取消"],
  ["transferred", "移交", "Transferred", "划转"],
);
