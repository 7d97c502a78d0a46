import { column, type Layout, numbered } from "./layout.ts";

/** How each unit lays out 巾帼志愿与专业服务队伍台账, by login. */
export const volunteersLayouts: Readonly<Record<string, Layout>> = {
  beichen: {
    sheet: "志愿队伍",
    title: "巾帼志愿服务队伍统计表",
    measures: "支、人",
    columns: numbered(column("kind", "队伍类别"), column("teams", "队伍数"), column("members", "志愿者人数")),
  },
  baoshuiqu: {
    sheet: "志愿者",
    title: "巾帼志愿服务队伍统计表",
    measures: "支、人",
    columns: numbered(column("kind", "队伍类别"), column("teams", "支数"), column("members", "志愿者人数")),
  },
  tonglu: {
    sheet: "10队伍",
    title: "巾帼志愿服务队伍统计表",
    measures: "支",
    columns: numbered(column("kind", "队伍\n类别"), column("teams", "队伍数\n(支)")),
  },
  fuzhou: {
    sheet: "服务队伍",
    title: "巾帼志愿与专业服务队伍统计表",
    measures: "人",
    columns: numbered(column("kind", "队伍类别"), column("members", "成员")),
  },
  daxing: {
    sheet: "队伍",
    title: "巾帼志愿与专业服务队伍统计表",
    measures: "支、人",
    columns: numbered(column("kind", "队伍类别"), column("teams", "支数"), column("members", "人数")),
    total: "bottom",
  },
  guangfeng: {
    sheet: "志愿队伍",
    title: "巾帼志愿服务队伍统计表",
    measures: "支、人、人次",
    columns: numbered(
      column("kind", "队伍类别"),
      column("teams", "支数"),
      column("members", "人数"),
      column("served", "服务人次"),
    ),
  },
};
