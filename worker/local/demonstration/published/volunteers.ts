import { type PublishedRow, rowsOf } from "./published-row.ts";

const fiveYears = "2006年至2011年8月累计";

/** Published figures of form 10, 巾帼志愿与专业服务队伍台账. */
export const volunteers: readonly PublishedRow[] = [
  ...rowsOf("beichen", [{ kind: "巾帼志愿者队伍" }, { teams: ["巾帼志愿者队伍", "1120"] }, "2007年以来"]),
  ...rowsOf("baoshuiqu", [
    { kind: "巾帼志愿服务队" },
    { members: ["巾帼志愿者人数", "2000余"], teams: ["巾帼志愿者团队", "8"] },
    "截至2017年8月",
  ]),
  ...rowsOf("tonglu", [
    { kind: "庭院整治队伍" },
    { teams: ["庭院整治队伍类数", "3"] },
    "2010年；清洁、监督、评比三类队伍",
  ]),
  ...rowsOf("fuzhou", [{ kind: "信访代理(协理)员" }, { members: ["信访代理(协理)员", "2232"] }, "2013年"]),
  ...rowsOf(
    "daxing",
    [{ kind: "奥运姐妹指路队" }, { teams: ["奥运姐妹指路队", "7"] }, fiveYears],
    [{ kind: "大庆手工制作" }, { members: ["参与手工制作的姐妹", "300余"] }, `${fiveYears}；道具花`],
    [{ kind: "结对专家" }, { members: ["与基地结对专家", "115"] }, `${fiveYears}；与基地结对`],
    [{ kind: "专家技术服务队" }, { members: ["专家技术服务队成员", "100"] }, fiveYears],
    [{ kind: "巾帼维权律师" }, { members: ["巾帼维权律师", "10"] }, "截至2011年8月"],
  ),
  ...rowsOf("guangfeng", [
    { kind: "心理关爱服务队" },
    { teams: ["巾帼志愿、心理关爱服务队", "16"], served: ["关爱活动覆盖", "3700"] },
    "2019年；关爱留守妇女儿童",
  ]),
];
