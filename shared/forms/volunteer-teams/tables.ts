import type { PrintedTable } from "../../form/terms.ts";

/** 巾帼志愿与专业服务队伍台账 as offices print it: teams one by one, summed, services, and professionals by name. */
export const volunteerTables: readonly PrintedTable[] = [
  {
    id: "teams",
    title: { zh: "巾帼志愿服务队伍台账", en: "Teams" },
    columns: [
      ...["team", "kind", "level", "members", "registered", "women", "party", "since", "leader", "phone"],
      "remark",
    ],
  },
  {
    id: "sums",
    title: { zh: "巾帼志愿服务队伍统计表", en: "Teams, summed" },
    columns: [
      ...["kind", "teams", "teams_new", "members", "registered", "women", "party", "stations"],
      ...["deeds", "joined", "hrs", "served", "projects"],
    ],
  },
  {
    id: "services",
    title: { zh: "志愿服务活动台账", en: "Services" },
    columns: ["team", "kind", "date", "service_kind", "joined", "hrs", "served", "households", "remark"],
  },
  {
    id: "roster",
    title: { zh: "专业队伍人员名册", en: "Professionals by name" },
    columns: ["kind", "member", "sex", "affiliation", "phone", "remark"],
  },
];
