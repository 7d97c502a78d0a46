import type { Indicator } from "../../form/indicator.ts";
import { apart, flow, ofForm, stock } from "./shapes.ts";

/** A woman may be a lawyer and a mediator. */
const byKind = apart(stock, "kind");
const flowByKind = apart(flow, "kind");

/** Indicators of volunteers and professionals. */
export const volunteerIndicators: readonly Indicator[] = ofForm("volunteer_teams", [
  ["volunteer_teams", "巾帼志愿服务队支数", "Volunteer teams", "支", stock],
  ["volunteer_persons", "巾帼志愿者人数", "Volunteers", "人", stock],
  ["volunteer_beneficiary_person_times", "志愿服务覆盖人次", "Volunteer-service beneficiaries", "人次"],
  ["rights_agents", "信访代理(协理)员人数", "Petition agents", "人", stock],
  ["rights_lawyers", "巾帼维权律师人数", "Rights lawyers", "人", stock],
  ["experts_paired", "结对专家人数", "Experts paired with bases", "人", stock],
  ["expert_team_persons", "专家技术服务队人数", "Expert team members", "人", stock],
  ["volunteer_teams_new", "本期新建志愿服务队支数", "New volunteer teams", "支"],
  ["volunteer_persons_new", "本期新增巾帼志愿者人数", "New volunteers", "人"],
  ["volunteer_persons_left", "本期减少巾帼志愿者人数", "Volunteers who left", "人"],
  ["volunteer_registered", "注册巾帼志愿者人数", "Registered volunteers", "人", stock],
  ["volunteer_women", "志愿者中女性人数", "Women among volunteers", "人", stock],
  ["volunteer_party", "志愿者中党员人数", "Party members among volunteers", "人", stock],
  ["volunteer_stations", "巾帼志愿阳光站个数", "Volunteer stations", "个", stock],
  ["volunteer_services", "志愿服务次数", "Services of volunteers and professionals", "次"],
  ["volunteer_service_person_times", "参与志愿服务人次", "Attendances of those who served", "人次"],
  ["volunteer_service_turnout", "参加志愿服务人数(逐次相加)", "Those who served, added over services", "人"],
  ["volunteer_hours", "志愿服务时长", "Hours of service", "小时", { ...flow, scale: 1 }],
  ["volunteer_households", "志愿服务家庭户数", "Families served", "户"],
  ["volunteer_projects", "志愿服务项目个数", "Volunteer projects", "个", stock],
  ["professional_persons", "专业队伍(人才)人数", "Professionals", "人", byKind],
  ["professional_persons_new", "本期新增专业队伍(人才)人数", "New professionals", "人", flowByKind],
  ["professional_persons_left", "本期减少专业队伍(人才)人数", "Professionals who left", "人", flowByKind],
  ["professional_registered", "备案(注册)专业人员人数", "Professionals on file", "人", byKind],
  ["professional_women", "专业队伍中女性人数", "Women among professionals", "人", byKind],
  ["professional_party", "专业队伍中党员人数", "Party members among professionals", "人", byKind],
  ["professional_teams", "专业服务队伍支数", "Professional teams", "支", byKind],
  ["professional_teams_new", "本期新建专业服务队伍支数", "New professional teams", "支", flowByKind],
  ["professional_cases", "专业队伍办理(调解)件数", "Cases handled by professionals", "件", flowByKind],
]);
