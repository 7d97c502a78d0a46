/** The tables as which 妇联统14表 is kept: an outline each, by its domains. */
import type { PrintedHeading, PrintedTable } from "../../form/terms.ts";
import { outlineEntries } from "./entries.ts";
import type { OutlineEntry } from "./lines.ts";

type Outline = Exclude<OutlineEntry["outline"], "both">;

/** Domains as the outlines call them, in their order. */
const domains: Readonly<Record<Outline, readonly (readonly [domain: string, zh: string, en: string])[]>> = {
  women: [
    ["health", "妇女与健康", "Women and health"],
    ["education", "妇女与教育", "Women and education"],
    ["economy", "妇女与经济", "Women and the economy"],
    ["decisions", "妇女参与决策和管理", "Women in decisions and administration"],
    ["security", "妇女与社会保障", "Women and social security"],
    ["family", "妇女与家庭建设", "Women and the family"],
    ["environment", "妇女与环境", "Women and the environment"],
    ["law", "妇女与法律", "Women and the law"],
  ],
  children: [
    ["health", "儿童与健康", "Children and health"],
    ["safety", "儿童与安全", "Children and safety"],
    ["education", "儿童与教育", "Children and education"],
    ["welfare", "儿童与福利", "Children and welfare"],
    ["family", "儿童与家庭", "Children and the family"],
    ["environment", "儿童与环境", "Children and the environment"],
    ["law", "儿童与法律保护", "Children and the law"],
  ],
};
const numerals = "一二三四五六七八";

function headings(outline: Outline): PrintedHeading[] {
  return domains[outline].map(([domain, zh, en], index) => ({
    title: { zh: `${numerals[index]}、${zh}`, en },
    codes: outlineEntries
      .filter((entry) => entry.outline === outline && entry.domain === domain)
      .map(({ id }) => id),
  }));
}

function tableOf(outline: Outline, title: PrintedTable["title"]): PrintedTable {
  return {
    id: outline,
    title,
    constants: { outline },
    rows: { column: "indicator", headings: headings(outline) },
    columns: ["base", "last", "value", "target_mid", "target", "reached", "dept", "remark"],
    timed: { last: "yearBefore", value: "period" },
  };
}

export const outlineTables: readonly PrintedTable[] = [
  tableOf("women", { zh: "妇女发展纲要监测统计表", en: "Monitoring of the outline for women" }),
  tableOf("children", { zh: "儿童发展纲要监测统计表", en: "Monitoring of the outline for children" }),
];
