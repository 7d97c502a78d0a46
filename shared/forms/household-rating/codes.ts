import { codeList } from "../code-list.ts";
import { levels } from "../code-lists.ts";

/** Of families and courtyards. 五好家庭 was 五好文明家庭 in the first edition; 文明家庭 is another title. */
export const familyTypes = codeList(
  ["finest", "最美家庭", "Finest families", "寻找最美家庭", "全国最美家庭", "百户最美家庭"],
  ["finest_green", "最美绿色家庭", "Finest green families", "绿色最美家庭", "绿色环保最美家庭"],
  ["five_virtues", "五好家庭", "Five-virtues families", "五好文明家庭", "五好家庭标兵"],
  ["civilised", "文明家庭", "Civilised families", "星级文明户", "十星级文明户"],
  ["safe", "平安家庭", "Safe families", "平安示范户", "无毒家庭"],
  ["clean", "清洁家庭", "Clean families", "清洁家庭(等次)", "卫生家庭", "卫生户", "干净人家"],
  ["healthy", "健康家庭", "Healthy families", "健康家庭示范户"],
  ["reading", "书香家庭", "Reading families", "亲子阅读家庭", "阅读家庭"],
  ["learning", "学习型家庭", "Learning families", "学习家庭", "终身学习家庭"],
  ["education", "科学教子家庭", "Families who raise children well", "家教家庭", "优秀家庭教育家庭"],
  ["low_carbon", "低碳家庭", "Low-carbon families", "低碳生活家庭", "节能家庭"],
  ["green", "绿色家庭", "Green families", "绿色环保家庭", "节约型家庭", "绿色家庭示范户"],
  ["environment", "环保文明家庭", "Environment-friendly families", "环保家庭", "环保文明家庭(标兵户)"],
  [
    "honest",
    "清廉家庭",
    "Honest-government families",
    "助廉家庭",
    "廉洁家庭",
    "清廉最美家庭",
    "最美廉洁家庭",
  ],
  ["harmonious", "和谐家庭", "Harmonious families", "幸福家庭", "和睦家庭"],
  ["filial", "孝老爱亲家庭", "Families who care for their elders", "孝亲家庭", "敬老家庭"],
  [
    "in_laws",
    "好婆婆好儿媳",
    "Good mothers- and daughters-in-law",
    "好婆婆、好儿媳",
    "好婆媳",
    "好婆婆",
    "好儿媳",
    "好媳妇",
    "好妯娌",
  ],
  ["charity", "热心公益家庭", "Families who help others", "志愿家庭", "公益家庭", "抗疫家庭"],
  ["military", "爱国拥军家庭", "Families who support the army", "拥军家庭", "双拥家庭", "最美军嫂家庭"],
  ["customs", "移风易俗家庭", "Families of new customs", "婚俗改革家庭", "节俭家庭"],
  ["child_friendly", "儿童友好家庭", "Child-friendly families", "妇女儿童友好家庭"],
  ["science_demo", "女科技示范户", "Women science demonstration households", "科技示范户", "巾帼科技致富户"],
  [
    "beautiful_courtyard",
    "美丽庭院",
    "Beautiful courtyards",
    "最美庭院",
    "秀美庭院",
    "五美庭院",
    "美丽小院",
    "美丽家园",
  ],
  ["premium_courtyard", "精品庭院", "Premium courtyards", "精品美丽庭院", "示范庭院", "庭院经济示范户"],
  ["other", "其他", "Other", "其它"],
);

/** Levels of honours and ratings, open: they nest and are never added. */
export const ratingLevels = [...levels, ...codeList(["other", "其他", "Other", "其它"])];

/** What a household was rated. 优, 良, 达标 and 合格 mean another grade with every office, and are asked about. */
export const householdGrades = codeList(
  ["clean", "清洁户", "Clean", "清洁", "干净户"],
  ["fairly_clean", "较清洁户", "Fairly clean", "较清洁", "一般户"],
  ["unclean", "不清洁户", "Unclean", "不清洁", "差户"],
  ["star1", "一星", "One star", "一星户", "一星级"],
  ["star2", "二星", "Two stars", "二星户", "二星级"],
  ["star3", "三星", "Three stars", "三星户", "三星级"],
  ["star4", "四星", "Four stars", "四星户", "四星级"],
  ["star5", "五星", "Five stars", "五星户", "五星级"],
  ["beautiful", "美丽", "Beautiful"],
  ["premium", "精品", "Premium", "示范"],
  ["model", "标兵", "Model", "标兵户", "十佳"],
  ["other", "其他", "Other", "其它"],
);

export const cleanliness = ["clean", "fairly_clean", "unclean"];
export const stars = ["star1", "star2", "star3", "star4", "star5"];
export const courtyards = ["beautiful_courtyard", "premium_courtyard"];
