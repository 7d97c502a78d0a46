/// <reference types="office-js" />
import type { Severity } from "../../../shared/form/form.ts";
import { type Area, parseAddress } from "../../../shared/sheet/grid.ts";
import type { CellMark, SheetMarks } from "../workbook-host.ts";
import { addressOfArea, runsOf } from "./areas.ts";
import { run } from "./run.ts";

/** By which our conditional formats are known again: a formula that is always true. */
const SIGN = '="HalfSky"<>"';
/** Setting of the workbook that says whether there are any: looking for them would cost a round trip. */
const STANDING = "marks";
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
export function createMarks(settings: Map<string, string>): SheetMarks {
  const note = (context: Excel.RequestContext, value: string): (() => void) => {
    context.workbook.settings.add(STANDING, value);
    return () => settings.set(STANDING, value);
  };
  return {
    standing: () => settings.get(STANDING) === "yes",
    mark: (name, marks) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        for (const format of await ours(context, [sheet])) format.delete();
        for (const severity of ["information", "warning", "error"] as const) {
          const cells = marks.filter((mark) => mark.severity === severity);
          for (const address of addressesOf(cells)) add(sheet.getRanges(address), severity);
        }
        const noted = marks.length > 0 ? note(context, "yes") : undefined;
        await context.sync();
        noted?.();
      }),
    clear: () =>
      run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load({ name: true });
        await context.sync();
        for (const format of await ours(context, worksheets.items)) format.delete();
        const noted = note(context, "no");
        await context.sync();
        noted();
      }),
  };
}

function add(ranges: Excel.RangeAreas, severity: Severity): void {
  const { fill, bold, underline } = looks[severity];
  const { custom } = ranges.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = `${SIGN}${severity}"`;
  custom.format.fill.color = fill;
  if (bold) custom.format.font.bold = true;
  if (underline) custom.format.font.underline = Excel.ConditionalRangeFontUnderlineStyle.single;
}

async function ours(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Excel.ConditionalFormat[]> {
  const collections = sheets.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load({ type: true, customOrNullObject: { rule: { formula: true } } });
    return formats;
  });
  await context.sync();
  return collections
    .flatMap(({ items }) => items)
    .filter(
      ({ type, customOrNullObject }) =>
        type === Excel.ConditionalFormatType.custom &&
        !customOrNullObject.isNullObject &&
        customOrNullObject.rule.formula.startsWith(SIGN),
    );
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
