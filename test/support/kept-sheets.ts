/**
 * What three units fill into the six workbooks of `own-workbooks.ts` over two periods, and what it comes to: computed here
 * from the raw cells alone, by nothing that the product has. All names and numbers are invented.
 */
import { changeColumn } from "../../shared/form/design/design-edits.ts";
import type { Proposal } from "../../shared/proposal/propose-design.ts";
import type { Grid, RawValue } from "../../shared/sheet/grid.ts";
import type { OwnWorkbook } from "./own-workbooks.ts";

type Cells = readonly RawValue[];
type Turn = 0 | 1;

/** A figure of the summary by its name there, and how its figures make one. */
interface Figure {
  readonly name: string;
  /** Column of the sheet; absent: the rows themselves are counted. */
  readonly at?: number;
  /** Of periods: all are added, the last or the first counts; `none`: nothing over units, of a single period each unit's. */
  readonly over: "sum" | "last" | "first" | "none";
}

interface Rate {
  readonly name: string;
  readonly numerator: Figure;
  readonly denominator: Figure;
}

export interface KeptSheet {
  readonly workbook: OwnWorkbook;
  readonly title: string;
  /** The two periods, and the one that both lie in. */
  readonly periods: readonly [string, string];
  readonly both: string;
  /** Rows above the header as a unit writes them. */
  readonly above: (turn: Turn, unit: string) => readonly Cells[];
  /** Rows of a unit (0, 1, 2); undefined: it did not report. */
  readonly rows: (turn: Turn, nth: number, unit: string) => readonly Cells[] | undefined;
  readonly figures: readonly Figure[];
  readonly rates?: readonly Rate[];
  /** Columns of words by which figures are told apart. */
  readonly groups?: readonly number[];
  /** What stands in cells and may never be sent. */
  readonly kept: RegExp;
  /** A row that breaks a check of the form, by the check's id. */
  readonly broken?: { readonly row: (unit: string) => Cells; readonly rule: string };
}

const quarters = ["2026Q1", "2026Q2"] as const;
const spoken = ["2026年第一季度", "2026年第二季度"] as const;
const untold = /不会上报的话/;

function figure(name: string, at: number, over: Figure["over"] = "sum"): Figure {
  return { name, at, over };
}

const done = figure("完成人数", 2);
const planned = figure("全年目标任务", 1, "last");

export const keptSheets: readonly KeptSheet[] = [
  {
    workbook: "grid",
    title: "示例社区网格妇女走访台账",
    periods: quarters,
    both: "2026H1",
    above: () => [["示例社区网格妇女走访台账"], []],
    rows: (turn, nth) =>
      [0, 1, 2].map((index) => [
        index + 1,
        "一网格",
        `假名${"甲乙丙"[index]}`,
        "000000199001010000",
        "000-0000",
        (index + nth) % 2 === 0 ? "已婚" : "未婚",
        index === turn ? "失业" : "在业",
        `2026-0${3 * turn + 2}-0${index + 3}`,
        10 * (turn + 1) + nth + index,
        "不会上报的话",
      ]),
    figures: [{ name: "登记人次数", over: "sum" }, figure("走访次数", 8)],
    groups: [5, 6],
    kept: /假名|19900101|000-0000|不会上报的话/,
  },
  {
    workbook: "children",
    title: "困境儿童动态管理表",
    periods: quarters,
    both: "2026H1",
    above: (turn) => [[`${spoken[turn]}困境儿童动态管理表`], ["单位：人"]],
    // The third unit joins in the second quarter.
    rows: (turn, nth, unit) => {
      if (nth === 2 && turn === 0) return undefined;
      const began = 10 * (nth + 1) + (turn === 0 ? 0 : 2);
      return [[unit, began, 3, 1, 1, 1, began + 2, "不会上报的话"]];
    },
    figures: [
      figure("期初人数", 1, "first"),
      figure("本期增加", 2),
      figure("其中：迁入", 3),
      figure("本期减少", 4),
      figure("其中：年满18岁", 5),
      figure("期末人数", 6, "last"),
    ],
    kept: untold,
    broken: { row: (unit) => [unit, 10, 3, 1, 1, 1, 20, null], rule: "R1" },
  },
  {
    workbook: "scorecard",
    title: "工作考核评分表",
    periods: quarters,
    both: "2026H1",
    above: (turn) => [[`示例市妇联${spoken[turn]}工作考核评分表`]],
    rows: (turn, nth, unit) => [[1, unit, 20 + nth, 25.5, 30 + turn, 75.5 + nth + turn, nth + 1]],
    figures: [
      figure("组织建设（30分）", 2, "none"),
      figure("宣传工作（30分）", 3, "none"),
      figure("服务妇女（40分）", 4, "none"),
      figure("总得分", 5, "none"),
    ],
    kept: untold,
    broken: { row: (unit) => [1, unit, 20, 25, 30, 76, 1], rule: "R1" },
  },
  {
    workbook: "targets",
    title: "妇女技能培训任务完成情况统计表",
    periods: quarters,
    both: "2026H1",
    above: () => [["妇女技能培训任务完成情况统计表"]],
    // The third unit does not report in the second quarter; its plan stands all the same.
    rows: (turn, nth, unit) => {
      if (nth === 2 && turn === 1) return undefined;
      const plan = 200 + 100 * nth + (nth === 0 ? 20 * turn : 0);
      const reached = 40 + 10 * nth + turn;
      const rate = Math.round((reached / plan) * 10_000) / 100;
      return [[unit, plan, reached, rate, 12.5 + nth, "不会上报的话"]];
    },
    figures: [planned, done, figure("投入资金", 4)],
    rates: [{ name: "完成率", numerator: done, denominator: planned }],
    kept: untold,
  },
  {
    workbook: "channels",
    title: "宣传平台运行情况统计表",
    periods: quarters,
    both: "2026H1",
    above: (turn, unit) => [
      [`宣传平台运行情况统计表（${spoken[turn]}）`],
      [`填报单位：${unit}`, `所属期：${spoken[turn]}`],
    ],
    rows: (turn, nth) => [
      [`示例妇联网${nth}`, "网站", 500 + nth, 120_000, null, 300],
      [`示例姐妹群${nth}`, "群", 800, null, 480 + turn + nth, 2600],
    ],
    figures: [
      { name: "平台数", over: "last" },
      figure("发布信息条数", 2),
      figure("阅读量", 3),
      figure("粉丝数", 4, "last"),
      figure("互动次数", 5),
    ],
    kept: untold,
  },
  {
    workbook: "union",
    title: "基层工会组织建设月报表",
    periods: ["2026-01", "2026-02"],
    both: "2026Q1",
    above: () => [
      ["示例市总工会基层工会组织建设月报表"],
      ["表号：工统3表", null, null, null, "单位：个、人、万元"],
    ],
    rows: (turn, nth, unit) => [[unit, 4 + nth, 120 + turn, 30 - nth, 5.5 + turn, 4.25]],
    figures: [
      figure("工会组织数", 1, "last"),
      figure("会员人数", 2, "last"),
      figure("其中：农民工", 3, "last"),
      figure("收入", 4),
      figure("支出", 5),
    ],
    kept: untold,
    broken: { row: (unit) => [unit, 4, 20, 30, 5, 4], rule: "R1" },
  },
];

/** The workbook that was mailed out, as a unit filled it in. @param header rows of its header, both inclusive */
export function filledIn(
  mailed: Grid,
  header: { readonly first: number; readonly last: number },
  kept: KeptSheet,
  turn: Turn,
  unit: string,
  rows: readonly Cells[],
): Grid {
  const above = kept.above(turn, unit);
  if (above.length !== header.first) throw new Error(`${kept.workbook}: the header stands elsewhere`);
  return {
    ...{ name: mailed.name, top: 0, left: 0 },
    values: [...above, ...mailed.values.slice(header.first, header.last + 1), ...rows],
    merges: mailed.merges.filter(({ bottom }) => bottom <= header.last),
  };
}

const TURNS = [0, 1] as const;
const UNITS = [0, 1, 2] as const;

/** Each number of the row of totals by what stands over it, units of measure left out: 走访次数/已婚/在业; "—" where none is. */
export function totalsOf(kept: KeptSheet, turns: readonly Turn[] = TURNS): ReadonlyMap<string, number | "—"> {
  const { figures, rates = [], groups = [] } = kept;
  const totals = new Map<string, number | "—">();
  const words = groupsOf(kept, turns);
  const whole = groups.length === 0 ? "" : "/合计";
  for (const of of figures) {
    const sum = totalOf(kept, of, turns, () => true);
    totals.set(`${of.name}${whole}`, of.over === "none" ? "—" : rounded(sum));
    for (const [path, matches] of words)
      totals.set(`${of.name}/${path}`, rounded(totalOf(kept, of, turns, matches)));
  }
  for (const { name, numerator, denominator } of rates) {
    const [above, below] = [numerator, denominator].map((of) => totalOf(kept, of, turns, () => true));
    totals.set(name, rounded((100 * (above ?? 0)) / (below ?? 1)));
  }
  return totals;
}

/** To hundredths, as the summary shows rates and money. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The proposal with every column of words ticked by which figures shall be told apart: one alone is ticked already. */
export function withGroups(proposal: Proposal, { groups = [] }: KeptSheet): Proposal {
  const design = groups.reduce((before, at) => {
    const column = before.columns.find(({ id }) => proposal.places[id] === at);
    return column === undefined ? before : changeColumn(before, column.id, { grouping: true });
  }, proposal.design);
  return { ...proposal, design };
}

/** 已婚/在业, and 已婚/小计 where several words of the second column occur with one of the first. */
function groupsOf(kept: KeptSheet, turns: readonly Turn[]): ReadonlyMap<string, (row: Cells) => boolean> {
  const { groups = [] } = kept;
  const [first, second] = groups;
  if (first === undefined || second === undefined) return new Map();
  const rows = turns.flatMap((turn) => UNITS.flatMap((nth) => kept.rows(turn, nth, "") ?? []));
  const found = new Map<string, (row: Cells) => boolean>();
  for (const word of new Set(rows.map((row) => row[first]))) {
    const inner = new Set(rows.filter((row) => row[first] === word).map((row) => row[second]));
    if (inner.size > 1) found.set(`${word}/小计`, (row) => row[first] === word);
    for (const other of inner)
      found.set(`${word}/${other}`, (row) => row[first] === word && row[second] === other);
  }
  return found;
}

function totalOf(
  kept: KeptSheet,
  { at, over }: Figure,
  turns: readonly Turn[],
  matches: (row: Cells) => boolean,
): number {
  const ofUnit = (nth: number): number => {
    const reported = turns.flatMap((turn) => {
      const rows = kept.rows(turn, nth, "");
      if (rows === undefined) return [];
      const own = rows.filter(matches);
      return [own.reduce((sum, row) => sum + (at === undefined ? 1 : Number(row[at] ?? 0)), 0)];
    });
    if (over === "first") return reported[0] ?? 0;
    if (over === "last") return reported.at(-1) ?? 0;
    return reported.reduce((sum, value) => sum + value, 0);
  };
  return UNITS.map(ofUnit).reduce((sum, value) => sum + value, 0);
}
