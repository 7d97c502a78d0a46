import { codeList } from "./code-list.ts";

/** L8 阵地/基地类别 */
export const positionKinds = codeList(
  ["womens_home", "妇女之家", "Women's home", "先进妇女之家"],
  ["half_sky_home", "半边天家园", "Half-sky home"],
  ["micro_home", "妇女微家", "Women's micro-home", "微家"],
  ["activity_centre", "妇女儿童活动中心", "Women's and children's centre", "活动中心"],
  ["party_centre", "党群服务中心", "Party and mass service centre", "党群一体化服务中心"],
  ["childrens_home", "儿童之家", "Children's home"],
  ["left_behind_home", "留守流动儿童之家", "Home for left-behind and migrant children", "留守儿童之家"],
  ["rights_station", "妇女维权站", "Rights station", "维权站"],
  ["rights_post", "巾帼维权岗", "Rights post", "维权岗", "妇女儿童维权岗"],
  ["rights_workstation", "维权工作站", "Rights workstation", "巾帼维权工作站"],
  ["sisters_station", "姐妹驿站", "Sisters' station"],
  ["three_systems", "“三制”示范点", "Site of the three systems", "三制示范点", "维权“三制”", "三制"],
  ["counselling", "婚姻家庭辅导室", "Marriage counselling room", "婚姻辅导室"],
  ["psychology", "心理咨询室(温馨坊)", "Psychological counselling", "心理咨询室", "温馨坊"],
  ["violence_report", "反家暴报警点", "Domestic-violence reporting point", "反家暴提示牌"],
  ["council", "议事机构", "Women's council", "妇女议事机构", "议事会", "妇女议事会"],
  ["mutual_group", "互助组", "Mutual-aid group", "妇女互助组"],
  ["model_site", "组织建设典型点", "Model organisation site", "组织建设典型建设点", "典型点"],
  ["women_base", "巾帼示范基地(村)", "Women's demonstration base", "巾帼示范基地"],
  ["f_base", "“妇”字号基地", "Women's federation base", "妇字号基地"],
  ["double_base", "双学双比示范基地", "Study-and-compete base", "“双学双比”示范基地"],
  ["piecework_base", "来料加工基地", "Piecework base"],
  ["poverty_base", "脱贫示范基地", "Poverty-relief base", "巾帼脱贫示范基地"],
  ["startup_base", "创业基地", "Start-up base", "巾帼创业基地", "创业基地项目"],
  ["internship_base", "创业实习基地", "Internship base", "实习基地"],
  ["craft_workshop", "巧娘工作室", "Handicraft workshop", "“巾帼巧绘”工作室", "巾帼巧绘工作室", "巧绘工作室"],
  ["workshop", "巾帼车间", "Women's workshop", "扶贫车间"],
  ["cooperative", "专业合作组织", "Co-operative", "妇女专业合作组织", "专业合作社"],
  ["parents_school", "家长学校", "Parents' school"],
  ["other", "其他", "Other", "其它"],
);

/** Level at which a position was named. 不分级别 is a total over levels, which contains the others. */
export const positionLevels = codeList(
  ["all", "不分级别", "All levels", "各级合计", "合计"],
  ["unnamed", "未命名", "Not named", "未评定"],
  ["township", "镇街级", "Township", "镇级", "乡镇级", "街道级", "镇街", "乡镇"],
  ["county", "区县级", "County", "县级", "区级", "区县", "县", "区"],
  ["city", "市级", "City", "市"],
  ["city_and_above", "市级以上", "City and above", "市以上"],
  ["province_city", "省、市级", "Province and city", "省市级", "省、市"],
  ["province", "省级", "Provincial", "省", "北京市级", "天津市级"],
  ["national", "全国", "National", "国家级", "全国级"],
);

export const positionStates = codeList(
  ["in_use", "在用", "In use", "是", "正常"],
  ["revoked", "撤销", "Revoked", "摘牌"],
  ["transferred", "移交", "Transferred"],
  ["stopped", "停用", "Out of use", "否", "停止使用"],
);
