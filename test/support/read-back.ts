import { read, utils, type WorkSheet } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { type Cell, readXlsx } from "hucre/xlsx";

/** A cell as one of the two readers sees it; a formula's `value` is the cached one. */
export interface ReadCell {
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  /** Number format, General left out. */
  readonly format?: string;
}

export interface ReadSheet {
  readonly name: string;
  /** By address: `B7`. */
  readonly cells: ReadonlyMap<string, ReadCell>;
  /** Merged ranges, sorted: `A1:F1`. */
  readonly merges: readonly string[];
}

export interface ReadBack {
  readonly sheets: readonly ReadSheet[];
  readonly sheet: (name: string) => ReadSheet;
  /** The package's parts as text. */
  readonly parts: ReadonlyMap<string, string>;
}

export async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return new Uint8Array(Buffer.concat(parts));
}

/** Opens a workbook with SheetJS. */
export function readWithSheetJs(bytes: Uint8Array): ReadBack {
  // SheetJS hangs a cursor on the array it is given.
  const book = read(bytes.slice(), { cellFormula: true, cellNF: true, cellText: false, cellHTML: false });
  return readBack(
    bytes,
    book.SheetNames.map((name) => fromSheetJs(name, book.Sheets[name] ?? {})),
  );
}

/** Opens a workbook with hucre's own reader, which shares no code with what is streamed. */
export async function readWithHucre(bytes: Uint8Array): Promise<ReadBack> {
  const book = await readXlsx(bytes, { readStyles: true });
  const sheets = book.sheets.map((sheet): ReadSheet => {
    const cells = new Map<string, ReadCell>();
    sheet.rows.forEach((values, row) => {
      values.forEach((plain, column) => {
        const cell = sheet.cells?.get(`${row},${column}`);
        const value = plainValue(cell?.formula === undefined ? plain : (cell.formulaResult ?? plain));
        if (value === null && cell?.formula === undefined) return;
        cells.set(utils.encode_cell({ r: row, c: column }), { value, ...detailsOf(cell) });
      });
    });
    const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) =>
      utils.encode_range({ s: { r: startRow, c: startCol }, e: { r: endRow, c: endCol } }),
    );
    return { name: sheet.name, cells, merges: merges.sort() };
  });
  return readBack(bytes, sheets);
}

function readBack(bytes: Uint8Array, sheets: readonly ReadSheet[]): ReadBack {
  return {
    sheets,
    sheet: (name) => {
      const found = sheets.find((sheet) => sheet.name === name);
      if (found === undefined) throw new RangeError(`no sheet ${name}`);
      return found;
    },
    parts: new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)])),
  };
}

function fromSheetJs(name: string, sheet: WorkSheet): ReadSheet {
  const cells = new Map<string, ReadCell>();
  for (const [address, cell] of Object.entries(sheet)) {
    if (address.startsWith("!") || cell.t === "z") continue;
    cells.set(address, {
      value: cell.v ?? null,
      ...(cell.f === undefined ? {} : { formula: cell.f }),
      ...(cell.z === undefined || cell.z === "General" ? {} : { format: String(cell.z) }),
    });
  }
  return { name, cells, merges: (sheet["!merges"] ?? []).map((range) => utils.encode_range(range)).sort() };
}

function detailsOf(cell: Cell | undefined): Pick<ReadCell, "formula" | "format"> {
  return {
    ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
    ...(cell?.style?.numFmt === undefined || cell.style.numFmt === "General"
      ? {}
      : { format: cell.style.numFmt }),
  };
}

/** Dates as the serial numbers in the file. */
function plainValue(value: Cell["value"] | undefined): ReadCell["value"] {
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  return value ?? null;
}
