/** 换用新版: a task under way takes up the next version of its form. */
import { versionName } from "../../../shared/form/across-versions.ts";
import { quoted } from "../quoted.ts";

export const moves = {
  offer: (title: string, from: number, to: number, tasks: number) =>
    `${quoted(title)}有了${versionName(to)}，比${versionName(from)}只多了选项、叫法或可以不填的栏目：${tasks}项进行中的任务可以换用${versionName(to)}。`,
  offerOne: (from: number, to: number) =>
    `这张报表有了${versionName(to)}，比${versionName(from)}只多了选项、叫法或可以不填的栏目，这项任务可以换用。`,
  take: (to: number) => `换用${versionName(to)}`,
  title: (title: string, to: number) => `${quoted(title)}换用${versionName(to)}`,
  tasks: "换用新版的任务：",
  adds: (to: number) => `${versionName(to)}多了：`,
  units: (to: number) =>
    `各单位从现在起按${versionName(to)}读表、报送，不用另外下载模板。正在填报的，刷新页面后接着报。`,
  sent: "已经报送的照样有效，不用重报，汇总时和后来报的合在一起。换用以后不能退回原来的版本。",
  done: (tasks: number, to: number) => `${tasks}项任务已换用${versionName(to)}，各单位刷新页面就能用`,
  cannot: (to: number) =>
    `这张报表有了${versionName(to)}。改的不只是选项和叫法，进行中的任务不能换用，从下一期的任务起用。不能换用是因为：`,
  counts: "怎样统计改了",
};
