import { utils } from "@e965/xlsx";
import type { ReadBack, ReadCell, ReadSheet } from "../../../support/read-back.ts";

/** A summary as a person sees it: header paths joined by "/" (merged cells count everywhere), rows by unit. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, ReadCell>>;
}

const FIRST_HEADER_ROW = 5;

export function tableOf(book: ReadBack, name: string): Table {
  const sheet = book.sheet(name);
  const addresses = [...sheet.cells.keys()].map((address) => utils.decode_cell(address));
  const width = Math.max(...addresses.map(({ c }) => c)) + 1;
  const headerEnd = lastHeaderRow(sheet);
  const header = Array.from({ length: width }, (_, c) => {
    const labels: string[] = [];
    for (let r = FIRST_HEADER_ROW; r <= headerEnd; r++) {
      const label = String(shownAt(sheet, r, c)?.value ?? "");
      if (label !== "" && label !== labels.at(-1)) labels.push(label);
    }
    return labels.join("/");
  });
  const rows = new Map<string, ReadonlyMap<string, ReadCell>>();
  for (let r = headerEnd + 1; r <= Math.max(...addresses.map((address) => address.r)); r++) {
    const cells = header.map((path, c) => [path, sheet.cells.get(utils.encode_cell({ r, c }))] as const);
    const filled = cells.filter((entry): entry is readonly [string, ReadCell] => entry[1] !== undefined);
    const label = [1, 0]
      .map((c) => sheet.cells.get(utils.encode_cell({ r, c }))?.value)
      .find((value) => value);
    rows.set(String(label ?? ""), new Map(filled));
  }
  return { header, rows };
}

/** The row of the unit whose name begins so, by header path. */
export function rowUnder(book: ReadBack, sheet: string, unit: string): ReadonlyMap<string, ReadCell> {
  const { rows } = tableOf(book, sheet);
  const name = [...rows.keys()].find((key) => key.startsWith(unit));
  const row = name === undefined ? undefined : rows.get(name);
  if (row === undefined) throw new RangeError(`${sheet} has no row ${unit}`);
  return row;
}

/** Letters of the column whose header, breaks apart, is `header`: in the first row that has it. */
export function lettersUnder(book: ReadBack, sheet: string, header: string): string {
  const found = [...book.sheet(sheet).cells].find(
    ([, { value }]) => String(value).replaceAll("\n", "") === header,
  );
  if (found === undefined) throw new RangeError(`${sheet} has no column ${header}`);
  return found[0].replace(/\d+$/, "");
}

export function findCell(book: ReadBack, sheet: string, shape: RegExp): ReadCell | undefined {
  return [...book.sheet(sheet).cells.values()].find(({ value }) => shape.test(String(value)));
}

/** 序号 stands in a cell merged over all header rows. */
function lastHeaderRow(sheet: ReadSheet): number {
  const merge = sheet.merges
    .map((range) => utils.decode_range(range))
    .find(({ s }) => s.r === FIRST_HEADER_ROW && s.c === 0);
  return merge?.e.r ?? FIRST_HEADER_ROW;
}

function shownAt(sheet: ReadSheet, r: number, c: number): ReadCell | undefined {
  const merge = sheet.merges
    .map((range) => utils.decode_range(range))
    .find(({ s, e }) => s.r <= r && r <= e.r && s.c <= c && c <= e.c);
  return sheet.cells.get(utils.encode_cell(merge?.s ?? { r, c }));
}

/** A summary as text: its name, then a block for each row with the figures that it has under their headers. */
export function summaryText(book: ReadBack, name: string): string {
  const { header, rows } = tableOf(book, name);
  const blocks = [...rows]
    .filter(([label]) => !/^(说明|单位负责人|统计负责人)/.test(label))
    .map(([label, row]) => {
      const status = row.get("填报情况")?.value ?? "";
      const figures = header.slice(4).flatMap((path) => {
        const figure = figureText(row.get(path));
        return figure === "" || figure === "—" ? [] : [`    ${path.replaceAll("\n", "")}：${figure}`];
      });
      return [`  ${label}${status === "" ? "" : `（${status}）`}`, ...figures].join("\n");
    });
  return [name, ...blocks].join("\n");
}

/** A figure with its qualifier, as its number format shows it. */
export function figureText(cell: ReadCell | undefined): string {
  const { value, format = "" } = cell ?? {};
  if (typeof value !== "number") return String(value ?? "");
  const sign = /"([余近约])"/.exec(format)?.[1] ?? "";
  return sign === "余" ? `${value}余` : `${sign}${value}`;
}
