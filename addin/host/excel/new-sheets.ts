/// <reference types="office-js" />
import { addressOfArea } from "./areas.ts";
import { run } from "./run.ts";

/** Bytes turned into characters at a time: a call takes only so many arguments. */
const BYTES_AT_ONCE = 0x8000;

/**
 * Rows of text on a new sheet behind the others. Nothing of it is a formula or a date, whatever it says, and no sheet
 * that is there already is touched: a name that is taken gets a number.
 * @returns the name of the sheet.
 */
export function putSheet(wanted: string, rows: readonly (readonly string[])[]): Promise<string> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    await context.sync();
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    const sheet = worksheets.add(name);
    const width = Math.max(...rows.map((row) => row.length), 0);
    if (width > 0) {
      const range = sheet.getRange(
        addressOfArea({ top: 0, left: 0, bottom: rows.length - 1, right: width - 1 }),
      );
      range.numberFormat = rows.map(() => Array.from({ length: width }, () => "@"));
      range.values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
      range.format.autofitColumns();
    }
    sheet.activate();
    await context.sync();
    return name;
  });
}

/** Puts the sheets of an .xlsx file behind the workbook's own. @returns their names, as Excel made them unlike others. */
export function insertSheets(file: Uint8Array): Promise<readonly string[]> {
  return run(async (context) => {
    const { workbook } = context;
    const ids = workbook.insertWorksheetsFromBase64(base64(file), {
      positionType: Excel.WorksheetPositionType.end,
    });
    await context.sync();
    const sheets = ids.value.map((id) => workbook.worksheets.getItem(id));
    for (const sheet of sheets) sheet.load({ name: true });
    sheets[0]?.activate();
    await context.sync();
    return sheets.map(({ name }) => name);
  });
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += BYTES_AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(start, start + BYTES_AT_ONCE));
  }
  return btoa(text);
}
