/** What a file dialog offers, in the order in which offices keep tables; what opens is decided by what a file holds. */
export const TABLE_FILES = [
  ...[".xlsx", ".xls", ".et", ".xlsm", ".xlsb", ".ods", ".csv", ".tsv", ".txt"],
  ...[".xml", ".htm", ".html", ".mht", ".mhtml"],
].join(",");

/** "2026年10月.csv" → "2026年10月", as Excel calls the sheet of a file without names. */
export function sheetNameOf(file: string): string {
  return file.replace(/\.[^.]*$/, "");
}
