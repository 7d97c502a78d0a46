import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Rows of a table under test/fixtures/domain, by column name. */
export function domainTable(name: string): readonly Readonly<Record<string, string>>[] {
  const file = resolve(import.meta.dirname, "../fixtures/domain", `${name}.tsv`);
  const [head = "", ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
  });
}

/** The cell of a row. @throws RangeError when the table has no such column. */
export function cell(row: Readonly<Record<string, string>>, column: string): string {
  const value = row[column];
  if (value === undefined) throw new RangeError(`no column ${column}`);
  return value;
}
