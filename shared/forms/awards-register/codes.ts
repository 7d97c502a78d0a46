import { codeList, withUnits } from "../code-list.ts";

/** L10 荣誉称号. 红旗手 is a person; 三八红旗手(集体) is kept for figures that were printed of both. */
export const awardNames = codeList(
  ["march_8_models", "三八红旗手标兵", "8 March red-banner models", "全国三八红旗手标兵", "红旗手标兵"],
  ["march_8_persons", "三八红旗手", "8 March red-banner bearers", "红旗手", "全国三八红旗手", "省三八红旗手"],
  ["march_8_groups", "三八红旗集体", "8 March red-banner collectives", "红旗集体", "全国三八红旗集体"],
  ["march_8_bearers", "三八红旗手(集体)", "8 March red-banner bearers and collectives", "三八红旗手及集体"],
  [
    "civil_posts",
    "巾帼文明岗",
    "Women's civilised posts",
    "巾帼文明岗(标兵岗)",
    "文明岗",
    "巾帼文明标兵岗",
    "巾帼文明示范岗",
    "全国巾帼文明岗",
  ],
  [
    "model_workers",
    "巾帼建功标兵",
    "Women model workers",
    "建功标兵",
    "巾帼建功先进个人",
    "全国巾帼建功标兵",
  ],
  [
    "post_achievement",
    "巾帼建功先进集体",
    "Collectives of achievement at work",
    "岗位建功先进集体",
    "岗位建功",
    "城乡妇女岗位建功先进集体",
    "全国巾帼建功先进集体",
  ],
  ["demo_bases", "巾帼示范基地", "Demonstration bases", "巾帼现代农业科技示范基地", "巾帼乡村旅游示范点"],
  [
    "science_farmers",
    "农村致富女能手(带头人)",
    "Women who lead in farming",
    "农村科技致富女能手",
    "致富女能手",
    "双学双比女能手",
    "“双学双比”女能手",
    "增收致富带头人",
    "致富带头人",
    "巾帼致富带头人",
    "巾帼新农人",
  ],
  ["startup_stars", "巾帼创业之星", "Women founders", "创业明星", "女性创业标兵", "巾帼创业标兵"],
  ["home_stars", "巾帼家政标兵", "Women in domestic service", "家政明星", "金牌月嫂"],
  [
    "finest_women",
    "最美女性",
    "Finest women",
    "十大最美女性",
    "十大杰出女性",
    "最美巾帼人物",
    "巾帼榜样",
    "五好新女性",
  ],
  ["finest_chairs", "优秀妇联主席", "Excellent chairs", "最美妇联主席"],
  ["good_staff", "优秀妇联干部", "Excellent federation staff", "优秀妇女干部", "优秀妇联执委", "优秀执委"],
  [
    "good_wives",
    "好妻子好母亲",
    "Good wives and mothers",
    "好妻子、好母亲",
    "优秀母亲",
    "十佳母亲",
    "百名优秀母亲",
  ],
  ["families", "家庭类荣誉", "Honours of families", "最美家庭", "五好家庭", "平安家庭", "书香家庭"],
  [
    "family_work",
    "家庭工作先进集体(个人)",
    "Work with families",
    "家庭教育先进集体",
    "平安家庭先进集体",
    "五好家庭创建先进集体",
    "廉政文化进家庭先进单位",
    "廉政文化进家庭",
  ],
  ["womens_homes", "先进妇女之家", "Advanced women's homes", "优秀妇女之家", "示范妇女之家"],
  [
    "advanced_collectives",
    "先进集体",
    "Advanced collectives",
    "妇女工作先进集体",
    "先进妇联组织",
    "先进单位",
  ],
  ["advanced_persons", "先进个人", "Advanced persons", "妇女工作先进个人", "先进工作者"],
  [
    "rights_collectives",
    "维护妇女儿童权益先进集体",
    "Rights collectives",
    "维权先进集体",
    "反拐先进集体",
    "反拐项目",
  ],
  [
    "rights_persons",
    "维护妇女儿童权益先进个人",
    "Persons for rights",
    "维权先进个人",
    "维权标兵",
    "反拐先进个人",
  ],
  [
    "outline_collectives",
    "实施妇女儿童发展纲要先进集体",
    "Collectives for the outlines",
    "两纲先进集体",
    "两规划先进集体",
  ],
  [
    "outline_persons",
    "实施妇女儿童发展纲要先进个人",
    "Persons for the outlines",
    "两纲先进个人",
    "两规划先进个人",
  ],
  [
    "volunteers",
    "巾帼志愿服务先进",
    "Volunteering",
    "优秀巾帼志愿者",
    "优秀志愿服务项目",
    "最佳志愿服务组织",
  ],
  ["child_workers", "儿童工作先进", "Work for children", "优秀儿童工作者", "少年儿童工作先进"],
  ["spring_buds", "春蕾计划先进", "Spring Buds", "春蕾计划奖"],
  [
    "papers",
    "优秀论文(案例)",
    "Papers and cases",
    "优秀论文",
    "论文",
    "理论论文",
    "优秀案例",
    "三制案例",
    "“三制”优秀案例",
  ],
  [
    "prizes",
    "竞赛获奖",
    "Prizes in contests",
    "比赛奖项",
    "技能竞赛",
    "一等奖",
    "二等奖",
    "三等奖",
    "优秀奖",
    "组织奖",
  ],
  ["may_1", "五一巾帼奖", "1 May awards of women", "五一巾帼标兵", "五一巾帼奖状"],
  ["general", "综合荣誉", "Honours of no federation", "文明单位", "劳动模范", "五一劳动奖章"],
  ["other", "其他", "Other", "其它"],
);

/** Awards of a person, where nothing else is said. */
export const personalAwards = [
  ...["march_8_models", "march_8_persons", "science_farmers", "startup_stars", "home_stars", "finest_women"],
  ...["finest_chairs", "good_staff", "good_wives", "advanced_persons", "rights_persons", "outline_persons"],
];

/** Awards of a collective, where nothing else is said. */
export const collectiveAwards = [
  ...["march_8_groups", "post_achievement", "womens_homes", "advanced_collectives"],
  ...["rights_collectives", "outline_collectives"],
];

/** Awards that say whose they are: all others are asked about. */
export const tellingAwards = [
  ...personalAwards,
  ...collectiveAwards,
  ...["civil_posts", "model_workers", "demo_bases", "papers", "prizes", "families"],
];

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
    "上海市级",
    "重庆市级",
  ],
  ["province_county", "直辖市、区县合计", "Province and county", "省(直辖市)、区县合计", "市区级"],
  ["province_city", "省、市级", "Province and city", "省市级"],
  ["city_and_above", "市级以上", "City and above", "市以上", "市级及以上"],
  ["city", "市级", "City", "市", "地市级", "设区市级", "州级"],
  ["county", "区县级", "County", "县级", "区级", "县", "区", "区县", "县区级", "县市区级"],
  ["county_township", "区县镇街级", "County and township", "区镇级", "县乡级"],
  ["township", "镇街级", "Township", "镇级", "乡镇级", "街道级", "镇街"],
  ["village", "村级", "Village", "社区级", "村居级", "村(社区)级"],
  ["industry", "系统(行业)级", "Of a trade", "行业级", "系统级"],
  ["other", "其他", "Other", "其它"],
);

const recipients = codeList(
  ["person", "个人", "Person", "个人奖"],
  ["collective", "集体", "Collective", "单位", "先进集体", "集体奖", "班组"],
  ["family", "家庭", "Family"],
  ["post", "岗(单位)", "Post", "岗", "岗位", "文明岗"],
  ["base", "基地(阵地)", "Base", "基地", "阵地"],
  ["project", "项目", "Project", "志愿项目", "品牌"],
  ["paper", "论文/案例", "Paper or case", "论文", "案例"],
  ["work", "作品", "Work", "作品/比赛", "比赛"],
  ["other", "其他", "Other", "其它"],
);

/** 对象类型, with the unit in which each kind is counted. */
export const recipientTypes = withUnits(recipients, {
  person: "人",
  collective: "个",
  family: "户",
  post: "个",
  base: "个",
  project: "个",
  paper: "篇",
  work: "项",
  other: "个",
});

/** A recommendation is no award and is never added to awards. */
export const awardStages = codeList(
  ["awarded", "已授予", "Awarded", "授予", "命名", "表彰", "获得"],
  ["recommended", "推荐", "Recommended", "推报", "参创", "申报", "候选", "公示"],
  ["revoked", "已撤销", "Revoked", "撤销称号"],
  ["other", "其他", "Other", "其它"],
);

export const reviewResults = codeList(
  ["retained", "保留", "Retained", "合格", "继续保留"],
  ["rectify", "限期整改", "To be improved", "整改", "暂缓"],
  ["revoked", "撤销", "Revoked", "取消", "摘牌"],
  ["transferred", "移交", "Transferred", "划转"],
  ["renamed", "更名", "Renamed", "变更名称"],
  ["other", "其他", "Other", "其它"],
);

export const industries = codeList(
  ["agriculture", "农业农村", "Agriculture", "农业"],
  ["industry", "工业建筑", "Industry and building", "工业", "制造业", "建筑业"],
  ["education", "教育", "Education", "教育系统"],
  ["health", "卫生健康", "Health", "医疗", "卫健", "医疗卫生", "卫生系统"],
  ["science", "科技", "Science", "科研"],
  ["finance", "金融", "Finance", "银行", "保险", "税务"],
  ["law", "政法", "Law", "公检法司", "公安", "法院", "检察"],
  ["culture", "文体传媒", "Culture", "文化", "新闻", "文化旅游"],
  ["government", "党政机关", "Government", "机关", "行政机关"],
  ["community", "社区基层", "Communities", "社区", "村社区"],
  ["service", "商贸服务", "Services", "窗口服务", "商贸", "家政服务"],
  ["newjob", "新经济新就业", "New trades", "两新组织", "新业态", "新就业"],
  ["military", "军队", "Military", "部队"],
  ["other", "其他", "Other", "其它"],
);
