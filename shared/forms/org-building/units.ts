/** Columns of form 8 about organisations: which units there are, which have one, how many were re-elected. */
import { code, count, percent, text } from "../../form/columns.ts";
import type { Condition, Feed } from "../../form/form.ts";
import { builtOrNot, organisationForms, otherKinds, unitKinds } from "./codes.ts";
import { officers, printedWithout, profiles } from "./people.ts";
import { work } from "./work.ts";

const breakdown = ["unit_kind"];
const by = (...kinds: string[]): Condition => ({ column: "unit_kind", in: kinds });
const filled = (column: string): Condition => ({ column, filled: true });
const blank = (column: string): Condition => ({ column, filled: false });

function spread(indicator: string): readonly Feed[] {
  return [{ indicator, breakdown }];
}

/** The kinds of units whose number the register of units knows by itself. */
const townships = by("town", "street", "township");
const grassroots = by("village", "community", "grassroots");
const notBuilt: Condition = { column: "built", notIn: ["no", "other"] };

/** Figures that make a row of their own: where one of them stands, 妇女组织数 may be missing. */
const figuresBeside = [
  "sub_units",
  "orgs_opening",
  "orgs_new",
  "orgs_gone",
  "orgs_np",
  "orgs_jobs",
  "joint",
  "covered",
  "coverage",
  "elected",
  "election_rate",
  ...[officers, profiles, work].flatMap((columns) =>
    Object.entries(columns).flatMap(([id, { unit }]) => (unit === undefined ? [] : [id])),
  ),
];

export const organisations = {
  unit_kind: code("单位类别", "Kind of units", unitKinds, {
    aliases: ["类别", "性质", "组织类型", "层级", "领域", "组织类别"],
    requirement: "required",
    whole: "all",
  }),
  org_name: text("组织名称", "Organisation", {
    aliases: ["妇联名称", "妇女组织名称", "企业名称", "网格名称", "村(社区)名称"],
  }),
  org_form: code("组织形式", "Form of organisation", organisationForms, {
    aliases: ["组织形态", "建制形式", "组建方式"],
  }),
  built: code("是否建立组织", "Whether there is one", builtOrNot, {
    aliases: ["是否建立妇女组织", "是否建立妇联", "是否组建", "是否建妇联", "是否建立", "是否覆盖"],
  }),
  sub_units: count("应建单位数", "Units of that kind", "个", {
    aliases: [
      "下辖单位数",
      "所属村(社区)",
      "下属单位",
      "村小组",
      "应换届单位数",
      "应建数",
      "单位数",
      "单位总数",
      "村(社区)数",
      "应建组织数",
    ],
    detailDefault: 1,
    feeds: [
      { indicator: "counties_total", when: [by("county")] },
      { indicator: "townships_total", when: [townships] },
      { indicator: "villages_communities_total", when: [grassroots] },
      { indicator: "village_groups_total", when: [by("village_group")], breakdown },
      { indicator: "subordinate_units", when: [by(...otherKinds)], breakdown },
      { indicator: "org_coverage_units", when: [filled("covered")], breakdown },
      { indicator: "org_coverage_units", when: [blank("covered"), filled("built")], breakdown },
      { indicator: "election_units", when: [filled("elected")], breakdown },
      { indicator: "deputies_units", when: [filled("dep")], breakdown },
    ],
  }),
  orgs: count("妇女组织数", "Women's organisations", "个", {
    aliases: ["妇联组织", "组织总数", "组织数", "妇联组织数", "妇联组织个数"],
    detailDefault: 1,
    defaultWhen: [notBuilt, { column: "unit_kind", notIn: ["village_group"] }],
    requiredWhen: figuresBeside.map(blank),
    feeds: [{ indicator: "org_units_total", breakdown: ["unit_kind", "org_form"] }],
  }),
  orgs_opening: count("期初组织数", "Organisations at the beginning", "个", {
    aliases: ["上年末组织数", "年初组织数"],
    unprinted: true,
  }),
  orgs_new: count("其中:本年新建", "of which new", "个", {
    aliases: ["新建", "新建组织数", "本年新建组织"],
    feeds: spread("org_units_new"),
  }),
  orgs_gone: count("本年撤并", "Closed or merged", "个", {
    aliases: ["撤并组织数", "本年撤并组织", "撤销组织数"],
    unprinted: true,
    feeds: spread("org_units_closed"),
  }),
  orgs_np: count("其中:两新组织", "of which non-public", "个", {
    aliases: [
      "其中:非公(两新)组织",
      "两新",
      "非公企业",
      "社会组织",
      "非公组织",
      "两新组织",
      "两新组织妇联数",
      "两新组织妇联",
    ],
    feeds: spread("org_units_nonpublic"),
  }),
  orgs_jobs: count("其中:新就业群体", "of which of new kinds of work", "个", {
    aliases: ["新就业群体妇联", "新就业群体妇联数", "三新领域妇联", "新业态妇联"],
    feeds: spread("org_units_newjobs"),
  }),
  joint: count("联建(区域、行业)", "Joint organisations", "个", {
    aliases: ["联合组建", "联建数", "联合妇联数"],
    feeds: spread("org_units_joint"),
  }),
  covered: count("已建组织单位", "Units with an organisation", "个", {
    aliases: ["组建数", "已建单位数", "已建数", "已覆盖单位数", "已覆盖单位", "覆盖单位数"],
    detailDefault: 1,
    defaultWhen: [{ column: "built", in: ["yes"] }],
    feeds: [{ indicator: "org_coverage_covered", when: [filled("sub_units")], breakdown }],
  }),
  coverage: percent("组建率", "Coverage", {
    aliases: ["组织组建率", "组织覆盖率"],
    range: { max: 10_000 },
    feeds: printedWithout("org_coverage_rate", "covered", "sub_units"),
  }),
  elected: count("换届完成单位", "Units re-elected", "个", {
    aliases: ["已换届", "完成换届单位数", "已换届单位", "换届完成单位数", "已完成换届"],
    feeds: [
      { indicator: "election_completed_units", breakdown },
      { indicator: "election_units_completed", when: [filled("sub_units")], breakdown },
    ],
  }),
  election_rate: percent("换届完成率", "Re-election rate", {
    aliases: ["换届指标完成率", "换届率"],
    range: { max: 10_000 },
    feeds: printedWithout("election_completion_rate", "elected", "sub_units"),
  }),
} as const;
