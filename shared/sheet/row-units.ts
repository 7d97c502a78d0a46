/** In which unit a row keeps its figures, where a column 计量单位 or the row's code says it. */
import type { Notice } from "../finding/notice.ts";
import { isBlank } from "./blank.ts";
import { addressOf, valueAt } from "./grid.ts";
import type { HeaderGroup } from "./header-cell.ts";
import { meantBy } from "./meant-cell.ts";
import { isMultiple, isScaled, sameMeasure } from "./measure.ts";
import { textOf } from "./merges.ts";
import { unitOfMeasure } from "./normalise.ts";
import type { ColumnPlan, RowPlan } from "./row-plan.ts";
import { understandWord } from "./understand/words/understand-word.ts";

/**
 * A column 计量单位 may say 万户 where the form counts 户, or 元 where it shows 万元: the row's figures are then in that
 * unit, unless the column's own header names one.
 */
export function unitOfCell(
  plan: RowPlan,
  row: number,
  { column, figures, unit, unitKept }: ColumnPlan,
  group: HeaderGroup | undefined,
): string | undefined {
  const own = unitByForm(plan, row, { column, unitKept }, group);
  if (own === undefined || !figures || plan.measureAt === undefined) return own;
  const written = unitOfMeasure(textOf(valueAt(plan.grid, row, plan.measureAt)));
  if (written === undefined || !sameMeasure(written, own)) return own;
  if (!isMultiple(written, own)) return own;
  return isScaled(written) || unit === undefined || !sameMeasure(unit, written) ? written : own;
}

/** The unit of a figure before the row's own 计量单位 is looked at. */
function unitByForm(
  plan: RowPlan,
  row: number,
  { column, unitKept }: Pick<ColumnPlan, "column" | "unitKept">,
  group: HeaderGroup | undefined,
): string | undefined {
  return column.unitBy === undefined ? unitKept : unitByCode(plan, row, column.unitBy, group);
}

/** The unit of a row's figures where the row's code says it; undefined while the code is unknown. */
function unitByCode(
  plan: RowPlan,
  row: number,
  codeColumn: string,
  group: HeaderGroup | undefined,
): string | undefined {
  const column = plan.header.form.columns.find(({ id }) => id === codeColumn);
  const spread = group?.codes[codeColumn] ?? plan.constants[codeColumn];
  if (spread !== undefined) return column?.codes?.find(({ code }) => code === spread)?.unit;
  const match = plan.columns.find((candidate) => candidate.column.id === codeColumn);
  if (match === undefined) return undefined;
  const meant = meantBy(plan, row, match, valueAt(plan.grid, row, match.cell.at));
  const { code } = understandWord(match.column, textOf(meant));
  return column?.codes?.find((one) => one.code === code)?.unit;
}

/** Figures that the row's 计量单位 gives in tens, hundreds, thousands … of the column's unit, or the other way round. */
function convertedNotices(plan: RowPlan, row: number, group: HeaderGroup | undefined): Notice[] {
  return plan.columns.flatMap((match): Notice[] => {
    const { column, cell } = match;
    const to = unitByForm(plan, row, match, group);
    const from = unitOfCell(plan, row, match, group);
    if (from === to || from === undefined || to === undefined) return [];
    if (isBlank(valueAt(plan.grid, row, cell.at))) return [];
    return [
      {
        rule: "FORMAT.unit",
        class: "FORMAT",
        severity: "information",
        code: "unit_converted",
        params: { header: column.header.zh, from, to },
        column: column.id,
        row: row + 1,
        cell: addressOf(plan.grid, row, cell.at),
        local: true,
        word: from,
      },
    ];
  });
}

/** What is said of the unit of measure that a column 计量单位 gives: converted, or not the one of the row's code. */
export function measureNotices(plan: RowPlan, row: number, group: HeaderGroup | undefined): Notice[] {
  const { grid, measureAt: at } = plan;
  if (at === undefined) return [];
  const converted = convertedNotices(plan, row, group);
  const unitBy = plan.columns.find(({ column }) => column.unitBy !== undefined)?.column.unitBy;
  if (unitBy === undefined) return converted;
  const before = textOf(valueAt(grid, row, at));
  const written = unitOfMeasure(before);
  const expected = unitByCode(plan, row, unitBy, group);
  if (written === undefined || expected === undefined || sameMeasure(written, expected)) return converted;
  return [
    ...converted,
    {
      rule: "FORMAT.unit",
      class: "FORMAT",
      severity: "warning",
      code: "unit_typed_wrong",
      params: { before, expected },
      row: row + 1,
      cell: addressOf(grid, row, at),
      local: true,
    },
  ];
}
