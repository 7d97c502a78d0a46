/**
 * A hidden name: of the workbook, it says that findings are marked in it; of a sheet, it refers to this one, which lists them.
 * It goes along with a sheet that gets another name or place, and Excel, WPS and LibreOffice keep it when they save.
 */
export const MARKS_NAME = "HalfSky_marks";

/**
 * The sheet to which a name refers, as the formula writes it. What counts is this and not whose name it is: programs that move
 * a sheet and forget its names would make a list of a sheet of hers.
 */
export function sheetReferred(formula: string): string | undefined {
  const [, quoted, plain] = /^=?\$?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula.trim()) ?? [];
  return quoted?.replaceAll("''", "'") ?? plain;
}

/** A hidden name of a sheet that holds only those rows of another which have problems: nobody may report it as the whole. */
export const EXCERPT_NAME = "HalfSky_excerpt";
