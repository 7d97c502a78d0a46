import { read, utils, write } from "@e965/xlsx";
import { type Column, type Form, printedColumns } from "../../../../shared/form/form.ts";
import { shownMeasure } from "../../../../shared/form/measure.ts";
import type { OrgUnit } from "../../../../shared/register/org-unit.ts";
import type { CellValue } from "../../../../shared/value.ts";

export function unitOf(code: string, name: string, parent: string | null = null): OrgUnit {
  const level = parent === null ? "district" : "township";
  return { code, name, aliases: [], kind: "federation", level, parent };
}

export const reporter = unitOf("000000000001", "测试区妇联");
export const towns = ["测试甲镇妇联", "测试乙镇妇联"].map((name, index) =>
  unitOf(`00000000001${index}`, name, reporter.code),
);

/** What a clerk types in a column, and the value it stands for; `row` makes rows differ. */
export function entryFor(
  column: Column,
  index: number,
  row: number,
): { readonly typed: string | number; readonly value: CellValue } {
  switch (column.type) {
    case "text":
      return { typed: `测试${index}-${row}`, value: `测试${index}-${row}` };
    case "code": {
      // A row of all codes above rows of some is a sum, and asked about.
      const codes = column.codes?.filter(({ code }) => code !== "all") ?? [];
      const code = codes[row % codes.length];
      if (code === undefined) throw new Error(`${column.id} has no codes`);
      return { typed: code.zh, value: code.code };
    }
    case "date":
      if (column.precision !== undefined) return row === 0 ? coarse[column.precision] : coarse.day;
      // 1 June 2019 is day 43617.
      return { typed: 43_617 + row, value: `2019-06-0${1 + row}` };
    default: {
      const { scale } = shownMeasure(column);
      const whole = 20 + index + row;
      return scale === 0
        ? { typed: whole, value: whole }
        : { typed: whole + 0.5, value: (whole * 10 + 5) * 10 ** (scale - 1) };
    }
  }
}

/** As clerks write a date of which they know no more. */
const coarse = {
  year: { typed: "2019年", value: "2019" },
  month: { typed: "2019年6月", value: "2019-06" },
  day: { typed: "2019-6-5", value: "2019-06-05" },
} as const;

/**
 * Fills rows of a template as a clerk would, and saves it with SheetJS: another program's file, with what that
 * program keeps of the template.
 * @param firstRow first open row, from 0
 * @param at sheet column of the first column printed
 */
export function fillTemplate(
  bytes: Uint8Array,
  form: Form,
  { firstRow, at, rows }: { readonly firstRow: number; readonly at: number; readonly rows: number },
): Uint8Array {
  const book = read(bytes.slice(), { cellNF: true, cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  if (sheet === undefined) throw new Error("the template has no sheet");
  for (let row = 0; row < rows; row++) {
    printedColumns(form).forEach((column, index) => {
      const { typed } = entryFor(column, index, row);
      const address = utils.encode_cell({ r: firstRow + row, c: at + index });
      sheet[address] = typeof typed === "number" ? { t: "n", v: typed } : { t: "s", v: typed };
    });
  }
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
}
