/**
 * A hidden name: of the workbook, it says that findings are marked in it; of a sheet, that this one lists them. It goes along
 * with a sheet that gets another name or place, and Excel, WPS and LibreOffice keep it when they save.
 */
export const MARKS_NAME = "HalfSky_marks";
