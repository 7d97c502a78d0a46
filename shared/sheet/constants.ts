import { isFigureColumn } from "../form/form.ts";
import type { CellValue } from "../value.ts";
import type { HeaderMatch } from "./header.ts";
import { entryUnit } from "./measure.ts";
import { readCell } from "./read-cell.ts";

/**
 * Values that every record of the sheet has, by column id: only of columns that the sheet does not have, only what can
 * be read certainly, and no figures, which would be counted once a row.
 */
export function constantsOf(header: HeaderMatch, period: string | undefined): Record<string, CellValue> {
  const written = header.assignment?.constants ?? {};
  const there = new Set(header.matched.map(({ column }) => column.id));
  const values: Record<string, CellValue> = {};
  for (const column of header.form.columns) {
    const text = written[column.id];
    if (text === undefined || there.has(column.id) || isFigureColumn(column)) continue;
    const { value, notices } = readCell(text, {
      column,
      unit: entryUnit(column),
      row: header.first + 1,
      cell: "",
      format: undefined,
      grain: "sum",
      date1904: false,
      period,
      places: true,
    });
    // What a person has to agree to at a cell is not certain enough for a whole sheet.
    const certain = notices.every(({ severity }) => severity === "information");
    if (value !== undefined && certain) values[column.id] = value;
  }
  return values;
}
