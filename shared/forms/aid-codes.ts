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

/** L9 救助类别 */
export const aidKinds = codeList(
  ["holiday", "节日慰问", "Holiday visits", "慰问", "六一慰问", "走访慰问"],
  ["hardship", "困难救助", "Aid in hardship", "困难帮扶"],
  ["cancers", "“两癌”救助", "Aid for cancer", "两癌救助", "两癌救助专项"],
  ["spring_buds", "春蕾计划(助学)", "Spring Buds", "春蕾计划", "春蕾", "助学"],
  ["study_pairing", "助学结对", "Study sponsorship", "结对助学"],
  ["sister_pairing", "姐妹帮扶", "Sisters' pairing", "姐妹结对", "姐妹帮扶对子"],
  ["family_pairing", "文明家庭结对", "Families' pairing", "家庭结对"],
  ["orphans", "孤残儿童牵手", "Hands for orphans", "孤残儿童结对"],
  ["heng_ai", "恒爱行动", "Lasting Love"],
  ["sunshine", "阳光救助", "Sunshine aid"],
  ["disaster", "赈灾捐款", "Disaster relief", "赈灾", "抗震救灾"],
  ["water_cellars", "爱心水窖", "Water cellars", "母亲水窖"],
  ["mothers_health", "母亲健康1+1", "Mothers' health 1+1", "母亲健康"],
  ["insurance", "保险", "Insurance"],
  ["goods", "物资捐赠", "Donated goods", "捐物"],
  ["several", "多项公益", "Several campaigns", "恒爱行动/阳光救助", "春蕾计划/母亲健康1+1", "公益活动"],
  ["other", "其他", "Other", "其它"],
);

export const aidDirections = codeList(
  ["raised", "募集(收入)", "Raised", "募集", "收入", "捐赠收入", "募捐"],
  ["given", "发放(支出)", "Given", "发放", "支出", "救助"],
  ["paired", "结对", "Paired", "结对帮扶"],
);

export const aidTargets = codeList(
  ["women", "困难妇女", "Women in hardship", "贫困妇女", "贫困母亲"],
  ["single_mothers", "单亲困难母亲", "Single mothers", "单亲困难家庭", "单亲母亲"],
  ["cancer_patients", "“两癌”患病妇女", "Women with cancer", "两癌患病妇女", "两癌妇女"],
  ["children", "困难儿童", "Children in hardship", "贫困儿童"],
  ["orphans", "孤残儿童", "Orphans and disabled children"],
  [
    "spring_buds",
    "春蕾学生(女童/女高中生/女大学生)",
    "Spring Buds pupils",
    "春蕾学生",
    "春蕾女童",
    "女高中生",
    "女大学生",
  ],
  ["left_behind_women", "留守妇女", "Left-behind women"],
  ["left_behind_children", "留守儿童", "Left-behind children"],
  ["disaster_victims", "受灾群众", "Victims of disasters", "灾区"],
  ["officials", "贫困妇干", "Federation staff in hardship", "困难妇干"],
  ["families", "困难家庭", "Families in hardship", "贫困家庭"],
  ["women_children", "困难妇女儿童", "Women and children", "贫困妇女儿童", "贫困母亲、儿童", "妇女儿童"],
  ["institutions", "机构", "Institutions", "学校", "福利院", "中小学、幼儿园"],
  ["other", "其他", "Other", "其它"],
);
