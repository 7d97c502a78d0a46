/** Columns of form 8 about people: who heads, sits on and works for organisations, and how they are made up. */
import { code, count, decimal, percent, personal } from "../../form/columns.ts";
import type { Condition, Feed } from "../../form/form.ts";
import { profiledPersons } from "./codes.ts";

const breakdown = ["unit_kind"];
const filled = (column: string): Condition => ({ column, filled: true });
const blank = (column: string): Condition => ({ column, filled: false });

function spread(indicator: string): readonly Feed[] {
  return [{ indicator, breakdown }];
}

/** A printed quotient is kept only where it cannot be computed. */
export function printedWithout(indicator: string, numerator: string, denominator: string): readonly Feed[] {
  return [
    { indicator, kind: "printed", when: [blank(numerator)], breakdown },
    { indicator, kind: "printed", when: [filled(numerator), blank(denominator)], breakdown },
  ];
}

function profile(indicator: string): { readonly feeds: readonly Feed[] } {
  return { feeds: [{ indicator, breakdown: ["unit_kind", "profile_of"] }] };
}

const ofGroups: Condition = { column: "unit_kind", in: ["village_group"] };
const ofOrganisations: Condition = { column: "unit_kind", notIn: ["village_group"] };

export const officers = {
  name: personal("主席(负责人)姓名", "Chair or leader", {
    aliases: ["主席姓名", "负责人", "负责人姓名", "网格长", "网格员姓名", "妇女小组长姓名", "联系人"],
    unprinted: true,
  }),
  phone: personal("联系电话", "Telephone", { aliases: ["电话", "手机"], unprinted: true }),
  chair: count("主席", "Chairs", "人", {
    aliases: ["妇联主席", "妇代会主任", "主席人数", "妇委会主任", "主席数"],
    detailDefault: 1,
    defaultWhen: [filled("name"), ofOrganisations],
    feeds: [
      { indicator: "chairs", breakdown },
      { indicator: "two_committees_all_chairs", when: [filled("chair_in")], breakdown },
    ],
  }),
  chair_new: count("其中:新任主席", "of whom newly elected", "人", {
    aliases: ["新任主席", "新当选主席", "首次当选主席"],
    feeds: spread("chairs_new"),
  }),
  chair_ft: count("其中:专职主席", "of whom full-time", "人", {
    aliases: ["专职主席", "专职主席数"],
    feeds: spread("chairs_fulltime"),
  }),
  chair_vacant: count("主席空缺", "Chairs vacant", "个", {
    aliases: ["主席空缺数", "主席缺额", "主席未配备"],
    feeds: spread("chairs_vacant"),
  }),
  chair_in: count("其中:进“两委”", "of whom in the two committees", "人", {
    aliases: ["进两委班子", "主席进“两委”", "主席进两委人数", "进村(社区)两委"],
    feeds: [{ indicator: "two_committees_chairs", when: [filled("chair")], breakdown }],
  }),
  chair_rate: percent("进“两委”比例", "Share in the two committees", {
    aliases: ["进两委率", "进两委占比", "主席进“两委”比例"],
    range: { max: 10_000 },
    feeds: printedWithout("two_committees_rate", "chair_in", "chair"),
  }),
  chair_lead: count("主席进党政班子", "Chairs in the leadership", "人", {
    aliases: ["进党委班子", "进党政班子", "主席进班子", "党委委员兼任主席"],
    feeds: spread("chairs_in_leadership"),
  }),
  dep: count("副主席", "Deputies", "人", {
    aliases: ["副主席合计", "副主席人数", "副主席数", "专兼职副主席"],
    feeds: [
      { indicator: "deputy_chairs", breakdown },
      { indicator: "deputies_counted", when: [filled("sub_units")], breakdown },
    ],
  }),
  dep_ft: count("专职副主席", "Full-time deputies", "人", {
    aliases: ["专职副职", "副主席(专职)", "其中:专职副主席", "专职副主席数"],
    feeds: spread("deputy_chairs_fulltime"),
  }),
  dep_pt: count("兼职副主席", "Part-time deputies", "人", {
    aliases: ["兼职副职", "副主席(兼职)", "其中:兼职副主席", "兼职副主席数"],
    feeds: spread("deputy_chairs_parttime"),
  }),
  dep_sec: count("挂职副主席", "Seconded deputies", "人", {
    aliases: ["挂职副职", "副主席(挂职)", "其中:挂职副主席", "挂职副主席数"],
    feeds: spread("deputy_chairs_seconded"),
  }),
  dep_full: count("副主席配足单位", "Units with all deputies", "个", {
    aliases: ["副主席配足单位数", "副主席配齐单位", "班子配齐单位数"],
    feeds: spread("deputy_full_units"),
  }),
  stand: count("常委", "Standing committee", "人", {
    aliases: ["常务委员", "常委人数", "常委数"],
    feeds: spread("standing_committee"),
  }),
  exec: count("执委", "Executive committee", "人", {
    aliases: ["执行委员", "执委人数", "执委数", "执委委员"],
    feeds: [
      { indicator: "exec_committee", breakdown },
      { indicator: "exec_age_persons", when: [filled("age_total")], breakdown },
    ],
  }),
  exec_new: count("其中:本年新增执委", "of whom new", "人", {
    aliases: ["新增执委", "其中:本年增补执委", "增补执委"],
    feeds: spread("exec_committee_new"),
  }),
  exec_grass: count("其中:基层一线执委", "of whom from the front line", "人", {
    aliases: ["基层一线执委", "一线执委", "执委中基层一线代表"],
    feeds: spread("exec_grassroots"),
  }),
  exec_35: count("其中:35岁以下执委", "of whom under 35", "人", {
    aliases: ["35岁以下执委", "执委中35岁以下", "35周岁以下执委", "执委中35周岁以下"],
    feeds: spread("exec_under_35"),
  }),
  age: decimal("执委平均年龄", "Mean age", "岁", {
    aliases: ["平均年龄"],
    range: { min: 180, max: 1000 },
    feeds: printedWithout("exec_avg_age", "age_total", "exec"),
  }),
  reps: count("妇女代表", "Representatives", "人", {
    aliases: ["代表数", "妇女代表人数", "妇代会代表"],
    feeds: spread("women_reps"),
  }),
  cadres: count("妇联干部", "Federation staff", "人", {
    aliases: ["专兼职干部", "妇联干部人数", "妇联工作人员", "妇联干部实有人数"],
    feeds: spread("cadres_total"),
  }),
  posts: count("编制数", "Posts", "个", {
    aliases: ["核定编制", "妇联编制", "妇联编制数"],
    feeds: spread("cadre_posts"),
  }),
  leaders: count("妇女小组长", "Group leaders", "人", {
    aliases: ["小组长", "妇女小组长人数", "小组长人数"],
    detailDefault: 1,
    defaultWhen: [filled("name"), ofGroups],
    feeds: spread("women_group_leaders"),
  }),
  village_women: count("村(社区)“两委”女性成员", "Women in the two committees", "人", {
    aliases: ["两委女性成员", "两委女性", "女性两委成员", "两委中女性"],
    feeds: [
      { indicator: "village_committee_women", breakdown },
      { indicator: "village_committee_counted", when: [filled("village_members")], breakdown },
    ],
  }),
  village_members: count("村(社区)“两委”成员", "Members of the two committees", "人", {
    aliases: ["两委成员总数", "两委成员", "两委人数"],
    feeds: [{ indicator: "village_committee_members", when: [filled("village_women")], breakdown }],
  }),
  village_rate: percent("“两委”女性成员占比", "Share of women in the two committees", {
    aliases: ["两委女性占比", "女性占两委比例", "两委女性比例"],
    range: { max: 10_000 },
    feeds: printedWithout("village_committee_women_rate", "village_women", "village_members"),
  }),
  village_heads: count("村(社区)女书记(主任)", "Women who head villages", "人", {
    aliases: ["女书记(主任)", "女性正职", "女书记、主任", "女书记主任"],
    feeds: spread("village_women_heads"),
  }),
} as const;

export const profiles = {
  profile_of: code("结构对象", "Whose structure", profiledPersons, {
    aliases: ["统计对象", "人员范围", "人员类别"],
    requiredWhen: [filled("profile_total")],
  }),
  profile_total: count("结构人数", "Persons in all", "人", {
    aliases: ["总人数", "人员总数"],
    ...profile("profile_persons"),
  }),
  edu_low: count("初中及以下学历", "Lower secondary or less", "人", {
    aliases: ["初中以下学历", "学历初中及以下"],
    ...profile("profile_edu_low"),
  }),
  edu_mid: count("高中(中专)学历", "Upper secondary", "人", {
    aliases: ["高中学历", "中专学历", "学历高中(中专)"],
    ...profile("profile_edu_mid"),
  }),
  edu_college: count("大专学历", "College diploma", "人", {
    aliases: ["专科学历", "学历大专"],
    ...profile("profile_edu_college"),
  }),
  edu_bachelor: count("本科学历", "Bachelor’s degree", "人", {
    aliases: ["大学本科学历", "学历本科"],
    ...profile("profile_edu_bachelor"),
  }),
  edu_master: count("研究生学历", "Master’s degree or more", "人", {
    aliases: ["硕士及以上学历", "研究生及以上学历", "学历研究生"],
    ...profile("profile_edu_master"),
  }),
  age_35: count("年龄35岁及以下", "35 or less", "人", {
    aliases: ["年龄35岁以下", "年龄35周岁以下"],
    ...profile("profile_age_35"),
  }),
  age_45: count("年龄36-45岁", "36 to 45", "人", {
    aliases: ["年龄36至45岁"],
    ...profile("profile_age_45"),
  }),
  age_55: count("年龄46-55岁", "46 to 55", "人", {
    aliases: ["年龄46至55岁"],
    ...profile("profile_age_55"),
  }),
  age_56: count("年龄56岁及以上", "56 or more", "人", {
    aliases: ["年龄56岁以上", "年龄55岁以上"],
    ...profile("profile_age_56"),
  }),
  party: count("中共党员", "Party members", "人", {
    aliases: ["党员", "党员人数"],
    ...profile("profile_party"),
  }),
  minority: count("少数民族", "Of ethnic minorities", "人", {
    aliases: ["少数民族人数"],
    ...profile("profile_minority"),
  }),
} as const;
