import { code, count, date, decimal, personal, text } from "../form/columns.ts";
import { defineForm } from "../form/define-form.ts";
import type { Condition } from "../form/form.ts";
import { teamKinds, teamStates } from "./organisation-codes.ts";
import { usualHistory } from "./usual-history.ts";

const professionals = ["lawyers", "petition_agents", "expert_team", "paired_experts"];
const by = (...kinds: string[]): Condition => ({ column: "kind", in: kinds });
const areVolunteers: Condition = { column: "kind", notIn: professionals };
const isStock: Condition = { column: "state", notIn: ["new"] };
const isNew: Condition = { column: "state", in: ["new"] };
const breakdown = ["kind"];

/** 巾帼志愿与专业服务队伍台账: one team, or a sum for unit × kind. */
export const volunteerTeams = defineForm({
  id: "volunteer_teams",
  version: 1,
  number: "妇联统10表",
  title: { zh: "巾帼志愿与专业服务队伍台账", en: "Volunteers and professional teams" },
  titleAliases: [
    "巾帼志愿服务队伍台账",
    "巾帼志愿者队伍情况统计表",
    "志愿服务队伍情况统计表",
    "巾帼志愿服务情况统计表",
  ],
  grains: ["detail", "sum"],
  identity: ["team", "leader"],
  accumulation: "stock",
  columns: {
    team: text("队伍名称", "Team", {
      aliases: ["服务队名称", "团队"],
      requirement: "required",
      optionalOnSum: true,
      leaves: "队伍对外使用的名称，汇总后形成名录；请不要写个人姓名",
    }),
    kind: code("队伍类别", "Kind", teamKinds, { aliases: ["类型"], requirement: "required" }),
    members: count("人数", "Members", "人", {
      aliases: ["队员数", "志愿者人数", "成员"],
      requirement: "required",
      feeds: [
        { indicator: "volunteer_persons", when: [areVolunteers, isStock], breakdown },
        { indicator: "rights_agents", when: [by("petition_agents"), isStock] },
        { indicator: "rights_lawyers", when: [by("lawyers"), isStock] },
        { indicator: "experts_paired", when: [by("paired_experts"), isStock] },
        { indicator: "expert_team_persons", when: [by("expert_team"), isStock] },
      ],
    }),
    women: count("其中:女性", "of whom women", "人", { aliases: ["女"] }),
    teams: count("支数", "Teams", "支", {
      aliases: ["队伍数"],
      detailDefault: 1,
      feeds: [
        { indicator: "volunteer_teams", when: [areVolunteers, isStock], breakdown },
        { indicator: "volunteer_teams_new", when: [areVolunteers, isNew], breakdown },
      ],
    }),
    state: code("队伍口径", "Stock or new", teamStates, { aliases: ["存量/新建"] }),
    leader: personal("负责人", "Leader", { aliases: ["队长", "联系人"] }),
    since: date("成立时间", "Since", { aliases: ["组建时间"] }),
    deeds: count("服务次数", "Services", "次", { aliases: ["服务场次"] }),
    served: count("服务人次", "Attendances served", "人次", {
      aliases: ["覆盖人数", "受益人次"],
      feeds: [{ indicator: "volunteer_beneficiary_person_times", breakdown }],
    }),
    hrs: decimal("服务时长", "Hours of service", "小时", { aliases: ["志愿时长"] }),
    remark: text("备注", "Remark", { aliases: ["说明"] }),
  },
  relations: [
    {
      id: "C10.1",
      expression: "其中:女性 <= 人数",
      severity: "error",
      message: { zh: "其中女性人数不能多于人数", en: "More women than members" },
    },
    {
      id: "C10.2",
      expression: "人数 / 支数 in 2..500",
      severity: "warning",
      class: "PLAUSIBILITY",
      message: { zh: "平均每支队伍一般在2人到500人之间，请核实", en: "Unusual number of members a team" },
    },
  ],
  uniqueKeys: [
    {
      id: "C10.4",
      columns: ["team"],
      severity: "warning",
      grain: "detail",
      message: { zh: "同一支队伍填了不止一次", en: "The team is entered twice" },
    },
  ],
  history: [
    ...usualHistory(10),
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
    { indicator: "volunteer_beneficiary_person_times" },
    { indicator: "rights_agents" },
    { indicator: "rights_lawyers" },
    { indicator: "experts_paired" },
    { indicator: "expert_team_persons" },
  ],
});
