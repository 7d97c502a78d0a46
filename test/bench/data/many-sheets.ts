import type { Form } from "../../../shared/form/form.ts";
import { isFigureColumn } from "../../../shared/form/form.ts";
import type { Grid, RawValue } from "../../../shared/sheet/grid.ts";

/** A list of a form that has every column of its paper: a title, a header and `rows` rows. */
export function sheetOfForm({ title, columns }: Form, rows: number): Grid {
  const printed = columns.filter(({ unprinted }) => unprinted !== true);
  const headers = printed.map(({ header, unit }) =>
    unit === undefined || unit === "" ? header.zh : `${header.zh}（${unit}）`,
  );
  const lines = Array.from({ length: rows }, (_, row) =>
    printed.map((column): RawValue => {
      if (isFigureColumn(column)) return row % 17;
      if (column.type === "date") return `2019-0${(row % 9) + 1}-1${row % 10}`;
      if (column.type === "code") return column.codes?.[row % column.codes.length]?.zh ?? "";
      return `示例${row}`;
    }),
  );
  return { name: "Sheet1", top: 0, left: 0, values: [[`2019年${title.zh}`], headers, ...lines], merges: [] };
}

/** A sheet of nobody's in words that many forms have: 姓名, 人数, 金额, 日期. @param turn another for each */
export function nobodysSheet(rows: number, turn: number): Grid {
  const headers = [
    "序号",
    "姓名",
    `摊位${turn}号`,
    "联系电话",
    "租金",
    "水费",
    "电费",
    "面积",
    "日期",
    "人数",
    "金额",
    "备注",
  ];
  const lines = Array.from({ length: rows }, (_, row): RawValue[] => [
    row + 1,
    `示例${row}`,
    row % 40,
    "",
    300 + (row % 7),
    row % 31,
    row % 53,
    10 + (row % 5),
    `2019-0${(row % 9) + 1}-05`,
    row % 4,
    row * 3,
    "",
  ]);
  return { name: "摊位", top: 0, left: 0, values: [["农贸市场摊位登记表"], headers, ...lines], merges: [] };
}

/** An indicator sheet: the figures of a form one below the other, as many as `most`, units beside them. */
export function indicatorSheet({ title, columns }: Form, most: number): Grid {
  const figures = columns
    .filter((column) => isFigureColumn(column) && column.unprinted !== true)
    .slice(0, most);
  const lines = figures.map(({ header, unit = "" }, row): RawValue[] => [header.zh, unit, row + 3]);
  const values = [[`2019年${title.zh}`], ["指标名称", "计量单位", "本年实际"], ...lines];
  return { name: "Sheet1", top: 0, left: 0, values, merges: [] };
}
