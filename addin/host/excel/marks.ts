/// <reference types="office-js" />
import type { Severity } from "../../../shared/form/form.ts";
import { type Area, parseAddress } from "../../../shared/sheet/grid.ts";
import type { CellMark, SheetMarks } from "../workbook-host.ts";
import { addressOfArea, runsOf } from "./areas.ts";
import { run } from "./run.ts";

/** By which our conditional formats are known again: a formula that is always true. */
const SIGN = '="HalfSky"<>"';
/** Excel takes addresses of at most 8,192 characters. */
const LONGEST_ADDRESS = 8_000;

/** Colour and, for whoever does not see it, type. */
const looks: Readonly<Record<Severity, { fill: string; bold: boolean; underline: boolean }>> = {
  error: { fill: "#FFC7CE", bold: true, underline: false },
  warning: { fill: "#FFEB9C", bold: false, underline: true },
  information: { fill: "#DDEBF7", bold: false, underline: false },
};

/**
 * Marks are conditional formats: Excel lays them over what a cell looks like, moves them with it, and saves them with
 * the workbook. Taking them away therefore brings back exactly what was there, whatever happened in the meantime.
 */
export const sheetMarks: SheetMarks = {
  mark: (name, marks) =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const before = await ours(context, [sheet]);
      for (const format of before.flatMap(({ formats }) => formats)) format.delete();
      for (const severity of ["information", "warning", "error"] as const) {
        const cells = marks.filter((mark) => mark.severity === severity);
        for (const address of addressesOf(cells)) add(sheet.getRanges(address), severity);
      }
      await context.sync();
    }),
  clear: () =>
    run(async (context) => {
      for (const { formats } of await oursEverywhere(context)) for (const format of formats) format.delete();
      await context.sync();
    }),
  marked: () =>
    run(async (context) => {
      const found = await oursEverywhere(context);
      return found.filter(({ formats }) => formats.length > 0).map(({ sheet }) => sheet.name);
    }),
};

function add(ranges: Excel.RangeAreas, severity: Severity): void {
  const { fill, bold, underline } = looks[severity];
  const { custom } = ranges.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = `${SIGN}${severity}"`;
  custom.format.fill.color = fill;
  if (bold) custom.format.font.bold = true;
  if (underline) custom.format.font.underline = Excel.ConditionalRangeFontUnderlineStyle.single;
}

interface Ours {
  readonly sheet: Excel.Worksheet;
  readonly formats: readonly Excel.ConditionalFormat[];
}

async function oursEverywhere(context: Excel.RequestContext): Promise<Ours[]> {
  const { worksheets } = context.workbook;
  worksheets.load({ name: true });
  await context.sync();
  return await ours(context, worksheets.items);
}

async function ours(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<Ours[]> {
  const asked = sheets.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load({ type: true, customOrNullObject: { rule: { formula: true } } });
    return { sheet, formats };
  });
  await context.sync();
  return asked.map(({ sheet, formats }) => ({
    sheet,
    formats: formats.items.filter(
      ({ type, customOrNullObject }) =>
        type === Excel.ConditionalFormatType.custom &&
        !customOrNullObject.isNullObject &&
        customOrNullObject.rule.formula.startsWith(SIGN),
    ),
  }));
}

/** Addresses of the cells, cells below each other as one area, in texts that Excel can take. */
function addressesOf(marks: readonly CellMark[]): string[] {
  const rowsOf = new Map<number, number[]>();
  for (const { row, column } of marks.flatMap(({ cell }) => parseAddress(cell) ?? [])) {
    rowsOf.set(column, [...(rowsOf.get(column) ?? []), row]);
  }
  const areas = [...rowsOf].flatMap(([column, rows]) =>
    runsOf(rows).map(({ first, last }): Area => ({ top: first, bottom: last, left: column, right: column })),
  );
  const texts: string[] = [];
  for (const address of areas.map(addressOfArea)) {
    const text = texts.at(-1);
    if (text !== undefined && text.length + address.length < LONGEST_ADDRESS)
      texts[texts.length - 1] += `,${address}`;
    else texts.push(address);
  }
  return texts;
}
