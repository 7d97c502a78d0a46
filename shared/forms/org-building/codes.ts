import type { Code } from "../../form/form.ts";
import { codeList } from "../code-list.ts";

/**
 * Words of a place or body, each also with 妇联 behind it: a header group is called 村(社区)妇联 as often as 村(社区). Not
 * those of one character: 区妇联 stands in the title of many a sheet, as the end of who reports.
 */
function withFederation<const C extends string>(
  codes: readonly (Code & { readonly code: C })[],
): readonly (Code & { readonly code: C })[] {
  return codes.map((code) => ({
    ...code,
    aliases: [
      ...code.aliases,
      ...[code.zh, ...code.aliases].filter(({ length }) => length > 1).map((name) => `${name}妇联`),
    ],
  }));
}

/**
 * 单位类别: the kind of the units that a row counts. Tables also speak of two kinds at once (镇街, 村居 …): each such word
 * is a kind of its own, because splitting it would invent figures. 女工委 may be of offices or of enterprises and is asked;
 * 市级 and 县级 are levels of honours above all, and are words of no kind.
 */
export const unitKinds = [
  ...withFederation(
    codeList(
      ["province", "省", "Province", "自治区", "直辖市"],
      ["city", "市", "City", "地市", "市(州)", "设区市", "市本级"],
      ["county", "县(市、区)", "County", "县", "区", "区县", "县(市)区", "旗", "县市区"],
      ["town", "乡镇", "Town", "镇", "乡"],
      ["street", "街道", "Street", "街道办", "街道办事处"],
      [
        "township",
        "乡镇(街道)",
        "Town or street",
        "镇街",
        "街镇",
        "乡镇街道",
        "镇(街道)",
        "乡镇(街道、管理处)",
        "乡镇、街道",
        "镇办",
      ],
      ["village", "村", "Village", "行政村", "嘎查", "建制村", "村级", "村妇联"],
      ["community", "社区", "Community", "居委会", "居民区", "城市社区"],
      ["grassroots", "村(社区)", "Village or community", "村居", "村(居)", "村社区", "村社", "村、社区"],
      ["offices", "机关事业单位", "Public offices", "机关事业", "机关", "事业单位", "县直机关", "市直机关"],
      ["schools", "学校医院", "Schools and hospitals", "高校", "学校", "医院", "卫生院", "科教文卫单位"],
      ["system", "系统单位", "System", "系统", "系统(行业)", "直属单位", "行业"],
      ["zone", "开发区(保税区)", "Development zone", "开发区", "保税区", "高新区"],
      ["state_enterprise", "国有企业", "State enterprise", "国企", "央企"],
      [
        "private_enterprise",
        "非公企业",
        "Private enterprise",
        "民营企业",
        "非公有制企业",
        "非公有制经济组织",
        "新经济组织",
        "规上企业",
      ],
      [
        "social_organisation",
        "社会组织",
        "Social organisation",
        "新社会组织",
        "协会",
        "女性社会组织",
        "民办非企业",
      ],
      ["new_bodies", "两新组织", "New economic and social bodies", "两新", "非公和社会组织"],
      ["three_new", "三新领域", "New fields", "三新", "新兴领域", "三新组织"],
      [
        "new_jobs",
        "新就业群体",
        "New kinds of work",
        "新业态",
        "快递外卖",
        "快递",
        "外卖",
        "网约配送",
        "网约车",
        "货车司机",
        "新业态新就业群体",
      ],
      ["chamber", "商会", "Chamber of commerce", "商会企业"],
      ["market", "专业市场(商圈)", "Markets", "专业市场", "商圈", "市场", "商场", "街区", "商圈市场"],
      ["maker_space", "众创空间", "Maker space"],
      ["building", "楼宇园区", "Office building or park", "楼宇", "商务楼宇", "园区", "产业园", "产业园区"],
      ["cooperative", "合作社(基地)", "Co-operative", "合作社", "农民合作社", "专业合作社", "产业链"],
    ),
  ),
  ...codeList(
    ["township_grassroots", "镇街、村居", "Townships and villages", "镇街和村居", "乡镇(街道)、村(社区)"],
    ["above_grassroots", "村居及以上", "Villages and above", "村(社区)及以上", "村居以上"],
    ["village_group", "村小组(网格)", "Village group", "村小组", "小组", "村民小组", "网格", "屯", "自然村"],
    ["teams", "志愿(文体)队伍", "Teams", "志愿队", "文艺队", "广场舞队"],
    ["member_body", "团体会员", "Member body", "团体会员单位", "女企业家协会", "女知识分子联谊会"],
    ["all", "各级各类", "All kinds", "各级", "合计各类", "全部"],
    ["other", "其他", "Other", "其它"],
  ),
];

/** Kinds whose units no register knows by itself. */
export const otherKinds = [
  "offices",
  "schools",
  "system",
  "zone",
  "state_enterprise",
  "private_enterprise",
  "social_organisation",
  "new_bodies",
  "three_new",
  "new_jobs",
  "chamber",
  "market",
  "maker_space",
  "building",
  "cooperative",
  "teams",
  "member_body",
  "other",
] as const;

export const organisationForms = codeList(
  ["federation", "妇联", "Federation", "妇女联合会", "基层妇联"],
  ["committee", "妇女委员会", "Women’s committee", "妇委会", "机关妇委会", "女职工委员会"],
  ["work_committee", "妇女工作委员会", "Working committee", "妇工委"],
  ["congress", "妇代会", "Women’s congress", "妇女代表会"],
  ["group", "妇女小组", "Women’s group"],
  ["joint", "联合妇联", "Joint federation", "行业妇联", "区域妇联", "联建"],
  ["other", "其他", "Other", "其它"],
);

/** Whether there is an organisation: one village or company a row. */
export const builtOrNot = codeList(
  ["yes", "是", "Yes", "已建", "已建立", "有", "√", "已覆盖", "已成立"],
  ["no", "否", "No", "未建", "未建立", "无", "×", "没有", "未覆盖", "未成立"],
  ["other", "其他", "Other", "其它", "在建", "筹建中", "正在筹建"],
);

/** Whom the columns of education, age and party membership are about. */
export const profiledPersons = codeList(
  ["chairs", "主席", "Chairs", "妇联主席", "村(社区)妇联主席"],
  ["deputies", "副主席", "Deputies", "专兼职副主席", "妇联副主席"],
  ["standing", "常委", "Standing committee", "常务委员"],
  ["exec", "执委", "Executive committee", "执行委员", "妇联执委"],
  ["cadres", "妇联干部", "Federation staff", "工作人员", "妇联机关干部"],
  ["village_women", "两委女性成员", "Women in the two committees", "女委员"],
  ["reps", "妇女代表", "Representatives", "代表"],
  ["other", "其他", "Other", "其它"],
);

export const electionGoals = codeList(
  ["reached", "达到100%", "Reached in full", "100%项", "全部达到"],
  ["raised", "大幅提升", "Much improved", "大幅提升项", "提升"],
  ["other", "其他", "Other", "其它", "未达到"],
);
