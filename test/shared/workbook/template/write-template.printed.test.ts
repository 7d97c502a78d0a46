import { read, utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { checkReading } from "../../../../shared/check/check-reading.ts";
import { isFigureColumn } from "../../../../shared/form/form.ts";
import { columnsOfTable } from "../../../../shared/form/printed-table.ts";
import { spanKey } from "../../../../shared/form/spans.ts";
import type { PrintedTable } from "../../../../shared/form/terms.ts";
import { standardCatalogue } from "../../../../shared/forms/index.ts";
import type { Grid } from "../../../../shared/sheet/grid.ts";
import { readTables } from "../../../../shared/sheet/read-tables.ts";
import { namesWhole, timedText } from "../../../../shared/sheet/time-words.ts";
import { readWorkbook } from "../../../../shared/workbook/read/read-workbook.ts";
import { layOutTemplate, type TemplateLayout } from "../../../../shared/workbook/template/template-layout.ts";
import { rowsOnOnePage } from "../../../../shared/workbook/template/template-page.ts";
import { writeTemplate } from "../../../../shared/workbook/template/write-template.ts";
import { entryFor, reporter, towns } from "./fill.ts";

const { newest: forms } = standardCatalogue;
const ROWS = 2;

/** 本月 beside 本年累计 is a report of a month. */
function periodOf(table: PrintedTable): string {
  return groupsOfTime(table).length > 0 ? "2019-06" : "2019";
}

const cases = forms.flatMap((form) =>
  (form.printed ?? []).flatMap((table) =>
    [towns, []].map((below) => ({
      form,
      table,
      name: `${form.id}, ${table.title.zh}, ${below.length === 0 ? "no units below" : "units below"}`,
      template: { catalogue: standardCatalogue, form, table, unit: reporter, below, period: periodOf(table) },
    })),
  ),
);

function gridOf(bytes: Uint8Array): Grid {
  const result = readWorkbook(bytes);
  const sheet = result.ok ? result.sheets[0] : undefined;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** What a clerk types into the first rows, beside what stands down the side. */
function entries({ columns, down, firstRow }: TemplateLayout) {
  const open = Array.from({ length: ROWS * 2 }, (_, place) => place).filter(
    (place) => down[place] === undefined || down[place]?.unit !== undefined,
  );
  return open.slice(0, ROWS).map((place, row) =>
    columns
      .map(({ column, at, path }, index) => ({
        column,
        at,
        path,
        row: firstRow + place,
        ...entryFor(column, index, row),
      }))
      .slice(down.length > 0 ? 1 : 0),
  );
}

function filled(bytes: Uint8Array, layout: TemplateLayout): Uint8Array {
  const book = read(bytes.slice(), { cellNF: true, cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  if (sheet === undefined) throw new Error("the template has no sheet");
  for (const { row, at, typed } of entries(layout).flat()) {
    sheet[utils.encode_cell({ r: row, c: at })] =
      typeof typed === "number" ? { t: "n", v: typed } : { t: "s", v: typed };
  }
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
}

/** Groups of the same columns that are the same figures over another time: one of them is of the period. */
function groupsOfTime({ columns }: PrintedTable): string[] {
  return columns.flatMap((entry) =>
    typeof entry !== "string" && timedText(entry.title.zh) !== undefined ? [entry.title.zh] : [],
  );
}

function isAimedAt([group = "", ...below]: readonly string[]): boolean {
  return below.length > 0 && group.startsWith("目标");
}

describe.each(cases)("the template of $name", ({ form, table, template }) => {
  const layout = layOutTemplate(template);
  const { period } = template;
  const context = { forms, units: [reporter, ...towns], reporter, period };

  test("is a table that an office would print: no wider than a sheet, called as it is called", async () => {
    expect(layout.columns.length).toBeLessThanOrEqual(24);
    const { firstRow, lastRow, headerEnd, totalRow, down, widths, header } = layout;
    const isLedger = form.identity.some((id) => layout.columns.some(({ column }) => column.id === id));
    const onOnePage = rowsOnOnePage(widths, header.rows.length, totalRow !== undefined);
    // With its signatures, unless what it lists is longer.
    if (!isLedger && down.length < onOnePage - 5) expect(lastRow - firstRow + 1).toBe(onOnePage);
    expect(firstRow).toBe(headerEnd + (totalRow === undefined ? 0 : 1));
    const grid = gridOf(await writeTemplate(template));
    expect(String(grid.values[0]?.[0])).toBe(
      `${period === "2019" ? "2019年度" : "2019年6月"}测试区${table.title.zh}`,
    );
    expect(grid.stamp).toEqual({ form: form.id, version: form.version, table: table.id });
  });

  test("is known as its form when blank, with nothing to correct or explain", async () => {
    const grid = gridOf(await writeTemplate(template));
    const [reading, ...more] = readTables(grid, context);
    if (reading === undefined) throw new Error("no reading");
    expect(more).toEqual([]);
    expect(reading).toMatchObject({ form: form.id, records: [], period: { period } });
    const findings = checkReading(reading, form, context);
    expect(findings.map(({ severity, code }) => [severity, code])).toEqual([["information", "rows_none"]]);
  });

  test("gives back every figure that was typed, without a question", async () => {
    const [reading] = readTables(gridOf(filled(await writeTemplate(template), layout)), context);
    if (reading === undefined) throw new Error("no reading");
    expect(reading.findings.filter(({ severity }) => severity !== "information")).toEqual([]);
    const times = groupsOfTime(table);
    const [own] = times;
    const typed = entries(layout).flatMap((row) =>
      row
        .filter(({ path }) => !times.some((time) => time !== own && path[0] === time))
        .flatMap(({ column, value, path }) => {
          const id = isAimedAt(path) ? spanKey(column.id, "target") : column.id;
          return isFigureColumn(column) ? [`${id} ${JSON.stringify(value)}`] : [];
        }),
    );
    const got = reading.records.flatMap(({ values }) =>
      Object.entries(values).flatMap(([id, value]) => {
        const column = form.columns.find((one) => one.id === id || spanKey(one.id, "target") === id);
        if (column === undefined || !isFigureColumn(column)) return [];
        // One loan is one borrower, and a change follows from both figures: what the table does not ask for.
        const made = column.detailDefault !== undefined || column.difference !== undefined;
        const given = made && !columnsOfTable(table).includes(column.id);
        return given ? [] : [`${id} ${JSON.stringify(value)}`];
      }),
    );
    expect(got.sort()).toEqual(typed.sort());
    for (const { values } of reading.records) {
      expect(values).toMatchObject(table.constants ?? {});
      if (table.rows !== undefined) expect(values[table.rows.column]).toBeTypeOf("string");
    }
    // Words of the heading that are codes stand in the records.
    const words = [
      ...new Set(table.columns.flatMap((entry) => (typeof entry === "string" ? [] : [entry.title.zh]))),
    ];
    const codes = new Set(reading.records.flatMap(({ values }) => Object.values(values)));
    for (const word of words.filter((one) => timedText(one) === undefined && !namesWhole(one))) {
      const meant = form.columns.flatMap(({ codes: list = [] }) => list.filter(({ zh }) => zh === word));
      if (meant.length > 0)
        expect(
          meant.some(({ code }) => codes.has(code)),
          word,
        ).toBe(true);
    }
  });
});
