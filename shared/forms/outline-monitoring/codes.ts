import { codeList } from "../code-list.ts";

/** 数据来源部门: who answers for the figure. */
export const departments = codeList(
  ["organisation", "组织", "Organisation department", "组织部", "市委组织部"],
  [
    "labour",
    "人社",
    "Human resources and social security",
    "人社局",
    "人力资源和社会保障局",
    "人力资源社会保障局",
  ],
  ["education", "教育", "Education", "教育局", "教体局", "教育体育局"],
  [
    "health",
    "卫健",
    "Health",
    "卫健委",
    "卫生健康委",
    "卫生健康局",
    "卫生计生委",
    "卫计委",
    "疾控",
    "疾控中心",
    "妇保院",
    "妇幼保健院",
  ],
  ["medical_insurance", "医保", "Medical insurance", "医保局", "医疗保障局"],
  ["police", "公安", "Police", "公安局"],
  ["court", "法院", "Court", "中级法院", "人民法院"],
  ["procuratorate", "检察", "Procuratorate", "检察院", "人民检察院"],
  ["justice", "司法", "Justice", "司法局"],
  ["civil_affairs", "民政", "Civil affairs", "民政局"],
  ["statistics", "统计", "Statistics", "统计局", "国家统计局"],
  ["people_congress", "人大", "People's congress", "人大常委会", "人大办"],
  ["cppcc", "政协", "CPPCC", "政协办"],
  ["agriculture", "农业农村", "Agriculture and rural affairs", "农业农村局", "乡村振兴局", "农业局"],
  ["housing", "住建(城管)", "Housing and city management", "住建局", "住建", "城管局"],
  ["water", "水利", "Water", "水利局", "水务局"],
  ["ecology", "生态环境", "Ecology and environment", "生态环境局", "环保局"],
  [
    "culture",
    "文旅广电",
    "Culture, tourism and broadcasting",
    "文旅局",
    "广电局",
    "文化广电和旅游局",
    "新闻出版局",
  ],
  ["sport", "体育", "Sports", "体育局"],
  ["market", "市场监管", "Market regulation", "市场监管局"],
  ["science", "科协(科技)", "Science", "科协", "科技局"],
  ["union", "工会", "Trade union", "总工会"],
  ["disabled", "残联", "Disabled persons' federation", "残疾人联合会"],
  ["youth", "共青团", "Youth league", "团委", "团市委"],
  ["sasac", "国资", "State assets", "国资委"],
  ["social_work", "社会工作部", "Social work department", "社工部"],
  ["federation", "妇儿工委办", "Committee for women and children", "妇联", "妇儿工委"],
  ["other", "其他", "Other", "其它"],
);

/** 统计口径: what a row of an indicator is about. Rows of different scope overlap and are never added. */
export const outlineScopes = codeList(
  ["all", "全部", "All", "合计", "全市", "总计", "全县"],
  ["party_government", "党政班子", "Party and government teams", "党委政府班子"],
  ["working_departments", "工作部门班子", "Working departments", "党政工作部门", "工作部门"],
  ["committees", "部委办局", "Committees and offices", "部办委局", "委办局"],
  ["government", "政府部门", "Government departments", "政府班子", "政府组成部门"],
  ["province_dept", "省级部门", "Departments of the province", "省级政府工作部门"],
  ["city_dept", "市级部门", "Departments of the city", "市级政府工作部门"],
  ["county_dept", "县级部门", "Departments of the county", "县级政府工作部门"],
  ["township", "乡镇", "Townships", "乡镇(街道)", "乡镇街道"],
  ["public", "公办", "Public", "公立"],
  ["private", "民办", "Private", "私立"],
  ["urban", "城镇", "Urban", "城市", "城区"],
  ["rural", "农村", "Rural", "乡村"],
  ["women", "女性", "Women"],
  ["men", "男性", "Men"],
  ["migrant", "流动人口", "Migrants", "随迁"],
  ["minority", "少数民族", "Minorities", "民族地区"],
  ["women_outline", "妇女规划", "Outline for women", "妇女发展规划", "妇女发展纲要", "妇女纲要"],
  ["children_outline", "儿童规划", "Outline for children", "儿童发展规划", "儿童发展纲要", "儿童纲要"],
  ["without_arts", "不含体育艺术", "Without sports and arts", "不含艺体"],
  ["other", "其他", "Other", "其它", "按表注明"],
);

export const sexes = codeList(
  ["female", "女", "Female", "女生"],
  ["male", "男", "Male", "男生"],
  ["both", "男女合计", "Both", "不分性别", "男女"],
  ["other", "其他", "Other", "其它"],
);

export const outlines = codeList(
  ["women", "妇女", "Women", "妇女发展纲要", "妇女发展规划", "妇女规划", "妇女纲要"],
  ["children", "儿童", "Children", "儿童发展纲要", "儿童发展规划", "儿童规划", "儿童纲要"],
  ["both", "两纲", "Both", "妇女儿童", "两规划", "妇女儿童发展纲要", "妇女儿童发展规划"],
  ["other", "其他", "Other", "其它"],
);

/** Domains of the outlines of 2021: eight for women, seven for children, some of one name. */
export const outlineDomains = codeList(
  ["health", "健康", "Health", "妇女与健康", "儿童与健康"],
  ["safety", "安全", "Safety", "儿童与安全"],
  ["education", "教育", "Education", "妇女与教育", "儿童与教育"],
  ["economy", "经济", "Economy", "妇女与经济"],
  ["decisions", "决策和管理", "Decisions and administration", "妇女参与决策和管理", "参与决策和管理"],
  ["security", "社会保障", "Social security", "妇女与社会保障"],
  ["welfare", "福利", "Welfare", "儿童与福利"],
  ["family", "家庭", "Family", "家庭建设", "妇女与家庭建设", "儿童与家庭"],
  ["environment", "环境", "Environment", "妇女与环境", "儿童与环境"],
  ["law", "法律", "Law", "法律保护", "妇女与法律", "儿童与法律保护"],
  ["other", "其他", "Other", "其它"],
);

export const outcomes = codeList(
  ["reached", "达标", "Reached", "已达标", "实现", "已实现", "是"],
  ["nearly", "基本达标", "Nearly", "接近达标", "基本实现"],
  ["not_yet", "未达标", "Not yet", "未实现", "差距较大", "否", "不达标"],
  ["unmeasured", "无数据", "Not measured", "不可监测", "未监测", "待评估"],
  ["qualitative", "定性", "Qualitative", "定性目标", "无量化目标"],
  ["other", "其他", "Other", "其它"],
);

export const dataMethods = codeList(
  ["report", "统计年报", "Annual report", "年报", "统计报表"],
  ["admin", "部门行政记录", "Records of a department", "部门数据", "业务系统"],
  ["survey", "抽样调查", "Survey", "抽样", "专项调查", "普查"],
  ["estimate", "测算", "Estimate", "推算", "估算"],
  ["other", "其他", "Other", "其它"],
);

export const directions = codeList(
  ["higher", "越高越好", "The higher the better", "正向", "正指标", "↑", "正向指标"],
  ["lower", "越低越好", "The lower the better", "逆向", "负指标", "↓", "逆向指标"],
  ["keep", "保持", "To be kept", "适度", "稳定", "区间", "适度指标"],
  ["neutral", "不评价", "Not judged", "仅统计", "描述性", "参考", "中性"],
  ["other", "其他", "Other", "其它"],
);
