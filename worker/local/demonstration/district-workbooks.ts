import type { OrgUnit } from "../../../shared/register/org-unit.ts";
import { published } from "./published/index.ts";
import type { PublishedRow } from "./published/published-row.ts";
import { layouts } from "./sheets/layouts/index.ts";
import type { Layout } from "./sheets/layouts/layout.ts";
import type { ColumnPlan, NotePlan, SheetPlan, Typed, WorkbookPlan } from "./sheets/sheet-plan.ts";
import { typedFigure, typedTotal } from "./sheets/typing.ts";
import { areaName, reporterOf, reporters } from "./units.ts";

/** The year every sheet of the demonstration is about. */
export const YEAR = "2019";
/** For which the invented districts alone have reported. */
export const YEAR_BEFORE = "2018";

const fillDates: Readonly<Record<string, string>> = {
  beichen: "2020年1月3日",
  langfang: "2020年1月8日",
  baoshuiqu: "2020.1.7",
  tonglu: "2020年1月2日",
  fuzhou: "2020-01-09",
  guigang: "2020年1月6日",
  daxing: "2020/1/8",
  guangfeng: "2020年1月6日",
  wuqing: "2020年1月10日",
  baodi: "2020.1.9",
  tianjin: "2020年1月10日",
  nongye: "2020年1月7日",
  caomao: "2020-01-08",
  fujian: "2020年1月5日",
  jixianli: "2020年1月4日",
  ruihai: "2020.1.4",
};

const notes: Readonly<Record<string, NotePlan>> = {
  tonglu: {
    name: "填表说明",
    lines: [
      ["填表说明"],
      ["1. 本表由各乡镇（街道）妇联填报，县妇联汇总。"],
      ["2. 金额以万元为单位，保留两位小数。"],
      ["3. 没有开展的项目不填。"],
    ],
  },
  guangfeng: {
    name: "通讯录",
    lines: [
      ["科室", "职务", "办公地点"],
      ["办公室", "主任", "行政中心"],
      ["权益部", "部长", "行政中心"],
    ],
  },
};

/** The cell of one column on one row. */
function cellOf(column: ColumnPlan, row: PublishedRow, number: number): Typed {
  if (column.column === "seq") return number;
  if (column.column === "remark") return row.remark;
  const figure = row.figures[column.column];
  if (figure !== undefined) return typedFigure(figure[1], column.inYuan === true);
  return row.codes[column.column] ?? null;
}

/** Columns that a 合计 row adds up: those that hold figures of the form, on any row. */
function totalOf(
  layout: Layout,
  source: readonly PublishedRow[],
  rows: readonly (readonly Typed[])[],
): Typed[] {
  return layout.columns.map(({ column }, at) =>
    source.some((row) => row.figures[column] !== undefined)
      ? typedTotal(rows.map((row) => row[at] ?? null))
      : null,
  );
}

/** 填报单位 … 填报时间 … 单位:… */
export function unitLine(unit: OrgUnit, filled: string, measures: string): string {
  return `填报单位：${unit.name}　　填报时间：${filled}　　单位：${measures}`;
}

function districtSheet(login: string, layout: Layout, source: readonly PublishedRow[]): SheetPlan {
  const { unit } = reporterOf(login);
  const rows = source.map((row, index) => layout.columns.map((column) => cellOf(column, row, index + 1)));
  const { total, title, measures, sheet: name, ...drawn } = layout;
  return {
    ...drawn,
    name,
    title: `${YEAR}年度${areaName(unit)}${title}`,
    unitLine: unitLine(unit, fillDates[login] ?? "2020年1月6日", measures),
    rows,
    ...(total === undefined
      ? {}
      : { total: { at: total, label: "合计", values: totalOf(layout, source, rows) } }),
  };
}

/**
 * One workbook for every unit with published figures, a sheet for each form it has figures in.
 * @throws RangeError when a published row has no layout, or a figure no column in it: nothing is dropped silently.
 */
export function districtWorkbooks(): WorkbookPlan[] {
  return reporters.flatMap(({ login, unit }) => {
    const sheets = Object.entries(published).flatMap(([form, rows]) => {
      const source = rows.filter((row) => row.unit === login && row.unsent === undefined);
      if (source.length === 0) return [];
      return [districtSheet(login, layoutFor(form, login, source), source)];
    });
    if (sheets.length === 0) return [];
    const note = notes[login];
    const title = `${unit.name}${YEAR}年统计表`;
    return [{ id: `${login}-${YEAR}`, title, unit: login, sheets, notes: note === undefined ? [] : [note] }];
  });
}

function layoutFor(form: string, login: string, source: readonly PublishedRow[]): Layout {
  const layout = layouts[form]?.[login];
  if (layout === undefined) throw new RangeError(`no layout of ${form} for ${login}`);
  const drawn = new Set(layout.columns.map(({ column }) => column));
  for (const row of source) {
    const missing = [...Object.keys(row.codes), ...Object.keys(row.figures)].find(
      (column) => !drawn.has(column),
    );
    if (missing !== undefined) throw new RangeError(`the layout of ${form} for ${login} lacks ${missing}`);
  }
  return layout;
}
