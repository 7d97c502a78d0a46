import { code, count, date, decimal, personal, text } from "../../form/columns.ts";
import { defineForm } from "../../form/define-form.ts";
import type { Condition, Feed } from "../../form/form.ts";
import { usualHistory } from "../../form/usual-history.ts";
import {
  affiliations,
  professionals,
  serviceKinds,
  sexes,
  talentKinds,
  teamKinds,
  teamLevels,
  teamStates,
} from "./codes.ts";
import { volunteerTables } from "./tables.ts";

const by = (...kinds: string[]): Condition => ({ column: "kind", in: kinds });
const filled = (column: string): Condition => ({ column, filled: true });
const blank = (column: string): Condition => ({ column, filled: false });
const areVolunteers: Condition = { column: "kind", notIn: professionals };
const areProfessionals = by(...professionals);
const isStock: Condition = { column: "state", notIn: ["new"] };
const isNew: Condition = { column: "state", in: ["new"] };
const breakdown = ["kind", "level"];
const ofService = ["kind", "service_kind"];

/** Kinds that had indicators of their own from the first edition on. */
const ownIndicators = {
  petition_agents: "rights_agents",
  lawyers: "rights_lawyers",
  paired_experts: "experts_paired",
  expert_team: "expert_team_persons",
} as const;
const others = professionals.filter((kind) => !(kind in ownIndicators));

/** A row of one person, of whom nothing but what she adds to the figures is sent. */
const onRoster: readonly Condition[] = [filled("member"), blank("date")];

/** A row of one service: its persons took part in it, and are in no register. */
const isService: readonly Condition[] = [filled("date"), filled("team")];

/** The register: no date, or the date of months side by side, which names no team and no service. */
function ofRegister(...feeds: readonly Feed[]): readonly Feed[] {
  return feeds.flatMap((feed) => [
    { ...feed, when: [...(feed.when ?? []), blank("date")] },
    { ...feed, when: [...(feed.when ?? []), filled("date"), blank("team"), blank("service_kind")] },
  ]);
}

function ofBoth(ofVolunteers: string, ofProfessionals: string, ...more: readonly Condition[]): Feed[] {
  return [
    { indicator: ofVolunteers, when: [areVolunteers, ...more], breakdown },
    { indicator: ofProfessionals, when: [areProfessionals, ...more], breakdown },
  ];
}

/** Figures that make a row of their own: where one of them stands, 人数 may be missing. */
const figuresBeside = [
  "registered",
  "persons_opening",
  "persons_in",
  "persons_out",
  "teams",
  "teams_new",
  "stations",
  "deeds",
  "joined",
  "hrs",
  "served",
  "households",
  "projects",
  "cases",
] as const;

/** 巾帼志愿与专业服务队伍台账: one team, one service, one person on a roster, or a sum for unit × kind. */
export const volunteerTeams = defineForm({
  id: "volunteer_teams",
  version: 2,
  number: "妇联统10表",
  title: { zh: "巾帼志愿与专业服务队伍台账", en: "Volunteers and professional teams" },
  titleAliases: [
    "巾帼志愿服务队伍台账",
    "巾帼志愿者队伍情况统计表",
    "志愿服务队伍情况统计表",
    "巾帼志愿服务情况统计表",
    "巾帼志愿服务队伍统计表",
    "巾帼志愿者统计表",
    "志愿服务活动台账",
    "志愿服务情况统计表",
    "志愿服务项目统计表",
    // 备案 speaks of cases and 维权 of rights, as other forms do.
    "婚调员",
    "婚姻家庭调解员花名册",
    "婚姻家庭调解员名册",
    "巾帼律师名册",
    "家教讲师团名册",
    "普法宣讲团名册",
    "儿童主任名册",
    "人才库",
    "实用人才情况统计表",
  ],
  grains: ["detail", "sum"],
  identity: ["team", "leader", "member"],
  leftOut: ["年龄", "专长", "特长", "证书编号", "执业证号"],
  eventDate: "date",
  accumulation: "stock",
  columns: {
    team: text("队伍名称", "Team", {
      aliases: ["服务队名称", "团队", "团队名称", "志愿服务组织"],
      leaves: "队伍对外使用的名称，汇总后形成名录；请不要写个人姓名",
    }),
    kind: code("队伍类别", "Kind", teamKinds, {
      aliases: ["类型", "队伍类型", "专业类别"],
      requirement: "required",
    }),
    talent_kind: code("人才类别", "Kind of skill", talentKinds, {
      aliases: ["人才类型", "人才类型(专长)"],
      unprinted: true,
    }),
    level: code("层级", "Level", teamLevels, { aliases: ["所属层级", "组织层级"] }),
    members: count("人数", "Members", "人", {
      aliases: ["队员数", "志愿者人数", "成员", "志愿者数", "队伍人数", "在册人数", "期末人数"],
      detailDefault: 1,
      defaultWhen: onRoster,
      requiredWhen: figuresBeside.map(blank),
      feeds: [
        ...ofRegister(
          { indicator: "volunteer_persons", when: [areVolunteers, isStock], breakdown },
          ...Object.entries(ownIndicators).map(
            ([kind, indicator]): Feed => ({ indicator, when: [by(kind), isStock], breakdown: ["level"] }),
          ),
          {
            indicator: "professional_persons",
            when: [by(...others), isStock],
            breakdown: [...breakdown, "talent_kind"],
          },
          ...ofBoth("volunteer_persons_new", "professional_persons_new", isNew),
        ),
        {
          indicator: "volunteer_service_turnout",
          when: [...isService, blank("joined")],
          breakdown: ofService,
        },
      ],
    }),
    registered: count("其中:注册(备案)人数", "of whom registered", "人", {
      aliases: ["其中:注册志愿者", "注册人数", "实名注册", "注册巾帼志愿者", "备案人数"],
      feeds: ofBoth("volunteer_registered", "professional_registered", isStock),
    }),
    women: count("其中:女性", "of whom women", "人", {
      aliases: ["女", "女性人数", "女队员"],
      detailDefault: 1,
      defaultWhen: [...onRoster, { column: "sex", in: ["female"] }],
      feeds: ofBoth("volunteer_women", "professional_women", isStock),
    }),
    party: count("其中:党员", "of whom party members", "人", {
      aliases: ["党员", "党员人数", "党员志愿者", "中共党员"],
      detailDefault: 1,
      defaultWhen: [...onRoster, { column: "affiliation", in: ["party"] }],
      feeds: ofBoth("volunteer_party", "professional_party", isStock),
    }),
    persons_opening: count("期初人数", "Persons at the beginning", "人", {
      aliases: ["上年末人数", "年初人数", "期初在册人数"],
    }),
    persons_in: count("本期入库人数", "Persons who joined", "人", {
      aliases: ["入库人数", "新增志愿者", "新招募志愿者", "本期新增志愿者", "新增队员"],
      feeds: ofBoth("volunteer_persons_new", "professional_persons_new", isStock),
    }),
    persons_out: count("本期出库人数", "Persons who left", "人", {
      aliases: ["出库人数", "退出志愿者", "流失志愿者", "退出队员"],
      feeds: ofBoth("volunteer_persons_left", "professional_persons_left"),
    }),
    teams: count("队伍数", "Teams", "支", {
      aliases: ["支数", "服务队数"],
      detailDefault: 1,
      defaultWhen: [filled("team"), blank("date"), blank("member")],
      feeds: [
        ...ofBoth("volunteer_teams", "professional_teams", isStock),
        ...ofBoth("volunteer_teams_new", "professional_teams_new", isNew),
      ],
    }),
    teams_new: count("其中:本期新建队伍", "of which new teams", "支", {
      aliases: ["其中:本期新建", "新增队伍", "新建队伍", "本期新建队伍"],
      feeds: ofBoth("volunteer_teams_new", "professional_teams_new", isStock),
    }),
    stations: count("志愿阳光站", "Volunteer stations", "个", {
      aliases: ["巾帼志愿阳光站", "志愿服务站", "志愿服务站点数"],
      feeds: [{ indicator: "volunteer_stations", breakdown: ["level"] }],
    }),
    state: code("队伍口径", "Stock or new", teamStates, { aliases: ["存量/新建", "现有/新建"] }),
    leader: personal("负责人", "Leader", { aliases: ["队长", "联系人", "负责人姓名", "领队"] }),
    member: personal("姓名", "Member", {
      aliases: ["志愿者姓名", "律师姓名", "调解员姓名", "成员姓名", "人才姓名"],
      unprinted: true,
    }),
    sex: code("性别", "Sex", sexes, { stays: true, unprinted: true }),
    affiliation: code("政治面貌", "Affiliation", affiliations, { stays: true, unprinted: true }),
    phone: personal("联系电话", "Telephone", { aliases: ["负责人电话"], unprinted: true }),
    since: date("成立时间", "Since", {
      aliases: ["组建时间", "成立年月", "建立时间", "备案时间", "入库时间"],
      precision: "year",
    }),
    date: date("服务日期", "Day of the service", {
      aliases: ["活动时间", "活动日期", "开展时间"],
    }),
    service_kind: code("服务类型", "Kind of service", serviceKinds, {
      aliases: ["服务内容", "活动类别", "服务领域", "服务项目类别"],
    }),
    deeds: count("服务次数", "Services", "次", {
      aliases: ["服务场次", "活动次数", "活动场次", "志愿服务次数"],
      detailDefault: 1,
      defaultWhen: isService,
      feeds: [{ indicator: "volunteer_services", breakdown: ofService }],
    }),
    joined: count("参与志愿者人次", "Attendances of those who served", "人次", {
      aliases: ["参加志愿者", "出动志愿者", "志愿者人次", "参与志愿者", "出动人次"],
      feeds: [{ indicator: "volunteer_service_person_times", breakdown: ofService }],
    }),
    hrs: decimal("服务时长", "Hours of service", "小时", {
      aliases: ["志愿时长", "服务小时", "总时长", "累计时长"],
      feeds: [{ indicator: "volunteer_hours", breakdown: ofService }],
    }),
    served: count("受益人次", "Attendances served", "人次", {
      aliases: ["服务人次", "覆盖人数", "覆盖人次", "服务对象人次", "惠及群众"],
      feeds: [{ indicator: "volunteer_beneficiary_person_times", breakdown: ofService }],
    }),
    households: count("服务家庭", "Families served", "户", {
      aliases: ["服务户数", "受益家庭", "走访家庭"],
      feeds: [{ indicator: "volunteer_households", breakdown: ofService }],
    }),
    projects: count("志愿服务项目", "Projects", "个", {
      aliases: ["服务项目数", "志愿项目", "志愿服务项目数"],
      feeds: [{ indicator: "volunteer_projects", breakdown: ["level"] }],
    }),
    cases: count("办理(调解)件数", "Cases handled", "件", {
      aliases: ["调解件数", "接待件数", "服务个案", "个案数"],
      feeds: [{ indicator: "professional_cases", breakdown }],
    }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  printed: volunteerTables,
  relations: [
    {
      id: "E10.1a",
      expression: "其中:女性 <= 人数",
      severity: "error",
      message: { zh: "其中女性人数不能多于人数", en: "More women than members" },
    },
    {
      id: "E10.1b",
      expression: "其中:党员 <= 人数",
      severity: "error",
      message: { zh: "其中党员人数不能多于人数", en: "More party members than members" },
    },
    {
      id: "E10.2",
      expression: "其中:注册(备案)人数 <= 人数",
      severity: "warning",
      message: {
        zh: "注册（备案）人数多于人数，如含已退出的志愿者请说明",
        en: "More registered than members: do they include those who left?",
      },
    },
    {
      id: "E10.3",
      expression: "人数 / 队伍数 in 2..2000",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: { zh: "平均每支队伍一般在2人到2000人之间，请核实", en: "Unusual number of members a team" },
    },
    {
      id: "E10.4",
      expression: "服务时长 / 参与志愿者人次 in 0.5..12",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: {
        zh: "平均每人次服务一般在半小时到12小时之间，请核实单位是否为小时",
        en: "Unusual hours a person and service",
      },
    },
    {
      id: "E10.5",
      expression: "其中:本期新建队伍 <= 队伍数",
      severity: "error",
      message: { zh: "本期新建队伍不能多于队伍数", en: "More new teams than teams" },
    },
    {
      id: "E10.6",
      expression: "参与志愿者人次 >= 服务次数",
      severity: "warning",
      message: {
        zh: "参与志愿者人次少于服务次数，请核实",
        en: "Fewer attendances of volunteers than services",
      },
    },
    {
      id: "E10.8",
      expression: "期初人数 + 本期入库人数 - 本期出库人数 = 人数",
      severity: "warning",
      class: "BALANCE",
      message: {
        zh: "期初人数加新增减去减少，与期末人数不一致，请核实",
        en: "Opening, in and out do not make the closing figure",
      },
    },
  ],
  uniqueKeys: [
    {
      id: "E10.7a",
      columns: ["team", "teams"],
      severity: "warning",
      grain: "detail",
      message: { zh: "同一支队伍填了不止一次", en: "The team is entered twice" },
    },
    {
      id: "E10.7b",
      columns: ["team", "date"],
      severity: "warning",
      grain: "detail",
      message: { zh: "同一支队伍同一天的服务填了不止一次", en: "The service is entered twice" },
    },
  ],
  history: [
    ...usualHistory(10),
    {
      ...{ kind: "opening", id: "H10.6", opening: "persons_opening", closing: "members" },
      ...{ came: "persons_in", left: "persons_out" },
    },
    {
      kind: "across",
      id: "H10.5",
      columns: ["team", "kind"],
      grain: "detail",
      message: {
        zh: "本期另有单位报了同名、同类别的队伍",
        en: "Another unit reports a team of the same name and kind",
      },
    },
  ],
  summary: [
    { indicator: "volunteer_teams" },
    { indicator: "volunteer_teams_new" },
    { indicator: "volunteer_persons" },
    { indicator: "volunteer_persons_new" },
    { indicator: "volunteer_persons_left" },
    { indicator: "volunteer_registered" },
    { indicator: "volunteer_women" },
    { indicator: "volunteer_party" },
    { indicator: "volunteer_stations" },
    { indicator: "volunteer_projects" },
    { indicator: "volunteer_services" },
    { indicator: "volunteer_service_person_times" },
    { indicator: "volunteer_service_turnout" },
    { indicator: "volunteer_hours" },
    { indicator: "volunteer_beneficiary_person_times" },
    { indicator: "volunteer_households" },
    { indicator: "rights_agents" },
    { indicator: "rights_lawyers" },
    { indicator: "experts_paired" },
    { indicator: "expert_team_persons" },
    ...[
      "professional_persons",
      "professional_persons_new",
      "professional_persons_left",
      "professional_registered",
      "professional_women",
      "professional_party",
      "professional_teams",
      "professional_teams_new",
      "professional_cases",
    ].map((indicator) => ({ indicator, by: ["kind"] })),
  ],
});
