/** Merging what units reported, and taking it away as a file. */

import { versionName } from "../../../shared/form/across-versions.ts";
import { quoted } from "../quoted.ts";

/** How many units and reports a choice takes in. */
export interface Taken {
  readonly units: number;
  readonly reports: number;
}

export const merge = {
  heading: "汇总",
  period: "报告期",
  collected: "有报表任务的报告期",
  combined: "由几期合成",
  forms: "报表",
  units: "单位范围",
  allUnits: "本单位及以下全部",
  ofLevel: {
    province: "只看省级",
    city: "只看市级",
    district: "只看区县",
    township: "只看镇街",
    village: "只看村居",
  },
  under: (unit: string) => `${unit}及所属`,
  state: "数据范围",
  newest: ({ units, reports }: Taken) => `各单位最新报送的（${units}个单位，${reports}份）`,
  approved: ({ units, reports }: Taken) => `只要审核通过的（${units}个单位，${reports}份）`,
  included: (units: number) => `将汇总${units}个单位`,
  missing: (units: number) => `${units}个单位未报，将不计入`,
  unapproved: (units: number) => `${units}个单位还没有审核通过，将不计入`,
  returned: (units: number) => `${units}个单位已退回或撤回，将不计入`,
  purged: (units: number) => `${units}个单位的报送已清除，将不计入`,
  exempt: (units: number) => `${units}个单位免报`,
  complete: "各单位都已计入",
  chooseForm: "请至少选一张报表",
  nothing: "所选范围内还没有报送",
  noneApproved: "所选范围内还没有审核通过的报送。要先看最新的，请改选“各单位最新报送的”",
  download: "下载汇总工作簿",
  more: "其他文件",
  summary: (year: string) => `${year}年工作统计情况（Word）`,
  summaryHint: "按二十五个方面写成的文字和表格，自己建的报表写在后面，每个数都注明来源。",
  facts: "数据明细（CSV）",
  factsHint: "一行一个数，供 Power Query 或其他软件使用。",
  waiting: (ahead: number, seconds: number) =>
    `前面还有${ahead}份，约${seconds < 60 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分钟`}，轮到时自动开始`,
  asking: "正在查看要不要排队",
  preparing: "正在生成",
  received: (size: string) => `已收到 ${size}`,
  done: (name: string, size: string) => `已下载 ${name}（${size}）`,
  lostForm: (title: string, version: number) => `${quoted(title)}${versionName(version)}`,
  lostForms: (said: string, forms: readonly string[]) =>
    `${said}。出问题的是${forms.join("、")}：去掉它的勾，其他报表照样能下载`,
  handedOver: "已交给浏览器下载。没有开始的话，请再点一次",
  stop: "停止（Esc）",
  stopped: "已停止。需要时请重新下载",
  again: "重新下载",
  fileName: (period: string) => `汇总_${period}`,
};
