import { CSV_START, type CsvCell, csvLine } from "../../../shared/csv.ts";

/** A column of a table that can be sorted and exported. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly header: string;
  /** What it is sorted by and exported as. */
  readonly value: (row: Row) => string | number;
}

export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

/** One click sorts upwards, another downwards, a third as it was. */
export function nextSorting(before: Sorting | null, key: string): Sorting | null {
  if (before?.key !== key) return { key, descending: false };
  return before.descending ? null : { key, descending: true };
}

/** Text as a Chinese reader sorts it (by pinyin), numbers as numbers; rows that are equal keep their order. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const column = columns.find(({ key }) => key === sorting?.key);
  if (column === undefined || sorting === null) return rows;
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  const direction = sorting.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [column.value(a), column.value(b)];
    const order =
      typeof one === "number" && typeof other === "number"
        ? one - other
        : collator.compare(String(one), String(other));
    return order * direction;
  });
}

/** The rows as a CSV file that Excel opens as what it is. */
export function tableCsv<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[]): string {
  const line = (row: Row): string => csvLine(columns.map(({ value }): CsvCell => value(row)));
  return `${CSV_START}${csvLine(columns.map(({ header }) => header))}${rows.map(line).join("")}`;
}
