import { codeList } from "../code-list.ts";

/** 项目类别. 课题 alone may be a township's; 重点项目 is what every such ledger is called. */
export const projectKinds = codeList(
  ["special", "妇女儿童专项", "Special funds", "妇女儿童事业发展专项", "妇女儿童专项资金", "专项经费项目"],
  ["central_lottery", "彩票公益金项目", "Lottery funds", "中央专项彩票公益金", "彩票公益金", "公益金项目"],
  ["key", "重点工程", "Key works", "专项重点工程", "三牵手一扶持", "“三牵手一扶持”"],
  ["livelihood", "民生实事", "Projects promised to the public", "民生实事项目", "实事项目", "民生工程"],
  ["rights", "维权项目", "Rights", "婚姻调解项目", "婚姻调解工作经费", "反家暴项目", "信访项目"],
  ["family", "家庭教育项目", "Families and parents", "家庭教育", "家庭建设项目", "家庭教育指导"],
  ["employment", "就业创业项目", "Employment", "巾帼创业项目", "技能培训项目", "巾帼家政项目"],
  ["rural", "乡村振兴项目", "Rural revival", "乡村振兴巾帼行动", "美丽庭院项目", "衔接资金项目"],
  ["facilities", "阵地建设", "Facilities", "妇女儿童活动中心", "活动中心建设", "儿童之家建设", "基建项目"],
  ["services", "购买服务", "Bought services", "政府购买服务", "购买服务项目", "社工项目"],
  ["charity", "公益项目", "Charity", "公益", "公益创投", "公益创投项目", "基金会项目"],
  [
    "outline",
    "两纲(妇儿工委)项目",
    "Outlines for women and children",
    "妇儿工委工作经费",
    "两规划实施",
    "两纲实施",
  ],
  ["research", "课题调研", "Research", "调研课题", "调研"],
  ["township_topics", "一镇一品", "Township topics", "一镇一品课题", "一乡一品", "一镇一品项目"],
  ["other", "其他", "Other", "其它"],
);

/** 资金来源. 本级财政 is another level with every office, and is asked about. */
export const fundSources = codeList(
  ["central", "中央", "Central", "中央财政", "中央资金", "中央级"],
  ["province", "省", "Province", "省级财政", "省财政", "省级", "省级资金", "自治区财政"],
  ["city", "市", "City", "市级财政", "市财政", "市级", "市级资金", "市本级"],
  [
    "county",
    "区县财政",
    "County",
    "区县",
    "区财政",
    "县财政",
    "县级",
    "区级",
    "县级财政",
    "区级财政",
    "县级资金",
  ],
  ["city_county", "市、区级", "City and county", "市区级", "市、区县财政", "市县财政"],
  ["township", "乡镇(村)自筹", "Raised by townships and villages", "自筹", "乡镇自筹", "村集体", "镇级财政"],
  ["federation", "妇联经费", "The federation's own funds", "上级妇联", "妇联工作经费", "部门预算"],
  ["foundation", "基金会", "Foundations", "中国妇女发展基金会", "中国儿童少年基金会", "慈善总会"],
  ["enterprise", "企业", "Enterprise", "企业赞助", "企业捐助", "爱心企业", "商会"],
  ["donations", "公益募捐", "Donations", "募捐", "社会捐赠", "社会资金", "众筹", "个人捐赠"],
  ["departments", "部门项目资金", "Other departments", "人社就业资金", "乡村振兴衔接资金", "工会"],
  ["mixed", "多渠道", "Several sources", "财政+社会", "综合"],
  ["other", "其他", "Other", "其它", "不详"],
);

/** 进度, in the order in which a project goes through it. */
export const projectStages = codeList(
  ["proposed", "申报", "Proposed", "已申报", "拟立项", "申请"],
  ["approved", "立项", "Approved", "已立项", "批复"],
  ["tender", "采购(招标)", "Tender", "招标", "采购", "采购中", "招标中"],
  ["under_way", "实施", "Under way", "实施中", "进行中", "在建", "推进中"],
  ["review", "总结", "Under review", "验收", "结项", "评估", "验收总结"],
  ["completed", "完成", "Completed", "已完成", "建成", "结题", "已结项", "完工", "竣工"],
  ["stopped", "终止", "Stopped", "暂停", "取消", "已终止"],
  ["other", "其他", "Other", "其它"],
);
