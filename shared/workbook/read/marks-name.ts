/**
 * A hidden name: of the workbook, it says that findings are marked in it; of a sheet, that this one lists them. It goes along
 * with a sheet that gets another name or place, and Excel, WPS and LibreOffice keep it when they save.
 */
export const MARKS_NAME = "HalfSky_marks";

/** A hidden name of a sheet that holds only those rows of another which have problems: nobody may report it as the whole. */
export const EXCERPT_NAME = "HalfSky_excerpt";
