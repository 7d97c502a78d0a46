import { dayNumber } from "../../period/period.ts";
import { cellText } from "../../sheet/cell-text.ts";
import { scanXml } from "../read/xml-scanner.ts";
import { attributeText } from "../read/xml-text.ts";

/** Formats of dates that a file knows by their number alone (ECMA-376 18.8.30, those of zh-cn among them). */
const DATES: Readonly<Record<number, string>> = {
  14: "yyyy-m-d",
  15: "d-mmm-yy",
  17: "mmm-yy",
  22: "yyyy-m-d h:mm",
  27: "yyyy年m月",
  31: "yyyy年m月d日",
  36: "yyyy年m月",
  50: "yyyy年m月",
  52: "yyyy年m月",
  57: "yyyy年m月",
};
const PERCENT: Readonly<Record<number, string>> = { 9: "0%", 10: "0.00%" };

/** Days from the beginning of a workbook's calendar to 1970. */
const BEFORE_1970 = { 1900: 25_569, 1904: 24_107 };

/** Number format by the style of a cell, as far as it decides what a date or a share is stored as. */
export type CellFormats = (style: string | undefined) => string | undefined;

/** @param bytes the part with the styles, as UTF-8 */
export function readFormats(bytes: Uint8Array | undefined): CellFormats {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let section = "";
  if (bytes !== undefined) {
    scanXml(bytes, {
      open(name, depth, attribute) {
        if (depth === 1) section = name;
        if (depth !== 2) return;
        const id = Number(attribute("numFmtId") ?? 0);
        if (section === "cellXfs" && name === "xf") styles.push(id);
        if (section === "numFmts" && name === "numFmt")
          codes.set(id, attributeText(attribute("formatCode") ?? ""));
      },
      close() {},
      text() {},
    });
  }
  return (style) => {
    const id = styles[Number(style ?? 0)];
    return id === undefined ? undefined : (codes.get(id) ?? DATES[id] ?? PERCENT[id]);
  };
}

/**
 * The number as which a cell of this format keeps the text, where the cell then shows the very text: a date in a cell for
 * dates, as far as both tell it (2013-05-12, 2013年5月), 12.5% in one for percentages. Undefined where the text stays text.
 */
export function numberFor(text: string, format: string | undefined, date1904: boolean): number | undefined {
  if (format === undefined) return undefined;
  const value = text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : serialOf(text, date1904);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const cell = { name: "", top: 0, left: 0, values: [[value]], formats: [[format]], merges: [], date1904 };
  const shown = cellText(cell, 0, 0);
  return shown === text || shown === dateShown(text) ? value : undefined;
}

/** Serial number of the first day of what is written; undefined where it is no date, or lies before the calendar. */
function serialOf(text: string, date1904: boolean): number | undefined {
  const [, year, month = "", day = "1"] = /^(\d{4})[-年](\d{1,2})(?:[-月](\d{1,2})?日?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const serial = dayNumber(date) + BEFORE_1970[date1904 ? 1904 : 1900];
  if (date1904) return serial < 0 ? undefined : serial;
  // Excel counts a 29 February 1900 that never was.
  const counted = serial < 61 ? serial - 1 : serial;
  return counted < 1 ? undefined : counted;
}

/** "2013-05" as a cell shows a month. */
function dateShown(text: string): string | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  return year === undefined ? undefined : `${year}年${Number(month)}月`;
}
