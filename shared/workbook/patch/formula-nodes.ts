import type { FormulaNode } from "./dependants.ts";
import { LAST_COLUMN, LAST_ROW, referencesOf, shifted } from "./formula-text.ts";
import type { PartText } from "./part-text.ts";
import type { CellSpan, SheetScan } from "./sheet-scan.ts";

interface FormulaSheet {
  readonly name: string;
  readonly scan: SheetScan;
  /** As `formulaTexts` has them. */
  readonly formulas: readonly (string | undefined)[];
}

/** The formulas of a sheet as they read at their own cells; undefined where that cannot be told, or they are none of cells. */
export function formulaTexts(part: PartText, scan: SheetScan): (string | undefined)[] {
  const masters = new Map<string, { readonly cell: CellSpan; readonly text: string }>();
  return scan.formulas.map((cell) => {
    const { formula } = cell;
    if (formula === undefined || formula.kind === "dataTable") return undefined;
    if (formula.written !== "") {
      const text = part.decode(formula.written);
      if (formula.kind === "shared") masters.set(formula.group, { cell, text });
      return text;
    }
    const master = formula.kind === "shared" ? masters.get(formula.group) : undefined;
    if (master === undefined) return undefined;
    return shifted(master.text, cell.row - master.cell.row, cell.column - master.cell.column);
  });
}

/** The formulas of all sheets, one sheet after the other, with what they read. */
export function formulaNodes(sheets: readonly FormulaSheet[]): FormulaNode[] {
  const places = new Map(sheets.map(({ name }, index) => [name.toLowerCase(), index]));
  return sheets.flatMap(({ scan, formulas }, sheet) =>
    scan.formulas.map((cell, index) => nodeOf(cell, formulas[index], sheet, places)),
  );
}

function nodeOf(
  { row, column, formula }: CellSpan,
  text: string | undefined,
  sheet: number,
  places: ReadonlyMap<string, number>,
): FormulaNode {
  const { references, open } = text === undefined ? { references: [], open: true } : referencesOf(text);
  let unknown = open;
  const found = references.flatMap(({ sheet: name, ...reference }) => {
    const at = name === undefined ? sheet : places.get(name.toLowerCase());
    const fits = reference.bottom <= LAST_ROW && reference.right <= LAST_COLUMN;
    if (at !== undefined && fits) return [{ ...reference, sheet: name, at }];
    unknown = true;
    return [];
  });
  const area = formula?.area ?? { top: row, left: column, bottom: row, right: column };
  return { sheet, area, references: found, open: unknown };
}
