import { codeList } from "./code-list.ts";

/** 来源渠道. Sums over two channels at once have words of their own. */
export const caseChannels = codeList(
  ["letter", "来信", "Letter", "信件"],
  ["visit", "来访", "Visit", "接访", "走访来访"],
  ["call", "来电(12338)", "Call", "来电", "12338", "热线", "12338热线"],
  ["online", "网络(掌上妇联等)", "Online", "网络", "掌上妇联", "网上信访"],
  ["superior", "上级转办", "Passed down", "上级交办"],
  ["department", "部门移交", "From a department", "部门转交"],
  ["outreach", "走访发现", "Found on a visit", "排查发现"],
  ["letters_visits", "来信来访", "Letters and visits", "信访"],
  ["calls_visits", "来电来访", "Calls and visits"],
  ["all", "全部渠道", "All channels", "各渠道"],
);

/** L6 诉求类别 */
export const caseCategories = codeList(
  ["marriage", "婚姻家庭", "Marriage and family", "婚姻", "婚姻家庭纠纷"],
  ["violence", "家庭暴力", "Domestic violence", "家暴"],
  ["person", "人身权利", "Personal rights", "人身权益"],
  ["property", "财产权益", "Property", "财产"],
  ["labour", "劳动和社会保障权益", "Labour and social security", "劳动权益", "劳动保障"],
  ["land", "土地权益", "Land rights"],
  ["children", "儿童权益", "Children's rights", "未成年人权益"],
  ["trafficking", "拐卖/性侵", "Trafficking and sexual abuse", "拐卖", "性侵"],
  ["other", "其他", "Other", "其它"],
);

/** Who handles a case, or where a department's figure comes from. */
export const caseHandlers = codeList(
  ["federation", "妇联", "Women's federation", "本级妇联", "上级妇联"],
  ["police", "公安", "Police", "公安局", "派出所"],
  ["court", "法院", "Court"],
  ["procuratorate", "检察", "Procuratorate", "检察院"],
  ["justice", "司法", "Justice", "司法局", "法律援助中心"],
  ["civil_affairs", "民政", "Civil affairs", "民政局"],
  ["petitions", "信访局", "Petitions office", "信访部门"],
  ["departments", "部门数据", "Departments", "有关部门"],
  ["other", "其他", "Other", "其它"],
);

export const caseMethods = codeList(
  ["mediation", "调解", "Mediation"],
  ["legal_advice", "法律咨询", "Legal advice"],
  ["legal_aid", "法律援助", "Legal aid"],
  ["judicial_aid", "司法救助", "Judicial aid"],
  ["counselling", "心理疏导", "Counselling"],
  ["referral", "转办", "Referral"],
  ["other", "其他", "Other", "其它"],
);

export const caseStates = codeList(
  ["received", "受理", "Received", "已受理"],
  ["in_progress", "办理中", "In progress", "在办", "处理中", "否"],
  ["closed", "办结", "Closed", "已办结", "结案", "已结案", "处结", "是"],
  ["returned", "退回", "Returned", "已退回"],
  ["rejected", "不予受理", "Not accepted"],
);

/**
 * L9 救助类别. 助学 and 爱心妈妈 are words of none: they mean Spring Buds or another programme, a pair or a visit, with every
 * office.
 */
export const aidKinds = codeList(
  [
    "holiday",
    "节日慰问",
    "Holiday visits",
    "慰问",
    "六一慰问",
    "走访慰问",
    "春节慰问",
    "两节慰问",
    "三八慰问",
    "送温暖",
  ],
  [
    "hardship",
    "困难妇女帮扶",
    "Aid in hardship",
    "困难救助",
    "困难帮扶",
    "临时救助",
    "贫困母亲帮扶",
    "单亲母亲帮扶",
    "阳光救助",
  ],
  [
    "cancers",
    "“两癌”救助",
    "Aid for cancer",
    "两癌救助",
    "两癌救助专项",
    "低收入妇女两癌救助",
    "贫困母亲两癌救助",
    "两癌患病妇女救助",
    "中央彩票公益金两癌救助",
  ],
  ["spring_buds", "春蕾计划", "Spring Buds", "春蕾计划(助学)", "春蕾", "春蕾助学", "春蕾女童", "春蕾班"],
  [
    "study_pairing",
    "助学(圆梦)",
    "Help with study",
    "助学",
    "助学结对",
    "结对助学",
    "金秋助学",
    "圆梦大学",
    "希望助学",
    "圆梦助学",
  ],
  [
    "left_behind",
    "留守(困境)儿童关爱",
    "Care for children left behind or in hardship",
    "留守儿童关爱",
    "困境儿童关爱",
    "留守困境儿童关爱",
    "关爱留守儿童",
    "关爱困境儿童",
    "留守儿童",
    "困境儿童",
  ],
  ["pairing", "结对帮扶", "Pairing", "一对一帮扶", "一对一", "爱心妈妈结对"],
  ["sister_pairing", "姐妹帮扶", "Sisters' pairing", "姐妹结对", "姐妹帮扶对子", "姐妹手拉手"],
  ["family_pairing", "家庭结对", "Families' pairing", "文明家庭结对"],
  ["orphans", "孤残儿童关爱", "Care for orphans", "孤残儿童牵手", "孤残儿童结对", "恒爱行动", "福利院儿童"],
  [
    "disaster",
    "赈灾(应急)",
    "Disaster relief",
    "赈灾捐款",
    "赈灾",
    "抗震救灾",
    "防汛救灾",
    "抗疫",
    "应急救助",
  ],
  ["water_cellars", "母亲水窖", "Water cellars", "爱心水窖", "水窖", "校园安全饮水"],
  ["mothers_health", "母亲健康快车", "Mothers' health", "母亲健康1+1", "母亲健康"],
  ["postal_parcel", "母亲邮包", "Parcels for mothers", "邮包", "温暖包", "爱心包裹"],
  ["insurance", "保险捐赠", "Insurance", "保险", "女性安康保险捐赠"],
  ["goods", "物资捐赠", "Donated goods", "捐物", "爱心衣物"],
  ["home_reno", "儿童居室改造", "Rooms for children", "梦想小屋", "希望小屋", "焕新计划"],
  ["psych", "心理关爱", "Psychological care", "心理援助", "心理疏导"],
  [
    "several",
    "多项公益",
    "Several campaigns",
    "恒爱行动/阳光救助",
    "春蕾计划/母亲健康1+1",
    "公益活动",
    "综合帮扶",
  ],
  ["other", "其他", "Other", "其它"],
);

/** 收支方向. 捐赠 and 捐款 are words of none: given or received, with every office. */
export const aidDirections = codeList(
  ["given", "发放(支出)", "Given", "发放", "支出", "救助", "资助", "慰问", "受助"],
  ["raised", "募集(收入)", "Raised", "募集", "收入", "捐赠收入", "募捐", "接收捐赠", "筹集"],
  ["paired", "结对", "Paired", "结对帮扶"],
  ["registered", "建档(在册)", "On the register", "建档", "在册", "登记在册", "摸底", "底数"],
  ["other", "其他", "Other", "其它"],
);

/** 对象类别. 儿童, 留守 and 单亲家庭 may be several of them, and are asked about. */
export const aidTargets = codeList(
  ["women", "困难妇女", "Women in hardship", "低收入妇女", "贫困妇女", "贫困母亲", "困难母亲", "低保妇女"],
  ["single_mothers", "单亲困难母亲", "Single mothers", "单亲困难家庭", "单亲母亲"],
  [
    "cancer_patients",
    "“两癌”患病妇女",
    "Women with cancer",
    "两癌患病妇女",
    "两癌妇女",
    "患病妇女",
    "癌症妇女",
  ],
  ["disabled", "残疾妇女", "Disabled women", "重残妇女", "残疾人家庭"],
  ["elderly", "老年妇女", "Elderly women", "百岁老人", "老妇女主任", "离任妇女干部"],
  ["left_behind_women", "留守妇女", "Left-behind women"],
  ["left_behind_children", "留守儿童", "Left-behind children", "农村留守儿童"],
  ["children", "困境(困难)儿童", "Children in hardship", "困难儿童", "困境儿童", "贫困儿童", "单亲儿童"],
  ["orphans", "孤残儿童", "Orphans and disabled children", "孤儿", "事实无人抚养儿童", "失依儿童"],
  [
    "spring_buds",
    "春蕾女童(学生)",
    "Spring Buds pupils",
    "春蕾学生(女童/女高中生/女大学生)",
    "春蕾学生",
    "春蕾女童",
    "春蕾生",
    "女童",
    "女学生",
    "女高中生",
    "女大学生",
  ],
  ["students", "困难学生", "Students in hardship", "贫困学生", "困境学生", "大学新生"],
  ["military", "军烈属", "Families of soldiers", "军属", "烈属", "军嫂", "军烈属家庭"],
  ["models", "先进典型", "Honoured women", "困难红旗手", "困难三八红旗手", "巾帼典型"],
  ["officials", "贫困妇干", "Federation staff in hardship", "困难妇女干部", "困难妇干", "基层妇干"],
  ["disaster_victims", "受灾群众", "Victims of disasters", "灾区", "受灾妇女"],
  ["families", "困难家庭", "Families in hardship", "贫困家庭", "监测户"],
  [
    "women_children",
    "困难妇女儿童",
    "Women and children",
    "贫困妇女儿童",
    "贫困母亲、儿童",
    "妇女儿童",
    "母亲、儿童",
  ],
  ["institutions", "机构", "Institutions", "学校", "福利院", "敬老院", "幼儿园", "中小学、幼儿园"],
  ["other", "其他", "Other", "其它"],
);

/** Whether the person was aided, or came to the register or left it. */
export const aidStates = codeList(
  ["helped", "已帮扶", "Aided", "已发放", "已救助", "已资助", "已慰问", "已到账", "已拨付", "是"],
  [
    "waiting",
    "未帮扶",
    "Not yet aided",
    "未发放",
    "未救助",
    "未资助",
    "未慰问",
    "未到账",
    "未拨付",
    "待帮扶",
    "待发放",
    "待救助",
    "否",
  ],
  ["registered", "在册", "On the register", "在库", "正常在册"],
  ["joined", "新增(转入)", "Newly registered", "转入", "新纳入", "新建档"],
  ["left", "退出(转出)", "Left the register", "转出", "已退出", "核减", "移出"],
  ["other", "其他", "Other", "其它"],
);

/** What makes life hard, as civil affairs name it. */
export const hardships = codeList(
  ["dibao", "低保对象", "Minimum-living allowance", "低保", "低保户", "城乡低保", "低保家庭"],
  ["tekun", "特困人员", "Extreme hardship", "特困", "五保", "特困供养"],
  [
    "monitored",
    "易返贫致贫人口",
    "At risk of poverty",
    "监测对象",
    "脱贫不稳定户",
    "边缘易致贫户",
    "突发严重困难户",
    "防返贫监测对象",
  ],
  ["expense", "支出型困难人口", "Hardship by expenses", "支出型困难", "因病致贫", "支出型困难家庭"],
  ["marginal", "低保边缘", "Just above the allowance", "低收入家庭", "低保边缘家庭", "边缘户"],
  ["poverty_alleviated", "脱贫户", "Out of poverty", "建档立卡", "建档立卡户", "原贫困户"],
  ["other", "其他", "Other", "其它", "一般困难"],
);

/** A person's illness stays in the workbook (aid-records.ts). */
export const diseases = codeList(
  ["cervical", "宫颈癌", "Cervical cancer", "子宫颈癌", "宫颈浸润癌", "浸润性宫颈癌"],
  ["breast", "乳腺癌", "Breast cancer", "乳腺浸润癌", "浸润性乳腺癌"],
  ["both", "两者", "Both", "双癌"],
  ["other", "其他", "Other", "其它", "其他重病"],
);
