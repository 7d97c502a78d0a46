import { codeList } from "./code-list.ts";

/** L1 培训类别. Sources that name several trades at once are filed under the first. */
export const trainingCategories = codeList(
  [
    "home_services",
    "家政服务",
    "Domestic services",
    "家政",
    "家政培训",
    "家政、编织、美容",
    "家政/编织/美容",
    "母婴护理/养老/收纳/茶艺",
  ],
  ["maternity_care", "母婴护理", "Maternity care", "月嫂", "母婴护理(月嫂)", "月嫂培训", "育婴"],
  ["elderly_care", "养老护理", "Care of the elderly", "养老", "护老"],
  ["storage", "收纳整理", "Home organising", "收纳"],
  ["tea_art", "茶艺", "Tea art"],
  ["weaving", "手工编织", "Weaving", "编织"],
  ["embroidery", "刺绣", "Embroidery", "绣花鞋", "刺绣(绣花鞋)", "绣花鞋(来料加工)", "绣花鞋(爱好者)"],
  ["beauty", "美容", "Beauty care", "美容美发"],
  ["piecework", "来料加工", "Piecework"],
  [
    "farming",
    "农业实用技术",
    "Farming techniques",
    "双学双比",
    "农业实用技术(双学双比)",
    "双学双比(农业实用技术)",
    "实用技术",
  ],
  ["syb", "SYB创业", "Start Your Business", "SYB", "SYB创业培训"],
  [
    "employment_startup",
    "创业就业培训",
    "Employment and start-up",
    "创业就业",
    "就业创业培训",
    "就业创业",
    "创业培训",
  ],
  ["e_commerce", "电商", "E-commerce", "电子商务", "直播电商"],
  ["finance", "金融理财", "Personal finance", "理财", "金融"],
  ["etiquette", "礼仪", "Etiquette"],
  ["family_education", "家庭教育", "Family education", "科学教子", "家庭教育(科学教子)", "家教"],
  ["health", "健康养生", "Health", "健康", "养生"],
  ["women_quality", "女性素质", "Personal development", "素质培训", "女性素质提升", "素质"],
  ["law", "法律知识", "Law", "法律", "普法"],
  [
    "federation_staff",
    "妇联干部",
    "Federation staff",
    "领头雁",
    "妇联干部(领头雁、执委、妇代会主任)",
    "妇女干部",
    "执委培训",
    "妇代会主任",
  ],
  ["civilised_post", "文明岗负责人", "Heads of civilised posts", "巾帼文明岗负责人"],
  [
    "jurors",
    "陪审员/劳动监督员",
    "Jurors and labour inspectors",
    "陪审员",
    "劳动监督员",
    "陪审员、劳动监督员",
  ],
  [
    "party_history",
    "党史理论",
    "Party history and theory",
    "专题培训",
    "党史",
    "党史理论(专题培训)",
    "专题培训(党史)",
  ],
  ["courtyards", "美丽庭院", "Beautiful courtyards"],
  ["mixed", "综合培训", "Several subjects", "综合", "各类主题培训", "健康/家教/理财/技能"],
  ["other", "其他", "Other", "其它"],
);

/** L2 培训对象 */
export const targetGroups = codeList(
  ["rural_women", "农村妇女", "Rural women"],
  ["urban_unemployed", "城镇失业妇女", "Urban unemployed women", "城镇登记失业妇女", "下岗失业妇女"],
  ["landless", "失地妇女", "Women who lost their land"],
  ["students", "女大学生", "Women students"],
  ["village_officials", "女大学生村官", "Graduate village officials"],
  ["agents", "女经纪人", "Women agents", "来料加工女经纪人"],
  ["entrepreneurs", "女企业家", "Women entrepreneurs"],
  ["federation_staff", "妇联干部", "Federation staff", "妇女干部"],
  ["executives", "执委", "Executive members", "妇联执委"],
  ["civilised_post", "文明岗负责人", "Heads of civilised posts", "巾帼文明岗负责人"],
  ["parents", "家长", "Parents"],
  ["left_behind_parents", "留守儿童家长", "Carers of left-behind children"],
  ["migrants", "外来务工妇女", "Migrant women workers", "外来务工"],
  ["other", "其他", "Other", "其它"],
);

export const trainingModes = codeList(
  ["offline", "线下", "In person", "现场", "面授"],
  ["online", "线上", "Online", "网络", "直播"],
  ["blended", "线上线下结合", "Online and in person", "线上线下", "线上+线下", "线上、线下"],
);

export const yesNo = codeList(["yes", "是", "Yes", "有"], ["no", "否", "No", "不是", "没有"]);

/** Items of form 5; `insurance`, `services` and `other` are no screening: nobody is screened on such a row. */
export const screeningItems = codeList(
  ["cervical", "宫颈癌", "Cervical cancer", "宫颈癌筛查"],
  ["breast", "乳腺癌", "Breast cancer", "乳腺癌筛查"],
  ["both", "“两癌”合计", "Both cancers", "两癌合计", "两癌", "“两癌”", "两癌筛查", "“两癌”筛查"],
  ["gynaecological", "妇女病普查", "Gynaecological survey", "妇女病", "妇科普查", "妇科病普查"],
  ["checkup", "健康体检", "Health check-up", "体检", "妇女健康体检"],
  ["insurance", "健康保险", "Health insurance", "保险", "妇女健康保险", "妇幼健康保险", "两癌保险"],
  ["services", "健康服务", "Health services", "义诊", "健康服务(义诊等)", "义诊、救助", "健康关爱"],
  ["other", "其他", "Other", "其它"],
);

/** Levels nest and are never added. Words of the municipalities (北京市级 …) mean the provincial level. */
export const levels = codeList(
  ["international", "国际", "International", "国际级"],
  ["national", "全国", "National", "国家级", "国家", "全国级"],
  ["province", "省级", "Provincial", "省", "自治区级", "北京市级", "天津市级", "上海市级", "重庆市级"],
  ["city", "市级", "City", "市", "地市级", "设区市级"],
  ["county", "区县级", "County", "县级", "区级", "县", "区", "区县", "县区级", "县(市、区)级", "县(市、区)"],
  ["county_township", "区县镇街级", "County and township", "区镇级", "区、镇级", "区县、镇街", "县乡级"],
  [
    "township",
    "镇街级",
    "Township",
    "镇级",
    "乡镇级",
    "街道级",
    "镇街",
    "乡镇",
    "乡级",
    "镇",
    "乡镇(街道)级",
  ],
  ["village", "村级", "Village", "村", "社区级", "村(社区)级", "村居", "村(社区)", "村居级"],
);
